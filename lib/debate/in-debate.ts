import "server-only";
import type { Actor } from "@/lib/account/schema";
import { standingInDebate, type Standing } from "@/lib/class/standing";
import { db, type Tx } from "@/lib/platform/db";
import { append, eventsBy, type Recorder } from "@/lib/platform/events";
import { notFound, Refused } from "@/lib/platform/refusal";
import { debateNow } from "./now";
import { recordPassedEnds } from "./passed-ends";
import type { DebateNow } from "./schema";

/** What a change finds inside the door: the transaction, the debate and the actor's standing as they are now, and the recorder. */
export type InDebate = { tx: Tx; debate: DebateNow; standing: Standing & { personId: string }; record: Recorder["add"] };

const timeouts = { maxWait: 10_000, timeout: 15_000 };

/**
 * Runs one change inside one debate; every write to its rows comes through here. Holds the debate's lock shared, so that the
 * phase read here is still the phase at commit; only `overDebate` (moving, settings) holds it alone. What the change records
 * is numbered last, in commit order, without gaps.
 *
 * @throws Refused `not-found` when there is no such debate, or no place in it for the actor: the two must look alike
 */
export async function inDebate<R>(actor: Actor, id: string, change: (room: InDebate) => Promise<R>): Promise<R> {
  await recordPassedEnds(id);
  return db().$transaction(async (tx) => {
    // Alone and first: what is read in the locking statement itself would be stale after a wait.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${id}, 0))`;
    return run(tx, actor, id, change);
  }, timeouts);
}

/** The same, holding the debate's lock alone: moving, ending, settings, sides, archiving. */
export async function overDebate<R>(actor: Actor, id: string, change: (room: InDebate) => Promise<R>): Promise<R> {
  await recordPassedEnds(id);
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
    return run(tx, actor, id, change);
  }, timeouts);
}

async function run<R>(tx: Tx, actor: Actor, id: string, change: (room: InDebate) => Promise<R>): Promise<R> {
  const debate = await debateNow(tx, { id });
  const standing = debate && (await standingInDebate(tx, actor.personId, debate));
  if (!debate || !standing) throw new Refused(notFound("debate"));
  const recorder = eventsBy(actor.personId);
  const result = await change({ tx, debate, standing: { ...standing, personId: actor.personId }, record: recorder.add });
  await append(tx, debate.id, recorder);
  return result;
}
