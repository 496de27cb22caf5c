import { formatNumber } from "@/lib/words";

/** A count of papers as it is written: whole, or, where papers were split, with at most two digits of a fraction. */
export function countText(count: number): string {
  const rounded = Math.round(count * 100) / 100;
  return formatNumber(rounded, Number.isInteger(rounded) ? 0 : Number.isInteger(rounded * 10) ? 1 : 2);
}
