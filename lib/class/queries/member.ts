import "server-only";
import type { Viewer } from "@/lib/account/schema";
import { db } from "@/lib/platform/db";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { whyNotReadRoster } from "../policy";
import type { MemberRole } from "../schema";
import { openClass, type OpenClass } from "./class";

export type MemberShown = { id: string; name: string; role: MemberRole; isGuest: boolean; isLastTeacher: boolean; joinedAt: Date };
export type MemberPage = { group: OpenClass; member: MemberShown; others: MemberShown[] };

/**
 * One member of a class with the others, by name, for staff.
 *
 * @throws Refused for everybody but staff; `not-found` as openClass does, and when there is no such member
 */
export async function memberPage(viewer: Viewer, classId: string, memberId: string): Promise<MemberPage> {
  const group = await openClass(viewer, classId);
  authorise(whyNotReadRoster(group.standing));
  const rows = await db().member.findMany({
    where: { classId: group.id, removedAt: null }, orderBy: { displayName: "asc" },
    select: { id: true, displayName: true, role: true, joinedAt: true, user: { select: { kind: true } } },
  });
  const teachers = rows.filter(({ role }) => role === "teacher").length;
  const members = rows.map(({ id, displayName, role, joinedAt, user }): MemberShown => ({
    id, name: displayName, role, joinedAt, isGuest: user.kind === "guest", isLastTeacher: role === "teacher" && teachers === 1,
  }));
  const member = members.find(({ id }) => id === memberId);
  if (!member) throw new Refused(notFound("member"));
  return { group, member, others: members.filter(({ id }) => id !== memberId) };
}
