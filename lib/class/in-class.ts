import "server-only";
import type { Actor } from "@/lib/account/schema";
import { db, type Tx } from "@/lib/platform/db";
import { append, eventsBy, type Recorder } from "@/lib/platform/events";
import { notFound, Refused } from "@/lib/platform/refusal";
import { standingInClass, type Standing } from "./standing";

export type InClass = { tx: Tx; classId: string; standing: Standing & { personId: string }; record: Recorder["add"] };

/**
 * Runs one change to a class, with the actor's standing in it as it is now; what it records is numbered last.
 *
 * @throws Refused `not-found` when there is no such class, or no place in it for the actor: the two must look alike
 */
export function inClass<R>(actor: Actor, classId: string, change: (room: InClass) => Promise<R>): Promise<R> {
  return db().$transaction(async (tx) => {
    const standing = await standingInClass(tx, actor.personId, classId);
    if (!standing) throw new Refused(notFound("class"));
    const recorder = eventsBy(actor.personId);
    const result = await change({ tx, classId, standing: { ...standing, personId: actor.personId }, record: recorder.add });
    await append(tx, classId, recorder);
    return result;
  });
}
