import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise } from "@/lib/platform/refusal";
import { memberChanged } from "../events";
import { inClass, type InClass } from "../in-class";
import { freeName } from "../names";
import { whyNotAddRenameOrMarkNotToday, whyNotRenameSelf } from "../policy";
import type { RenameMemberInput, RenameSelfInput } from "../schema";
import { type HeldSeat, holdSeat, tellSeat } from "../seat";

/**
 * Gives a member another name; whoever is renamed is told. The same name again changes nothing.
 *
 * @throws Refused `conflict` for a name that somebody else bears there; otherwise as inClass and the policy say
 */
export function renameMember(actor: Actor, input: RenameMemberInput): Promise<void> {
  return inClass(actor, input.classId, async (room) => {
    const seat = await holdSeat(room.tx, room.classId, input.memberId);
    authorise(whyNotAddRenameOrMarkNotToday(room.standing, seat));
    const renamed = await rename(room, seat, input.name);
    if (renamed && seat.userId !== actor.personId) await tellSeat(room.tx, seat.id, "renamed", actor.personId);
  });
}

/** Changes one's own name in a class that allows it. @throws Refused as above */
export function renameSelf(actor: Actor, input: RenameSelfInput): Promise<void> {
  return inClass(actor, input.classId, async (room) => {
    const group = await room.tx.class.findUniqueOrThrow({ where: { id: room.classId }, select: { renaming: true } });
    authorise(whyNotRenameSelf(room.standing, group));
    await rename(room, await holdSeat(room.tx, room.classId, room.standing.memberId ?? ""), input.name);
  });
}

async function rename({ tx, classId, record }: InClass, seat: HeldSeat, name: string): Promise<boolean> {
  if (seat.name === name) return false;
  await freeName(tx, classId, name, { except: seat.id });
  await tx.member.update({ where: { id: seat.id }, data: { displayName: name } });
  // A guest lives in their class: where they have no other seat they are called what they are called there.
  if (seat.isGuest && (await tx.member.count({ where: { userId: seat.userId, removedAt: null } })) === 1) await tx.user.update({ where: { id: seat.userId }, data: { name } });
  record(memberChanged, { memberId: seat.id }, seat.userId);
  return true;
}
