import type { OptionPaper } from "@/lib/method/tally/all-counts";

/** Draws whole numbers below `n`, the same ones each time (linear congruential, constants of Numerical Recipes). */
export function draws(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

export const optionNames = (many: number): string[] => Array.from({ length: many }, (_, index) => `option ${index + 1}`);

/** Papers that rank every option, each order as likely as any other. */
export function randomPapers(options: readonly string[], many: number, seed: number): { ranking: string[][]; weight: number }[] {
  const draw = draws(seed);
  return Array.from({ length: many }, () => {
    const left = [...options];
    return { weight: 1, ranking: options.map(() => [left.splice(draw(left.length), 1)[0]!]) };
  });
}

/** The same papers with what they accept (their first three) and scores from 5 down. */
export function withAcceptanceAndScores(options: readonly string[], papers: readonly { ranking: string[][]; weight: number }[]): OptionPaper[] {
  return papers.map((paper) => {
    const order = paper.ranking.flat();
    return { ...paper, approves: order.slice(0, 3), scores: Object.fromEntries(options.map((option) => [option, Math.max(0, 5 - order.indexOf(option))])) };
  });
}
