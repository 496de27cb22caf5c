import { describe, expect, test } from "vitest";
import { whyNotAcceptInvitation, whyNotGiveResetLink, whyNotSignUp } from "@/lib/account/policy";
import { whyNotComment, whyNotEditOwnArgument, whyNotPostArgument, whyNotRate, whyNotReadArguments, whyNotReadRatingSummary, whyNotWithdrawOwnArgument } from "@/lib/argument/policy";
import { isLate, whyNotAgreeToBeNamed, whyNotCastClosing, whyNotCastOpening, whyNotCastOptions, whyNotGiveCredit, whyNotGoOnWithoutPaper } from "@/lib/ballot/policy";
import { whyNotReadBriefOf } from "@/lib/brief/policy";
import {
  whyNotAddRenameOrMarkNotToday, whyNotAskToBeLetBackIn, whyNotGiveNewRecoveryWords, whyNotJoin, whyNotJoinTwoSeats, whyNotRemoveMember, whyNotRenameSelf, whyNotSetRole,
  whyNotUseStaffLink,
} from "@/lib/class/policy";
import type { Role } from "@/lib/class/standing";
import {
  whyNotCallOffFinalCall, whyNotEndBallot, whyNotExtendPhase, whyNotMoveBack, whyNotMovePhase, whyNotOpenOutcome, whyNotPausePhase, whyNotPlanPhases, whyNotEditDebateSettings, whyNotReadBrief, whyNotResumePhase,
} from "@/lib/debate/policy";
import { nextPhase, type Phase } from "@/lib/debate/schema";
import type { Refusal } from "@/lib/platform/refusal";

// What the last column of tests/permissions.csv narrows, a sentence each: who, what, and the reason that they are told (null: nothing is in the way).

const as = <R extends Role>(role: R) => ({ role });
const [visitor, participant, observer, student] = [as("visitor"), as("participant"), as("observer"), as("student")];
const [assistant, teacher, owner] = [as("assistant"), as("teacher"), as("owner")];
const inClass = (phase: Phase, hasEnded = false) => ({ classId: "a class", phase, hasEnded });
const inPublic = (phase: Phase, hasEnded = false) => ({ classId: null, phase, hasEnded });
const still = <W extends object>(where: W) => ({ ...where, finalCallEndsAt: null });
const seen = new Date("2026-03-02T10:00:00Z");

type Sentence = readonly [sentence: string, obstacle: Refusal | null, reason: string | null];
const holds = (sentences: readonly Sentence[]) =>
  test.each(sentences)("%s", (_sentence, obstacle, reason) => expect(obstacle?.reason ?? null).toBe(reason));

describe("the site", () => {
  const [guest, account, siteTeacher, siteOwner] = [{ siteRole: "none", isGuest: true }, { siteRole: "none" }, { siteRole: "teacher" }, { siteRole: "owner" }] as const;
  holds([
    ["nobody makes an account of their own while public sign-up is off", whyNotSignUp(null, { isOpen: false }), "sign-up-is-closed"],
    ["a visitor does where it is on", whyNotSignUp(null, { isOpen: true }), null],
    ["whoever is signed in does not", whyNotSignUp(account, { isOpen: true }), "signed-in-already"],
    ["an account uses an invitation", whyNotAcceptInvitation(account), null],
    ["a guest makes an account first", whyNotAcceptInvitation(guest), "a-guest-is-no-teacher"],
    ["a teacher leaves it to somebody else", whyNotAcceptInvitation(siteTeacher), "a-teacher-already"],
    ["a visitor signs in first, or makes an account", whyNotAcceptInvitation(null), "sign-in-first"],
    ["a teacher gives no link for another's password", whyNotGiveResetLink(siteTeacher), "only-the-owner-gives-reset-links"],
    ["the owner does", whyNotGiveResetLink(siteOwner), null],
  ]);
});

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

describe("seats", () => {
  const guest = { role: "student", isGuest: true } as const;
  const account = { role: "student", isGuest: false } as const;
  const seat = (id: string, of: { role: Role; isGuest: boolean }) => ({ id, ...of });
  const staffSeat = { role: "assistant", isGuest: true } as const;
  holds([
    ["an account is not asked for: it signs in", whyNotAskToBeLetBackIn(visitor, account), "seat-signs-in"],
    ["nor is a seat of staff, whoever sits there", whyNotAskToBeLetBackIn(visitor, staffSeat), "seat-signs-in"],
    ["whoever is signed in asks for no other seat", whyNotAskToBeLetBackIn(student, guest), "already-signed-in"],
    ["where names are given by staff a student keeps theirs", whyNotRenameSelf(student, { renaming: false }), "names-are-given-by-staff"],
    ["staff rename themselves all the same", whyNotRenameSelf(assistant, { renaming: false }), null],
    ["an assistant does not rename the teacher", whyNotAddRenameOrMarkNotToday(assistant, { role: "teacher" }), "role-above-ones-own"],
    ["but another assistant", whyNotAddRenameOrMarkNotToday(assistant, { role: "assistant" }), null],
    ["no words are given for an account", whyNotGiveNewRecoveryWords(teacher, account), "words-are-for-guests"],
    ["nor for a seat of staff", whyNotGiveNewRecoveryWords(teacher, staffSeat), "words-are-for-guests"],
    ["a seat is not joined with itself", whyNotJoinTwoSeats(teacher, seat("one", guest), seat("one", guest)), "one-seat-not-two"],
    ["seats of staff are not joined", whyNotJoinTwoSeats(teacher, seat("one", guest), seat("two", staffSeat)), "staff-seats-are-not-joined"],
    ["whichever of the two it is", whyNotJoinTwoSeats(teacher, seat("one", { role: "teacher", isGuest: false }), seat("two", guest)), "staff-seats-are-not-joined"],
    ["two accounts are not joined", whyNotJoinTwoSeats(teacher, seat("one", account), seat("two", account)), "two-accounts-are-not-joined"],
    ["of a guest and an account the account is kept", whyNotJoinTwoSeats(teacher, seat("one", guest), seat("two", account)), "keep-the-account"],
    ["a guest's seat goes into an account's", whyNotJoinTwoSeats(assistant, seat("one", account), seat("two", guest)), null],
    ["a guest becomes no assistant", whyNotSetRole(teacher, { ...guest, isLastTeacher: false }, "assistant"), "guests-are-no-staff"],
    ["nor a teacher", whyNotSetRole(teacher, { ...guest, isLastTeacher: false }, "teacher"), "guests-are-no-staff"],
    ["an account does", whyNotSetRole(teacher, { ...account, isLastTeacher: false }, "teacher"), null],
    ["the last teacher stays one", whyNotSetRole(teacher, { role: "teacher", isGuest: false, isLastTeacher: true }, "student"), "last-teacher"],
    ["one of two steps back", whyNotSetRole(teacher, { role: "teacher", isGuest: false, isLastTeacher: false }, "observer"), null],
    ["a link for staff is no guest's", whyNotUseStaffLink({ isGuest: true, role: null }, "assistant"), "staff-link-needs-an-account"],
    ["it makes an assistant a teacher", whyNotUseStaffLink({ isGuest: false, role: "assistant" }, "teacher"), null],
    ["and no teacher an assistant", whyNotUseStaffLink({ isGuest: false, role: "teacher" }, "assistant"), "already-in-this-class"],
    ["somebody new may use it", whyNotUseStaffLink({ isGuest: false, role: null }, "teacher"), null],
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

describe("the credit paper", () => {
  const theirs = { mine: false, byStaff: false, status: "visible" } as const;
  const credited = { mine: true, isCredited: true };
  holds([
    ["whoever votes gives credit", whyNotGiveCredit(student, inClass("closing"), theirs), null],
    ["also before anything is chosen", whyNotGiveCredit(student, inClass("closing"), null), null],
    ["in public too", whyNotGiveCredit(participant, inPublic("closing"), theirs), null],
    ["a closing ballot that has ended takes none", whyNotGiveCredit(student, inClass("closing", true), theirs), "ballot-has-closed"],
    ["before it opens there is none", whyNotGiveCredit(student, inClass("arguing"), theirs), "ballot-not-open-yet"],
    ["nor with the outcome", whyNotGiveCredit(student, inClass("outcome"), theirs), "ballot-has-closed"],
    ["staff do not", whyNotGiveCredit(teacher, inClass("closing"), theirs), "staff-do-not-vote"],
    ["never to one's own", whyNotGiveCredit(student, inClass("closing"), { ...theirs, mine: true }), "own-argument-credited"],
    ["never to a teacher's", whyNotGiveCredit(student, inClass("closing"), { ...theirs, byStaff: true }), "staff-argument-credited"],
    ["not to what is hidden", whyNotGiveCredit(student, inClass("closing"), { ...theirs, status: "hidden" }), "argument-is-not-there-any-more"],
    ["nor to what was withdrawn", whyNotGiveCredit(student, inClass("closing"), { ...theirs, status: "withdrawn" }), "argument-is-not-there-any-more"],
    ["an author agrees once the outcome is open", whyNotAgreeToBeNamed(student, inClass("outcome"), credited), null],
    ["not before", whyNotAgreeToBeNamed(student, inClass("closing", true), credited), "outcome-not-open"],
    ["not once it is archived", whyNotAgreeToBeNamed(student, inClass("archived"), credited), "debate-is-archived"],
    ["never for somebody else", whyNotAgreeToBeNamed(student, inClass("outcome"), { ...credited, mine: false }), "not-your-argument"],
    ["and not where nobody has credited it", whyNotAgreeToBeNamed(student, inClass("outcome"), { ...credited, isCredited: false }), "not-credited"],
    ["a visitor signs in first", whyNotAgreeToBeNamed(visitor, inPublic("outcome"), credited), "sign-in-first"],
  ]);
});

describe("the settings", () => {
  const meaning = { ofMeaning: true };
  holds([
    ["what would change the meaning of cast papers is set while preparing", whyNotEditDebateSettings(teacher, inClass("preparing"), meaning), null],
    ["not once the opening ballot is open", whyNotEditDebateSettings(teacher, inClass("opening"), meaning), "settings-are-settled"],
    ["nor in public", whyNotEditDebateSettings(teacher, inPublic("opening"), meaning), "settings-are-settled"],
    ["nor when all is over", whyNotEditDebateSettings(teacher, inClass("archived"), { ofMeaning: false }), "settings-are-settled"],
    ["an assistant runs the lesson, the settings are the teacher's", whyNotEditDebateSettings(assistant, inClass("preparing"), meaning), "only-the-teacher-sets"],
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
    ["a ballot that is not the one in force is not ended", whyNotEndBallot(teacher, still(inClass("closing")), "opening"), "phase-has-moved"],
    ["a ballot is ended once", whyNotEndBallot(teacher, still(inClass("closing", true)), "closing"), "ballot-has-ended"],
    ["no ballot is ended while arguing", whyNotEndBallot(teacher, still(inClass("arguing")), "opening"), "phase-has-moved"],
    ["a public ballot ends by the clock alone", whyNotEndBallot(teacher, still(inPublic("opening")), "opening"), "only-staff-end-ballots"],
    ["the outcome is not opened while the closing ballot is open", whyNotOpenOutcome(teacher, inClass("closing")), "closing-ballot-is-open"],
    ["nor in public", whyNotOpenOutcome(teacher, inPublic("closing")), "closing-ballot-is-open"],
    ["it is opened once", whyNotOpenOutcome(teacher, inClass("outcome", true)), "phase-has-moved"],
  ]);

  test("out of the outcome there is one way, to archived", () => expect([true, false].map((used) => nextPhase("outcome", used))).toEqual(["archived", "archived"]));
});

describe("the final call and the clock of a phase", () => {
  const call = (where: ReturnType<typeof inClass>) => ({ ...where, finalCallEndsAt: seen });
  const timed = (where: ReturnType<typeof inClass>, pausedAt: Date | null = null) => ({ ...still(where), endsAt: seen, pausedAt });
  holds([
    ["a ballot that is closing already is ended once", whyNotEndBallot(teacher, call(inClass("opening")), "opening"), "final-call-is-under-way"],
    ["an assistant calls it off", whyNotCallOffFinalCall(assistant, call(inClass("closing")), "closing"), null],
    ["a student does not", whyNotCallOffFinalCall(student, call(inClass("closing")), "closing"), "only-staff-end-ballots"],
    ["nobody calls off what nobody has begun", whyNotCallOffFinalCall(teacher, still(inClass("opening")), "opening"), "no-final-call"],
    ["nor the call of a ballot that has gone", whyNotCallOffFinalCall(teacher, call(inClass("closing")), "opening"), "phase-has-moved"],
    ["nor of one that has ended", whyNotCallOffFinalCall(teacher, call(inClass("closing", true)), "closing"), "ballot-has-ended"],
    ["the last seconds are called off, not extended", whyNotExtendPhase(teacher, call(inClass("opening")), "opening"), "final-call-is-under-way"],
    ["a form of another phase moves no clock", whyNotExtendPhase(teacher, still(inClass("rebuttal")), "arguing"), "phase-has-moved"],
    ["a ballot that has ended has no clock", whyNotExtendPhase(teacher, still(inClass("closing", true)), "closing"), "ballot-has-ended"],
    ["a student keeps no time", whyNotExtendPhase(student, still(inClass("arguing")), "arguing"), "only-staff-keep-time"],
    ["in public the dates stand", whyNotExtendPhase(teacher, still(inPublic("arguing")), "arguing"), "only-staff-keep-time"],
    ["a clock that stands is not stopped again", whyNotPausePhase(teacher, timed(inClass("arguing"), seen), "arguing"), "clock-stands-already"],
    ["where no time is planned there is none to stop", whyNotPausePhase(teacher, { ...timed(inClass("arguing")), endsAt: null }, "arguing"), "no-clock-runs"],
    ["a clock that runs does not go on", whyNotResumePhase(teacher, timed(inClass("arguing")), "arguing"), "clock-runs-already"],
    ["one that stands does", whyNotResumePhase(assistant, timed(inClass("arguing"), seen), "arguing"), null],
  ]);
});

describe("back one step", () => {
  const nothing = { cast: false, posted: false };
  const at = (phase: Phase, more: Partial<{ hasEnded: boolean; finalCallEndsAt: Date; usesRebuttal: boolean }> = {}) => ({ ...still(inClass(phase)), usesRebuttal: true, ...more });
  holds([
    ["from the opening ballot to preparing", whyNotMoveBack(assistant, at("opening"), "opening", nothing), null],
    ["not once a paper is cast", whyNotMoveBack(teacher, at("opening"), "opening", { ...nothing, cast: true }), "papers-are-cast"],
    ["not in its final call", whyNotMoveBack(teacher, at("opening", { finalCallEndsAt: seen }), "opening", nothing), "final-call-is-under-way"],
    ["from arguing never: the opening ballot has ended", whyNotMoveBack(teacher, at("arguing"), "arguing", nothing), "never-back-into-an-ended-ballot"],
    ["from rebuttal to arguing", whyNotMoveBack(teacher, at("rebuttal"), "rebuttal", nothing), null],
    ["not once anything is posted", whyNotMoveBack(teacher, at("rebuttal"), "rebuttal", { ...nothing, posted: true }), "something-is-posted"],
    ["from the closing ballot to rebuttal", whyNotMoveBack(teacher, at("closing"), "closing", nothing), null],
    ["or to arguing, where there is none", whyNotMoveBack(teacher, at("closing", { usesRebuttal: false }), "closing", nothing), null],
    ["not once it has ended", whyNotMoveBack(teacher, at("closing", { hasEnded: true }), "closing", nothing), "ballot-has-ended"],
    ["from the outcome never", whyNotMoveBack(teacher, at("outcome"), "outcome", nothing), "no-way-back"],
    ["nor from before the first", whyNotMoveBack(teacher, at("preparing"), "preparing", nothing), "no-way-back"],
    ["a step that names another phase is refused", whyNotMoveBack(teacher, at("rebuttal"), "closing", nothing), "phase-has-moved"],
    ["a student goes nowhere", whyNotMoveBack(student, at("rebuttal"), "rebuttal", nothing), "only-staff-move-phases"],
    ["a public debate goes by its clock", whyNotMoveBack(teacher, { ...at("rebuttal"), classId: null }, "rebuttal", nothing), "public-debates-go-by-the-clock"],
  ]);
});

describe("the plan", () => {
  const plan = (...spans: Parameters<typeof whyNotPlanPhases>[2]["spans"]) => ({ spans, saysInUse: false });
  holds([
    ["times of phases to come may be changed at any time", whyNotPlanPhases(assistant, inClass("arguing"), plan("rebuttal", "closing")), null],
    ["not of one that has begun", whyNotPlanPhases(teacher, inClass("arguing"), plan("arguing")), "phase-has-moved"],
    ["which phases are used is said while preparing", whyNotPlanPhases(teacher, inClass("preparing"), { spans: [], saysInUse: true }), null],
    ["and not later", whyNotPlanPhases(teacher, inClass("opening"), { spans: [], saysInUse: true }), "phases-in-use-are-settled"],
    ["in the outcome there is nothing left to plan", whyNotPlanPhases(teacher, inClass("outcome"), plan()), "nothing-left-to-plan"],
    ["a student plans nothing", whyNotPlanPhases(student, inClass("preparing"), plan("opening")), "only-staff-plan"],
  ]);
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
