import { checkCount, MethodError } from "./error";
import { difference, quotient } from "./exact";
import { pointsGained } from "./share";

/** The three stances in the order in which they stand on the paper. */
export const stances = ["for", "undecided", "against"] as const;
export type Stance = (typeof stances)[number];

/** Papers of one ballot by stance: whole numbers from 0 up. */
export type StanceCounts = Readonly<Record<Stance, number>>;

/** One matched voter: one who cast both papers. */
export type StancePair = { readonly opening: Stance; readonly closing: Stance };

/** Who went where among the matched voters. `cells[opening][closing]`, in persons; the totals are those of its rows and columns. */
export type FlowTable = {
  readonly cells: Readonly<Record<Stance, StanceCounts>>;
  readonly opening: StanceCounts;
  readonly closing: StanceCounts;
  readonly total: number;
};

const nobody = (): Record<Stance, number> => ({ for: 0, undecided: 0, against: 0 });

/** How many papers there are. @throws MethodError `bad-count` on counts that are no whole numbers from 0 up */
export function papersOf(counts: StanceCounts): number {
  for (const stance of stances) checkCount(counts[stance], stance);
  return counts.for + counts.undecided + counts.against;
}

/**
 * The 3×3 table of matched voters, one pass. Order of the pairs does not matter.
 *
 * @throws MethodError `unknown-stance` on a pair that holds another word
 */
export function flowTable(pairs: readonly StancePair[]): FlowTable {
  const cells = { for: nobody(), undecided: nobody(), against: nobody() };
  const [opening, closing] = [nobody(), nobody()];
  for (const pair of pairs) {
    const stranger = [pair.opening, pair.closing].find((stance) => !stances.includes(stance));
    if (stranger !== undefined) throw new MethodError("unknown-stance", `stance ${stranger}`);
    cells[pair.opening][pair.closing] += 1;
    opening[pair.opening] += 1;
    closing[pair.closing] += 1;
  }
  return { cells, opening, closing, total: pairs.length };
}

/**
 * What the closing papers, all of them, say of the motion: carried if *for* outnumbers *against*, lost if fewer, tied if
 * equal (of no papers too). The undecided do not count.
 *
 * @throws MethodError `bad-count`
 */
export function verdict(closing: StanceCounts): "carried" | "lost" | "tied" {
  papersOf(closing);
  if (closing.for === closing.against) return "tied";
  return closing.for > closing.against ? "carried" : "lost";
}

/** `change` is in percentage points, by stance; null when one of the two ballots has no paper, and so no shares. */
export type SwingReading = {
  readonly winner: "for" | "against" | "tied" | "neither";
  readonly change: Readonly<Record<Stance, number>> | null;
};

/**
 * The swing rule of Oxford-style television debates: the side whose share of the papers grew more, wherever it ends.
 * `neither` if neither grew, also where both shrank unequally; `tied` if both grew by the same, compared exactly.
 * It can be gamed: who is for and says *against* in the opening helps *for*.
 *
 * @throws MethodError `bad-count`
 * @see the debates of Intelligence Squared U.S., where both votes are published and the larger change wins
 */
export function swingRule(opening: StanceCounts, closing: StanceCounts): SwingReading {
  const [before, after] = [papersOf(opening), papersOf(closing)];
  const gained = (stance: Stance) => pointsGained({ part: opening[stance], whole: before }, { part: closing[stance], whole: after });
  const change = { for: gained("for"), undecided: gained("undecided"), against: gained("against") };
  if (change.for === null || change.undecided === null || change.against === null) return { winner: "neither", change: null };
  return readingOf({ for: change.for, undecided: change.undecided, against: change.against });
}

/** Shares of one ballot by stance, in per cent as they were published: rounded, so that they need not sum to 100. */
export type PublishedShares = Readonly<Record<Stance, number>>;

/**
 * The swing rule where only shares were published. Differences are taken in decimals, so that 36.3 − 36.2 is a tenth.
 *
 * @throws MethodError `bad-count` on a share that is no number from 0 to 100
 */
export function swingOfShares(opening: PublishedShares, closing: PublishedShares): SwingReading {
  const gained = (stance: Stance) => difference(publishedShare(closing, stance), publishedShare(opening, stance));
  return readingOf({ for: gained("for"), undecided: gained("undecided"), against: gained("against") });
}

function publishedShare(shares: PublishedShares, stance: Stance): number {
  const share = shares[stance];
  if (!(share >= 0 && share <= 100)) throw new MethodError("bad-count", `share ${stance}: ${share}`);
  return share;
}

function readingOf(change: Readonly<Record<Stance, number>>): SwingReading {
  if (change.for <= 0 && change.against <= 0) return { winner: "neither", change };
  if (change.for === change.against) return { winner: "tied", change };
  return { winner: change.for > change.against ? "for" : "against", change };
}

/** Matched voters by the direction in which they went, in persons. */
export type Moves = { readonly stayed: number; readonly towardsFor: number; readonly towardsAgainst: number };

const rank: Record<Stance, number> = { against: 0, undecided: 1, for: 2 };

/**
 * How many of the matched voters stayed and how many moved towards either side, in the order against < undecided < for:
 * from *against* to *undecided* is a move towards *for*. One step and two steps count alike.
 */
export function moved(flow: Pick<FlowTable, "cells">): Moves {
  const moves = { stayed: 0, towardsFor: 0, towardsAgainst: 0 };
  for (const from of stances) {
    for (const to of stances) {
      const way = rank[to] === rank[from] ? "stayed" : rank[to] > rank[from] ? "towardsFor" : "towardsAgainst";
      moves[way] += flow.cells[from][to];
    }
  }
  return moves;
}

/** `p` in 0 to 1; `ofHundredClasses` is p in whole classes of 100, rounded: 0 is said as 'fewer than one'. */
export type SignTest = { readonly moved: number; readonly p: number; readonly ofHundredClasses: number };

/**
 * If each of those who moved had tossed a coin, how often would a split this uneven or more come up, either way round?
 * Exact and two-sided: p = min(1, 2 · Σ_{i ≤ min(a, b)} C(n, i) / 2ⁿ), n = a + b; 1 if nobody moved.
 * Summed in whole numbers, rounded once at the end; O(min(a, b)) multiplications of numbers of n bits.
 * People talked to each other, and there was no class without a debate: p is no measure of an effect.
 *
 * @throws MethodError `bad-count`
 * @see W. J. Conover (1999), Practical Nonparametric Statistics, 3rd ed., 3.4
 */
export function signTest(towardsFor: number, towardsAgainst: number): SignTest {
  checkCount(towardsFor, "towards for");
  checkCount(towardsAgainst, "towards against");
  const n = towardsFor + towardsAgainst;
  let ways = 0n;
  let choose = 1n; // C(n, i)
  for (let i = 0; i <= Math.min(towardsFor, towardsAgainst); i += 1) {
    ways += choose;
    choose = (choose * BigInt(n - i)) / BigInt(i + 1);
  }
  const p = towardsFor === towardsAgainst ? 1 : quotient(2n * ways, 2n ** BigInt(n));
  return { moved: n, p, ofHundredClasses: Math.round(100 * p) };
}

/**
 * The smallest move all in one way that comes up under `ofHundred` in 100 by tossed coins: 6 for 5 in 100 (2 / 2⁶ is 3.1 in 100).
 *
 * @throws MethodError `bad-count` unless `ofHundred` is above 0
 */
export function smallestOneWayMove(ofHundred = 5): number {
  if (!(ofHundred > 0)) throw new MethodError("bad-count", `${ofHundred} in 100`);
  let moves = 1;
  while (100 * signTest(moves, 0).p >= ofHundred) moves += 1;
  return moves;
}
