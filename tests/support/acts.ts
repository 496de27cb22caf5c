import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { giveResetLink } from "@/lib/account/commands/give-reset-link";
import { inviteTeacher } from "@/lib/account/commands/invite-teacher";
import { devicesOf } from "@/lib/account/queries/devices";
import type { Actor, Viewer } from "@/lib/account/schema";
import { editArgument, withdrawArgument } from "@/lib/argument/commands/edit-argument";
import { postArgument } from "@/lib/argument/commands/post-argument";
import { postComment } from "@/lib/argument/commands/post-comment";
import { rateArgument } from "@/lib/argument/commands/rate-argument";
import { argumentPage } from "@/lib/argument/queries/argument-page";
import { debateArguments } from "@/lib/argument/queries/debate-arguments";
import { agreeToBeNamed } from "@/lib/ballot/commands/agree-to-be-named";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { giveCredit } from "@/lib/ballot/commands/give-credit";
import { turnoutExactly, turnoutInWords } from "@/lib/ballot/queries/turnout";
import { publishBrief } from "@/lib/brief/commands/publish-brief";
import { askToBeLetBackIn } from "@/lib/class/commands/ask-to-return";
import { createClass } from "@/lib/class/commands/create-class";
import { giveNewRecoveryWords } from "@/lib/class/commands/give-new-words";
import { handThisDeviceOn } from "@/lib/class/commands/hand-on";
import { inviteStaff } from "@/lib/class/commands/invite-staff";
import { joinClass } from "@/lib/class/commands/join-class";
import { joinTwoSeats } from "@/lib/class/commands/join-two-seats";
import { letBackIn } from "@/lib/class/commands/let-back-in";
import { removeMember } from "@/lib/class/commands/remove-member";
import { renameMember, renameSelf } from "@/lib/class/commands/rename-member";
import { setJoining } from "@/lib/class/commands/set-joining";
import { setRole } from "@/lib/class/commands/set-role";
import { openClass } from "@/lib/class/queries/class";
import { desk, projected } from "@/lib/class/queries/desk";
import { drawSides } from "@/lib/debate/commands/assign-sides";
import { copyDebate } from "@/lib/debate/commands/copy-debate";
import { createDebate } from "@/lib/debate/commands/create-debate";
import { editDebateSettings } from "@/lib/debate/commands/edit-debate-settings";
import { endBallot } from "@/lib/debate/commands/end-ballot";
import { extendPhase } from "@/lib/debate/commands/extend-phase";
import { movePhase } from "@/lib/debate/commands/move-phase";
import { openOutcome } from "@/lib/debate/commands/open-outcome";
import { planPhases } from "@/lib/debate/commands/plan-phases";
import { removeExample } from "@/lib/debate/commands/remove-example";
import { leavePhase } from "@/lib/debate/phase-change";
import { openDebate } from "@/lib/debate/queries/debate";
import { participation } from "@/lib/debate/queries/participation";
import { timedPhases } from "@/lib/debate/schema";
import { readerOf } from "@/lib/live/events-for";
import { hideContent } from "@/lib/moderation/commands/hide";
import { reportContent } from "@/lib/moderation/commands/report";
import { outcome } from "@/lib/outcome/queries/outcome";
import { recount } from "@/lib/outcome/queries/recount";
import { db } from "@/lib/platform/db";
import { closed, Refused } from "@/lib/platform/refusal";
import { inHouse } from "@/scripts/house";
import { aPaper } from "./a-debate";
import { aCredit } from "./credits";
import { anArgument, type Stage } from "./a-stage";
import { visitor } from "./people";

/** One row of the table, tried by a person on a stage. @throws Refused as the command or the query does */
export type Act = {
  /** A query: it changes nothing, and a visitor asks it too. */
  reads?: true;
  /** A command that visitors send as well; the others want somebody who is signed in. */
  visitorsToo?: true;
  /** What has to be there first for the act to be likely: made before anything is compared. */
  prepare?: (on: Stage, who: Actor) => Promise<unknown>;
  run: (on: Stage, who: Actor, prepared: unknown) => Promise<unknown>;
};

const write = (run: Act["run"], prepare?: Act["prepare"]): Act => ({ run, ...(prepare && { prepare }) });
const read = (run: (on: Stage, who: Viewer) => Promise<unknown>): Act => ({ reads: true, run: (on, who) => run(on, who as Viewer) });
/** A query that says no by what it leaves out. */
const orRefused = <Found>(found: Found | null): Found => {
  if (found === null) throw new Refused(closed("left-out"));
  return found;
};

const own: Act["prepare"] = (on, who) => anArgument(on.debateId, who);
/** One's own argument with a credit of somebody's. */
const credited: Act["prepare"] = async (on, who) => {
  const mine = await anArgument(on.debateId, who);
  await aCredit(on.debateId, mine.id);
  return mine;
};
const idOf = (argument: unknown) => (argument as Stage["theirs"]).id;
const text = "Patrols alone have not held a road";
const firstPage = { order: "posted", from: 0 } as const;
const ballotOf = ({ phase }: Stage) => (phase === "closing" ? "closing" : "opening");

const argumentsFor = async (who: Viewer, slug: string) => {
  const found = await debateArguments(who, slug, firstPage);
  if (found.obstacle) throw new Refused(found.obstacle);
  return found;
};

const anEmail = async () => (await db().user.findFirstOrThrow({ where: { kind: "account" }, select: { email: true } })).email ?? "";
const anotherBrief = async () => (await readFile(inHouse("prisma", "briefs", "minusma.md"), "utf8")).replace(/^slug: .*$/m, "slug: another-brief");

export const siteActs: Readonly<Record<string, Act>> = {
  inviteTeacher: write((_on, who) => inviteTeacher(who, { label: "Ms Ode" })),
  giveResetLink: write(async (_on, who) => giveResetLink(who, { email: await anEmail() })),
  removeExample: write((_on, who) => removeExample(who)),
  listAndEndOwnDevices: read((_on, who) => devicesOf(who)),
  createClass: write((_on, who) => createClass(who, { formKey: randomUUID(), name: "Class 9a", teacherName: "Ms Ode" })),
  publishBrief: write(async (_on, who) => publishBrief(who, { source: await anotherBrief() })),
};

const nameOf = async (memberId: string) => (await db().member.findUniqueOrThrow({ where: { id: memberId }, select: { displayName: true } })).displayName;
const askedFor: Act["prepare"] = async (on) => {
  await askToBeLetBackIn(visitor, { code: on.code, name: await nameOf(on.member) }, "phone");
  return (await db().returnRequest.findFirstOrThrow({ where: { memberId: on.member, answer: null }, select: { id: true } })).id;
};
const anotherSeat: Act["prepare"] = async (on) => {
  const { userId } = await joinClass(visitor, { code: on.code, name: `Zora ${randomUUID().slice(0, 8)}` });
  return (await db().member.findFirstOrThrow({ where: { classId: on.classId, userId }, select: { id: true } })).id;
};

export const classActs: Readonly<Record<string, Act>> = {
  joinWithCode: { visitorsToo: true, run: (on, who) => joinClass(who as Viewer, { code: on.code, name: "Zora" }) },
  readRoster: read((on, who) => desk(who, on.classId, null)),
  readClass: read((on, who) => openClass(who, on.classId)),
  removeMember: write((on, who) => removeMember(who, { classId: on.classId, memberId: on.member })),
  openOrCloseJoining: write((on, who) => setJoining(who, { classId: on.classId, open: "new-code" })),
  copyDebate: write((on, who) => copyDebate(who, { formKey: randomUUID(), classId: on.classId, debateId: on.debateId })),
  createDebate: write((on, who) => createDebate(who, { formKey: randomUUID(), classId: on.classId, briefId: on.briefId, usesRebuttal: true, usesOptions: true })),
  askToBeLetBackIn: { visitorsToo: true, run: async (on, who) => askToBeLetBackIn(who as Viewer, { code: on.code, name: await nameOf(on.member) }, "phone") },
  letBackIn: write((on, who, asked) => letBackIn(who, { classId: on.classId, requestId: asked as string, answer: "let-in" }), askedFor),
  handThisDeviceOn: write((on, who) => handThisDeviceOn(who as Viewer, { classId: on.classId })),
  renameSelf: write((on, who) => renameSelf(who, { classId: on.classId, name: "Zora" })),
  addRenameOrMarkNotToday: write((on, who) => renameMember(who, { classId: on.classId, memberId: on.member, name: "Zora" })),
  joinTwoSeats: write((on, who, other) => joinTwoSeats(who, { classId: on.classId, memberId: on.member, otherId: other as string }), anotherSeat),
  giveNewRecoveryWords: write((on, who) => giveNewRecoveryWords(who, { classId: on.classId, memberId: on.member })),
  setRole: write((on, who) => setRole(who, { classId: on.classId, memberId: on.member, role: "observer" })),
  inviteStaffByLink: write((on, who) => inviteStaff(who, { classId: on.classId, role: "assistant", label: "" })),
};

export const debateActs: Readonly<Record<string, Act>> = {
  readDebate: read((on, who) => openDebate(who, on.slug)),
  followLive: read(async (on, who) => orRefused(await readerOf(who, { kind: "debate", id: on.debateId }))),
  readArguments: read((on, who) => argumentsFor(who, on.slug)),
  readComments: read((on, who) => argumentPage(who, on.slug, on.theirs.shortId, 0)),
  readAuthorNames: read((on, who) => argumentPage(who, on.slug, on.theirs.shortId, 0)),
  readRatingSummary: read(async (on, who) => {
    const { sides } = await argumentsFor(who, on.slug);
    return orRefused(sides.for.top.find(({ argument }) => argument.id === on.theirs.id)?.argument.summary ?? null);
  }),
  readTurnoutExactly: read(async (on, who) => {
    const { debate, standing } = await openDebate(who, on.slug);
    return turnoutExactly(debate, standing);
  }),
  readTurnoutInWords: read(async (on, who) => {
    const { debate, standing } = await openDebate(who, on.slug);
    return orRefused(await turnoutInWords(debate, standing));
  }),
  readOpeningTally: read((on, who) => outcome(who, on.slug)),
  readOutcome: read((on, who) => outcome(who, on.slug)),
  recountBallots: read((on, who) => recount(who, on.slug)),
  assignSidesAndRooms: write((on, who) => drawSides(who, { debateId: on.debateId, anew: false })),
  readParticipation: read((on, who) => participation(who, on.slug)),
  presentToClass: read((on, who) => projected(who, on.slug)),
  castOpeningBallot: write((on, who) => castOpeningBallot(who, aPaper(on.debateId))),
  castClosingBallot: write((on, who) => castClosingBallot(who, aPaper(on.debateId))),
  castOptionBallot: write((on, who) => castOptionBallot(who, { debateId: on.debateId, ranking: [["withdraw"]] })),
  giveCredit: write((on, who) => giveCredit(who, { debateId: on.debateId, skip: false, credits: [{ argumentId: on.theirs.id, reason: "" }] })),
  agreeToBeNamed: write((on, who, mine) => agreeToBeNamed(who, { debateId: on.debateId, argumentId: idOf(mine), named: "yes" }), credited),
  endBallot: write((on, who) => endBallot(who, { debateId: on.debateId, leaving: ballotOf(on) })),
  openOutcome: write((on, who) => openOutcome(who, { debateId: on.debateId }),
    async (on) => on.phase === "closing" && db().$transaction((tx) => leavePhase(tx, on.debateId, "closing"))),
  movePhase: write((on, who) => movePhase(who, { debateId: on.debateId, leaving: on.phase })),
  extendOrPausePhase: write((on, who) => extendPhase(who, { debateId: on.debateId, phase: timedPhases.find((phase) => phase === on.phase) ?? "arguing", endsAt: null })),
  planPhases: write((on, who) => planPhases(who, { debateId: on.debateId, spans: [], inUse: on.phase === "preparing" ? { usesRebuttal: true, usesOptions: false } : null })),
  // Later than preparing it is allowed as far as it changes nothing that papers mean.
  editDebateSettings: write((on, who) => editDebateSettings(who, { debateId: on.debateId, decidingCount: on.phase === "preparing" ? "star" : null, asksScores: on.phase === "preparing" })),
  postArgument: write((on, who) => postArgument(who, { debateId: on.debateId, parentId: on.theirs.id, relation: "con", text, formKey: "a-form-of-the-test" })),
  editOwnArgument: write((on, who, mine) => editArgument(who, { debateId: on.debateId, argumentId: idOf(mine), text }), own),
  withdrawOwnArgument: write((on, who, mine) => withdrawArgument(who, { debateId: on.debateId, argumentId: idOf(mine) }), own),
  editAnothersArgument: write((on, who) => editArgument(who, { debateId: on.debateId, argumentId: on.theirs.id, text })),
  rateArgument: write((on, who) => rateArgument(who, { debateId: on.debateId, argumentId: on.theirs.id, value: 1 })),
  comment: write((on, who) => postComment(who, { debateId: on.debateId, argumentId: on.theirs.id, text, formKey: "a-form-of-the-test" })),
  reportContent: write((on, who) => reportContent(who, { debateId: on.debateId, argumentId: on.theirs.id, reason: "" })),
  hideOrRestoreContent: write((on, who) => hideContent(who, { debateId: on.debateId, argumentId: on.theirs.id, reason: "" })),
};
