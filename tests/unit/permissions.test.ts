import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as site from "@/lib/account/policy";
import * as argument from "@/lib/argument/policy";
import * as ballot from "@/lib/ballot/policy";
import * as group from "@/lib/class/policy";
import type { Role } from "@/lib/class/standing";
import * as debate from "@/lib/debate/policy";
import type { Phase } from "@/lib/debate/schema";
import * as moderation from "@/lib/moderation/policy";
import * as outcome from "@/lib/outcome/policy";
import type { Refusal } from "@/lib/platform/refusal";
import { type Column, columnsOf, type Letter, letters, permissionRows, scopes, type Scope } from "../support/permissions-table";

type Ask<S extends Scope> = S extends "site" ? (person: site.SitePerson) => Refusal | null
  : S extends "class" ? (person: { role: Role }) => Refusal | null
  : (person: { role: Role }, where: { classId: string | null; phase: Phase; hasEnded: boolean }) => Refusal | null;

const roleOf: Record<Letter, Role> = { V: "visitor", X: "participant", O: "observer", S: "student", A: "assistant", T: "teacher", W: "owner" };

/** The site knows no classes: whoever is in one is a person without the teacher mark there. */
const sitePersonOf: Record<Letter, site.SitePerson> = {
  V: null, X: { siteRole: "none" }, O: { siteRole: "none" }, S: { siteRole: "none" }, A: { siteRole: "none" }, T: { siteRole: "teacher" }, W: { siteRole: "owner" },
};

// The situation in which each action is likeliest to be allowed: what the last column narrows is asked further down.
const shown = { status: "visible" } as const;
const asked = { askedForFirstPaper: false };
const guestSeat = { role: "student", isGuest: true } as const;
const unseen = { firstSawArgumentsAt: null, hasCast: false };
const anHourAgo = new Date(Date.now() - 3_600_000);
const running = { finalCallEndsAt: null, endsAt: new Date(Date.now() + 3_600_000), pausedAt: null };
const calling = { finalCallEndsAt: new Date(Date.now() + 15_000) };
const ballotOf = ({ phase }: { phase: Phase }) => (phase === "closing" ? "closing" : "opening");

const onSite: Record<string, Ask<"site">> = {
  readHome: site.whyNotReadHome,
  signInOrOut: site.whyNotSignInOrOut,
  createClass: site.whyNotCreateClass,
  publishBrief: site.whyNotPublishBrief,
  signUp: (person) => site.whyNotSignUp(person, { isOpen: true }),
  listAndEndOwnDevices: site.whyNotListAndEndOwnDevices,
  resetOwnPassword: site.whyNotResetOwnPassword,
  giveResetLink: site.whyNotGiveResetLink,
  inviteTeacher: site.whyNotInviteTeacher,
  removeExample: site.whyNotRemoveExample,
  countAnyBallots: site.whyNotCountAnyBallots,
};

const inClass: Record<string, Ask<"class">> = {
  joinWithCode: (person) => group.whyNotJoin(person, { joinOpen: true }),
  recoverWithWords: group.whyNotRecoverWithWords,
  readRoster: group.whyNotReadRoster,
  removeMember: (person) => group.whyNotRemoveMember(person, { role: "student", isSelf: false }),
  openOrCloseJoining: group.whyNotOpenOrCloseJoining,
  createDebate: group.whyNotCreateDebate,
  copyDebate: group.whyNotCopyDebate,
  readClass: group.whyNotReadClass,
  askToBeLetBackIn: (person) => group.whyNotAskToBeLetBackIn(person, guestSeat),
  letBackIn: group.whyNotLetBackIn,
  handThisDeviceOn: group.whyNotHandThisDeviceOn,
  renameSelf: (person) => group.whyNotRenameSelf(person, { renaming: true }),
  addRenameOrMarkNotToday: (person) => group.whyNotAddRenameOrMarkNotToday(person, guestSeat),
  joinTwoSeats: (person) => group.whyNotJoinTwoSeats(person, { ...guestSeat, id: "one" }, { ...guestSeat, id: "two" }),
  giveNewRecoveryWords: (person) => group.whyNotGiveNewRecoveryWords(person, guestSeat),
  setRole: (person) => group.whyNotSetRole(person, { ...guestSeat, isLastTeacher: false }, "observer"),
  inviteStaffByLink: group.whyNotInviteStaffByLink,
};

const inDebate: Record<string, Ask<"debate">> = {
  readDebate: debate.whyNotReadDebate,
  readBrief: (person, where) => debate.whyNotReadBrief(person, { ...where, briefShut: false }),
  followLive: debate.whyNotFollowLive,
  readArguments: (person, where) => argument.whyNotReadArguments({ ...person, ...asked }, where),
  readComments: (person, where) => argument.whyNotReadComments({ ...person, ...asked }, where),
  readAuthorNames: argument.whyNotReadAuthorNames,
  castOpeningBallot: (person, where) => ballot.whyNotCastOpening({ ...person, ...unseen }, where),
  castClosingBallot: ballot.whyNotCastClosing,
  castOptionBallot: (person, where) => ballot.whyNotCastOptions(person, { ...where, usesOptions: true }),
  giveCredit: (person, where) => ballot.whyNotGiveCredit(person, where, { ...shown, mine: false, byStaff: false }),
  agreeToBeNamed: (person, where) => ballot.whyNotAgreeToBeNamed(person, where, { mine: true, isCredited: true }),
  readOwnCastPaper: ballot.whyNotReadOwnCastPaper,
  readAnotherBallot: ballot.whyNotReadAnotherBallot,
  readTurnoutExactly: ballot.whyNotReadTurnoutExactly,
  readTurnoutInWords: ballot.whyNotReadTurnoutInWords,
  readOpeningTally: ballot.whyNotReadOpeningTally,
  endBallot: (person, where) => debate.whyNotEndBallot(person, { ...where, ...running }, ballotOf(where)) ?? debate.whyNotCallOffFinalCall(person, { ...where, ...calling }, ballotOf(where)),
  openOutcome: (person, where) => debate.whyNotOpenOutcome(person, { ...where, hasEnded: true }),
  readOutcome: outcome.whyNotReadOutcome,
  recountBallots: outcome.whyNotRecount,
  postArgument: (person, where) => argument.whyNotPostArgument(person, where, shown),
  editOwnArgument: (person, where) => argument.whyNotEditOwnArgument(person, where, { ...shown, mine: true }),
  withdrawOwnArgument: (person, where) => argument.whyNotWithdrawOwnArgument(person, where, { ...shown, mine: true }),
  editAnothersArgument: argument.whyNotEditAnothersArgument,
  rateArgument: (person, where) => argument.whyNotRate({ ...person, ...asked }, where, { ...shown, mine: false, byStaff: false }),
  readRatingSummary: (person, where) => argument.whyNotReadRatingSummary(person, where, { mine: false, ratedByMe: true, inUpperHalf: true, ratings: 5 }),
  comment: (person, where) => argument.whyNotComment({ ...person, ...asked }, where, shown),
  reportContent: (person, where) => moderation.whyNotReport({ ...person, ...asked }, where),
  hideOrRestoreContent: moderation.whyNotHideOrRestore,
  movePhase: (person, where) => {
    const forwards = debate.whyNotMovePhase(person, where, where.phase);
    return forwards && debate.whyNotMoveBack(person, { ...where, ...running, usesRebuttal: true }, where.phase, { cast: false, posted: false }) && forwards;
  },
  extendOrPausePhase: (person, where) => debate.whyNotExtendPhase(person, { ...where, ...running }, where.phase)
    ?? debate.whyNotPausePhase(person, { ...where, ...running }, where.phase) ?? debate.whyNotResumePhase(person, { ...where, ...running, pausedAt: anHourAgo }, where.phase),
  planPhases: (person, where) => debate.whyNotPlanPhases(person, where, { spans: [], saysInUse: false }),
  editDebateSettings: (person, where) => debate.whyNotEditDebateSettings(person, where, { ofMeaning: false }),
  presentToClass: debate.whyNotPresent,
  assignSidesAndRooms: debate.whyNotAssignSidesAndRooms,
  readParticipation: debate.whyNotReadParticipation,
};

const built: Record<Scope, Record<string, Ask<"site"> | Ask<"class"> | Ask<"debate">>> = { site: onSite, class: inClass, debate: inDebate, public: inDebate };

/** What the table lists and nobody can do yet. Whoever builds one moves it up into the walk. */
const notBuilt: Record<Scope, readonly string[]> = {
  site: ["createPublicDebate", "eraseSelf"],
  class: ["eraseMember", "deleteDebate", "deleteClass", "editClassSettings"],
  debate: ["openReveal", "readReveal", "sortByRating", "editOrWithdrawOwnComment", "appealDecision", "readModerationLog",
    "tidyArgument", "restateArgument", "judgeRestatement", "assessParticipation",
    "releaseAssessments", "readOwnAssessment", "readAnothersAssessment", "readOwnMirror", "exportRecord", "exportGrades", "importArguments"],
  public: ["readReveal", "openReveal", "sortByRating", "editOrWithdrawOwnComment", "appealDecision", "readModerationLog",
    "tidyArgument", "exportRecord", "deleteDebate"],
};

/** Cells that the table lists and that the last column (or rule 11) leaves nothing of. */
const narrowedAway: Partial<Record<`${Scope}.${string}`, Partial<Record<Column, { reason: string; because: string }>>>> = {
  "public.movePhase": {
    closing: { reason: "outcome-is-opened-not-moved", because: "openOutcome has a row of its own there too: closing a ballot and opening its outcome are two acts" },
  },
};

/** Policies that are no action of the table: each narrows one that is. */
const withinAnAction: Record<string, string> = {
  "account.whyNotAcceptInvitation": "inviteTeacher makes the link, and this is who may use it",
  "ballot.whyNotGoOnWithoutPaper": "readArguments and rateArgument ask for the first paper, and this is the deliberate no to it",
  "class.whyNotUseStaffLink": "inviteStaffByLink makes the link, and this is who may use it",
  "brief.whyNotReadBriefOf": "readHome lists briefs, createDebate makes a debate of one: whose they are",
};

function answerOf(scope: Scope, action: string, letter: Letter, column: Column): Refusal | null {
  if (scope === "site") return onSite[action]!(sitePersonOf[letter]);
  if (scope === "class") return inClass[action]!({ role: roleOf[letter] });
  const where = { classId: scope === "debate" ? "a class" : null, phase: column as Phase, hasEnded: false };
  return inDebate[action]!({ role: roleOf[letter] }, where);
}

/** The letters that the policies allow, a cell each, as the table writes them. */
const allowed = (scope: Scope, action: string) =>
  Object.fromEntries(columnsOf(scope).map((column) => [column, letters.filter((letter) => answerOf(scope, action, letter, column) === null).join("")]));

const rows = permissionRows();
const listed = (scope: Scope) => rows.filter((row) => row.scope === scope).map(({ action }) => action);

describe("every cell of the table, against the policies", () => {
  test.each(rows.filter(({ scope, action }) => action in built[scope]))("$scope: who may $action", ({ scope, action, cells }) => {
    const nothingLeft = narrowedAway[`${scope}.${action}`] ?? {};
    const expected = Object.fromEntries(columnsOf(scope).map((column) => [column, column in nothingLeft ? "" : inOrder(cells[column])]));
    expect(allowed(scope, action)).toEqual(expected);
  });

  test.each(Object.keys(inDebate).filter((action) => !listed("public").includes(action)))("in a public debate nobody may %s: the table has no such row", (action) => {
    expect(Object.values(allowed("public", action)).join("")).toBe("");
  });

  test.each(Object.entries(narrowedAway).flatMap(([row, cells]) => Object.entries(cells ?? {}).map(([column, { reason, because }]) => ({ row, column: column as Column, reason, because }))))(
    "$row in $column is listed and refused: $because",
    ({ row, column, reason }) => {
      const { scope, action, cells } = rows.find((entry) => `${entry.scope}.${entry.action}` === row)!;
      expect(cells[column]).not.toBe("");
      for (const letter of cells[column]) expect(answerOf(scope, action, letter as Letter, column)?.reason).toBe(reason);
    },
  );
});

describe("the table and the house know the same actions", () => {
  test.each(scopes)("%s: every action of the table is walked, or is listed as not built, never both", (scope) => {
    const walked = listed(scope).filter((action) => action in built[scope]);
    expect([...walked, ...notBuilt[scope]].toSorted(), "an action of the table is in neither list, or in both").toEqual(listed(scope).toSorted());
  });

  test("every action that is walked has its row: one that is not in the table does not exist", () => {
    expect(Object.keys(onSite).filter((action) => !listed("site").includes(action))).toEqual([]);
    expect(Object.keys(inClass).filter((action) => !listed("class").includes(action))).toEqual([]);
    expect(Object.keys(inDebate).filter((action) => !listed("debate").includes(action))).toEqual([]);
  });

  test("every policy of lib/*/policy.ts is asked by the walk", async () => {
    const asked = [...Object.values(onSite), ...Object.values(inClass), ...Object.values(inDebate)].map((ask) => ask.toString()).join("\n");
    const passedOn: unknown[] = [...Object.values(onSite), ...Object.values(inClass), ...Object.values(inDebate)];
    const left: string[] = [];
    for (const feature of features()) {
      const policies = (await import(`@/lib/${feature}/policy.ts`)) as Record<string, unknown>;
      const names = Object.keys(policies).filter((name) => name.startsWith("whyNot"));
      left.push(...names.filter((name) => !passedOn.includes(policies[name]) && !new RegExp(`\\b${name}\\b`).test(asked)).map((name) => `${feature}.${name}`));
    }
    expect(left.toSorted(), "walk it as an action of the table, or say which action it narrows").toEqual(Object.keys(withinAnAction).toSorted());
  });
});

const features = () => readdirSync(path.join(import.meta.dirname, "../../lib"), { recursive: true, encoding: "utf8" })
  .flatMap((file) => /^([\w-]+)[\\/]policy\.ts$/.exec(file)?.[1] ?? []);
const inOrder = (cell: string) => letters.filter((letter) => cell.includes(letter)).join("");
