import type { Role } from "@/lib/class/standing";
import { closed, conflict, notAllowed, notFound, type Refusal } from "@/lib/platform/refusal";
import { type DebateNow, phases, previousPhase, type Phase, type TimedPhase } from "./schema";
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

type InFinalCall = { finalCallEndsAt: Date | null };

/** Ending the ballot that is open: it begins its final call, once. In a public debate only the clock does. */
export function whyNotEndBallot(person: Person, debate: Where & InFinalCall, leaving: "opening" | "closing"): Refusal | null {
  return notThisBallot(person, debate, leaving) ?? (debate.finalCallEndsAt ? conflict("final-call-is-under-way") : null);
}

/** Calling a final call off, as long as it has not passed. */
export function whyNotCallOffFinalCall(person: Person, debate: Where & InFinalCall, leaving: "opening" | "closing"): Refusal | null {
  return notThisBallot(person, debate, leaving) ?? (debate.finalCallEndsAt ? null : conflict("no-final-call"));
}

function notThisBallot(person: Person, debate: Where, leaving: "opening" | "closing"): Refusal | null {
  const may = mayEnd(person, debate);
  if (may === "never") return notAllowed("only-staff-end-ballots");
  if (leaving !== debate.phase) return conflict("phase-has-moved");
  return debate.hasEnded ? conflict("ballot-has-ended") : null;
}

const mayKeepTime = whoMay(during(["opening", "arguing", "rebuttal", "closing"], "AT"), {});

/** Extending the phase that is named, leaving it open until a time, or giving it back to the hand: not in the last seconds of a ballot. */
export function whyNotExtendPhase(person: Person, debate: Where & InFinalCall, phase: Phase): Refusal | null {
  const may = mayKeepTime(person, debate);
  if (may === "never") return notAllowed("only-staff-keep-time");
  if (may === "not-now" || phase !== debate.phase) return conflict("phase-has-moved");
  if (debate.hasEnded) return conflict("ballot-has-ended");
  return debate.finalCallEndsAt ? conflict("final-call-is-under-way") : null;
}

type Timed = InFinalCall & { endsAt: Date | null; pausedAt: Date | null };

/** Stopping the clock of the phase that is named; there must be one, and it must run. */
export function whyNotPausePhase(person: Person, debate: Where & Timed, phase: Phase): Refusal | null {
  const obstacle = whyNotExtendPhase(person, debate, phase);
  if (obstacle) return obstacle;
  if (debate.pausedAt) return conflict("clock-stands-already");
  return debate.endsAt ? null : conflict("no-clock-runs");
}

/** Letting it go on. */
export function whyNotResumePhase(person: Person, debate: Where & Timed, phase: Phase): Refusal | null {
  return whyNotExtendPhase(person, debate, phase) ?? (debate.pausedAt ? null : conflict("clock-runs-already"));
}

/** What was done since the phase in force began: whether a paper was cast, and whether anything was posted, changed or rated. */
export type StepDone = { cast: boolean; posted: boolean };

/**
 * Going back one step from the phase that is named: only in a class, only while nothing was cast or posted in it, and never into a ballot
 * that has ended.
 */
export function whyNotMoveBack(person: Person, debate: Where & InFinalCall & { usesRebuttal: boolean }, leaving: Phase, done: StepDone): Refusal | null {
  const may = mayMove(person, debate);
  if (may === "never") return notAllowed("only-staff-move-phases");
  if (leaving !== debate.phase) return conflict("phase-has-moved");
  if (may === "not-now") return notAllowed("only-the-teacher-archives");
  if (debate.classId === null) return closed("public-debates-go-by-the-clock");
  const to = previousPhase(leaving, debate.usesRebuttal);
  if (to === null || to === "closing" || to === "outcome") return closed("no-way-back");
  if (to === "opening") return closed("never-back-into-an-ended-ballot");
  if (debate.hasEnded) return conflict("ballot-has-ended");
  if (debate.finalCallEndsAt) return conflict("final-call-is-under-way");
  if (done.cast) return closed("papers-are-cast");
  return done.posted ? closed("something-is-posted") : null;
}

const mayPlan = whoMay(during(["preparing", "opening", "arguing", "rebuttal", "closing"], "AT"), during(["preparing", "opening", "arguing", "rebuttal", "closing"], "T"));

/**
 * Planning: the minutes of phases that have not begun and who ends them; which phases are used, while preparing.
 *
 * @param plan the phases that would be planned, and whether it would be said which are used
 */
export function whyNotPlanPhases(person: Person, debate: Where, plan: { spans: readonly TimedPhase[]; saysInUse: boolean }): Refusal | null {
  const may = mayPlan(person, debate);
  if (may === "never") return notAllowed("only-staff-plan");
  if (may === "not-now") return closed("nothing-left-to-plan");
  if (plan.saysInUse && debate.phase !== "preparing") return closed("phases-in-use-are-settled");
  return plan.spans.some((phase) => phases.indexOf(phase) <= phases.indexOf(debate.phase)) ? conflict("phase-has-moved") : null;
}

const maySet = whoMay(during(phases.slice(0, -1), "T"), during(phases.slice(0, -1), "T"));

/**
 * Editing a debate's settings: which count decides, and whether scores are asked for.
 *
 * @param change whether it would alter what a cast paper means: only while preparing
 */
export function whyNotEditDebateSettings(person: Person, debate: Where, change: { ofMeaning: boolean }): Refusal | null {
  const may = maySet(person, debate);
  if (may === "never") return notAllowed("only-the-teacher-sets");
  return may === "not-now" || (change.ofMeaning && debate.phase !== "preparing") ? closed("settings-are-settled") : null;
}

const mayOpen = whoMay({ closing: "AT" }, { closing: "T" });

/** Opening the outcome: an act of its own, once the closing ballot has ended. */
export function whyNotOpenOutcome(person: Person, debate: Where): Refusal | null {
  const may = mayOpen(person, debate);
  if (may === "never") return notAllowed("only-staff-open-outcomes");
  if (may === "not-now") return conflict("phase-has-moved");
  return debate.hasEnded ? null : closed("closing-ballot-is-open");
}

const mayAssignSides = whoMay(during(["preparing", "opening", "arguing"], "AT"), {});

/** Drawing sides, or setting one: until arguing is over. */
export function whyNotAssignSidesAndRooms(person: Person, debate: Where): Refusal | null {
  const may = mayAssignSides(person, debate);
  if (may === "never") return notAllowed("only-staff-assign-sides");
  return may === "yes" ? null : closed("sides-are-settled");
}

const mayReadParticipation = whoMay(during(["arguing", "rebuttal", "closing", "outcome", "archived"], "AT"), {});

/** Reading who took part in what, never how. */
export function whyNotReadParticipation(person: Person, debate: Where): Refusal | null {
  const may = mayReadParticipation(person, debate);
  if (may === "never") return notAllowed("only-staff-read-participation");
  return may === "yes" ? null : closed("nothing-to-take-part-in-yet");
}

const mayPresent = whoMay(during(phases, "AT"), {});

/** Projecting the presenter's page. */
export function whyNotPresent(person: Person, debate: Where): Refusal | null {
  return mayPresent(person, debate) === "yes" ? null : notAllowed("only-staff-present");
}
