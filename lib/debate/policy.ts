import type { Role } from "@/lib/class/standing";
import { closed, conflict, notAllowed, notFound, type Refusal } from "@/lib/platform/refusal";
import { type DebateNow, phases, type Phase } from "./schema";
import { during, whoMay } from "./who-may";

/** What every policy of a debate looks at: the person's role there, and the debate as it is now. */
export type Person = { role: Role };
export type Where = Pick<DebateNow, "classId" | "phase" | "hasEnded">;

const afterPreparing = phases.slice(1);

const mayRead = whoMay(during(phases, "OSAT"), { preparing: "T", ...during(afterPreparing, "VXOSATW") });

/** Reading a debate's page at all. Who may not is told that there is none. */
export function whyNotReadDebate(person: Person, debate: Where): Refusal | null {
  return mayRead(person, debate) === "yes" ? null : notFound("debate");
}

/** Reading its brief; the teacher may keep it shut while preparing. */
export function whyNotReadBrief(person: Person, debate: Where & { briefShut: boolean }): Refusal | null {
  if (mayRead(person, debate) !== "yes") return notFound("debate");
  const isStaff = person.role === "teacher" || person.role === "assistant";
  return debate.briefShut && debate.phase === "preparing" && !isStaff ? closed("brief-is-shut") : null;
}

/** Following its live stream: what one may read, and no more. */
export const whyNotFollowLive = whyNotReadDebate;

const mayMove = whoMay({ ...during(["preparing", "opening", "arguing", "rebuttal", "closing"], "AT"), outcome: "T" }, during(["preparing", "opening", "arguing", "rebuttal", "closing", "outcome"], "T"));

/**
 * Moving on from the phase that is named. Out of a ballot a class goes by ending it; into the outcome by opening it; a public debate
 * goes by its clock.
 */
export function whyNotMovePhase(person: Person, debate: Where, leaving: Phase): Refusal | null {
  const may = mayMove(person, debate);
  if (may === "never") return notAllowed("only-staff-move-phases");
  if (leaving !== debate.phase) return conflict("phase-has-moved");
  if (may === "not-now") return notAllowed("only-the-teacher-archives");
  if (leaving === "closing") return closed("outcome-is-opened-not-moved");
  if (leaving === "opening" && debate.classId !== null) return closed("ballot-is-ended-not-moved");
  return null;
}

const mayEnd = whoMay(during(["opening", "closing"], "AT"), {});

/** Ending the ballot that is open. In a public debate only the clock does. */
export function whyNotEndBallot(person: Person, debate: Where, leaving: "opening" | "closing"): Refusal | null {
  const may = mayEnd(person, debate);
  if (may === "never") return notAllowed("only-staff-end-ballots");
  if (leaving !== debate.phase) return conflict("phase-has-moved");
  if (debate.hasEnded) return conflict("ballot-has-ended");
  return null;
}

const mayOpen = whoMay({ closing: "AT" }, { closing: "T" });

/** Opening the outcome: an act of its own, once the closing ballot has ended. */
export function whyNotOpenOutcome(person: Person, debate: Where): Refusal | null {
  const may = mayOpen(person, debate);
  if (may === "never") return notAllowed("only-staff-open-outcomes");
  if (may === "not-now") return conflict("phase-has-moved");
  return debate.hasEnded ? null : closed("closing-ballot-is-open");
}

const mayPresent = whoMay(during(phases, "AT"), {});

/** Projecting the presenter's page. */
export function whyNotPresent(person: Person, debate: Where): Refusal | null {
  return mayPresent(person, debate) === "yes" ? null : notAllowed("only-staff-present");
}
