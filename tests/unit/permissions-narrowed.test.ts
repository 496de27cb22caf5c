import { describe, expect, test } from "vitest";
import { whyNotComment, whyNotEditOwnArgument, whyNotPostArgument, whyNotRate, whyNotReadArguments, whyNotReadRatingSummary, whyNotWithdrawOwnArgument } from "@/lib/argument/policy";
import { isLate, whyNotCastClosing, whyNotCastOpening, whyNotCastOptions, whyNotGoOnWithoutPaper } from "@/lib/ballot/policy";
import { whyNotReadBriefOf } from "@/lib/brief/policy";
import { whyNotJoin, whyNotRemoveMember } from "@/lib/class/policy";
import type { Role } from "@/lib/class/standing";
import { whyNotEndBallot, whyNotMovePhase, whyNotOpenOutcome, whyNotReadBrief } from "@/lib/debate/policy";
import { nextPhase, type Phase } from "@/lib/debate/schema";
import type { Refusal } from "@/lib/platform/refusal";

// What the last column of tests/permissions.csv narrows, a sentence each: who, what, and the reason that they are told (null: nothing is in the way).

const as = <R extends Role>(role: R) => ({ role });
const [visitor, participant, observer, student] = [as("visitor"), as("participant"), as("observer"), as("student")];
const [assistant, teacher, owner] = [as("assistant"), as("teacher"), as("owner")];
const inClass = (phase: Phase, hasEnded = false) => ({ classId: "a class", phase, hasEnded });
const inPublic = (phase: Phase, hasEnded = false) => ({ classId: null, phase, hasEnded });
const seen = new Date("2026-03-02T10:00:00Z");

type Sentence = readonly [sentence: string, obstacle: Refusal | null, reason: string | null];
const holds = (sentences: readonly Sentence[]) =>
  test.each(sentences)("%s", (_sentence, obstacle, reason) => expect(obstacle?.reason ?? null).toBe(reason));

describe("classes", () => {
  const open = { joinOpen: true };
  holds([
    ["nobody joins while joining is closed", whyNotJoin(visitor, { joinOpen: false }), "joining-is-closed"],
    ["somebody without a seat joins, whoever they are", whyNotJoin(null, open), null],
    ["somebody who has a seat takes no second one", whyNotJoin(student, open), "already-in-this-class"],
    ["the owner opens no class to themselves by its code", whyNotJoin(owner, open), "owner-joins-by-no-code"],
    ["a teacher removes an assistant", whyNotRemoveMember(teacher, { role: "assistant", isSelf: false }), null],
    ["a teacher does not remove another teacher", whyNotRemoveMember(teacher, { role: "teacher", isSelf: false }), "a-teacher-is-not-removed"],
    ["a teacher does not remove themselves", whyNotRemoveMember(teacher, { role: "teacher", isSelf: true }), "a-teacher-is-not-removed"],
  ]);
});

describe("the brief", () => {
  const shut = { ...inClass("preparing"), briefShut: true };
  holds([
    ["a brief that is kept shut while preparing is not the students'", whyNotReadBrief(student, shut), "brief-is-shut"],
    ["nor the observers'", whyNotReadBrief(observer, shut), "brief-is-shut"],
    ["staff read it all the same", whyNotReadBrief(assistant, shut), null],
    ["from the opening ballot on nothing keeps it shut", whyNotReadBrief(student, { ...shut, phase: "opening" }), null],
    ["a listed brief is everybody's", whyNotReadBriefOf({ personId: null }, { listed: true, ownerId: null }), null],
    ["another brief is its owner's", whyNotReadBriefOf({ personId: "ada" }, { listed: false, ownerId: "ada" }), null],
    ["to somebody else there is none", whyNotReadBriefOf({ personId: "ben" }, { listed: false, ownerId: "ada" }), "brief"],
    ["nobody's brief that is not listed is not the visitor's", whyNotReadBriefOf({ personId: null }, { listed: false, ownerId: null }), "brief"],
  ]);
});

describe("the opening paper", () => {
  const fresh = { firstSawArgumentsAt: null, hasCast: false };
  const cast = { firstSawArgumentsAt: null, hasCast: true };
  const read = { firstSawArgumentsAt: seen, hasCast: false };
  holds([
    ["while the ballot is open a fresh paper replaces one's own", whyNotCastOpening({ ...student, ...cast }, inClass("opening")), null],
    ["a late paper is final once cast", whyNotCastOpening({ ...student, ...cast }, inClass("arguing")), "ballot-has-closed"],
    ["whoever has been served an argument casts no late paper", whyNotCastOpening({ ...student, ...read }, inClass("arguing")), "has-seen-arguments"],
    ["nor in rebuttal", whyNotCastOpening({ ...student, ...read }, inClass("rebuttal")), "has-seen-arguments"],
    ["whoever has not casts it still in rebuttal", whyNotCastOpening({ ...student, ...fresh }, inClass("rebuttal")), null],
    ["nobody casts one once the closing ballot is open", whyNotCastOpening({ ...student, ...fresh }, inClass("closing")), "ballot-has-closed"],
    ["nobody casts one while preparing", whyNotCastOpening({ ...student, ...fresh }, inClass("preparing")), "ballot-not-open-yet"],
    ["a first stance may be given after reading", whyNotCastOpening({ ...participant, ...read }, inPublic("arguing")), null],
    ["a first stance is given once", whyNotCastOpening({ ...participant, ...cast }, inPublic("arguing")), "paper-is-final"],
    ["in a public debate it ends with arguing", whyNotCastOpening({ ...participant, ...fresh }, inPublic("rebuttal")), "ballot-has-closed"],
    ["going on without one is for the time when it would be a late one", whyNotGoOnWithoutPaper(student, inClass("arguing")), null],
    ["in a public rebuttal, where no first stance is taken, it is all that opens rating", whyNotGoOnWithoutPaper(participant, inPublic("rebuttal")), null],
    ["once the closing ballot is open there is nothing to go on without", whyNotGoOnWithoutPaper(student, inClass("closing")), "ballot-has-closed"],
    ["not for the opening ballot itself", whyNotGoOnWithoutPaper(student, inClass("opening")), "ballot-not-open-yet"],
    ["staff have nothing to go on without", whyNotGoOnWithoutPaper(teacher, inClass("arguing")), "staff-do-not-vote"],
  ]);

  test.each([
    ["a class that argues", inClass("arguing"), true],
    ["a class in rebuttal", inClass("rebuttal"), true],
    ["a class whose opening ballot is open", inClass("opening"), false],
    ["a public debate, which calls it first stance", inPublic("arguing"), false],
  ])("a paper counts as late in %s: %s", (_where, where, late) => expect(isLate(where)).toBe(late));
});

describe("the closing papers", () => {
  const options = { usesOptions: true };
  holds([
    ["a closing ballot that has ended takes no paper", whyNotCastClosing(student, inClass("closing", true)), "ballot-has-closed"],
    ["nor an option paper", whyNotCastOptions(student, { ...inClass("closing", true), ...options }), "ballot-has-closed"],
    ["nor in public", whyNotCastClosing(participant, inPublic("closing", true)), "ballot-has-closed"],
    ["before it opens nobody casts one", whyNotCastClosing(student, inClass("rebuttal")), "ballot-not-open-yet"],
    ["nobody ranks where the debate has no option ballot", whyNotCastOptions(student, { ...inClass("closing"), usesOptions: false }), "no-option-ballot"],
    ["staff do not vote", whyNotCastClosing(assistant, inClass("closing")), "staff-do-not-vote"],
    ["observers read and no more", whyNotCastClosing(observer, inClass("closing")), "observers-only-read"],
    ["a visitor signs in first", whyNotCastClosing(visitor, inPublic("closing")), "sign-in-first"],
  ]);
});

describe("phases", () => {
  holds([
    ["a move that names a phase already left is refused", whyNotMovePhase(teacher, inClass("arguing"), "preparing"), "phase-has-moved"],
    ["a move that names a phase not yet reached is refused", whyNotMovePhase(teacher, inClass("arguing"), "rebuttal"), "phase-has-moved"],
    ["it is refused to a student whatever it names", whyNotMovePhase(student, inClass("arguing"), "preparing"), "only-staff-move-phases"],
    ["out of the opening ballot only by ending it", whyNotMovePhase(teacher, inClass("opening"), "opening"), "ballot-is-ended-not-moved"],
    ["into the outcome only by opening it", whyNotMovePhase(teacher, inClass("closing"), "closing"), "outcome-is-opened-not-moved"],
    ["even when the closing ballot has ended", whyNotMovePhase(teacher, inClass("closing", true), "closing"), "outcome-is-opened-not-moved"],
    ["in public too", whyNotMovePhase(teacher, inPublic("closing", true), "closing"), "outcome-is-opened-not-moved"],
    ["out of the outcome it is the teacher", whyNotMovePhase(teacher, inClass("outcome"), "outcome"), null],
    ["and not the assistant", whyNotMovePhase(assistant, inClass("outcome"), "outcome"), "only-the-teacher-archives"],
    ["a ballot that is not the one in force is not ended", whyNotEndBallot(teacher, inClass("closing"), "opening"), "phase-has-moved"],
    ["a ballot is ended once", whyNotEndBallot(teacher, inClass("closing", true), "closing"), "ballot-has-ended"],
    ["no ballot is ended while arguing", whyNotEndBallot(teacher, inClass("arguing"), "opening"), "phase-has-moved"],
    ["a public ballot ends by the clock alone", whyNotEndBallot(teacher, inPublic("opening"), "opening"), "only-staff-end-ballots"],
    ["the outcome is not opened while the closing ballot is open", whyNotOpenOutcome(teacher, inClass("closing")), "closing-ballot-is-open"],
    ["nor in public", whyNotOpenOutcome(teacher, inPublic("closing")), "closing-ballot-is-open"],
    ["it is opened once", whyNotOpenOutcome(teacher, inClass("outcome", true)), "phase-has-moved"],
  ]);

  test("out of the outcome there is one way, to archived", () => expect([true, false].map((used) => nextPhase("outcome", used))).toEqual(["archived", "archived"]));
});

describe("arguments", () => {
  const theirs = { mine: false, byStaff: false, status: "visible" } as const;
  const own = { ...theirs, mine: true };
  const hidden = { ...theirs, status: "hidden" } as const;
  const withdrawn = { ...theirs, status: "withdrawn" } as const;
  const settled = { askedForFirstPaper: false };
  const latecomer = { askedForFirstPaper: true };
  const arguing = inClass("arguing");
  holds([
    ["a latecomer is asked for the opening paper before any argument is served", whyNotReadArguments({ ...student, ...latecomer }, arguing), "first-paper"],
    ["in rebuttal too", whyNotReadArguments({ ...student, ...latecomer }, inClass("rebuttal")), "first-paper"],
    ["once there is none to be cast nobody is asked", whyNotReadArguments({ ...student, ...latecomer }, inClass("closing")), null],
    ["a public debate can be read without", whyNotReadArguments({ ...participant, ...latecomer }, inPublic("arguing")), null],

    ["in rebuttal nobody argues on the motion itself", whyNotPostArgument(student, inClass("rebuttal"), null), "rebuttal-answers-only"],
    ["the teacher neither", whyNotPostArgument(teacher, inClass("rebuttal"), null), "rebuttal-answers-only"],
    ["nor anybody in public", whyNotPostArgument(participant, inPublic("rebuttal"), null), "rebuttal-answers-only"],
    ["while arguing one may", whyNotPostArgument(student, arguing, null), null],
    ["nobody answers what is hidden", whyNotPostArgument(student, arguing, hidden), "argument-is-not-there-any-more"],
    ["nor what was withdrawn", whyNotPostArgument(student, arguing, withdrawn), "argument-is-not-there-any-more"],

    ["nobody edits what another wrote", whyNotEditOwnArgument(student, arguing, theirs), "not-your-argument"],
    ["the teacher neither", whyNotEditOwnArgument(teacher, arguing, theirs), "not-your-argument"],
    ["nobody withdraws it", whyNotWithdrawOwnArgument(teacher, arguing, theirs), "not-your-argument"],
    ["one's own that was hidden stays as it is", whyNotEditOwnArgument(student, arguing, { ...own, status: "hidden" }), "argument-is-not-there-any-more"],
    ["nothing is withdrawn twice", whyNotWithdrawOwnArgument(student, arguing, { ...own, status: "withdrawn" }), "argument-is-not-there-any-more"],

    ["nobody rates their own argument", whyNotRate({ ...student, ...settled }, arguing, own), "own-argument"],
    ["nor a teacher's", whyNotRate({ ...student, ...settled }, arguing, { ...theirs, byStaff: true }), "staff-argument"],
    ["nor in public", whyNotRate({ ...participant, ...settled }, inPublic("arguing"), own), "own-argument"],
    ["nor what is hidden", whyNotRate({ ...student, ...settled }, arguing, hidden), "argument-is-not-there-any-more"],
    ["in public one rates after a first stance or a deliberate no", whyNotRate({ ...participant, ...latecomer }, inPublic("arguing"), theirs), "first-paper"],
    ["a latecomer of a class rates nothing that they may not read", whyNotRate({ ...student, ...latecomer }, arguing, theirs), "first-paper"],

    ["nobody comments on what is hidden", whyNotComment({ ...student, ...settled }, arguing, hidden), "argument-is-not-there-any-more"],
    ["a latecomer does not comment before the paper", whyNotComment({ ...student, ...latecomer }, arguing, theirs), "first-paper"],
    ["in public one comments without a first stance", whyNotComment({ ...participant, ...latecomer }, inPublic("arguing"), theirs), null],
    ["in the outcome nobody is asked any more", whyNotComment({ ...student, ...latecomer }, inClass("outcome"), theirs), null],
  ]);
});

describe("how an argument was rated", () => {
  const neither = { mine: false, ratedByMe: false, inUpperHalf: false, ratings: 12 };
  const upper = { ...neither, inUpperHalf: true };
  holds([
    ["a student reads it of what they rated", whyNotReadRatingSummary(student, inClass("arguing"), { ...neither, ratedByMe: true }), null],
    ["and of what they wrote", whyNotReadRatingSummary(student, inClass("arguing"), { ...neither, mine: true }), null],
    ["of nothing else, however high it stands", whyNotReadRatingSummary(student, inClass("arguing"), upper), "ratings-are-not-shown"],
    ["not even while the closing ballot is open", whyNotReadRatingSummary(student, inClass("closing"), upper), "ratings-are-not-shown"],
    ["from the outcome on also of the upper half", whyNotReadRatingSummary(student, inClass("outcome"), upper), null],
    ["never of another's in the lower half", whyNotReadRatingSummary(student, inClass("outcome"), neither), "ratings-are-not-shown"],
    ["of their own there they do", whyNotReadRatingSummary(student, inClass("archived"), { ...neither, mine: true }), null],
    ["an observer reads the upper half", whyNotReadRatingSummary(observer, inClass("outcome"), upper), null],
    ["and not the lower", whyNotReadRatingSummary(observer, inClass("outcome"), neither), "ratings-are-not-shown"],
    ["staff read every one", whyNotReadRatingSummary(assistant, inClass("arguing"), neither), null],
    ["in public it shows from 5 ratings on", whyNotReadRatingSummary(visitor, inPublic("arguing"), { ...neither, ratings: 5 }), null],
    ["and not from 4, to whoever opened the debate neither", whyNotReadRatingSummary(teacher, inPublic("arguing"), { ...upper, mine: true, ratings: 4 }), "too-few-ratings"],
  ]);
});
