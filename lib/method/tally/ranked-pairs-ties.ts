import { MethodError } from "../error";
import { type Closure, closureKey, emptyClosure, isAbove, locked, unbeaten } from "./closure";
import type { OptionId } from "./ballots";
import { layers, type Place } from "./order";
import { type Arc, nextChoices, sortLevel, withLocks } from "./ranked-pairs-level";
import type { WidestPaths } from "./widest-paths";

/** Most states in the search for the winners, and for the places below them. */
const mostStates = 20_000;
const mostStatesForPlaces = 5_000;

/** Where the count stands: what is locked, and how many strengths have been settled. */
type State = { readonly closure: Closure; readonly level: number };

/** Settles strengths one after another up to the first whose equal duels exclude one another, or the end (no choices). */
function toNextChoice(levels: readonly (readonly Arc[])[], { closure, level }: State): State & { choices: readonly Arc[] } {
  let here = closure;
  for (let at = level; at < levels.length; at += 1) {
    const sorted = sortLevel(here, levels[at]!);
    here = withLocks(here, sorted);
    if (sorted.contested.length > 0) return { closure: here, level: at, choices: nextChoices(here, sorted.contested) };
  }
  return { closure: here, level: levels.length, choices: [] };
}

/**
 * Everybody who can win, over every order in which equally strong duels can be locked. Who wins at the end is unbeaten all the way:
 * a state whose unbeaten are known to be able to win, or surely cannot, need not be followed.
 *
 * @param levels won duels by strength, the strongest first
 * @throws MethodError `too-many-branches`
 * @see M. Brill, F. Fischer (2012), The price of neutrality for the ranked pairs method, AAAI (deciding this is NP-complete)
 */
export function possibleWinners(many: number, levels: readonly (readonly Arc[])[], sure: (a: number, b: number) => boolean): number[] {
  const winners = new Set<number>();
  const hopeless = new Set(Array.from({ length: many }, (_, option) => option).filter((option) => isBeatenSurely(many, sure, option)));
  const seen = new Set<string>();

  function follow(state: State): void {
    const { closure, level, choices } = toNextChoice(levels, state);
    const hopeful = unbeaten(closure).filter((option) => !winners.has(option) && !hopeless.has(option));
    if (hopeful.length === 0) return;
    if (choices.length === 0) {
      for (const option of hopeful) winners.add(option);
      return;
    }
    const key = `${level}:${closureKey(closure)}`;
    if (seen.has(key)) return;
    if (seen.size >= mostStates) throw new MethodError("too-many-branches", `more than ${mostStates} ways to lock equal duels`);
    seen.add(key);
    for (const arc of choices) follow({ closure: locked(closure, [arc]), level });
  }

  follow({ closure: emptyClosure(many), level: 0 });
  return [...winners].sort((a, b) => a - b);
}

const isBeatenSurely = (many: number, sure: (a: number, b: number) => boolean, option: number) => Array.from({ length: many }, (_, other) => other).some((other) => sure(other, option));

/**
 * Whether option a stands above option b whatever the order of equals: its won duel is stronger than every path back, so that no
 * circle can keep it out.
 */
export function surelyAbove({ many, link, path }: WidestPaths): (a: number, b: number) => boolean {
  return (a, b) => link[a * many + b]! > 0 && link[a * many + b]! > path[b * many + a]!;
}

/**
 * Where each option can stand, over every order in which equally strong duels can be locked; in layers, as `layers` says.
 *
 * @returns places in the order of the options; `exact` is false where there were too many orders to follow: places are then the
 * widest that the duels which are surely locked leave
 */
export function possiblePlaces(options: readonly OptionId[], levels: readonly (readonly Arc[])[], sure: (a: number, b: number) => boolean): { places: Place[]; exact: boolean } {
  const all = options.map((_, index) => index);
  const found = all.map(() => ({ best: options.length, worst: 1 }));
  const seen = new Set<string>();

  function follow(state: State): boolean {
    const { closure, level, choices } = toNextChoice(levels, state);
    const key = `${level}:${closureKey(closure)}`;
    if (seen.has(key)) return true;
    if (seen.size >= mostStatesForPlaces) return false;
    seen.add(key);
    if (choices.length === 0) note(closure);
    return choices.every((arc) => follow({ closure: locked(closure, [arc]), level }));
  }

  function note(closure: Closure): void {
    let place = 1;
    for (const layer of layers(options, (a, b) => isAbove(closure, a, b))) {
      for (const option of layer) {
        const range = found[options.indexOf(option)]!;
        range.best = Math.min(range.best, place);
        range.worst = Math.max(range.worst, place);
      }
      place += layer.length;
    }
  }

  const exact = follow({ closure: emptyClosure(options.length), level: 0 });
  const widest = (option: number) => ({ best: 1 + all.filter((other) => sure(other, option)).length, worst: options.length - all.filter((other) => sure(option, other)).length });
  return { places: options.map((option, index) => ({ option, ...(exact ? found[index]! : widest(index)) })), exact };
}
