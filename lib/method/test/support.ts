import { type FlowTable, flowTable, type StancePair, stances } from "../swing";
import type { RankedBallot, Votes } from "../tally/ballots";
import { borda } from "../tally/borda";
import { condorcet } from "../tally/condorcet";
import { copeland } from "../tally/copeland";
import { instantRunoff } from "../tally/instant-runoff";
import { minimax } from "../tally/minimax";
import { plurality } from "../tally/plurality";
import { rankedPairs } from "../tally/ranked-pairs";
import { schulze } from "../tally/schulze";

/** Every count of ranked papers under its default conventions. */
export const rankedCounts = [plurality, borda, instantRunoff, condorcet, copeland, schulze, rankedPairs, minimax];

/** "42 A > B = C" as 42 papers; no number is one paper, no letters an empty one. */
export function papers(...lines: string[]): RankedBallot[] {
  return lines.map((line) => {
    const [, weight, ranking = ""] = /^\s*([\d.]+)?\s*(.*)$/.exec(line) ?? [];
    const places = ranking === "" ? [] : ranking.split(">").map((place) => place.split("=").map((option) => option.trim()));
    return { ranking: places, weight: weight === undefined ? 1 : Number(weight) };
  });
}

/** Counts as an object, as a person would write them down. */
export function byOption(counts: readonly Votes[]): Record<string, number> {
  return Object.fromEntries(counts.map(({ option, votes }) => [option, votes]));
}

/** Draws whole numbers below `n`, the same ones each time (linear congruential, constants of Numerical Recipes). */
export function draws(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** Papers drawn at random: places of one to three options, some left out, some papers empty. */
export function drawPapers(draw: (n: number) => number, options: readonly string[], count: number): RankedBallot[] {
  return Array.from({ length: count }, () => {
    const left = [...options];
    const ranking: string[][] = [];
    while (left.length > 0 && draw(6) > 0) {
      const size = draw(3) === 0 ? 1 + draw(3) : 1;
      ranking.push(Array.from({ length: Math.min(size, left.length) }, () => left.splice(draw(left.length), 1)[0] ?? ""));
    }
    return { ranking, weight: 1 + draw(2) };
  });
}

/** Papers that rank every option strictly, each order as likely as any other: circles are common. */
export function drawOrders(draw: (n: number) => number, options: readonly string[], count: number): RankedBallot[] {
  return Array.from({ length: count }, () => {
    const left = [...options];
    return { ranking: options.map(() => [left.splice(draw(left.length), 1)[0] ?? ""]) };
  });
}

/** A flow by its nine cells: rows from opening for, undecided, against; columns to closing for, undecided, against. */
export function flowOf(rows: readonly (readonly number[])[]): FlowTable {
  const pairs = stances.flatMap((opening, row) =>
    stances.flatMap((closing, column) => Array.from({ length: rows[row]?.[column] ?? 0 }, (): StancePair => ({ opening, closing }))),
  );
  return flowTable(pairs);
}
