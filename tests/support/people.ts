import { newSetUpToken, setUpOwner } from "@/lib/account/commands/set-up-owner";
import type { Viewer } from "@/lib/account/schema";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";

/** Somebody who is signed in: an actor for commands, a viewer for queries. */
export type Person = Extract<Viewer, { personId: string }>;

/** Nobody: who reads without a session. */
export const visitor: Viewer = { personId: null };

/** The owner of the site, made once a database through the link of its first start. */
export async function theOwner(): Promise<Person> {
  const there = await db().user.findFirst({ where: { siteRole: "owner" }, select: { id: true, name: true } });
  if (there) return { personId: there.id, name: there.name, siteRole: "owner", kind: "account", sessionId: "" };
  const token = await newSetUpToken();
  const { userId } = await setUpOwner({ token: token ?? "", name: "Olu Owner", email: "owner@school.example", password: "a sentence of one's own" });
  return { personId: userId, name: "Olu Owner", siteRole: "owner", kind: "account", sessionId: "" };
}

/** Accounts with a teacher's mark. Straight into the table: no command makes them yet. */
export async function someTeachers(count: number): Promise<Person[]> {
  const people = Array.from({ length: count }, (_, index): Person => ({ personId: newId(), name: `Teacher ${index + 1}`, siteRole: "teacher", kind: "account", sessionId: "" }));
  // Nobody signs in with this; a real hash would cost each of them 30 ms.
  await db().user.createMany({ data: people.map(({ personId, name }) => ({ id: personId, kind: "account", email: `${personId}@school.example`, passwordHash: "none", name, siteRole: "teacher" })) });
  return people;
}

/** Guests without a seat anywhere, straight into the table. */
export async function someGuests(count: number, called = "Guest"): Promise<Person[]> {
  const people = Array.from({ length: count }, (_, index): Person => ({ personId: newId(), name: `${called} ${index + 1}`, siteRole: "none", kind: "guest", sessionId: "" }));
  await db().user.createMany({ data: people.map(({ personId, name }) => ({ id: personId, kind: "guest", name })) });
  return people;
}
