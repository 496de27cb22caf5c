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
 * Options in layers: first those that nobody stands above, then those that only the first stand above, and so on. Options of one
 * layer do not stand above one another.
 *
 * @param isAbove whether option number a stands above option number b; whoever stands above somebody stands above all below them
 */
export function layers(options: readonly OptionId[], isAbove: (a: number, b: number) => boolean): OptionId[][] {
  const all = options.map((_, index) => index);
  const beaten = all.map((a) => all.filter((b) => a !== b && isAbove(a, b)));
  const order: OptionId[][] = [];
  const above = all.map(() => 0);
  for (const those of beaten) for (const lower of those) above[lower]! += 1;
  for (let layer = all.filter((option) => above[option] === 0); layer.length > 0; ) {
    order.push(layer.map((option) => options[option]!));
    const freed: number[] = [];
    for (const option of layer) {
      for (const lower of beaten[option]!) {
        above[lower]! -= 1;
        if (above[lower] === 0) freed.push(lower);
      }
    }
    layer = freed.toSorted((a, b) => a - b);
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
