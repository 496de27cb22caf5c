import "server-only";
import type { Actor } from "@/lib/account/schema";
import { joinAuthors } from "@/lib/argument/join-authors";
import { argumentChanged } from "@/lib/argument/events";
import { joinVoters } from "@/lib/ballot/join-voters";
import { type HeldDebate, overClass } from "@/lib/debate/over-class";
import { joinPlaces } from "@/lib/debate/place";
import { joinReporters } from "@/lib/moderation/join-reporters";
import type { Tx } from "@/lib/platform/db";
import { authorise } from "@/lib/platform/refusal";
import { seatsJoined } from "../events";
import { whyNotJoinTwoSeats } from "../policy";
import type { JoinTwoSeatsInput } from "../schema";
import { type HeldSeat, holdSeats, tellSeat } from "../seat";

/**
 * Makes two seats of one person one: what the other wrote, rated and cast in the class's debates becomes the kept one's, and the other
 * seat is left. No total of a ballot that has ended changes by it. The words of both open the kept seat.
 *
 * @param input `memberId` is kept, `otherId` is taken into it
 * @throws Refused `not-found` when one of them is no seat of this class; otherwise as overClass and the policy say
 */
export function joinTwoSeats(actor: Actor, input: JoinTwoSeatsInput): Promise<void> {
  return overClass(actor, input.classId, async ({ tx, classId, debates, standing, record }) => {
    const [keep, other] = (await holdSeats(tx, classId, [input.memberId, input.otherId])) as [HeldSeat, HeldSeat];
    authorise(whyNotJoinTwoSeats(standing, keep, other));
    for (const held of debates) await joinInDebate(tx, held, keep.userId, other.userId);
    await leaveFor(tx, other, keep);
    await tellSeat(tx, keep.id, "seats_joined", actor.personId);
    record(seatsJoined, { memberId: keep.id, otherId: other.id }, keep.userId);
  });
}

async function joinInDebate(tx: Tx, { debate, record }: HeldDebate, keep: string, other: string): Promise<void> {
  const both = await joinPlaces(tx, debate.id, { keep, other }, (places) => joinVoters(tx, debate, places));
  const moved = await joinAuthors(tx, debate.id, other, keep);
  await joinReporters(tx, debate.id, other, keep);
  for (const argumentId of moved) record(argumentChanged, { argumentId }, argumentId);
  if (both || moved.length > 0) await tx.event.updateMany({ where: { streamId: debate.id, actorId: other }, data: { actorId: keep } });
}

/** The other seat is left. A guest who has no other one is gone: their devices are the kept guest's, and an account is signed in to. */
async function leaveFor(tx: Tx, other: HeldSeat, keep: HeldSeat): Promise<void> {
  await tx.$executeRaw`UPDATE member SET removed_at = parley_now(), joined_into_id = ${keep.id}::uuid WHERE id = ${other.id}::uuid`;
  await tx.$executeRaw`UPDATE return_request SET answer = 'refused', answered_at = coalesce(answered_at, parley_now()) WHERE member_id = ${other.id}::uuid AND claimed_at IS NULL`;
  if ((await tx.member.count({ where: { userId: other.userId, removedAt: null } })) > 0) return;
  if (keep.isGuest) await tx.session.updateMany({ where: { userId: other.userId }, data: { userId: keep.userId } });
  else await tx.session.deleteMany({ where: { userId: other.userId } });
  await tx.$executeRaw`UPDATE "user" SET deleted_at = parley_now() WHERE id = ${other.userId}::uuid`;
}
