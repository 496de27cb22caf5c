import "server-only";
import { peekLink } from "@/lib/account/one-time-link";
import { db } from "@/lib/platform/db";
import { whyNotInviteStaffByLink } from "../policy";
import type { Standing } from "../standing";

export type StaffLink = { id: string; role: "teacher" | "assistant"; label: string; expiresAt: Date };

/** The open links for staff of a class, newest first; none for whoever may not make one. The tokens are nowhere. */
export async function staffLinks(standing: Standing, classId: string): Promise<StaffLink[]> {
  if (whyNotInviteStaffByLink(standing)) return [];
  return db().$queryRaw<StaffLink[]>`
    SELECT id, role::text AS role, label, expires_at AS "expiresAt" FROM one_time_link
    WHERE kind = 'co_teacher' AND class_id = ${classId}::uuid AND used_at IS NULL AND expires_at > parley_now() ORDER BY created_at DESC`;
}

/** What somebody who holds such a link reads before they use it: the class, the role, who is its teacher. Null: it opens nothing. */
export async function staffLinkOf(token: string): Promise<{ classId: string; className: string; role: "teacher" | "assistant"; teachers: string[] } | null> {
  const link = await peekLink("co_teacher", token);
  const found = link?.classId ? await db().class.findUnique({
    where: { id: link.classId }, select: { id: true, name: true, members: { where: { role: "teacher", removedAt: null }, select: { displayName: true } } },
  }) : null;
  return found && { classId: found.id, className: found.name, role: link?.role === "teacher" ? "teacher" : "assistant", teachers: found.members.map(({ displayName }) => displayName) };
}
