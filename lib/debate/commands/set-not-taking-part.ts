import "server-only";
import type { Actor } from "@/lib/account/schema";
import { whyNotAddRenameOrMarkNotToday } from "@/lib/class/policy";
import { newId } from "@/lib/platform/ids";
import { authorise, closed, notFound, Refused } from "@/lib/platform/refusal";
import { partChanged } from "../events";
import { overDebate } from "../in-debate";
import type { SetNotTakingPartInput } from "../schema";
import { giveLatecomerASide } from "../sides";

/**
 * Marks a student as not taking part in this debate today, or takes the mark back. Whoever is marked stands in no denominator, unless
 * they cast all the same: casting or posting takes the mark away by itself. Holds the debate alone, so that no paper is cast meanwhile.
 *
 * @returns whether anything changed
 * @throws Refused `not-found` when the debate's class has no such student; `closed` once the debate is archived; otherwise as overDebate
 *   and the policy say
 */
export function setNotTakingPart(actor: Actor, input: SetNotTakingPartInput): Promise<boolean> {
  return overDebate(actor, input.debateId, async ({ tx, debate, standing, record }) => {
    const member = debate.classId === null ? null : await tx.member.findFirst({
      where: { id: input.memberId, classId: debate.classId, removedAt: null }, select: { id: true, userId: true, role: true },
    });
    authorise(whyNotAddRenameOrMarkNotToday(standing, { role: member?.role ?? "student" })); // who may not is not told who is there
    if (member?.role !== "student") throw new Refused(notFound("member"));
    if (debate.phase === "archived") throw new Refused(closed("debate-is-archived"));
    const key = { debateId: debate.id, userId: member.userId };
    const place = await tx.participant.findUnique({ where: { debateId_userId: key } });
    if ((place?.notTakingPart ?? false) === input.notTakingPart) return false;
    if (place) await tx.participant.update({ where: { id: place.id }, data: { notTakingPart: input.notTakingPart } });
    else await tx.participant.create({ data: { ...key, id: newId(), notTakingPart: true } });
    if (place && !input.notTakingPart) await giveLatecomerASide(tx, debate.id, place.id);
    record(partChanged, { memberId: member.id }, member.userId);
    return true;
  });
}
