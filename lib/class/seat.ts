import "server-only";
import type { SeatNoticeKind } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { notFound, Refused } from "@/lib/platform/refusal";

/** A seat as a change of it finds it. */
export type HeldSeat = { id: string; userId: string; role: "teacher" | "assistant" | "student" | "observer"; name: string; isGuest: boolean };

/**
 * The live seats of a class by their ids, locked in the order of ids until the commit: two changes of one seat come one after the other,
 * and two of two seats never wait for each other.
 *
 * @returns in the order in which they were asked for
 * @throws Refused `not-found` when one of them is none of this class, or was left
 */
export async function holdSeats(tx: Tx, classId: string, ids: readonly string[]): Promise<HeldSeat[]> {
  await tx.$executeRaw`SELECT 1 FROM member WHERE id = ANY(${ids}::uuid[]) AND class_id = ${classId}::uuid ORDER BY id FOR UPDATE`;
  const members = await tx.member.findMany({
    where: { id: { in: [...ids] }, classId, removedAt: null }, select: { id: true, userId: true, role: true, displayName: true, user: { select: { kind: true } } },
  });
  return ids.map((id) => {
    const member = members.find((entry) => entry.id === id);
    if (!member) throw new Refused(notFound("member"));
    return { id, userId: member.userId, role: member.role, name: member.displayName, isGuest: member.user.kind === "guest" };
  });
}

/** The one seat of this id, locked. @throws Refused as above */
export const holdSeat = async (tx: Tx, classId: string, id: string): Promise<HeldSeat> => (await holdSeats(tx, classId, [id]))[0]!;

/** Tells the seat's holder, on their next page, what staff did to it; kept as the log of it. */
export async function tellSeat(tx: Tx, memberId: string, kind: SeatNoticeKind, actorId: string): Promise<void> {
  await tx.$executeRaw`INSERT INTO seat_notice (id, member_id, kind, actor_id) VALUES (${newId()}::uuid, ${memberId}::uuid, ${kind}::seat_notice_kind, ${actorId}::uuid)`;
}

/** Signs every device of a guest out, and takes back what is still asked for or not yet used: one way into a seat, the newest. */
export async function shutOtherDevices(tx: Tx, seat: HeldSeat, exceptRequest: string | null = null): Promise<void> {
  await tx.session.deleteMany({ where: { userId: seat.userId } });
  await tx.$executeRaw`
    UPDATE return_request SET answer = 'refused', answered_at = coalesce(answered_at, parley_now())
    WHERE member_id = ${seat.id}::uuid AND claimed_at IS NULL AND answer IS DISTINCT FROM 'refused' AND id IS DISTINCT FROM ${exceptRequest}::uuid`;
}
