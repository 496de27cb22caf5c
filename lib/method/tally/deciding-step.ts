import type { AllCounts, CountName, OptionPaper } from "./all-counts";
import type { OptionId } from "./ballots";
import type { CopelandCount } from "./copeland";
import type { Duel } from "./duels";
import type { WorstDuel } from "./minimax";
import { holdersOn } from "./holders";
import type { Beatpath } from "./schulze";
import type { StarRunoff } from "./star";
import { weighedSum } from "./units";

/**
 * The step of a count by which `ahead` stands above `behind`. In papers and points; `did` says what the papers named beside it do.
 */
export type DecidingStep =
  /** They would rather have `behind` than `ahead`, but give their first place to another. */
  | { readonly kind: "first-places"; readonly ahead: number; readonly behind: number; readonly did: "prefer-behind-but-not-first" }
  /** They place `ahead` at least two points above `behind`; `aheadBy`, `behindBy`: what all papers give the one more than the other. */
  | { readonly kind: "points"; readonly ahead: number; readonly behind: number; readonly aheadBy: Lead; readonly behindBy: Lead; readonly did: "place-ahead-far-above" }
  /**
   * The round in which `behind` leaves, or the last one. They would rather have `behind` but count for another then; or, where
   * `behind` is still in at the end, they have come over to `ahead` since the first round.
   */
  | { readonly kind: "round"; readonly round: number; readonly ahead: number; readonly behind: number; readonly eliminated: OptionId | null; readonly did: "prefer-behind-but-count-elsewhere" | "came-over-to-ahead" }
  /** One duel, and who won it: papers that prefer its winner to its loser. Level where `duel.votes` = `duel.against`. */
  | { readonly kind: "duel"; readonly duel: Duel; readonly did: "prefer-winner-of-duel" }
  /** More duels won less lost; the duel in which `behind` does worse than `ahead`. */
  | { readonly kind: "duels-won"; readonly ahead: CopelandCount; readonly behind: CopelandCount; readonly duel: Duel; readonly did: "prefer-winner-of-duel" }
  /** The path there is stronger than the one back; papers behind its weakest duel. */
  | { readonly kind: "paths"; readonly there: Beatpath; readonly back: Beatpath | null; readonly duel: Duel; readonly did: "prefer-winner-of-duel" }
  /** Locked duels lead from `ahead` down to `behind`; `leftOut`: the duel that `behind` won over `ahead`, and that would have closed a circle. */
  | { readonly kind: "locked"; readonly way: readonly Duel[]; readonly leftOut: Duel | null; readonly duel: Duel; readonly did: "prefer-winner-of-duel" }
  /** The worst defeat of `behind` is worse than that of `ahead`. */
  | { readonly kind: "worst-defeat"; readonly ahead: WorstDuel; readonly behind: WorstDuel; readonly duel: Duel; readonly did: "prefer-winner-of-duel" }
  | { readonly kind: "approvals"; readonly ahead: number; readonly behind: number; readonly did: "accept-ahead-only" }
  | { readonly kind: "scores"; readonly ahead: number; readonly behind: number; readonly aheadBy: Lead; readonly behindBy: Lead; readonly did: "score-ahead-far-above" }
  | { readonly kind: "star-runoff"; readonly runoff: StarRunoff; readonly did: "score-ahead-above" }
  /** `behind` is not among the two with most points; papers that score the lower finalist, `finalist`, above it. */
  | { readonly kind: "star-finalists"; readonly finalist: OptionId; readonly points: number; readonly behind: number; readonly did: "score-finalist-above" }
  /** Who of them stands higher hangs on a lot: no papers did it. */
  | { readonly kind: "lot"; readonly round: number | null; readonly did: "nothing" };

/** How many papers put one of two above the other, and by how many points together. */
export type Lead = { readonly papers: number; readonly points: number };

/** A step, and whether a paper is one of those that did it. */
export type Decided = { readonly ahead: OptionId; readonly step: DecidingStep; readonly did: (paper: OptionPaper) => boolean };

/** The counts, the papers that they were made of, and the option that one of them does not elect. */
export type Question = { readonly all: AllCounts; readonly ballots: readonly OptionPaper[]; readonly behind: OptionId };

/** Where a paper places an option: from 0 down; options left out are below all others. */
function placeOn({ ranking }: OptionPaper, option: OptionId): number {
  const place = ranking.findIndex((some) => some.includes(option));
  return place < 0 ? ranking.length : place;
}

const prefers = (paper: OptionPaper, one: OptionId, other: OptionId) => placeOn(paper, one) < placeOn(paper, other);
const byDuel = ({ winner, loser }: Duel) => (paper: OptionPaper) => prefers(paper, winner, loser);
const of = <Count extends { readonly option: OptionId }>(counts: readonly Count[], option: OptionId): Count => counts.find((count) => count.option === option)!;
const lot = (ahead: OptionId, round: number | null): Decided => ({ ahead, did: () => false, step: { kind: "lot", round, did: "nothing" } });

/**
 * How a count comes to put one of its winners above an option that it does not elect.
 *
 * @param winners those of the count, to look at in this order; nobody for a missing Condorcet winner
 * @returns null where the count was not made, or sets none of them above the option
 */
export function decidingStep(count: CountName, winners: readonly OptionId[], question: Question): Decided | null {
  const [ahead] = winners;
  if (count === "condorcet") return byDuelOf(ahead, question);
  if (ahead === undefined) return null;
  switch (count) {
    case "plurality": return byFirstPlaces(ahead, question);
    case "borda": return byPoints(ahead, question);
    case "instant-runoff": return byRounds(ahead, question);
    case "copeland": return byDuelsWon(ahead, question);
    case "schulze": return byPaths(winners, question);
    case "ranked-pairs": return byLocked(winners, question);
    case "minimax": return byWorstDefeat(ahead, question);
    case "approval": return byApprovals(ahead, question);
    case "score": return byScores(ahead, question);
    case "star": return byStar(ahead, question);
  }
}

function byFirstPlaces(ahead: OptionId, { all, behind }: Question): Decided {
  const { counts } = all.counts.plurality;
  const did = (paper: OptionPaper) => prefers(paper, behind, ahead) && placeOn(paper, behind) > 0;
  return { ahead, did, step: { kind: "first-places", ahead: of(counts, ahead).votes, behind: of(counts, behind).votes, did: "prefer-behind-but-not-first" } };
}

function byPoints(ahead: OptionId, { all, ballots, behind }: Question): Decided {
  const { counts } = all.counts.borda;
  const gap = (paper: OptionPaper) => bordaPoints(paper, ahead, all) - bordaPoints(paper, behind, all);
  const step = { ahead: of(counts, ahead).points, behind: of(counts, behind).points, ...leads(ballots, gap) };
  return { ahead, did: (paper) => gap(paper) >= 2, step: { kind: "points", ...step, did: "place-ahead-far-above" } };
}

/** Differences of these points are what matters: they do not hang on what the last place is worth. */
function bordaPoints(paper: OptionPaper, option: OptionId, { options, conventions }: AllCounts): number {
  const place = placeOn(paper, option);
  const above = paper.ranking.slice(0, place).reduce((sum, some) => sum + some.length, 0);
  const isLeftOut = place === paper.ranking.length;
  if (isLeftOut && conventions.borda?.unranked === "nothing") return 0;
  const size = isLeftOut ? options.length - above : paper.ranking[place]!.length;
  return options.length - above - (size - 1) / 2 + (conventions.borda?.lastPlace ?? 1) - 1;
}

function leads(ballots: readonly OptionPaper[], gap: (paper: OptionPaper) => number): { aheadBy: Lead; behindBy: Lead } {
  const lead = (sign: 1 | -1): Lead => {
    const some = ballots.flatMap((paper) => (sign * gap(paper) > 0 ? [{ weight: paper.weight ?? 1, times: sign * gap(paper) }] : []));
    return { papers: weighedSum(some.map(({ weight }) => ({ weight, times: 1 }))), points: weighedSum(some) };
  };
  return { aheadBy: lead(1), behindBy: lead(-1) };
}

function byRounds(ahead: OptionId, { all, behind }: Question): Decided | null {
  const runoff = all.counts.instantRunoff;
  if (!runoff) return null;
  const { rounds, dependsOnLot } = runoff;
  if (dependsOnLot) return lot(ahead, rounds.find(({ tie }) => tie?.brokenBy === "lot" && tie.matters)?.round ?? null);
  const elected = rounds.findIndex((round) => round.elected !== null);
  const left = rounds.findIndex(({ eliminated }) => eliminated === behind);
  const isLast = left < 0 || left > elected;
  const round = rounds[isLast ? elected : left]!;
  const tiedRank = all.conventions.runoff?.tiedRank ?? "split";
  const holds = (paper: OptionPaper, option: OptionId, { counts }: typeof round) => holdersOn(paper, counts.map((count) => count.option), tiedRank).includes(option);
  const cameOver = (paper: OptionPaper) => holds(paper, ahead, round) && !holds(paper, ahead, rounds[0]!);
  const elsewhere = (paper: OptionPaper) => prefers(paper, behind, ahead) && !holds(paper, behind, round);
  const cameLate = isLast && round.round > 1;
  const step = { round: round.round, ahead: of(round.counts, ahead).votes, behind: of(round.counts, behind).votes, eliminated: round.eliminated };
  return {
    ahead, did: cameLate ? cameOver : elsewhere,
    step: { kind: "round", ...step, did: cameLate ? "came-over-to-ahead" : "prefer-behind-but-count-elsewhere" },
  };
}

function duelIn({ counts }: AllCounts, winner: OptionId, loser: OptionId): Duel {
  const over = (one: OptionId, other: OptionId) => of(of(counts.condorcet.table, one).over, other).votes;
  return { winner, loser, votes: over(winner, loser), against: over(loser, winner) };
}

/** Without a Condorcet winner: the rival that stands best against the option. */
function byDuelOf(winner: OptionId | undefined, { all, behind }: Question): Decided | null {
  const rivals = all.options.filter((option) => option !== behind).map((rival) => duelIn(all, rival, behind)).filter(({ votes, against }) => votes >= against);
  const duel = winner === undefined ? rivals.toSorted((a, b) => b.votes - b.against - (a.votes - a.against))[0] : duelIn(all, winner, behind);
  return duel === undefined ? null : { ahead: duel.winner, did: byDuel(duel), step: { kind: "duel", duel, did: "prefer-winner-of-duel" } };
}

function byDuelsWon(ahead: OptionId, { all, behind }: Question): Decided {
  const sign = (one: OptionId, other: OptionId) => (one === other ? 0 : Math.sign(duelIn(all, one, other).votes - duelIn(all, one, other).against));
  const drop = (rival: OptionId) => sign(ahead, rival) - sign(behind, rival);
  const rivals = all.options.filter((rival) => rival !== ahead && rival !== behind);
  const worst = rivals.reduce<OptionId | null>((most, rival) => (most === null || drop(rival) > drop(most) ? rival : most), null);
  const direct = sign(ahead, behind) > 0 || worst === null;
  const duel = direct ? duelIn(all, ahead, behind) : sign(worst, behind) > 0 ? duelIn(all, worst, behind) : duelIn(all, ahead, worst);
  const { counts } = all.counts.copeland;
  return { ahead, did: byDuel(duel), step: { kind: "duels-won", ahead: of(counts, ahead), behind: of(counts, behind), duel, did: "prefer-winner-of-duel" } };
}

function byPaths(winners: readonly OptionId[], { all, behind }: Question): Decided | null {
  const { paths, steps } = all.counts.schulze;
  const isAbove = (winner: OptionId) => steps.some((step) => step.step === "paths" && step.options.includes(behind) && step.stronger === winner);
  const ahead = winners.find(isAbove);
  const there = paths.find(({ from, to }) => from === ahead && to === behind);
  if (ahead === undefined || there === undefined) return null;
  const back = paths.find(({ from, to }) => from === behind && to === ahead) ?? null;
  return { ahead, did: byDuel(there.weakest), step: { kind: "paths", there, back, duel: there.weakest, did: "prefer-winner-of-duel" } };
}

function byLocked(winners: readonly OptionId[], { all, behind }: Question): Decided | null {
  const pairs = all.counts.rankedPairs;
  if (pairs.dependsOnLot) return lot(winners[0]!, null);
  const locked = pairs.steps.flatMap((step) => (step.step === "locked" ? [step] : []));
  const ways = winners.map((winner) => ({ winner, way: lockedWay(locked.map(({ duel }) => duel), winner, behind) }));
  const found = ways.find(({ way }) => way.length > 0);
  if (!found) return null;
  // Locked from the strongest down: the last of them that the way uses is its weakest.
  const duel = locked.findLast((step) => found.way.includes(step.duel))!.duel;
  const leftOut = pairs.steps.flatMap((step) => (step.step === "left-out" && step.duel.winner === behind && step.duel.loser === found.winner ? [step.duel] : []))[0] ?? null;
  return { ahead: found.winner, did: byDuel(duel), step: { kind: "locked", way: found.way, leftOut, duel, did: "prefer-winner-of-duel" } };
}

/** The fewest locked duels that lead from one option down to another; none where they do not. */
function lockedWay(locked: readonly Duel[], from: OptionId, to: OptionId): Duel[] {
  const ways = new Map<OptionId, Duel[]>([[from, []]]);
  for (const [here, way] of ways) for (const duel of locked) if (duel.winner === here && !ways.has(duel.loser)) ways.set(duel.loser, [...way, duel]);
  return ways.get(to) ?? [];
}

function byWorstDefeat(ahead: OptionId, { all, behind }: Question): Decided | null {
  const { counts } = all.counts.minimax;
  const [rival] = of(counts, behind).by;
  if (rival === undefined) return null;
  const duel = duelIn(all, rival.option, behind);
  return { ahead, did: byDuel(duel), step: { kind: "worst-defeat", ahead: of(counts, ahead), behind: of(counts, behind), duel, did: "prefer-winner-of-duel" } };
}

function byApprovals(ahead: OptionId, { all, behind }: Question): Decided | null {
  const counts = all.counts.approval?.counts;
  if (!counts) return null;
  const did = ({ approves }: OptionPaper) => approves?.includes(ahead) === true && !approves.includes(behind);
  return { ahead, did, step: { kind: "approvals", ahead: of(counts, ahead).votes, behind: of(counts, behind).votes, did: "accept-ahead-only" } };
}

const scoreOn = ({ scores }: OptionPaper, option: OptionId) => (scores && Object.hasOwn(scores, option) ? scores[option]! : 0);

function byScores(ahead: OptionId, { all, ballots, behind }: Question): Decided | null {
  const counts = all.counts.score?.counts;
  if (!counts) return null;
  const gap = (paper: OptionPaper) => scoreOn(paper, ahead) - scoreOn(paper, behind);
  const step = { ahead: of(counts, ahead).points, behind: of(counts, behind).points, ...leads(ballots, gap) };
  return { ahead, did: (paper) => gap(paper) >= 2, step: { kind: "scores", ...step, did: "score-ahead-far-above" } };
}

function byStar(ahead: OptionId, { all, behind }: Question): Decided | null {
  const { star } = all.counts;
  if (!star?.runoff) return null;
  if (star.dependsOnLot) return lot(ahead, null);
  const scoresAbove = (one: OptionId) => (paper: OptionPaper) => scoreOn(paper, one) > scoreOn(paper, behind);
  if (star.runoff.finalists.includes(behind)) return { ahead, did: scoresAbove(ahead), step: { kind: "star-runoff", runoff: star.runoff, did: "score-ahead-above" } };
  const finalist = star.runoff.finalists.toSorted((a, b) => of(star.counts, a).points - of(star.counts, b).points)[0]!;
  const step = { finalist, points: of(star.counts, finalist).points, behind: of(star.counts, behind).points };
  return { ahead, did: scoresAbove(finalist), step: { kind: "star-finalists", ...step, did: "score-finalist-above" } };
}
