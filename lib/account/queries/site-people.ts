import "server-only";
import { db } from "@/lib/platform/db";
import { authorise } from "@/lib/platform/refusal";
import { peekLink } from "../one-time-link";
import { whyNotInviteTeacher } from "../policy";
import type { Viewer } from "../schema";

export type Invitation = { id: string; label: string; expiresAt: Date };
export type TeacherListed = { id: string; name: string; email: string; isOwner: boolean };
export type SitePeople = { invitations: Invitation[]; teachers: TeacherListed[]; examples: number };

/** What the owner's page shows: open invitations, teachers, how many example debates there are. @throws Refused for everybody else */
export async function sitePeople(viewer: Viewer): Promise<SitePeople> {
  authorise(whyNotInviteTeacher(viewer.personId === null ? null : viewer));
  const [invitations, teachers, examples] = await Promise.all([
    db().$queryRaw<Invitation[]>`
      SELECT id, label, expires_at AS "expiresAt" FROM one_time_link
      WHERE kind = 'invite' AND used_at IS NULL AND expires_at > parley_now() ORDER BY created_at DESC`,
    db().user.findMany({ where: { siteRole: { not: "none" }, deletedAt: null }, select: { id: true, name: true, email: true, siteRole: true }, orderBy: [{ siteRole: "desc" }, { name: "asc" }] }),
    db().debate.count({ where: { example: true } }),
  ]);
  return { invitations, teachers: teachers.map(({ id, name, email, siteRole }) => ({ id, name, email: email ?? "", isOwner: siteRole === "owner" })), examples };
}

/** Whether an invitation is open. */
export const invitationIsOpen = async (token: string): Promise<boolean> => (await peekLink("invite", token)) !== null;

/** Whose password a link is for, by name; null when it opens nothing. */
export async function resetLinkFor(token: string): Promise<{ name: string } | null> {
  const link = await peekLink("reset", token);
  return link?.userId ? db().user.findUnique({ where: { id: link.userId }, select: { name: true } }) : null;
}
