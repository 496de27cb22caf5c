import type { Person } from "@/lib/debate/policy";
import { type DebateNow, phases } from "@/lib/debate/schema";
import { during, whoMay } from "@/lib/debate/who-may";
import { closed, conflict, notAllowed, type Refusal } from "@/lib/platform/refusal";
import type { ArgumentStatus } from "./schema";

type Where = Pick<DebateNow, "classId" | "phase">;

const fromArguing = phases.slice(2);
const mayRead = whoMay({ ...during(["preparing", "opening"], "AT"), ...during(fromArguing, "OSAT") },
  { ...during(["preparing", "opening"], "T"), ...during(fromArguing, "VXOSATW") });

/**
 * Reading arguments: staff while preparing, everybody from arguing on. A student of a class who has cast no opening paper is asked for
 * it first, or says deliberately that they go on without one (`first-paper`).
 */
export function whyNotReadArguments(person: Person & { askedForFirstPaper: boolean }, debate: Where): Refusal | null {
  if (mayRead(person, debate) !== "yes") return closed("arguments-not-open-yet");
  const isAsked = person.role === "student" && person.askedForFirstPaper && (debate.phase === "arguing" || debate.phase === "rebuttal");
  return isAsked ? closed("first-paper") : null;
}

/** Reading comments: as arguments. */
export const whyNotReadComments = whyNotReadArguments;

/** Reading the names of authors: as arguments; which name is shown the class decides (names or pseudonyms). */
export function whyNotReadAuthorNames(person: Person, debate: Where): Refusal | null {
  return mayRead(person, debate) === "yes" ? null : closed("arguments-not-open-yet");
}

const mayPost = whoMay({ ...during(["preparing", "opening"], "AT"), ...during(["arguing", "rebuttal"], "SAT") },
  { ...during(["preparing", "opening"], "T"), ...during(["arguing", "rebuttal"], "XT") });
type Below = { status: ArgumentStatus } | null;

/** Posting an argument below the motion (null) or below another argument; in rebuttal only below another. */
export function whyNotPostArgument(person: Person, debate: Where, parent: Below): Refusal | null {
  const may = mayPost(person, debate);
  if (may === "never") return notAllowed(readerReason(person));
  if (may === "not-now") return closed(phases.indexOf(debate.phase) < 2 ? "arguments-not-open-yet" : "arguing-is-over");
  if (debate.phase === "rebuttal" && parent === null) return closed("rebuttal-answers-only");
  if (parent && parent.status !== "visible") return conflict("argument-is-not-there-any-more");
  return null;
}

type Own = { mine: boolean; status: ArgumentStatus };

/** Editing one's own argument: its history is kept. */
export function whyNotEditOwnArgument(person: Person, debate: Where, argument: Own): Refusal | null {
  const may = mayPost(person, debate);
  if (may === "never") return notAllowed(readerReason(person));
  if (may === "not-now") return closed("arguing-is-over");
  if (!argument.mine) return notAllowed("not-your-argument");
  return argument.status === "visible" ? null : conflict("argument-is-not-there-any-more");
}

/** Withdrawing one's own argument: a tombstone stays where it stood. */
export const whyNotWithdrawOwnArgument = whyNotEditOwnArgument;

/** Nobody puts words into another's mouth. */
export function whyNotEditAnothersArgument(): Refusal {
  return notAllowed("not-your-argument");
}

const mayRate = whoMay(during(["arguing", "rebuttal"], "S"), during(["arguing", "rebuttal"], "X"));
type Rated = { mine: boolean; byStaff: boolean; status: ArgumentStatus };

/** What keeps a person from rating an argument, or null when nothing does: the page explains by it, the command obeys. */
export function whyNotRate(person: Person & { askedForFirstPaper: boolean }, debate: Where, argument: Rated): Refusal | null {
  const may = mayRate(person, debate);
  if (may === "never") return notAllowed(person.role === "visitor" ? "sign-in-first" : person.role === "observer" ? "observers-only-read" : "staff-do-not-rate");
  if (may === "not-now") return closed("rating-is-closed");
  if (person.askedForFirstPaper) return closed("first-paper");
  if (argument.mine) return notAllowed("own-argument");
  if (argument.byStaff) return notAllowed("staff-argument");
  return argument.status === "visible" ? null : conflict("argument-is-not-there-any-more");
}

const maySum = whoMay({ ...during(["arguing", "rebuttal", "closing"], "SAT"), ...during(["outcome", "archived"], "OSAT") },
  during(fromArguing, "VXOSATW"));
type Summed = { mine: boolean; ratedByMe: boolean; inUpperHalf: boolean; ratings: number };

/**
 * Reading how an argument was rated. In a class students read it of what they rated or wrote, and from the outcome on also of the upper
 * half; observers of the upper half. In public it shows from 5 ratings on.
 */
export function whyNotReadRatingSummary(person: Person, debate: Where, argument: Summed): Refusal | null {
  if (maySum(person, debate) !== "yes") return closed("ratings-are-not-shown");
  if (debate.classId === null) return argument.ratings >= 5 ? null : closed("too-few-ratings");
  if (person.role === "assistant" || person.role === "teacher") return null;
  const isOver = debate.phase === "outcome" || debate.phase === "archived";
  if (argument.mine || argument.ratedByMe) return null;
  return isOver && argument.inUpperHalf ? null : notAllowed("ratings-are-not-shown");
}

const mayComment = whoMay(during(["arguing", "rebuttal", "outcome"], "SAT"), during(["arguing", "rebuttal", "outcome"], "XT"));

/** Commenting on an argument. A class asks for the first paper before anything is read; a public debate is talked about without. */
export function whyNotComment(person: Person & { askedForFirstPaper: boolean }, debate: Where, argument: { status: ArgumentStatus }): Refusal | null {
  const may = mayComment(person, debate);
  if (may === "never") return notAllowed(readerReason(person));
  if (may === "not-now") return closed("comments-are-closed");
  if (debate.classId !== null && person.askedForFirstPaper && debate.phase !== "outcome") return closed("first-paper");
  return argument.status === "visible" ? null : conflict("argument-is-not-there-any-more");
}

const readerReason = ({ role }: Person) => (role === "visitor" ? "sign-in-first" : "observers-only-read");
