import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { memberRemoved } from "../events";
import { inClass } from "../in-class";
import { whyNotRemoveMember } from "../policy";
import type { RemoveMemberInput } from "../schema";

/** Removes a member from a class: what they wrote and cast stays; a guest's sessions end, for a guest lives in the class alone. */
export function removeMember(actor: Actor, input: RemoveMemberInput): Promise<void> {
  return inClass(actor, input.classId, async ({ tx, classId, standing, record }) => {
    const member = await tx.member.findFirst({ where: { id: input.memberId, classId, removedAt: null }, select: { role: true, userId: true, user: { select: { kind: true } } } });
    if (!member) throw new Refused(notFound("member"));
    authorise(whyNotRemoveMember(standing, { role: member.role, isSelf: member.userId === actor.personId }));
    await tx.$executeRaw`UPDATE member SET removed_at = parley_now() WHERE id = ${input.memberId}::uuid`;
    const elsewhere = await tx.member.count({ where: { userId: member.userId, removedAt: null } });
    if (member.user.kind === "guest" && elsewhere === 0) await tx.session.deleteMany({ where: { userId: member.userId } });
    record(memberRemoved, { memberId: input.memberId }, member.userId);
  });
}
