import "server-only";
import type { Viewer } from "@/lib/account/schema";
import { db } from "@/lib/platform/db";

/** Where a person left off: the classes that they are in, newest first. */
export async function classesOf(viewer: Viewer): Promise<{ id: string; name: string; role: string }[]> {
  if (viewer.personId === null) return [];
  const seats = await db().member.findMany({
    where: { userId: viewer.personId, removedAt: null }, orderBy: { joinedAt: "desc" }, select: { role: true, class: { select: { id: true, name: true } } },
  });
  return seats.map(({ role, class: { id, name } }) => ({ id, name, role }));
}
