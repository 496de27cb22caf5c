import type { RankedBallot } from "../tally/ballots";

/**
 * The counts of pairs once more, in the plainest way and in plain numbers: slow, sharing nothing with what they check. For whole
 * weights and few options.
 */
export type SlowDuels = Map<string, Map<string, number>>;

export function slowDuels(options: readonly string[], ballots: readonly RankedBallot[]): SlowDuels {
  const placeOf = (ballot: RankedBallot, option: string) => {
    const place = ballot.ranking.findIndex((some) => some.includes(option));
    return place < 0 ? 1000 : place;
  };
  const papers = (a: string, b: string) => ballots.filter((ballot) => placeOf(ballot, a) < placeOf(ballot, b)).reduce((sum, { weight = 1 }) => sum + weight, 0);
  return new Map(options.map((a) => [a, new Map(options.map((b) => [b, papers(a, b)]))]));
}

const over = (duels: SlowDuels, a: string, b: string) => duels.get(a)?.get(b) ?? 0;
export const slowStrength = (duels: SlowDuels, a: string, b: string, margins: boolean) => {
  const [votes, against] = [over(duels, a, b), over(duels, b, a)];
  return votes <= against ? 0 : margins ? votes - against : votes;
};

/** The strength of the strongest path, by trying every way that meets no option twice. */
export function slowPath(duels: SlowDuels, options: readonly string[], from: string, to: string, margins: boolean, met: readonly string[] = [from]): number {
  const direct = slowStrength(duels, from, to, margins);
  const through = options.filter((next) => next !== to && !met.includes(next)).map((next) =>
    Math.min(slowStrength(duels, from, next, margins), slowPath(duels, options, next, to, margins, [...met, next])));
  return Math.max(direct, ...through);
}

export function slowSchulzeWinners(options: readonly string[], ballots: readonly RankedBallot[], margins: boolean): string[] {
  const duels = slowDuels(options, ballots);
  return options.filter((a) => options.every((b) => a === b || slowPath(duels, options, a, b, margins) >= slowPath(duels, options, b, a, margins)));
}

/** The smallest set whose members beat everybody outside, by trying every set. */
export function slowSmithSet(options: readonly string[], ballots: readonly RankedBallot[]): string[] {
  const duels = slowDuels(options, ballots);
  const sets = Array.from({ length: 2 ** options.length - 1 }, (_, bits) => options.filter((__, index) => ((bits + 1) >> index) % 2 === 1));
  const dominates = (set: readonly string[]) => set.every((a) => options.every((b) => set.includes(b) || over(duels, a, b) > over(duels, b, a)));
  return sets.filter(dominates).toSorted((a, b) => a.length - b.length)[0] ?? [];
}

type Pair = { winner: string; loser: string; strength: number };

/** Every order that sorts pairs by strength, equals in any order. */
function ordersOf(pairs: readonly Pair[]): Pair[][] {
  if (pairs.length === 0) return [[]];
  const most = Math.max(...pairs.map(({ strength }) => strength));
  return pairs.filter(({ strength }) => strength === most).flatMap((first) => ordersOf(pairs.filter((pair) => pair !== first)).map((rest) => [first, ...rest]));
}

/** How many orders of equals there are: more than some thousands cannot be gone through. */
export function orderCount(options: readonly string[], ballots: readonly RankedBallot[], margins: boolean): number {
  const counts = new Map<number, number>();
  for (const { strength } of pairsOf(options, ballots, margins)) counts.set(strength, (counts.get(strength) ?? 0) + 1);
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return [...counts.values()].reduce((product, count) => product * factorial(count), 1);
}

function pairsOf(options: readonly string[], ballots: readonly RankedBallot[], margins: boolean): Pair[] {
  const duels = slowDuels(options, ballots);
  const pairs = options.flatMap((winner) => options.map((loser) => ({ winner, loser, strength: slowStrength(duels, winner, loser, margins) })));
  return pairs.filter(({ strength }) => strength > 0);
}

/** Who is unbeaten when equals are locked in an order that is drawn. */
export function drawnRankedPairs(options: readonly string[], ballots: readonly RankedBallot[], draw: (n: number) => number): string[] {
  const pairs = pairsOf(options, ballots, false).map((pair) => ({ pair, turn: draw(1_000_000) })).toSorted((a, b) => b.pair.strength - a.pair.strength || a.turn - b.turn);
  const below = new Map(options.map((option) => [option, new Set<string>()]));
  for (const { pair: { winner, loser } } of pairs) {
    if (below.get(loser)?.has(winner)) continue;
    for (const [option, those] of below) if (option === winner || those.has(winner)) for (const lower of [loser, ...(below.get(loser) ?? [])]) those.add(lower);
  }
  return options.filter((option) => ![...below.values()].some((those) => those.has(option)));
}

/** For each order of equals: who stands above whom once all pairs are locked that close no circle. */
export function slowRankedPairs(options: readonly string[], ballots: readonly RankedBallot[], margins: boolean): Set<string>[] {
  return ordersOf(pairsOf(options, ballots, margins)).map((order) => {
    const locked: Pair[] = [];
    const leads = (from: string, to: string): boolean => locked.some(({ winner, loser }) => winner === from && (loser === to || leads(loser, to)));
    for (const pair of order) if (!leads(pair.loser, pair.winner)) locked.push(pair);
    return new Set(options.flatMap((a) => options.filter((b) => leads(a, b)).map((b) => `${a}>${b}`)));
  });
}
