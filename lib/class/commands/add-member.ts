import "server-only";
import type { Actor } from "@/lib/account/schema";
import { idOfForm, newId } from "@/lib/platform/ids";
import { authorise } from "@/lib/platform/refusal";
import { newPseudonym, recoveryHash, recoveryWordsOfForm } from "../codes";
import { memberArrived } from "../events";
import { inClass } from "../in-class";
import { freeName } from "../names";
import { whyNotAddRenameOrMarkNotToday } from "../policy";
import type { AddMemberInput } from "../schema";

/**
 * Gives somebody who cannot join by themselves a guest's seat, with words to come in by. The same form sent twice makes one seat.
 *
 * @returns the words, which stand nowhere else, and the name
 * @throws Refused `conflict` for a name that somebody bears there; otherwise as inClass and the policy say
 */
export function addMember(actor: Actor, input: AddMemberInput): Promise<{ words: string; name: string }> {
  return inClass(actor, input.classId, async ({ tx, classId, standing, record }) => {
    authorise(whyNotAddRenameOrMarkNotToday(standing, { role: "student" }));
    const of = `add ${classId} ${actor.personId}`;
    const userId = idOfForm(of, input.formKey);
    const words = recoveryWordsOfForm(of, input.formKey);
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${userId}, 2))`; // the same form, twice at once
    const before = await tx.member.findFirst({ where: { userId, classId, recoveryHash: recoveryHash(classId, words) }, select: { displayName: true } });
    if (before) return { words, name: before.displayName };
    const name = await freeName(tx, classId, input.name);
    await tx.user.create({ data: { id: userId, kind: "guest", name } });
    const memberId = newId();
    await tx.member.create({ data: { id: memberId, classId, userId, role: "student", displayName: name, pseudonym: newPseudonym(), recoveryHash: recoveryHash(classId, words) } });
    record(memberArrived, { memberId }, userId);
    return { words, name };
  });
}
