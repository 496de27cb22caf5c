import type { OptionId } from "./ballots";
import { type Closure, closureKey, emptyClosure, isAbove, lock, locked, unbeaten } from "./closure";
import { layers, type Place } from "./order";
import { type Arc, lockInOrder, nextChoices, sortLevel } from "./ranked-pairs-level";
import type { WidestPaths } from "./widest-paths";

/** Won duels by strength, the strongest first. */
type Levels = readonly (readonly Arc[])[];
/** Whether option a stands above option b whatever the order of equals. */
type Surely = (a: number, b: number) => boolean;

/** Most duels looked at, times options, in the search for the winners (some 0.3 s), and for the places below them (some 20 ms). */
const mostForWinners = 4_000_000;
const mostForPlaces = 800_000;

/** Counts what a search looks at. */
type Budget = { left: number };

/** Where the count stands: what is locked, and how many strengths have been settled. */
type State = { readonly closure: Closure; readonly level: number };

/** Settles strengths one after another up to the first whose equal duels exclude one another, or the end (no choices). */
function toNextChoice(levels: Levels, state: State, budget: Budget): State & { choices: readonly Arc[] } {
  const closure = locked(state.closure, []);
  for (let level = state.level; level < levels.length; level += 1) {
    const arcs = levels[level]!;
    budget.left -= arcs.length;
    const { locks, contested } = sortLevel(closure, arcs);
    for (const [winner, loser] of locks) lock(closure, winner, loser);
    if (contested.length > 0) return { closure, level, choices: nextChoices(closure, contested) };
  }
  return { closure, level: levels.length, choices: [] };
}

/**
 * A won duel that is stronger than every path back is locked whatever the order of equals: no circle can keep it out.
 */
export function surelyAbove({ many, link, path }: WidestPaths): Surely {
  return (a, b) => link[a * many + b]! > path[b * many + a]!;
}

/**
 * Everybody who can win, over every order in which equally strong duels can be locked. First for each option that is not surely
 * beaten an order in its favour is tried; for those that it does not put first, every order is followed in which nobody stands above
 * them yet.
 *
 * @returns by number of the option; `undecided`: of whom there were too many orders to follow; README.md says how seldom
 * @see M. Brill, F. Fischer (2012), The price of neutrality for the ranked pairs method, AAAI (deciding this is NP-complete)
 */
export function possibleWinners(many: number, levels: Levels, surely: Surely): { winners: number[]; undecided: number[] } {
  const all = Array.from({ length: many }, (_, option) => option);
  const hopeful = all.filter((option) => !all.some((other) => surely(other, option)));
  const winners = new Set<number>();
  for (const option of hopeful) {
    if (!winners.has(option)) for (const winner of unbeaten(inFavour(many, levels, option))) winners.add(winner);
  }
  const budget = { left: mostForWinners / many };
  const undecided: number[] = [];
  for (const option of hopeful.filter((some) => !winners.has(some))) {
    const answer = canWin(many, levels, option, budget);
    if (answer === true) winners.add(option);
    if (answer === null) undecided.push(option);
  }
  return { winners: all.filter((option) => winners.has(option)), undecided };
}

/** What is locked in the end where of equals those are taken first that put more below one option. */
function inFavour(many: number, levels: Levels, option: number): Closure {
  const closure = emptyClosure(many);
  const isWithin = (other: number) => other === option || isAbove(closure, option, other);
  for (const level of levels) {
    let waiting: readonly Arc[] = level;
    for (let gains = true; gains && waiting.length > 1; ) {
      const gaining = waiting.find(([winner, loser]) => isWithin(winner) && !isWithin(loser) && !isAbove(closure, loser, winner));
      gains = gaining !== undefined;
      if (!gaining) break;
      lock(closure, ...gaining);
      waiting = waiting.filter((arc) => arc !== gaining);
    }
    lockInOrder(closure, waiting);
  }
  return closure;
}

/** Follows every order in which nobody comes to stand above the option, until one ends so; null where there were too many. */
function canWin(many: number, levels: Levels, option: number, budget: Budget): boolean | null {
  const seen = new Set<string>();
  const follow = (state: State): boolean => {
    if (budget.left < 0) return false;
    const { closure, level, choices } = toNextChoice(levels, state, budget);
    if (!unbeaten(closure).includes(option)) return false;
    if (choices.length === 0) return true;
    budget.left -= levels.length;
    if (!mayStayUnbeaten(closure, levels, level, option)) return false;
    const key = `${level}:${closureKey(closure)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return choices.some((arc) => follow({ closure: locked(closure, [arc]), level }));
  };
  const found = follow({ closure: emptyClosure(many), level: 0 });
  return found || budget.left >= 0 ? found : null;
}

/**
 * Whether every duel that the option still has to lose could be kept out: a way leads from it to the winner along what is locked and
 * what may be locked by then. More ways than there can be together; so no is certain.
 */
function mayStayUnbeaten(closure: Closure, levels: Levels, from: number, option: number): boolean {
  const { many } = closure;
  const reached = new Uint8Array(many);
  const ways: number[][] = Array.from({ length: many }, () => []);
  const reach = (start: number) => {
    const met = [start];
    reached[start] = 1;
    for (const here of met) {
      for (let next = 0; next < many; next += 1) {
        if (reached[next] === 1 || !(isAbove(closure, here, next) || ways[here]!.includes(next))) continue;
        reached[next] = 1;
        met.push(next);
      }
    }
  };
  reach(option);
  for (let level = from; level < levels.length; level += 1) {
    for (const [winner, loser] of levels[level]!) {
      if (isAbove(closure, loser, winner)) continue;
      ways[winner]!.push(loser);
      if (reached[winner] === 1 && reached[loser] === 0) reach(loser);
    }
    if (levels[level]!.some(([winner, loser]) => loser === option && reached[winner] === 0)) return false;
  }
  return true;
}

/**
 * Where each option can stand, over every order in which equally strong duels can be locked; in layers, as `layers` says.
 *
 * @returns places in the order of the options; `exact` is false where there were too many orders to follow: places are then the
 * widest that the duels which are surely locked leave
 */
export function possiblePlaces(options: readonly OptionId[], levels: Levels, surely: Surely): { places: Place[]; exact: boolean } {
  const all = options.map((_, index) => index);
  const found = new Map(options.map((option) => [option, { best: options.length, worst: 1 }]));
  const seen = new Set<string>();
  const budget = { left: mostForPlaces / options.length };

  function follow(state: State): boolean {
    if (budget.left < 0) return false;
    const { closure, level, choices } = toNextChoice(levels, state, budget);
    const key = `${level}:${closureKey(closure)}`;
    if (seen.has(key)) return true;
    seen.add(key);
    if (choices.length === 0) note(closure);
    return choices.every((arc) => follow({ closure: locked(closure, [arc]), level }));
  }

  function note(closure: Closure): void {
    let place = 1;
    for (const layer of layers(options, (a, b) => isAbove(closure, a, b))) {
      for (const option of layer) {
        const range = found.get(option)!;
        range.best = Math.min(range.best, place);
        range.worst = Math.max(range.worst, place);
      }
      place += layer.length;
    }
  }

  const exact = follow({ closure: emptyClosure(options.length), level: 0 });
  const widest = (option: number) => ({ best: 1 + all.filter((other) => surely(other, option)).length, worst: options.length - all.filter((other) => surely(option, other)).length });
  return { places: options.map((option, index) => ({ option, ...(exact ? found.get(option)! : widest(index)) })), exact };
}
