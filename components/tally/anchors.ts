import type { CountName } from "@/lib/method/tally/all-counts";
import type { OptionId } from "@/lib/method/tally/ballots";

/**
 * Addresses within the page, under a name of the whole explanation so that two can stand on one page. They lie inside what is folded:
 * a browser that is sent to one unfolds what is around it.
 */
export const countAnchor = (id: string, count: CountName) => `${id}-${count}`;

/** The papers of one duel. @param options all, in their order: keys may hold what an address may not */
export function duelAnchor(id: string, options: readonly OptionId[], one: OptionId, other: OptionId): string {
  const [first = 0, second = 0] = [options.indexOf(one), options.indexOf(other)].toSorted((a, b) => a - b);
  return `${id}-duel-${first + 1}-${second + 1}`;
}

/** One kind of paper, by where it stands in the list of all. */
export const paperAnchor = (id: string, place: number) => `${id}-paper-${place + 1}`;
