import { type Duels, type Strength, strengthOf } from "./duels";

/**
 * The won duels by rank of their strength, and the strength of the strongest path between any two options, by number of the option:
 * 0 where there is none, else from 1 (weakest) up. Ranks are what the strengths are compared by: exact, and quick.
 */
export type WidestPaths = {
  readonly many: number;
  readonly link: Int32Array;
  readonly path: Int32Array;
  /** The strength of each rank, in units; that of rank 0 is 0. */
  readonly strengths: readonly bigint[];
};

/**
 * A path leads along won duels, and is as strong as the weakest of them. O(options³).
 *
 * @see R. W. Floyd (1962), Algorithm 97, Communications of the ACM 5 (there for shortest paths)
 */
export function widestPaths(counted: Duels, strength: Strength): WidestPaths {
  const many = counted.options.length;
  const exact = Array.from({ length: many * many }, (_, cell) => strengthOf(counted, Math.floor(cell / many), cell % many, strength));
  const strengths = [...new Set([0n, ...exact])].sort((a, b) => (a < b ? -1 : 1));
  const rank = new Map(strengths.map((value, index) => [value, index]));
  const link = Int32Array.from(exact, (value) => rank.get(value)!);
  const path = link.slice();
  for (let over = 0; over < many; over += 1) {
    for (let from = 0; from < many; from += 1) {
      const first = path[from * many + over]!;
      if (first === 0) continue;
      for (let to = 0; to < many; to += 1) {
        const both = Math.min(first, path[over * many + to]!);
        if (from !== to && both > path[from * many + to]!) path[from * many + to] = both;
      }
    }
  }
  return { many, link, path, strengths };
}

/**
 * Ways from one option along duels of at least rank `least`, each with the fewest duels, and of such ways one through options that
 * come first: holds for each option the one before it on its way, −1 where no way leads. O(options²).
 */
export function waysFrom({ many, link }: Pick<WidestPaths, "many" | "link">, from: number, least: number): Int32Array {
  const before = new Int32Array(many).fill(-1);
  const met = new Int32Array(many);
  before[from] = from;
  met[0] = from;
  for (let at = 0, end = 1; at < end; at += 1) {
    const here = met[at]!;
    for (let next = 0; next < many; next += 1) {
      if (link[here * many + next]! < least || before[next] !== -1) continue;
      before[next] = here;
      met[end] = next;
      end += 1;
    }
  }
  return before;
}

/** The options on the way to one of them, both ends included; none where no way leads. */
export function wayTo(before: Int32Array, to: number): number[] {
  if (before[to] === -1) return [];
  const way = [to];
  for (let at = to; before[at] !== at; ) {
    at = before[at]!;
    way.push(at);
  }
  return way.toReversed();
}
