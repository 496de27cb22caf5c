import type { ArgumentStatus } from "@/lib/argument/schema";
import { phases, type DebateNow } from "@/lib/debate/schema";
import { during, whoMay } from "@/lib/debate/who-may";
import type { Person } from "@/lib/debate/policy";
import { closed, conflict, notAllowed, type Refusal } from "@/lib/platform/refusal";

type Where = Pick<DebateNow, "classId" | "phase" | "hasEnded">;
type Voter = Person & { firstSawArgumentsAt: Date | null; hasCast: boolean };

const mayOpen = whoMay(during(["opening", "arguing", "rebuttal"], "S"), during(["opening", "arguing"], "X"));

/**
 * Casting the opening paper. While the ballot is open a fresh paper replaces one's own. In a class it is a late paper afterwards: for
 * whoever has been served no argument yet, final once cast.
 */
export function whyNotCastOpening(voter: Voter, debate: Where): Refusal | null {
  const may = mayOpen(voter, debate);
  if (may === "never") return notAllowed(voterReason(voter));
  if (may === "not-now") return closed(debate.phase === "preparing" ? "ballot-not-open-yet" : "ballot-has-closed");
  if (debate.phase === "opening") return null;
  if (debate.classId === null) return voter.hasCast ? conflict("paper-is-final") : null;
  if (voter.hasCast) return closed("ballot-has-closed");
  return voter.firstSawArgumentsAt ? closed("has-seen-arguments") : null;
}

/** Whether an opening paper that is cast now counts as late. */
export const isLate = (debate: Where): boolean => debate.classId !== null && debate.phase !== "opening";

const mayClose = whoMay({ closing: "S" }, { closing: "X" });

/** Casting the closing paper, until the ballot has ended; a fresh one replaces it. */
export function whyNotCastClosing(voter: Person, debate: Where): Refusal | null {
  const may = mayClose(voter, debate);
  if (may === "never") return notAllowed(voterReason(voter));
  if (may === "not-now") return closed(phases.indexOf(debate.phase) < phases.indexOf("closing") ? "ballot-not-open-yet" : "ballot-has-closed");
  return debate.hasEnded ? closed("ballot-has-closed") : null;
}

/** Casting the option paper, where the debate has it. */
export function whyNotCastOptions(voter: Person, debate: Where & { usesOptions: boolean }): Refusal | null {
  return whyNotCastClosing(voter, debate) ?? (debate.usesOptions ? null : closed("no-option-ballot"));
}

/** What may be credited: nothing of one's own, nothing of a teacher's, nothing that is not shown. */
type Credited = { mine: boolean; byStaff: boolean; status: ArgumentStatus };

/** Giving credit, to an argument or to none (null), until the closing ballot has ended; a fresh paper replaces the cast one. */
export function whyNotGiveCredit(voter: Person, debate: Where, argument: Credited | null): Refusal | null {
  const obstacle = whyNotCastClosing(voter, debate);
  if (obstacle || argument === null) return obstacle;
  if (argument.mine) return notAllowed("own-argument-credited");
  if (argument.byStaff) return notAllowed("staff-argument-credited");
  return argument.status === "visible" ? null : conflict("argument-is-not-there-any-more");
}

const mayAgree = whoMay({ outcome: "S" }, { outcome: "X" });

/** Deciding whether one's name stands beside the credits of an argument: its author, once the outcome is open. */
export function whyNotAgreeToBeNamed(person: Person, debate: Where, argument: { mine: boolean; isCredited: boolean }): Refusal | null {
  const may = mayAgree(person, debate);
  if (may === "never") return notAllowed(person.role === "visitor" ? "sign-in-first" : "not-your-argument");
  if (may === "not-now") return closed(debate.phase === "archived" ? "debate-is-archived" : "outcome-not-open");
  if (!argument.mine) return notAllowed("not-your-argument");
  return argument.isCredited ? null : conflict("not-credited");
}

/** A cast paper is never shown again, to nobody, by any road. */
export function whyNotReadOwnCastPaper(): Refusal {
  return notAllowed("cast-papers-are-not-shown");
}
export const whyNotReadAnotherBallot = whyNotReadOwnCastPaper;

const voterReason = ({ role }: Person) => (role === "visitor" ? "sign-in-first" : role === "observer" ? "observers-only-read" : "staff-do-not-vote");

const mayCount = whoMay(during(["opening", "arguing", "rebuttal", "closing", "outcome", "archived"], "AT"),
  { ...during(["opening", "arguing", "rebuttal", "closing"], "T"), ...during(["outcome", "archived"], "VXOSATW") });

/** Reading exactly who has voted, never how. */
export function whyNotReadTurnoutExactly(person: Person, debate: Where): Refusal | null {
  const may = mayCount(person, debate);
  return may === "yes" ? null : may === "not-now" ? closed("no-ballot-yet") : notAllowed("only-staff-read-turnout");
}

const mayReadWords = whoMay(during(["opening", "closing"], "OSAT"), {});

/** Reading the turnout in words: nearly all, or all who are here. */
export function whyNotReadTurnoutInWords(person: Person, debate: Where): Refusal | null {
  return mayReadWords(person, debate) === "yes" ? null : closed("no-ballot-yet");
}

const mayReadTally = whoMay(during(["outcome", "archived"], "OSAT"), during(["outcome", "archived"], "VXOSATW"));

/** Reading the totals of the opening ballot: with the outcome, never before. */
export function whyNotReadOpeningTally(person: Person, debate: Where): Refusal | null {
  return mayReadTally(person, debate) === "yes" ? null : closed("outcome-not-open");
}

const mayGoOn = whoMay(during(["arguing", "rebuttal"], "S"), during(["arguing", "rebuttal"], "X"));

/**
 * Going on without an opening paper: whoever would be asked for a late one, or for a first stance. In a public debate's rebuttal too,
 * where no first stance is taken any more: rating asks for one or for this.
 */
export function whyNotGoOnWithoutPaper(person: Person, debate: Where): Refusal | null {
  const may = mayGoOn(person, debate);
  if (may === "never") return notAllowed(voterReason(person));
  return may === "yes" ? null : closed(phases.indexOf(debate.phase) < phases.indexOf("closing") ? "ballot-not-open-yet" : "ballot-has-closed");
}
