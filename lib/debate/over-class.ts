import "server-only";
import type { Actor } from "@/lib/account/schema";
import { standingInClass, type Standing } from "@/lib/class/standing";
import { db, type Tx } from "@/lib/platform/db";
import { append, eventsBy, type Recorder } from "@/lib/platform/events";
import { notFound, Refused } from "@/lib/platform/refusal";
import { debateAndRecord } from "./now";
import { recordPassedEnds } from "./passed-ends";
import type { DebateNow } from "./schema";

/** A debate inside the door over its class, and the recorder of its stream. */
export type HeldDebate = { debate: DebateNow; record: Recorder["add"] };
export type OverClass = { tx: Tx; classId: string; debates: HeldDebate[]; standing: Standing & { personId: string }; record: Recorder["add"] };

/**
 * Runs one change to a class that reaches into its debates, such as joining two seats. Holds every debate's lock alone, taken in the order
 * of ids, so that no paper is cast meanwhile and two such changes never wait for each other; all that is recorded is numbered last.
 *
 * @throws Refused `not-found` when there is no such class, or no place in it for the actor: the two must look alike
 */
export async function overClass<R>(actor: Actor, classId: string, change: (room: OverClass) => Promise<R>): Promise<R> {
  for (;;) {
    const done = await db().$transaction(async (tx) => {
      if (!(await standingInClass(tx, actor.personId, classId))) throw new Refused(notFound("class")); // who is not in holds nobody up
      const ids = (await tx.debate.findMany({ where: { classId }, orderBy: { id: "asc" }, select: { id: true } })).map(({ id }) => id);
      for (const id of ids) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
      return run(tx, actor, classId, ids, change);
    });
    if ("result" in done) return done.result;
    await recordPassedEnds(done.passed);
  }
}

async function run<R>(tx: Tx, actor: Actor, classId: string, ids: string[], change: (room: OverClass) => Promise<R>): Promise<{ result: R } | { passed: string }> {
  const held: { debate: DebateNow; recorder: Recorder }[] = [];
  for (const id of ids) {
    const now = await debateAndRecord(tx, { id });
    if (now && !now.isRecorded) return { passed: id };
    if (now) held.push({ debate: now.debate, recorder: eventsBy(actor.personId) });
  }
  const standing = await standingInClass(tx, actor.personId, classId);
  if (!standing) throw new Refused(notFound("class"));
  const ofClass = eventsBy(actor.personId);
  const debates = held.map(({ debate, recorder }) => ({ debate, record: recorder.add }));
  const result = await change({ tx, classId, debates, standing: { ...standing, personId: actor.personId }, record: ofClass.add });
  for (const { debate, recorder } of held) await append(tx, debate.id, recorder);
  await append(tx, classId, ofClass);
  return { result };
}
