import { type Closure, isAbove, lock, locked } from "./closure";

/** A won duel by numbers of the options. */
export type Arc = readonly [winner: number, loser: number];

/**
 * What happens to the duels of one strength, given what is locked already.
 * `locks`: those that no way of ordering equals can keep out. `skips`: those whose loser stands above their winner already, whatever
 * else is locked. `contested`: the rest; they exclude one another, so which are locked hangs on the order in which they are taken.
 */
export type Level = { readonly locks: readonly Arc[]; readonly skips: readonly Arc[]; readonly contested: readonly Arc[] };

/**
 * Sorts the duels of one strength. A duel is contested if it lies on a circle of duels that are locked or wait beside it: all
 * others can be locked first, for nothing that is locked later can run back over them. O(duels · options² / 32) where none is, else
 * O(options³ / 32).
 */
export function sortLevel(closure: Closure, arcs: readonly Arc[]): Level {
  const [first] = arcs;
  if (first && arcs.length === 1) return isAbove(closure, first[1], first[0]) ? { locks: [], skips: arcs, contested: [] } : { locks: arcs, skips: [], contested: [] };
  const skips = arcs.filter(([winner, loser]) => isAbove(closure, loser, winner));
  const open = skips.length === 0 ? arcs : arcs.filter((arc) => !skips.includes(arc));
  const news = open.filter(([winner, loser]) => !isAbove(closure, winner, loser));
  if (!closeCircles(closure, news)) return { locks: open, skips, contested: [] };
  const circles = reachable(closure, news);
  const contested = news.filter(([winner, loser]) => isAbove(circles, loser, winner));
  return { locks: open.filter((arc) => !contested.includes(arc)), skips, contested };
}

/** Whether not all of these duels can be locked. One alone always can. */
function closeCircles(closure: Closure, open: readonly Arc[]): boolean {
  return open.length > 1 && lockInOrder(locked(closure, []), open).length > 0;
}

/** Where one can get along locked and waiting duels, circles included. */
function reachable(closure: Closure, open: readonly Arc[]): Closure {
  const { many, words } = closure;
  const reach = { ...closure, rows: closure.rows.slice() };
  for (const [winner, loser] of open) reach.rows[winner * words + (loser >>> 5)]! |= 1 << (loser & 31);
  for (let over = 0; over < many; over += 1) {
    for (let from = 0; from < many; from += 1) {
      if (!isAbove(reach, from, over)) continue;
      for (let word = 0; word < words; word += 1) reach.rows[from * words + word]! |= reach.rows[over * words + word]!;
    }
  }
  return reach;
}

/**
 * The duels that can be locked next where some are contested: those of the circle that the first of them lies on. Circles that
 * share no option do not bear on one another, so one is settled before the next.
 */
export function nextChoices(closure: Closure, contested: readonly Arc[]): Arc[] {
  const reach = reachable(closure, contested);
  const [first] = contested;
  if (!first) return [];
  const together = (option: number) => option === first[0] || (isAbove(reach, option, first[0]) && isAbove(reach, first[0], option));
  return contested.filter(([winner, loser]) => together(winner) && together(loser));
}

/** Locks duels one after another in the order given, except those that would close a circle. @returns those left out */
export function lockInOrder(closure: Closure, arcs: readonly Arc[]): Arc[] {
  return arcs.filter(([winner, loser]) => {
    if (isAbove(closure, loser, winner)) return true;
    lock(closure, winner, loser);
    return false;
  });
}
