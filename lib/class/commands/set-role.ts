import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise } from "@/lib/platform/refusal";
import { memberChanged } from "../events";
import { inClass } from "../in-class";
import { whyNotSetRole } from "../policy";
import type { SetRoleInput } from "../schema";
import { holdSeats } from "../seat";

/**
 * Gives a member another role. The class's teachers are held while it is asked whether one would be left: two teachers who step back at
 * once leave one.
 *
 * @throws Refused `conflict` when it would leave the class without a teacher; otherwise as inClass and the policy say
 */
export function setRole(actor: Actor, input: SetRoleInput): Promise<void> {
  return inClass(actor, input.classId, async ({ tx, classId, standing, record }) => {
    const teachers = await tx.member.findMany({ where: { classId, role: "teacher", removedAt: null }, select: { id: true } });
    const [seat, own, ...held] = await holdSeats(tx, classId, [input.memberId, standing.memberId ?? "", ...teachers.map(({ id }) => id)]);
    const others = held.filter(({ id, role }) => role === "teacher" && id !== input.memberId);
    // The actor's role as it is under the lock: they may have been made something else meanwhile.
    authorise(whyNotSetRole({ role: own!.role }, { ...seat!, isLastTeacher: seat!.role === "teacher" && others.length === 0 }, input.role));
    if (seat!.role === input.role) return;
    await tx.member.update({ where: { id: seat!.id }, data: { role: input.role } });
    record(memberChanged, { memberId: seat!.id }, seat!.userId);
  });
}
