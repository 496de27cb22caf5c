import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/account/schema";
import { argumentId, type ArgumentId } from "@/lib/argument/schema";
import { goOnWithoutPaper } from "@/lib/ballot/commands/go-on-without-paper";
import { createClass } from "@/lib/class/commands/create-class";
import { classId, type ClassId } from "@/lib/class/schema";
import { createDebate } from "@/lib/debate/commands/create-debate";
import { debateId, type DebateId, type Phase } from "@/lib/debate/schema";
import { db } from "@/lib/platform/db";
import { newId, newShortId } from "@/lib/platform/ids";
import { moveTo, theBrief } from "./a-debate";
import { aPublicDebate } from "./a-public-debate";
import { type Person, someGuests, someTeachers, theOwner, visitor } from "./people";
import type { Column, Letter, Scope } from "./permissions-table";

/** Everybody of the table towards one debate, and what each row of it is tried on. */
export type Stage = {
  people: Partial<Record<Letter, Viewer>>;
  classId: ClassId; code: string; member: string;
  debateId: DebateId; slug: string; phase: Phase; briefId: string;
  /** Somebody else's argument, rated by five, one of them the student. */
  theirs: { id: ArgumentId; shortId: string };
};

/** The letters that a scope has people for: in a public debate, and on the site, whoever is in some class is one of those signed in. */
export const lettersOn: Record<Scope, readonly Letter[]> = {
  site: ["X", "T", "W"], class: ["V", "X", "O", "S", "A", "T", "W"], debate: ["V", "X", "O", "S", "A", "T", "W"], public: ["V", "X", "T", "W"],
};

/**
 * A class and a debate in one phase (its own, or a public one), with a person for each letter; the owner is in neither. Who would be
 * asked for a first paper has said that they go on without.
 */
export async function aStage(scope: Scope, column: Column): Promise<Stage> {
  const phase = column === "always" ? "preparing" : column;
  const [teacher] = await someTeachers(1);
  const [signedIn, observer, student, assistant, somebody] = await someGuests(5);
  if (!teacher || !signedIn || !observer || !student || !assistant || !somebody) throw new Error("the stage is short of people");
  const made = await createClass(teacher, { formKey: randomUUID(), name: "Class 10b", teacherName: teacher.name });
  const id = classId.parse(made.classId);
  const [member] = await Promise.all([seat(id, somebody, "student"), seat(id, observer, "observer"), seat(id, student, "student"), seat(id, assistant, "assistant")]);
  const debate = scope === "public" ? await publicDebateOf(teacher, phase) : await classDebateOf(teacher, id, phase);
  const voter = scope === "public" ? signedIn : student;
  if (phase === "arguing" || phase === "rebuttal") await goOnWithoutPaper(voter, { debateId: debate.id });
  const theirs = await anArgument(debate.id, somebody);
  await rated(theirs.id, voter);
  const { joinCode } = await db().class.findUniqueOrThrow({ where: { id }, select: { joinCode: true } });
  return {
    classId: id, code: joinCode, member, debateId: debate.id, slug: debate.slug, phase, briefId: await theBrief(), theirs,
    people: { V: visitor, X: signedIn, O: observer, S: student, A: assistant, T: teacher, W: await theOwner() },
  };
}

async function seat(to: ClassId, { personId, name }: Person, role: "assistant" | "student" | "observer"): Promise<string> {
  const { id } = await db().member.create({ data: { id: newId(), classId: to, userId: personId, role, displayName: name, pseudonym: `${role} ${personId}` } });
  return id;
}

async function classDebateOf(teacher: Person, of: ClassId, phase: Phase) {
  const made = await createDebate(teacher, { formKey: randomUUID(), classId: of, briefId: await theBrief(), usesRebuttal: true, usesOptions: true });
  const debate = { id: debateId.parse(made.id), slug: made.slug };
  await moveTo({ ...debate, usesRebuttal: true, teacher }, phase);
  return debate;
}

async function publicDebateOf(teacher: Person, phase: Phase) {
  const debate = await aPublicDebate({ phase, participants: 0 });
  await db().debate.update({ where: { id: debate.id }, data: { openedById: teacher.personId } });
  return debate;
}

/** An argument at the top, straight into the tables: in a phase in which nobody could post it. */
export async function anArgument(of: DebateId, author: { personId: string }): Promise<Stage["theirs"]> {
  const id = argumentId.parse(newId());
  const shortId = newShortId();
  const ordinal = 1 + (await db().argument.count({ where: { debateId: of } }));
  await db().argument.create({
    data: {
      id, shortId, debateId: of, relation: "pro", side: "for", ordinal, label: `F${ordinal}`, depth: 0, path: [id], text: "Talks keep the airfield open",
      authorId: author.personId, formHash: id, counts: { create: {} },
    },
  });
  return { id, shortId };
}

async function rated(id: ArgumentId, by: Person): Promise<void> {
  const raters = [by.personId, newId(), newId(), newId(), newId()];
  await db().rating.createMany({ data: raters.map((userId) => ({ argumentId: id, userId, value: 3, givenToRevision: 0, shown: true })) });
  await db().argumentCounts.update({ where: { argumentId: id }, data: { rated3: raters.length, shown3: raters.length } });
}
