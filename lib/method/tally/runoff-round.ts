import { type ExactPapers, type OptionId, split } from "./ballots";

/** The choices on which counts by instant runoff differ. */
export type RunoffConventions = {
  /** Elected is who has more than half of the papers still in play, or of all papers, empty and exhausted ones too. */
  readonly majority: "in-play" | "all-papers";
  /**
   * A place that holds several options: the paper is split evenly over those of them still in the count, anew each round; or
   * the paper is exhausted there; or the place is skipped. The last two go by the place as it was written, whoever is out.
   */
  readonly tiedRank: "split" | "exhaust" | "skip";
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

/** Counts one round. O(papers × their length + options × log options). */
export function countRound(exact: ExactPapers, state: RunoffState, conventions: RunoffConventions): CountedRound {
  const votes = new Map(state.continuing.map((option) => [option, 0n]));
  let inPlay = 0n;
  for (const { places, units } of exact.papers) {
    const holders = holdersOf(places, votes, conventions.tiedRank);
    if (holders.length === 0) continue;
    split(units, holders, votes);
    inPlay += units;
  }
  const whole = conventions.majority === "in-play" ? inPlay : exact.total;
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

/** The state after an option has left, its levels counted from 0 again. */
export function without(option: OptionId, continuing: readonly OptionId[], counted: CountedRound): RunoffState {
  const rest = continuing.filter((other) => other !== option);
  const levelOf = (other: OptionId) => counted.standing.get(other) ?? 0;
  const levels = [...new Set(rest.map(levelOf))].sort((a, b) => a - b);
  return { continuing: rest, standing: new Map(rest.map((other) => [other, levels.indexOf(levelOf(other))])) };
}

/** The options that hold a paper now, none when it is exhausted. */
function holdersOf(places: ExactPapers["papers"][number]["places"], votes: ReadonlyMap<OptionId, bigint>, tiedRank: RunoffConventions["tiedRank"]): OptionId[] {
  for (const place of places) {
    if (place.length > 1 && tiedRank === "exhaust") return [];
    if (place.length > 1 && tiedRank === "skip") continue;
    const holders = place.filter((option) => votes.has(option));
    if (holders.length > 0) return holders;
  }
  return [];
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
