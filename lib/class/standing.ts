import "server-only";
import type { DebateNow } from "@/lib/debate/schema";
import type { Db } from "@/lib/platform/db";

export const roles = ["visitor", "participant", "observer", "student", "assistant", "teacher", "owner"] as const;
export type Role = (typeof roles)[number];

/** A person's place towards one class or debate. In a public debate who opened it is its teacher, whoever is signed in a participant. */
export type Standing = {
  personId: string | null;
  role: Role;
  name: string;
  memberId: string | null;
  participantId: string | null;
  assignedSide: "for" | "against" | null;
  notTakingPart: boolean;
  firstSawArgumentsAt: Date | null;
};

const nobody = { memberId: null, participantId: null, assignedSide: null, notTakingPart: false, firstSawArgumentsAt: null };

/** The visitor's standing in a public debate. */
export const visitor: Standing = { personId: null, role: "visitor", name: "", ...nobody };

/** A member's standing in a class, or null when the person has no place in it: to them the class does not exist. */
export async function standingInClass(on: Db, personId: string, classId: string): Promise<Standing | null> {
  const member = await on.member.findUnique({ where: { classId_userId: { classId, userId: personId } }, select: { id: true, role: true, displayName: true, removedAt: true } });
  if (!member || member.removedAt) return null;
  return { ...nobody, personId, role: member.role, name: member.displayName, memberId: member.id };
}

/** A person's standing in a debate, or null when they have no place in it. */
export async function standingInDebate(on: Db, personId: string | null, debate: Pick<DebateNow, "id" | "classId" | "openedById">): Promise<Standing | null> {
  if (personId === null) return debate.classId === null ? visitor : null;
  const base = debate.classId === null ? await standingInPublic(on, personId, debate.openedById) : await standingInClass(on, personId, debate.classId);
  if (!base) return null;
  const place = await on.participant.findUnique({
    where: { debateId_userId: { debateId: debate.id, userId: personId } },
    select: { id: true, assignedSide: true, notTakingPart: true, firstSawArgumentsAt: true },
  });
  return place ? { ...base, participantId: place.id, assignedSide: place.assignedSide, notTakingPart: place.notTakingPart, firstSawArgumentsAt: place.firstSawArgumentsAt } : base;
}

async function standingInPublic(on: Db, personId: string, openedById: string | null): Promise<Standing | null> {
  const user = await on.user.findUnique({ where: { id: personId }, select: { name: true, siteRole: true, deletedAt: true } });
  if (!user || user.deletedAt) return null;
  const role: Role = openedById === personId ? "teacher" : user.siteRole === "owner" ? "owner" : "participant";
  return { ...nobody, personId, role, name: user.name };
}
