import "server-only";
import { cache } from "react";
import type { Viewer } from "@/lib/account/schema";
import { db } from "@/lib/platform/db";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { whyNotReadClass } from "../policy";
import { standingInClass, type Standing } from "../standing";

export type OpenClass = { id: string; name: string; joinCode: string | null; joinOpen: boolean; retentionDate: Date; renaming: boolean; students: number; standing: Standing };

/**
 * A class with the viewer's standing in it. The join code is for staff: a student who has it could let others in.
 *
 * @throws Refused `not-found` when there is none, or when the viewer is not in it: the two look alike
 */
export const openClass = cache(async (viewer: Viewer, id: string): Promise<OpenClass> => {
  const standing = viewer.personId === null || !/^[0-9a-f-]{36}$/.test(id) ? null : await standingInClass(db(), viewer.personId, id);
  authorise(whyNotReadClass(standing));
  const found = await db().class.findUnique({
    where: { id },
    select: { id: true, name: true, joinCode: true, joinOpen: true, retentionDate: true, renaming: true, _count: { select: { members: { where: { role: "student", removedAt: null } } } } },
  });
  if (!found || !standing) throw new Refused(notFound("class"));
  const isStaff = standing.role === "teacher" || standing.role === "assistant";
  return {
    id: found.id, name: found.name, joinCode: isStaff ? found.joinCode : null, joinOpen: found.joinOpen, retentionDate: found.retentionDate, renaming: found.renaming,
    students: found._count.members, standing,
  };
});

/** What somebody who has typed a code reads before they join: the class's name, its teachers, until when it is kept. Null: no such class. */
export async function classByCode(code: string): Promise<{ id: string; name: string; teachers: string[]; joinOpen: boolean; retentionDate: Date } | null> {
  const found = await db().class.findUnique({
    where: { joinCode: code },
    select: { id: true, name: true, joinOpen: true, retentionDate: true, members: { where: { role: "teacher", removedAt: null }, select: { displayName: true } } },
  });
  return found && { id: found.id, name: found.name, joinOpen: found.joinOpen, retentionDate: found.retentionDate, teachers: found.members.map(({ displayName }) => displayName) };
}
