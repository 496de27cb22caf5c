import { type ExactPapers, exactPapers, inPapers, type OptionId, type RankedBallot } from "./ballots";
import { winnersFrom } from "./runoff-branches";
import { type Counted, roundRecords, type RunoffRound } from "./runoff-record";
import { countRound, leavingAfter, type RunoffConventions, type RunoffState, without } from "./runoff-round";

export type { EliminationTie, RunoffRound } from "./runoff-record";
export type { RunoffConventions } from "./runoff-round";

export type InstantRunoff = {
  /** Everybody who can win, over every way the lots may fall, in the order of the options; none if no paper counts. */
  readonly winners: readonly OptionId[];
  /** Whether that is more than one. Said before anything that hangs on the lot. */
  readonly dependsOnLot: boolean;
  /** Who wins in `rounds`, where each lot falls on the first in the order of the options; null if no paper counts. */
  readonly winner: OptionId | null;
  readonly rounds: readonly RunoffRound[];
  readonly papers: number;
  readonly empty: number;
};

const ours: RunoffConventions = { majority: "in-play", tiedRank: "split" };

/**
 * Counts by instant runoff: round by round the option with the fewest votes leaves, and its papers go to the next place on
 * them, until one has more than half.
 *
 * Conventions, unless others are given: a paper counts for the highest of its places that still holds an option in the count,
 * split evenly over those that its voter tied there, anew each round; after its last ranked place it is exhausted; more than
 * half is of the papers still in play. One option leaves at a time. Of several with the fewest votes leaves who had fewest in
 * the round before, then in the one before that, and so on; this holds for the last two as well. If all rounds leave them level
 * every way of drawing the lot is followed, and the result says who can win. Equality is exact (see `exactPapers`).
 *
 * Without ties O(options × papers × their length); with lots at most as often as there are states to tell apart, see
 * `winnersFrom`.
 *
 * @param options all that could be ranked, in the order in which the written-out branch draws lots
 * @throws MethodError as `checkBallots` says, and `too-many-branches` (never with eight options or fewer)
 * @see T. Delemazure, D. Peters (2024), Generalizing instant runoff voting to allow for indifferences, arXiv 2404.11407 (Split-IRV);
 * V. Conitzer, M. Rognlie, L. Xia (2009), Preference functions that score rankings, IJCAI (every branch of a tie)
 */
export function instantRunoff(options: readonly OptionId[], ballots: readonly RankedBallot[], conventions: Partial<RunoffConventions> = {}): InstantRunoff {
  const chosen = { ...ours, ...conventions };
  const exact = exactPapers(options, ballots);
  const start: RunoffState = { continuing: [...options], standing: new Map() };
  const canWin = winnersFrom(exact, chosen);

  const winners = canWin(start);
  const rounds = roundRecords(exact, namedBranch(exact, start, chosen), canWin);
  return {
    winners,
    dependsOnLot: winners.length > 1,
    winner: rounds.at(-1)?.elected ?? null,
    rounds,
    papers: inPapers(exact.total, exact),
    empty: inPapers(exact.empty, exact),
  };
}

/** The rounds of the branch in which each lot falls on the first of the drawn. */
function namedBranch(exact: ExactPapers, start: RunoffState, conventions: RunoffConventions): Counted[] {
  const counted: Counted[] = [];
  let state = start;
  for (;;) {
    const round = countRound(exact, state, conventions);
    counted.push({ state, round });
    const leaving = leavingAfter(round);
    if (leaving === null) return counted;
    state = without(leaving, state.continuing, round);
  }
}
