import { randomUUID } from "node:crypto";
import { openSession } from "@/lib/account/session";
import { postComment } from "@/lib/argument/commands/post-comment";
import { rateArgument } from "@/lib/argument/commands/rate-argument";
import { giveCredit } from "@/lib/ballot/commands/give-credit";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import type { Stance } from "@/lib/ballot/schema";
import { createClass } from "@/lib/class/commands/create-class";
import { type ClassId, classId } from "@/lib/class/schema";
import { createDebate } from "@/lib/debate/commands/create-debate";
import { leavePhase } from "@/lib/debate/phase-change";
import { debateId, type DebateId, type Phase } from "@/lib/debate/schema";
import type { ClassRole } from "@/lib/generated/prisma/client";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { aPaper, aPublicDebate, moveTo, theBrief } from "../a-debate";
import { post } from "../claims";
import { type Person, someGuests, someTeachers, theOwner } from "../people";

/** Everybody who looks: `voter` is the one whose paper differs; `voted` and `absent` are two more students, `outsider` is in no class. */
export const roles = ["visitor", "outsider", "observer", "absent", "voted", "voter", "assistant", "teacher", "owner"] as const;
export type Role = (typeof roles)[number];

/** Where votes can be cast while somebody looks. */
export const stages = ["opening", "arguing", "closing", "ended", "public-opening", "public-closing"] as const;
export type Stage = (typeof stages)[number];

export type Place = { stage: Stage; id: DebateId; slug: string; /** Of an argument that the voter has rated, "" where none is yet. */ argument: string; shortId: string; isPublic: boolean };

/** One class with a debate in each stage, and two public ones. Sessions are cookies' values, none for a visitor. */
export type World = { classId: ClassId; code: string; memberId: string; sessions: Partial<Record<Role, string>>; people: Record<Exclude<Role, "visitor">, Person>; places: Record<Stage, Place> };

/** Why the voter credits the first argument. */
export const creditReason = "I had no answer to it";

type Cast = Record<Exclude<Role, "visitor">, Person> & { others: Person[] };
const stances: readonly Stance[] = ["for", "against", "undecided", "for", "against"];

/** Makes it by the commands, in the database of DATABASE_URL. */
export async function makeWorld(): Promise<World> {
  const [teacher] = await someTeachers(1);
  const [voter, voted, absent, observer, assistant, outsider, ...others] = await someGuests(9);
  const cast: Cast = { teacher: teacher!, voter: voter!, voted: voted!, absent: absent!, observer: observer!, assistant: assistant!, outsider: outsider!, owner: await theOwner(), others };
  const { classId: made } = await createClass(cast.teacher, { formKey: randomUUID(), name: "Class 10b", teacherName: "Ms Okafor" });
  const id = classId.parse(made);
  const memberId = await seats(id, cast);
  const places: Partial<Record<Stage, Place>> = {};
  for (const stage of stages) places[stage] = stage.startsWith("public-") ? await publicPlace(cast, stage) : await classPlace(cast, id, stage);
  const { joinCode } = await db().class.findUniqueOrThrow({ where: { id }, select: { joinCode: true } });
  const { others: _others, ...people } = cast;
  const sessions: World["sessions"] = {};
  for (const [role, { personId }] of Object.entries(people)) sessions[role as Role] = await openSession(personId, "test");
  return { classId: id, code: joinCode, memberId, sessions, people, places: places as World["places"] };
}

/** @returns the voter's seat */
async function seats(id: ClassId, { voter, voted, absent, observer, assistant, others }: Cast): Promise<string> {
  const of = (person: Person, role: ClassRole) => ({ id: newId(), classId: id, userId: person.personId, role, displayName: person.name, pseudonym: `${role} of ${person.personId}` });
  const rows = [of(voter, "student"), of(voted, "student"), of(absent, "student"), of(observer, "observer"), of(assistant, "assistant"), ...others.map((person) => of(person, "student"))];
  await db().member.createMany({ data: rows });
  return rows[0]!.id;
}

const phaseOf = (stage: Stage): Phase => (stage === "ended" ? "closing" : stage.replace("public-", "") as Phase);
const votersOf = ({ voter, voted, others }: Cast) => [voter, voted, ...others];

async function classPlace(cast: Cast, id: ClassId, stage: Stage): Promise<Place> {
  const made = await createDebate(cast.teacher, { formKey: randomUUID(), classId: id, briefId: await theBrief(), usesRebuttal: false, usesOptions: true });
  const debate = { id: debateId.parse(made.id), teacher: cast.teacher, usesRebuttal: false };
  await moveTo(debate, "opening");
  for (const [index, person] of votersOf(cast).entries()) await castOpeningBallot(person, aPaper(debate.id, stances[index]));
  if (stage !== "opening") await moveTo(debate, "arguing");
  const claim = stage === "opening" ? { id: "", shortId: "" } : await argue(cast, debate.id);
  await moveTo(debate, phaseOf(stage));
  if (phaseOf(stage) === "closing") {
    await closingPapers(votersOf(cast), debate.id, true);
    for (const person of [cast.voter, ...cast.others]) await giveCredit(person, { debateId: debate.id, skip: false, credits: [{ argumentId: claim.id, reason: person === cast.voter ? creditReason : "" }] });
  }
  if (stage === "ended") await db().$transaction((tx) => leavePhase(tx, debate.id, "closing"));
  return { stage, id: debate.id, slug: made.slug, argument: claim.id, shortId: claim.shortId, isPublic: false };
}

/** In a public debate the outsider and the students take part as anybody does. */
async function publicPlace(cast: Cast, stage: Stage): Promise<Place> {
  const { id, slug } = await aPublicDebate({ phase: phaseOf(stage), participants: 0 });
  if (stage === "public-closing") await closingPapers(votersOf(cast), id, false);
  else for (const [index, person] of votersOf(cast).entries()) await castOpeningBallot(person, aPaper(id, stances[index]));
  return { stage, id, slug, argument: "", shortId: "", isPublic: true };
}

async function closingPapers(voters: Person[], id: DebateId, hasOptions: boolean): Promise<void> {
  for (const [index, person] of voters.entries()) {
    await castClosingBallot(person, aPaper(id, stances[(index + 1) % stances.length]));
    if (hasOptions) await castOptionBallot(person, { debateId: id, ranking: index % 2 ? [["withdraw"], ["pressure"]] : [["pressure"], ["compromise"]] });
  }
}

/** Two arguments, talk, and ratings of the first: of the voter's, the last one, the summary that students read does not know yet. */
async function argue({ voter, voted, teacher, others }: Cast, id: DebateId): Promise<{ id: string; shortId: string }> {
  const debate = { id };
  const claim = await post(voted, debate, "Talks keep the airfield open");
  await post(others[0]!, debate, "A lever moves only someone who wants what you hold", { below: claim.id, relation: "con" });
  await post(voter, debate, "Patrols alone have not held a road", { relation: "con" });
  await post(teacher, debate, "What would the neighbours do?", { relation: "con" });
  await postComment(others[1]!, { debateId: id, argumentId: claim.id, text: "Where does the brief say that?", formKey: randomUUID() });
  for (const person of others) await rateArgument(person, { debateId: id, argumentId: claim.id, value: 3 });
  await rateArgument(voter, { debateId: id, argumentId: claim.id, value: 4 });
  return claim;
}
