import type { OptionId, RankedBallot, Tally } from "./ballots";
import { orderByBest, type Place } from "./order";
import { type Papers, readPapers } from "./papers";
import { placesFrom, winnersFrom } from "./runoff-branches";
import { type CountedBranch, roundRecords, type RunoffRound } from "./runoff-record";
import { type CountRound, roundCounter, type RunoffConventions, type RunoffState, stateAfter } from "./runoff-round";
import { inPapers } from "./units";

export type { EliminationTie, RunoffRound } from "./runoff-record";
export type { RunoffConventions } from "./runoff-round";

/** `winners`: everybody who can win, over every way the lots may fall. The steps are the rounds. */
export type InstantRunoff = Tally<RunoffRound> & {
  /** Whether more than one can win. Said before anything that hangs on the lot. */
  readonly dependsOnLot: boolean;
  /** Who wins in `rounds`, where each lot falls on the first in the order of the options; null if no paper counts. */
  readonly winner: OptionId | null;
  readonly rounds: readonly RunoffRound[];
  /** Where each option can stand, over every way the lots may fall; `order` goes by the best place. */
  readonly places: readonly Place[];
  /** False where so many lots meet that not every way was followed below the winners: places may then be narrower than said. */
  readonly placesAreExact: boolean;
};

const ours: RunoffConventions = { majority: "in-play", ends: "when-elected", tiedRank: "split" };

/**
 * Counts by instant runoff: round by round the option with the fewest votes leaves, and its papers go to the next place on
 * them, until one has more than half.
 *
 * Conventions, unless others are given: a paper counts for the highest of its places that still holds an option in the count,
 * split evenly over those that its voter tied there, anew each round; after its last ranked place it is exhausted; more than
 * half is of the papers still in play. One option leaves at a time. Of several with the fewest votes leaves who had fewest in
 * the round before, then in the one before that, and so on; this holds for the last two as well. If all rounds leave them level
 * every way of drawing the lot is followed, and the result says who can win. Equality is exact (see `units.ts`).
 *
 * In `order` whoever leaves later stands higher, and those who are still in when somebody is elected stand by their votes then.
 *
 * Without ties O(options × papers × their length); with lots at most as often as there are states to tell apart, see
 * `winnersFrom`.
 *
 * @param options all that could be ranked, in the order in which the written-out branch draws lots
 * @throws MethodError as `readPapers` says, and `too-many-branches` (never with eight options or fewer)
 * @see T. Delemazure, D. Peters (2024), Generalizing instant runoff voting to allow for indifferences, arXiv 2404.11407 (Split-IRV);
 * V. Conitzer, M. Rognlie, L. Xia (2009), Preference functions that score rankings, IJCAI (every branch of a tie)
 */
export function instantRunoff(options: readonly OptionId[], ballots: readonly RankedBallot[], conventions: Partial<RunoffConventions> = {}): InstantRunoff {
  return instantRunoffOf(readPapers(options, ballots), conventions);
}

/** The same of papers that are ready. */
export function instantRunoffOf(papers: Papers, conventions: Partial<RunoffConventions> = {}): InstantRunoff {
  const chosen = { ...ours, ...conventions };
  const count = roundCounter(papers, chosen);
  const start: RunoffState = { continuing: [...papers.options], standing: new Map() };
  const canWin = winnersFrom(count);

  const winners = canWin(start);
  const rounds = roundRecords(papers, namedBranch(count, start, chosen), canWin);
  const found = placesFrom(count, start, chosen);
  const places = belowWinners(found.places, winners);
  return {
    winners,
    dependsOnLot: winners.length > 1,
    winner: rounds.find(({ elected }) => elected !== null)?.elected ?? null,
    rounds,
    steps: rounds,
    order: orderByBest(places),
    places,
    placesAreExact: found.exact,
    papers: inPapers(papers.weights.total, papers.weights),
    empty: inPapers(papers.empty, papers.weights),
  };
}

/** The rounds of the branch in which each lot falls on the first of the drawn. */
function namedBranch(count: CountRound, start: RunoffState, conventions: RunoffConventions): CountedBranch[] {
  const counted: CountedBranch[] = [];
  for (let state: RunoffState | null = start; state !== null; ) {
    const round = count(state);
    counted.push({ state, round });
    state = stateAfter(state, round, conventions);
  }
  return counted;
}

/** Nobody but the winners can stand first, whatever was not looked at. */
function belowWinners(places: readonly Place[], winners: readonly OptionId[]): Place[] {
  if (winners.length === 0) return [...places];
  return places.map((place) => (winners.includes(place.option) ? place : { ...place, best: Math.max(place.best, 2) }));
}
