import { checkCount, MethodError } from "./error";

/** z of a two-sided 95 % interval: the 97.5 % point of the standard normal distribution. */
export const z95 = 1.959963984540054;

/** Both ends lie in 0 to 1. */
export type Interval = { lower: number; upper: number };

/**
 * Wilson's score interval for a proportion: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), p = k / n.
 * Convention: nothing observed (n = 0) excludes nothing, 0 to 1. Constant time.
 *
 * @param k how many of `n` did; whole numbers, 0 <= k <= n
 * @param z half-width in standard deviations; two-sided 80 % is 1.2816, 90 % 1.6449, 95 % 1.9600, 99 % 2.5758
 * @throws MethodError `bad-count` on counts that cannot be, or a z that is negative or not finite
 * @see E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22, 209-212
 */
export function wilson(k: number, n: number, z: number = z95): Interval {
  checkCount(k, "k");
  checkCount(n, "n");
  if (k > n) throw new MethodError("bad-count", `${k} of ${n}`);
  if (!Number.isFinite(z) || z < 0) throw new MethodError("bad-count", `z: ${z}`);
  if (n === 0) return { lower: 0, upper: 1 };
  const p = k / n;
  const z2 = z * z;
  const centre = p + z2 / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  // None and all reach the ends exactly; the subtraction would leave a rounding error beside them.
  return { lower: k === 0 ? 0 : (centre - reach) / scale, upper: k === n ? 1 : (centre + reach) / scale };
}
