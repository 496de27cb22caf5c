/** Something to wait for, and to let happen: stops a command at a point that the test knows. */
export function aSignal(): { promise: Promise<void>; give: () => void } {
  let give: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => { give = resolve; });
  return { promise, give };
}

/** Whether something is still to come after a while. Milliseconds. */
export async function isStillWaiting(promise: Promise<unknown>, while_ = 150): Promise<boolean> {
  const late = Symbol("late");
  return (await Promise.race([promise, new Promise((resolve) => { setTimeout(() => resolve(late), while_); })])) === late;
}
