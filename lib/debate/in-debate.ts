import "server-only";
import type { Actor } from "@/lib/account/schema";
import { standingInDebate, type Standing } from "@/lib/class/standing";
import { Prisma } from "@/lib/generated/prisma/client";
import { db, type Tx } from "@/lib/platform/db";
import { append, eventsBy, type Recorder } from "@/lib/platform/events";
import { notFound, Refused } from "@/lib/platform/refusal";
import { debateAndRecord } from "./now";
import { recordPassedEnds } from "./passed-ends";
import type { DebateNow } from "./schema";

/** What a change finds inside the door: the transaction, the debate and the actor's standing as they are now, and the recorder. */
export type InDebate = { tx: Tx; debate: DebateNow; standing: Standing & { personId: string }; record: Recorder["add"] };

const endPassed = Symbol("an end passed that nobody has recorded");

/**
 * Runs one change inside one debate; every write to its rows comes through here. Holds the debate's lock shared, so that the
 * phase read here is still the phase at commit; only `overDebate` (moving, settings) holds it alone. What the change records
 * is numbered last, in commit order, without gaps.
 *
 * @throws Refused `not-found` when there is no such debate, or no place in it for the actor: the two must look alike
 */
export function inDebate<R>(actor: Actor, id: string, change: (room: InDebate) => Promise<R>): Promise<R> {
  return through(Prisma.sql`SELECT pg_advisory_xact_lock_shared(hashtextextended(${id}, 0))`, actor, id, change);
}

/** The same, holding the debate's lock alone: moving, ending, settings, sides, archiving. */
export function overDebate<R>(actor: Actor, id: string, change: (room: InDebate) => Promise<R>): Promise<R> {
  return through(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`, actor, id, change);
}

/** Takes the lock and does it. An end that the clock has brought, before or while it waited for the lock, is recorded first. */
async function through<R>(lock: Prisma.Sql, actor: Actor, id: string, change: (room: InDebate) => Promise<R>): Promise<R> {
  for (;;) {
    const result = await db().$transaction(async (tx) => {
      await tx.$executeRaw(lock); // alone and first: what is read in the locking statement itself would be stale after a wait
      return run(tx, actor, id, change);
    });
    if (result !== endPassed) return result as R;
    await recordPassedEnds(id);
  }
}

async function run<R>(tx: Tx, actor: Actor, id: string, change: (room: InDebate) => Promise<R>): Promise<R | typeof endPassed> {
  const now = await debateAndRecord(tx, { id });
  if (now && !now.isRecorded) return endPassed;
  const debate = now?.debate;
  const standing = debate && (await standingInDebate(tx, actor.personId, debate));
  if (!debate || !standing) throw new Refused(notFound("debate"));
  const recorder = eventsBy(actor.personId);
  const result = await change({ tx, debate, standing: { ...standing, personId: actor.personId }, record: recorder.add });
  await append(tx, debate.id, recorder);
  return result;
}
