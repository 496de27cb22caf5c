import "server-only";
import type { Viewer } from "@/lib/account/schema";
import { db, isTaken } from "@/lib/platform/db";
import { append, eventsBy } from "@/lib/platform/events";
import { newId } from "@/lib/platform/ids";
import { authorise, conflict, notFound, Refused } from "@/lib/platform/refusal";
import { newPseudonym, newRecoveryWords, recoveryHash } from "../codes";
import { memberArrived } from "../events";
import { whyNotJoin } from "../policy";
import type { JoinClassInput } from "../schema";

/**
 * Takes a seat in the class of this code: a visitor becomes a guest with four recovery words; whoever is signed in keeps who they are.
 *
 * @returns the seat; `words` null for an account, which comes back by signing in
 * @throws Refused `not-found` for a code of no class, `closed` while joining is closed, `conflict` for a name that is taken or a seat
 *   that one has already
 */
export async function joinClass(viewer: Viewer, input: JoinClassInput): Promise<Seat> {
  for (let tries = 1; ; tries++) {
    try {
      return await takeSeat(viewer, input);
    } catch (error) {
      if (!isTaken(error) || tries === 5) throw error; // the pseudonym is another's, or one person joins in two tabs: look again
    }
  }
}

type Seat = { userId: string; classId: string; words: string | null };

function takeSeat(viewer: Viewer, input: JoinClassInput): Promise<Seat> {
  return db().$transaction(async (tx) => {
    const found = await tx.class.findUnique({ where: { joinCode: input.code }, select: { id: true, joinOpen: true } });
    if (!found) throw new Refused(notFound("no-class-of-this-code"));
    const seat = viewer.personId ? await tx.member.findUnique({ where: { classId_userId: { classId: found.id, userId: viewer.personId } } }) : null;
    if (seat?.removedAt) throw new Refused(conflict("removed-from-this-class"));
    // Not even the owner of the site walks into a class by its code: they have no eyes into one that they are not in.
    const isOwner = viewer.personId !== null && viewer.siteRole === "owner";
    authorise(whyNotJoin(seat ?? (isOwner ? { role: "owner" } : null), found));
    // One name at a time in one class: two phones that send the same name in the same second would both find it free.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${found.id} || lower(${input.name}), 1))`;
    // Not Prisma's "insensitive": that is a LIKE, to which a name with % or _ is a pattern.
    const taken = await tx.$queryRaw<unknown[]>`SELECT 1 FROM member WHERE class_id = ${found.id}::uuid AND removed_at IS NULL AND lower(display_name) = lower(${input.name}) LIMIT 1`;
    if (taken.length > 0) throw new Refused(conflict("name-is-taken"));

    const isGuest = viewer.personId === null || viewer.kind === "guest";
    const words = isGuest ? newRecoveryWords() : null;
    const userId = viewer.personId ?? newId();
    if (viewer.personId === null) await tx.user.create({ data: { id: userId, kind: "guest", name: input.name } });
    const memberId = newId();
    await tx.member.create({
      data: {
        id: memberId, classId: found.id, userId, role: "student", displayName: input.name, pseudonym: newPseudonym(),
        recoveryHash: words ? recoveryHash(found.id, words) : null,
      },
    });
    const recorder = eventsBy(userId);
    recorder.add(memberArrived, { memberId }, userId);
    await append(tx, found.id, recorder);
    return { userId, classId: found.id, words };
  });
}
