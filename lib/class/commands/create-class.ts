import "server-only";
import { whyNotCreateClass } from "@/lib/account/policy";
import type { Actor } from "@/lib/account/schema";
import { db, isTaken } from "@/lib/platform/db";
import { idOfForm, newId } from "@/lib/platform/ids";
import { authorise, conflict, Refused } from "@/lib/platform/refusal";
import { newJoinCode, newPseudonym } from "../codes";
import type { CreateClassInput } from "../schema";

/** A class is kept until the end of the school year that follows: 31 July, at least six months away. */
export function defaultRetentionDate(now: Date): Date {
  const year = now.getUTCMonth() >= 1 ? now.getUTCFullYear() + 1 : now.getUTCFullYear();
  return new Date(Date.UTC(year, 6, 31));
}


/**
 * Makes a class with the actor as its teacher, open for joining. The same form sent twice makes one.
 *
 * @returns the class's id
 * @throws Refused when the actor is no teacher of this site
 */
export async function createClass(actor: Actor, input: CreateClassInput): Promise<{ classId: string }> {
  authorise(whyNotCreateClass(await db().user.findUnique({ where: { id: actor.personId }, select: { siteRole: true } })));
  const classId = idOfForm(actor.personId, input.formKey);
  for (let tries = 0; tries < 5; tries++) {
    if (await db().class.findUnique({ where: { id: classId }, select: { id: true } })) return { classId };
    try {
      await db().$transaction([
        db().class.create({ data: { id: classId, name: input.name, joinCode: newJoinCode(), retentionDate: defaultRetentionDate(new Date()) } }),
        db().member.create({ data: { id: newId(), classId, userId: actor.personId, role: "teacher", displayName: input.teacherName, pseudonym: newPseudonym() } }),
        db().eventCounter.create({ data: { streamId: classId } }),
      ]);
      return { classId };
    } catch (error) {
      if (!isTaken(error)) throw error; // the code is another class's: draw again; or the same form, twice at once
    }
  }
  throw new Refused(conflict("try-again"));
}
