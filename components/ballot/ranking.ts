/** Options in places: the first group is place 1; those in one group share it. What stands in no group is not ranked. */
export type Ranking = readonly (readonly string[])[];

/** Gives an option the next place, at the end. */
export function rankNext(ranking: Ranking, option: string): Ranking {
  return [...without(ranking, option), [option]];
}

/** Takes an option out again. */
export function without(ranking: Ranking, option: string): Ranking {
  return ranking.map((group) => group.filter((other) => other !== option)).filter((group) => group.length > 0);
}

/**
 * Moves an option up (-1) or down (+1): out of a place that it shares to one of its own beside it, else past the whole
 * place next to it. A move never makes a tie. Returns the ranking as it was where there is no room.
 */
export function moved(ranking: Ranking, option: string, by: -1 | 1): Ranking {
  const at = placeOf(ranking, option) - 1;
  const group = ranking[at];
  if (group === undefined) return ranking;
  if (group.length > 1) {
    const rest = group.filter((other) => other !== option);
    return ranking.toSpliced(at, 1, ...(by < 0 ? [[option], rest] : [rest, [option]]));
  }
  const other = ranking[at + by];
  if (other === undefined) return ranking;
  return by < 0 ? ranking.toSpliced(at - 1, 2, group, other) : ranking.toSpliced(at, 2, other, group);
}

/** Whether the option shares its place with the one that stands above it. */
export function isTied(ranking: Ranking, option: string): boolean {
  const group = ranking[placeOf(ranking, option) - 1];
  return group !== undefined && group[0] !== option;
}

/** Puts the option into the place of the one above it; or, where it is there, into the next one by itself. */
export function tieToggled(ranking: Ranking, option: string): Ranking {
  if (isTied(ranking, option)) return moved(ranking, option, 1);
  const at = placeOf(ranking, option) - 1;
  const above = ranking[at - 1];
  if (above === undefined) return ranking;
  const group = (ranking[at] ?? []).filter((other) => other !== option);
  return ranking.toSpliced(at - 1, 2, [...above, option], ...(group.length > 0 ? [group] : []));
}

/** The place of an option, from 1; 0 where it has none. */
export function placeOf(ranking: Ranking, option: string): number {
  return ranking.findIndex((group) => group.includes(option)) + 1;
}

/** A ranking out of places as a form posts them: equal numbers share a place, gaps close, what has no number is left out. */
export function fromPlaces(places: Readonly<Record<string, number | null | undefined>>, options: readonly string[]): Ranking {
  const given = options.flatMap((option) => (places[option] ? [{ option, place: places[option] }] : []));
  const order = [...new Set(given.map(({ place }) => place))].sort((a, b) => a - b);
  return order.map((place) => given.filter((one) => one.place === place).map(({ option }) => option));
}
