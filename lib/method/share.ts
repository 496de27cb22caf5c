import { checkCount, MethodError } from "./error";

/**
 * What share of the whole a part is, in per cent (0 to 100), not rounded; null of an empty whole, which has no shares.
 *
 * @throws MethodError `bad-count` unless both are whole numbers and 0 <= part <= whole
 */
export function share(part: number, whole: number): number | null {
  checkCount(part, "part");
  checkCount(whole, "whole");
  if (part > whole) throw new MethodError("bad-count", `a part of ${part} in a whole of ${whole}`);
  return whole === 0 ? null : (100 * part) / whole;
}

/** A part of a whole, in persons or papers. */
export type Part = { readonly part: number; readonly whole: number };

/**
 * By how many percentage points a share grew (above 0) or shrank (below 0); null where one of the two has no share.
 * One division at the end: what did not change is 0 (never -0), and equal changes over the same two wholes are equal numbers.
 *
 * @throws MethodError `bad-count` as `share` does
 */
export function pointsGained(before: Part, after: Part): number | null {
  if (share(before.part, before.whole) === null || share(after.part, after.whole) === null) return null;
  const difference = after.part * before.whole - before.part * after.whole;
  return difference === 0 ? 0 : (100 * difference) / (before.whole * after.whole);
}
