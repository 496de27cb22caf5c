import { MethodError } from "./error";
import type { Stance } from "./swing";

/** How sure a person says to be of *for* or *against*: a guess, leaning, fairly sure, sure, certain. */
export const confidences = [0, 25, 50, 75, 100] as const;
export type Confidence = (typeof confidences)[number];

/** How many people said each of the five, a guess first. */
export type ConfidenceCounts = readonly [number, number, number, number, number];

/** One paper of a matched voter; the undecided have no confidence. */
export type ConfidentStance = { readonly stance: Stance; readonly confidence: number | null };
export type ConfidencePair = { readonly opening: ConfidentStance; readonly closing: ConfidentStance };

/**
 * Confidence before and after of those who were *for* both times or *against* both times: two separate counts of the same
 * `people`, which do not say who went from where to where.
 */
export type KeptConfidence = { readonly people: number; readonly opening: ConfidenceCounts; readonly closing: ConfidenceCounts };

/**
 * Counts the confidence of the matched voters who kept their side. Whoever was undecided in either ballot, or changed sides, is
 * not counted: a confidence in the other side does not compare. One pass.
 *
 * @throws MethodError `bad-confidence` on a side kept without one of the five values, in either ballot
 */
export function keptConfidence(pairs: readonly ConfidencePair[]): KeptConfidence {
  const kept = pairs.filter(({ opening, closing }) => opening.stance === closing.stance && opening.stance !== "undecided");
  return { people: kept.length, opening: countsOf(kept.map(({ opening }) => opening)), closing: countsOf(kept.map(({ closing }) => closing)) };
}

function countsOf(papers: readonly ConfidentStance[]): ConfidenceCounts {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const { confidence } of papers) {
    const level = confidences.findIndex((value) => value === confidence);
    if (level < 0) throw new MethodError("bad-confidence", `confidence ${confidence}`);
    counts[level]! += 1;
  }
  return counts;
}
