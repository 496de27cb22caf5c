export type RefusalKind = "not-allowed" | "not-found" | "conflict" | "closed" | "too-many" | "invalid";

/** What a person is told when something may not be done. `reason` names the sentence `refusal.<reason>` in lib/words. */
export type Refusal = { kind: RefusalKind; reason: string };

/** Carries a refusal out of a transaction, so that it rolls back. Whatever else is thrown is a bug. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.kind}: ${refusal.reason}`);
    this.name = "Refused";
  }
}

/** @throws Refused when something stands in the way. */
export function authorise(obstacle: Refusal | null): void {
  if (obstacle) throw new Refused(obstacle);
}

/** Shorthands, so that a policy reads as a list of its reasons. */
export const notAllowed = (reason: string): Refusal => ({ kind: "not-allowed", reason });
export const notFound = (reason: string): Refusal => ({ kind: "not-found", reason });
export const conflict = (reason: string): Refusal => ({ kind: "conflict", reason });
export const closed = (reason: string): Refusal => ({ kind: "closed", reason });
export const tooMany = (reason: string): Refusal => ({ kind: "too-many", reason });
export const invalid = (reason: string): Refusal => ({ kind: "invalid", reason });
