import type { OptionId } from "./ballots";
import { splitUnits, type TiedRank, votesHeld } from "./holders";
import type { Papers } from "./papers";

/** The choices on which counts by instant runoff differ. */
export type RunoffConventions = {
  /** Elected is who has more than half of the papers still in play, or of all papers, empty and exhausted ones too. */
  readonly majority: "in-play" | "all-papers";
  /**
   * The count ends when somebody is elected, and those still in stand by their votes then; or it goes on among them for the places
   * below, the papers of the elected passed on as if they were out.
   */
  readonly ends: "when-elected" | "counted-on";
  /** What becomes of a paper at a place that holds several options. */
  readonly tiedRank: TiedRank;
};

/** Where a round stands: who is still in the count, and how they stood in the rounds before. */
export type RunoffState = {
  readonly continuing: readonly OptionId[];
  /**
   * Level of each option by the round before, then the one before that …: 0 is lowest, equals share a level. It is all that
   * the way here can still matter for, so two ways that agree in it and in who continues go on alike.
   */
  readonly standing: ReadonlyMap<OptionId, number>;
};

/** One round counted, in exact units. */
export type CountedRound = {
  readonly votes: ReadonlyMap<OptionId, bigint>;
  readonly inPlay: bigint;
  /** What more than half is of. */
  readonly whole: bigint;
  readonly elected: OptionId | null;
  /** Those with the fewest votes; and those of them that the rounds before leave level: one, or a lot is drawn among them. */
  readonly fewest: readonly OptionId[];
  readonly lowest: readonly OptionId[];
  /** The standing with this round as the latest. */
  readonly standing: ReadonlyMap<OptionId, number>;
};

/** Counts the round of a state. */
export type CountRound = (state: RunoffState) => CountedRound;

/** Rounds that are kept: enough for any count without many lots, and few enough for any machine. */
const mostKept = 2_000;

/** Makes what counts rounds; a round is counted once, however many branches lead to it, as long as there are not too many to keep. */
export function roundCounter(papers: Papers, conventions: RunoffConventions): CountRound {
  const known = new Map<string, CountedRound>();
  return (state) => {
    const key = stateKey(state);
    const counted = known.get(key) ?? countRound(papers, state, conventions);
    if (known.size < mostKept) known.set(key, counted);
    return counted;
  };
}

/** Names a state: two with the same name go on alike. */
export function stateKey({ continuing, standing }: RunoffState): string {
  return JSON.stringify(continuing.map((option) => [option, standing.get(option) ?? 0]));
}

/** O(papers × their length + options × log options). */
function countRound(papers: Papers, state: RunoffState, conventions: RunoffConventions): CountedRound {
  const isIn = new Uint8Array(papers.options.length);
  const numbers = state.continuing.map((option) => papers.numbers.get(option)!);
  for (const number of numbers) isIn[number] = 1;
  const held = votesHeld(papers, isIn, conventions.tiedRank);
  const votes = new Map(state.continuing.map((option, index) => [option, held[numbers[index]!]!]));
  const inPlay = [...votes.values()].reduce((sum, units) => sum + units, 0n);
  const whole = conventions.majority === "in-play" ? inPlay : papers.weights.total * splitUnits(papers).shares;
  const standing = latestStanding(votes, state.standing);
  const fewestVotes = [...votes.values()].reduce((least, units) => (units < least ? units : least));
  return {
    votes,
    inPlay,
    whole,
    elected: electedBy(votes, inPlay, whole),
    fewest: state.continuing.filter((option) => votes.get(option) === fewestVotes),
    lowest: state.continuing.filter((option) => standing.get(option) === 0),
    standing,
  };
}

/** Who leaves after a round, where a lot falls on the first in the order of the options; null where the count ends. */
export function leavingAfter(round: CountedRound): OptionId | null {
  return round.elected !== null || round.inPlay === 0n ? null : (round.lowest[0] ?? null);
}

/** The state that a round leads to, lots as in `leavingAfter`; null where the count ends. */
export function stateAfter({ continuing }: RunoffState, round: CountedRound, { ends }: Pick<RunoffConventions, "ends">): RunoffState | null {
  const goesOn = round.elected !== null && ends === "counted-on" && continuing.length > 1;
  const leaving = goesOn ? round.elected : leavingAfter(round);
  return leaving === null ? null : without([leaving], continuing, round);
}

/** The state after one or more options have left, its levels counted from 0 again. */
export function without(leaving: readonly OptionId[], continuing: readonly OptionId[], counted: CountedRound): RunoffState {
  const rest = continuing.filter((option) => !leaving.includes(option));
  const levelOf = (other: OptionId) => counted.standing.get(other) ?? 0;
  const levels = [...new Set(rest.map(levelOf))].sort((a, b) => a - b);
  return { continuing: rest, standing: new Map(rest.map((other) => [other, levels.indexOf(levelOf(other))])) };
}

/** Who has more than half, or is the last one left; null while there is neither, or not one paper in play. */
function electedBy(votes: ReadonlyMap<OptionId, bigint>, inPlay: bigint, whole: bigint): OptionId | null {
  if (inPlay === 0n) return null;
  for (const [option, units] of votes) if (units * 2n > whole || votes.size === 1) return option;
  return null;
}

function latestStanding(votes: ReadonlyMap<OptionId, bigint>, before: ReadonlyMap<OptionId, number>): Map<OptionId, number> {
  const compare = ([a, aVotes]: [OptionId, bigint], [b, bVotes]: [OptionId, bigint]) =>
    aVotes === bVotes ? (before.get(a) ?? 0) - (before.get(b) ?? 0) : aVotes < bVotes ? -1 : 1;
  const ascending = [...votes].sort(compare);
  let level = 0;
  return new Map(
    ascending.map((entry, index) => {
      const previous = ascending[index - 1];
      if (previous && compare(previous, entry) !== 0) level += 1;
      return [entry[0], level];
    }),
  );
}
