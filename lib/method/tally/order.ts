import type { OptionId } from "./ballots";

/**
 * Options by a value each has, the highest first, equals together; within equals the order of the options.
 *
 * @param values of the options, in their order
 */
export function orderBy(options: readonly OptionId[], values: readonly bigint[]): OptionId[][] {
  const heights = [...new Set(values)].sort((a, b) => (a > b ? -1 : 1));
  return heights.map((height) => options.filter((_, index) => values[index] === height));
}

/**
 * Options in layers: first those that nobody left stands above, then the same among the rest. Equals that stand above nothing
 * of each other share a layer.
 *
 * @param above whether option number a stands above option number b; must not run in a circle
 */
export function layers(options: readonly OptionId[], above: (a: number, b: number) => boolean): OptionId[][] {
  const order: OptionId[][] = [];
  let left = options.map((_, index) => index);
  while (left.length > 0) {
    const first = left.filter((option) => !left.some((other) => other !== option && above(other, option)));
    order.push(first.map((index) => options[index] ?? ""));
    left = left.filter((option) => !first.includes(option));
  }
  return order;
}

/**
 * The first of an order where a paper says anything; else nobody. A count without a paper has no winner, although all are equal.
 */
export function firstOf(order: readonly (readonly OptionId[])[], papers: { readonly total: bigint; readonly empty: bigint }): readonly OptionId[] {
  return papers.total > papers.empty ? (order[0] ?? []) : [];
}

/** Where an option can stand, 1 the best, over every way in which lots may fall; equals share the better place. */
export type Place = { readonly option: OptionId; readonly best: number; readonly worst: number };

/** Options by the best place that each can take, equals together: where a lot decides, nothing is broken silently. */
export function orderByBest(places: readonly Place[]): OptionId[][] {
  const options = places.map(({ option }) => option);
  return orderBy(options, places.map(({ best }) => BigInt(-best)));
}

/** The places of an order in which nothing hangs on a lot. */
export function placesIn(options: readonly OptionId[], order: readonly (readonly OptionId[])[]): Place[] {
  const places = new Map<OptionId, number>();
  let place = 1;
  for (const equals of order) {
    for (const option of equals) places.set(option, place);
    place += equals.length;
  }
  return options.map((option) => ({ option, best: places.get(option) ?? 1, worst: places.get(option) ?? 1 }));
}
