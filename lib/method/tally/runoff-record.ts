import type { OptionId, Votes } from "./ballots";
import { splitUnits } from "./holders";
import type { Papers } from "./papers";
import { type CountedRound, leavingAfter, type RunoffState, without } from "./runoff-round";
import { inPapers } from "./units";

/** Several options had the fewest votes in a round. `options`: those, in the order of the options. */
export type EliminationTie =
  /** Round `round` (an earlier one) was the first, looked at backwards, to leave one of them lowest. */
  | { readonly options: readonly OptionId[]; readonly brokenBy: "earlier-round"; readonly round: number }
  /**
   * The rounds before leave `drawn` level (two or more of `options`). `branches`: who can win if each of them leaves, in the
   * same order; the first is the one that the rounds go on with. `matters`: whether these answers differ.
   */
  | {
      readonly options: readonly OptionId[];
      readonly brokenBy: "lot";
      readonly drawn: readonly OptionId[];
      readonly branches: readonly { readonly eliminated: OptionId; readonly winners: readonly OptionId[] }[];
      readonly matters: boolean;
    };

/** One round, in papers. `inPlay` + `exhausted` is all papers; empty papers are exhausted from the first round on. */
export type RunoffRound = {
  readonly round: number;
  /** Those still in the count, in the order of the options. */
  readonly counts: readonly Votes[];
  readonly inPlay: number;
  readonly exhausted: number;
  /** Half of the papers that the majority is of: elected is who has more than this. */
  readonly half: number;
  /** Who is elected in this round, and whether by the majority or as the last one left. */
  readonly elected: OptionId | null;
  readonly electedBy: "majority" | "last-left" | null;
  /** Who leaves after this round, how a tie for last was broken, and where the votes of the one who leaves go (`to` null: exhausted). */
  readonly eliminated: OptionId | null;
  readonly tie: EliminationTie | null;
  readonly transfers: readonly { readonly to: OptionId | null; readonly votes: number }[];
};

/** A round counted and the state that it was counted in. */
export type CountedBranch = { readonly state: RunoffState; readonly round: CountedRound };
type CanWin = (state: RunoffState) => readonly OptionId[];

/**
 * Writes down the rounds of one branch so that none needs the papers, or another round, to be understood.
 *
 * @param counted the rounds of the branch, in order
 * @param canWin who can win from a state; asked about the branches of each lot
 */
export function roundRecords(read: Papers, counted: readonly CountedBranch[], canWin: CanWin): RunoffRound[] {
  const { one, shares } = splitUnits(read);
  const all = read.weights.total * shares;
  const papers = (units: bigint) => inPapers(units, { one });
  return counted.map((here, index): RunoffRound => {
    const { state, round } = here;
    const eliminated = leavingAfter(round);
    return {
      round: index + 1,
      counts: state.continuing.map((option) => ({ option, votes: papers(round.votes.get(option) ?? 0n) })),
      inPlay: papers(round.inPlay),
      exhausted: papers(all - round.inPlay),
      half: papers(round.whole) / 2,
      elected: round.elected,
      electedBy: howElected(round),
      eliminated,
      tie: eliminated === null || round.fewest.length === 1 ? null : tieRecord(here, counted.slice(0, index), canWin),
      transfers: transfers(round, counted[index + 1]?.round).map(({ to, units }) => ({ to, votes: papers(units) })),
    };
  });
}

function howElected({ elected, votes, whole }: CountedRound): RunoffRound["electedBy"] {
  if (elected === null) return null;
  return (votes.get(elected) ?? 0n) * 2n > whole ? "majority" : "last-left";
}

function tieRecord({ state, round }: CountedBranch, earlier: readonly CountedBranch[], canWin: CanWin): EliminationTie {
  const { fewest: options, lowest: drawn } = round;
  if (drawn.length === 1) return { options, brokenBy: "earlier-round", round: decidingRound(earlier, options) };
  const branches = drawn.map((option) => ({ eliminated: option, winners: canWin(without([option], state.continuing, round)) }));
  const matters = new Set(branches.map(({ winners }) => JSON.stringify(winners))).size > 1;
  return { options, brokenBy: "lot", drawn, branches, matters };
}

/** The number of the round by which, going back from the latest, one of the tied alone is lowest. */
function decidingRound(earlier: readonly CountedBranch[], tied: readonly OptionId[]): number {
  let left = tied;
  let number = earlier.length + 1;
  for (const { round } of earlier.toReversed()) {
    if (left.length === 1) break;
    const votes = (option: OptionId) => round.votes.get(option) ?? 0n;
    left = left.filter((option) => left.every((other) => votes(option) <= votes(other)));
    number -= 1;
  }
  return number;
}

/** What each option gains from one round to the next, and what is exhausted: together the votes of the one who left. */
function transfers(before: CountedRound, after: CountedRound | undefined): { to: OptionId | null; units: bigint }[] {
  if (!after) return [];
  const gains = [...after.votes].map(([to, units]) => ({ to, units: units - (before.votes.get(to) ?? 0n) }));
  return [...gains, { to: null, units: before.inPlay - after.inPlay }].filter(({ units }) => units > 0n);
}
