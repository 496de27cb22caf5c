/** What can be wrong with the input of a method. */
export type MethodFault =
  | "no-options"
  | "duplicate-option"
  | "unknown-option"
  | "bad-weight"
  | "bad-score"
  | "bad-confidence"
  | "bad-count"
  | "unknown-stance"
  | "too-many-branches";

/** Thrown on input that has no answer. `code` is for programs, the message for whoever reads the log. */
export class MethodError extends RangeError {
  override readonly name = "MethodError";
  constructor(
    readonly code: MethodFault,
    message: string,
  ) {
    super(message);
  }
}

/** @throws MethodError `bad-count` unless `count` is a whole number from 0 up, small enough to be exact */
export function checkCount(count: number, what: string): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new MethodError("bad-count", `${what}: ${count} is no count`);
}
