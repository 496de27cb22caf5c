import { randomUUID } from "node:crypto";
import { stances, type Stance } from "@/lib/ballot/schema";
import { voterKey } from "@/lib/ballot/voter-key";
import { createDebate } from "@/lib/debate/commands/create-debate";
import { movePhase } from "@/lib/debate/commands/move-phase";
import { openOutcome } from "@/lib/debate/commands/open-outcome";
import { debateId, type DebateId, type DecidingCount, nextPhase, type Phase, phases } from "@/lib/debate/schema";
import { db } from "@/lib/platform/db";
import { newId, newPaperId } from "@/lib/platform/ids";
import { aClass, type AClass, type ClassOptions } from "./a-class";
import { endBallotAtOnce } from "./final-call";
import type { Person } from "./people";
import { theBrief } from "./the-brief";

export { aClass } from "./a-class";
export { type APublicDebate, aPublicDebate } from "./a-public-debate";
export { theBrief } from "./the-brief";

export type DebateOptions = ClassOptions & {
  /** Where it stands. `closing` is the open ballot; to end it is the test's. */
  phase?: Phase;
  usesRebuttal?: boolean;
  usesOptions?: boolean;
  decidingCount?: DecidingCount | null;
  asksScores?: boolean;
  /** The opening paper of each student by their number, null for none; one after another for, undecided, against unless said. */
  opening?: (student: number) => Stance | null;
};
export type ADebate = Omit<AClass, "id"> & { id: DebateId; slug: string; classId: AClass["id"]; usesRebuttal: boolean };

/**
 * A class's debate that went through the commands to where it stands: from arguing on, its students have cast their opening papers in
 * time, so that arguments open to them.
 */
export async function aDebate({ phase = "preparing", usesRebuttal = true, usesOptions = true, decidingCount = null, asksScores = false, opening = takingTurns, ...members }: DebateOptions = {}): Promise<ADebate> {
  const { id: classId, ...people } = await aClass(members);
  const made = await createDebate(people.teacher, { formKey: randomUUID(), classId, briefId: await theBrief(), usesRebuttal, usesOptions, decidingCount, asksScores });
  const debate: ADebate = { ...people, classId, usesRebuttal, slug: made.slug, id: debateId.parse(made.id) };
  if (phases.indexOf(phase) <= phases.indexOf("opening")) {
    await moveTo(debate, phase);
    return debate;
  }
  await moveTo(debate, "opening");
  await openingPapers(debate, opening);
  await moveTo(debate, phase);
  return debate;
}

/** Puts the opening papers in, as the command would one by one, in three statements. */
async function openingPapers({ id, students }: ADebate, opening: (student: number) => Stance | null): Promise<void> {
  const voters = students.flatMap(({ personId }, index) => {
    const stance = opening(index);
    return stance === null ? [] : [{ ...aPaper(id, stance), personId, participantId: newId() }];
  });
  await db().$transaction(async (tx) => {
    await tx.participant.createMany({ data: voters.map(({ personId, participantId }) => ({ id: participantId, debateId: id, userId: personId })) });
    const keys = await Promise.all(voters.map(({ participantId }) => voterKey(tx, id, "stance", participantId)));
    await tx.ballot.createMany({ data: voters.map(({ stance, confidence }, index) => ({ id: newPaperId(), debateId: id, stage: "opening" as const, voterKey: keys[index]!, stance, confidence })) });
    await tx.turnout.createMany({ data: voters.map(({ participantId }) => ({ id: newId(), debateId: id, stage: "opening" as const, participantId })) });
  });
}

/** A stance paper; fairly sure, where one can be. */
export const aPaper = (id: DebateId, stance: Stance = "for") => ({ debateId: id, stance, confidence: stance === "undecided" ? null : 50 });

const takingTurns = (student: number): Stance => stances[student % stances.length]!;

/** Moves a class's debate on as its teacher would, step by step, to a later phase. */
export async function moveTo(debate: Pick<ADebate, "id" | "usesRebuttal"> & { teacher: Person }, goal: Phase): Promise<void> {
  const { phase: stored } = await db().debate.findUniqueOrThrow({ where: { id: debate.id }, select: { phase: true } });
  for (let phase: Phase = stored; phase !== goal; phase = nextPhase(phase, debate.usesRebuttal)) {
    const leaving = { debateId: debate.id, leaving: phase };
    if (leaving.leaving === "archived") throw new Error(`no way leads from ${stored} to ${goal}`);
    if (phase === "opening" || phase === "closing") await endBallotAtOnce(debate.teacher, { debateId: debate.id, leaving: phase });
    else await movePhase(debate.teacher, leaving);
    if (phase === "closing") await openOutcome(debate.teacher, { debateId: debate.id });
  }
}
