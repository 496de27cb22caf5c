import "server-only";
import type { Tx } from "@/lib/platform/db";
import { conflict, Refused } from "@/lib/platform/refusal";
import { furtherNames, nameKey } from "./schema";

/** One bearer of a name at a time in one class: two phones that send it in the same second would both find it free. */
export async function lockName(tx: Tx, classId: string, name: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${classId + nameKey(name)}, 1))`;
}

/** Who bears a name in a class now, without regard to capitals; null: nobody. Compared here, since to a database's LIKE a % in a name is a pattern. */
export async function bearerOf(tx: Tx, classId: string, name: string): Promise<{ id: string; userId: string; role: string } | null> {
  const members = await tx.member.findMany({ where: { classId, removedAt: null }, select: { id: true, userId: true, role: true, displayName: true } });
  return members.find(({ displayName }) => nameKey(displayName) === nameKey(name)) ?? null;
}

/**
 * A name that nobody in the class bears; the name is locked until the commit.
 *
 * @param further whether the nearest further one will do: 'Elif T. (2)'
 * @param except the member whose own it may be
 * @throws Refused `conflict` when it is taken: by staff, whose names nobody else bears with or without a number, or by somebody else
 */
export async function freeName(tx: Tx, classId: string, typed: string, { further = false, except }: { further?: boolean; except?: string } = {}): Promise<string> {
  await lockName(tx, classId, typed);
  const bearer = await bearerOf(tx, classId, typed);
  if (bearer === null || bearer.id === except) return typed;
  if (bearer.role === "teacher" || bearer.role === "assistant") throw new Refused(conflict("name-of-staff"));
  if (!further) throw new Refused(conflict("name-is-taken"));
  for (const name of furtherNames(typed)) {
    await lockName(tx, classId, name);
    if ((await bearerOf(tx, classId, name)) === null) return name;
  }
  return typed;
}
