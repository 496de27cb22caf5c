import { checkCount, MethodError } from "./error";

/** How many gave each of the five levels, 0 first: [zeros, ones, twos, threes, fours]. */
export type LevelCounts = readonly [number, number, number, number, number];

/** The 80 % point of the standard normal distribution: the mean lies above a bound at this distance with 80 in 100. */
export const zLower80 = 0.8416212335729143;

const unrated: LevelCounts = [0, 0, 0, 0, 0];

/** Weight of the ratings at each level: a half-counted rating weighs ½. */
function weights(full: LevelCounts, half: LevelCounts): number[] {
  for (const counts of [full, half]) {
    if (counts.length !== 5) throw new MethodError("bad-count", "there are five levels");
    counts.forEach((count, level) => checkCount(count, `level ${level}`));
  }
  return full.map((count, level) => count + (half[level] ?? 0) / 2);
}

const sum = (terms: readonly number[]) => terms.reduce((total, term) => total + term, 0);

/**
 * Average rating, 0 to 4, with half-counted ratings weighing ½; null when there is none.
 *
 * @param full ratings that count whole, by level
 * @param half ratings that count half (given under another parent and not confirmed), by level
 * @throws MethodError `bad-count` on counts that are no whole numbers, or not five of them
 */
export function meanRating(full: LevelCounts, half: LevelCounts = unrated): number | null {
  const at = weights(full, half);
  const total = sum(at);
  return total === 0 ? null : sum(at.map((weight, level) => weight * level)) / total;
}

/**
 * What arguments are sorted by in the order 'rated highest', highest first: the lower 80 % bound of the mean rating, 0 to 4.
 *
 * Before any rating each level is as likely as any other (Dirichlet, one per level); a rating adds its weight to its level:
 * a_k = 1 + full_k + half_k / 2, A = Σ a_k. The mean Σ k θ_k then has expectation m = Σ k a_k / A and variance
 * v = (Σ k² a_k / A − m²) / (A + 1), both exact; the bound is m − 0.8416 √v, where a normal curve has 80 % above it.
 * Nothing but the last step is an approximation; README.md says by how much it can be off. Unrated: 2 − 0.8416 ÷ √3 = 1.5141.
 * All five levels count: nothing is pooled into liked and not liked. A bound sorts; it is no figure to show anybody.
 *
 * @param full ratings that count whole, by level
 * @param half ratings that count half, by level
 * @returns a number above 0 and below 4; constant time
 * @throws MethodError `bad-count` on counts that are no whole numbers, or not five of them
 * @see E. Miller (2014), Ranking Items With Star Ratings, evanmiller.org (there with two-sided z)
 */
export function ratedHighestScore(full: LevelCounts, half: LevelCounts = unrated): number {
  const a = weights(full, half).map((weight) => weight + 1);
  const total = sum(a);
  const mean = sum(a.map((weight, level) => weight * level)) / total;
  const square = sum(a.map((weight, level) => weight * level * level)) / total;
  return mean - zLower80 * Math.sqrt((square - mean * mean) / (total + 1));
}
