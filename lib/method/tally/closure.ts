/**
 * What stands above what once duels are locked: for each option a row of bits, one for each option that it stands above, directly
 * or through others. Never runs in a circle, as long as `lock` is not asked for a duel whose loser stands above its winner.
 */
export type Closure = { readonly many: number; readonly words: number; readonly rows: Uint32Array };

export function emptyClosure(many: number): Closure {
  const words = Math.ceil(many / 32);
  return { many, words, rows: new Uint32Array(many * words) };
}

export function isAbove({ words, rows }: Closure, a: number, b: number): boolean {
  return ((rows[a * words + (b >>> 5)]! >>> (b & 31)) & 1) === 1;
}

/** Puts `winner`, and all above it, above `loser` and all below it, in place. O(options² / 32). */
export function lock(closure: Closure, winner: number, loser: number): void {
  const { many, words, rows } = closure;
  if (isAbove(closure, winner, loser)) return;
  const gained = rows.slice(loser * words, (loser + 1) * words);
  gained[loser >>> 5]! |= 1 << (loser & 31);
  for (let option = 0; option < many; option += 1) {
    if (option !== winner && !isAbove(closure, option, winner)) continue;
    for (let word = 0; word < words; word += 1) rows[option * words + word]! |= gained[word]!;
  }
}

/** The same with one more duel locked; the closure given stays as it is. */
export function locked(closure: Closure, duels: readonly (readonly [winner: number, loser: number])[]): Closure {
  const copy = { ...closure, rows: closure.rows.slice() };
  for (const [winner, loser] of duels) lock(copy, winner, loser);
  return copy;
}

/** The options that nothing stands above. */
export function unbeaten({ many, words, rows }: Closure): number[] {
  const beaten = new Uint32Array(words);
  for (let at = 0; at < rows.length; at += 1) beaten[at % words]! |= rows[at]!;
  return Array.from({ length: many }, (_, option) => option).filter((option) => ((beaten[option >>> 5]! >>> (option & 31)) & 1) === 0);
}

/** Names a closure: equal ones alike. */
export function closureKey({ rows }: Closure): string {
  return rows.join();
}
