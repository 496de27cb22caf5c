import "server-only";
import { type OpenLink, spendLink } from "@/lib/account/one-time-link";
import { hashPassword, isCommonPassword } from "@/lib/account/password";
import type { Actor } from "@/lib/account/schema";
import { db, type Tx } from "@/lib/platform/db";
import { append, eventsBy } from "@/lib/platform/events";
import { newId } from "@/lib/platform/ids";
import { authorise, conflict, invalid, notAllowed, Refused } from "@/lib/platform/refusal";
import { newPseudonym } from "../codes";
import { memberArrived } from "../events";
import { freeName } from "../names";
import { whyNotUseStaffLink } from "../policy";
import { nameKey, type StaffAccountInput } from "../schema";

/**
 * Lets an account into the class of a link, in the link's role, and uses the link up. Whoever is in already as a student or an assistant
 * keeps their seat and has that role from then on.
 *
 * @throws Refused `not-found` for a link that was used, withdrawn or is too old; `not-allowed` for a guest; `conflict` for whoever has
 *   that role already, whose link works on
 */
export function joinAsStaff(actor: Actor, input: { token: string }): Promise<{ classId: string }> {
  return db().$transaction(async (tx) => {
    const link = await spendLink(tx, "co_teacher", input.token);
    const user = await tx.user.findUniqueOrThrow({ where: { id: actor.personId }, select: { name: true, kind: true, deletedAt: true } });
    if (user.deletedAt) throw new Refused(notAllowed("sign-in-first"));
    return takeStaffSeat(tx, link, { personId: actor.personId, name: user.name, isGuest: user.kind === "guest" });
  });
}

/**
 * The same for somebody without an account: makes one, which is staff in this class and has no teacher's mark on the site.
 *
 * @throws Refused as above; `conflict` for an address that has an account, `invalid` for a password that is tried first
 */
export async function joinAsStaffWithAccount(input: StaffAccountInput): Promise<{ classId: string; userId: string }> {
  if (isCommonPassword(input.password)) throw new Refused(invalid("password-too-common"));
  const passwordHash = await hashPassword(input.password);
  return db().$transaction(async (tx) => {
    const link = await spendLink(tx, "co_teacher", input.token);
    if (await tx.user.findUnique({ where: { email: input.email } })) throw new Refused(conflict("email-taken"));
    const user = await tx.user.create({ data: { id: newId(), kind: "account", email: input.email, passwordHash, name: input.name } });
    return { ...(await takeStaffSeat(tx, link, { personId: user.id, name: input.name, isGuest: false })), userId: user.id };
  });
}

type Opener = { personId: string; name: string; isGuest: boolean };

async function takeStaffSeat(tx: Tx, link: OpenLink, opener: Opener): Promise<{ classId: string }> {
  const classId = link.classId!; // check one_time_link_co_teacher_names_a_class
  const role = link.role === "teacher" ? "teacher" : "assistant";
  await tx.$executeRaw`SELECT 1 FROM member WHERE class_id = ${classId}::uuid AND user_id = ${opener.personId}::uuid FOR UPDATE`;
  const seat = await tx.member.findUnique({ where: { classId_userId: { classId, userId: opener.personId } }, select: { id: true, role: true, removedAt: true } });
  authorise(whyNotUseStaffLink({ isGuest: opener.isGuest, role: seat && !seat.removedAt ? seat.role : null }, role));
  const memberId = seat?.id ?? newId();
  // A namesake who is a student keeps the name: it is on what they wrote.
  if (seat) await tx.member.update({ where: { id: seat.id }, data: { role, removedAt: null, ...(seat.removedAt && { displayName: await nameFor(tx, classId, opener.name) }) } });
  else await tx.member.create({ data: { id: memberId, classId, userId: opener.personId, role, displayName: await nameFor(tx, classId, opener.name), pseudonym: newPseudonym() } });
  const recorder = eventsBy(opener.personId);
  recorder.add(memberArrived, { memberId }, opener.personId);
  await append(tx, classId, recorder);
  return { classId };
}

async function nameFor(tx: Tx, classId: string, name: string): Promise<string> {
  const staff = await tx.member.findMany({ where: { classId, removedAt: null, role: { in: ["teacher", "assistant"] } }, select: { displayName: true } });
  const isStaffs = staff.some(({ displayName }) => nameKey(displayName) === nameKey(name));
  return isStaffs ? name : freeName(tx, classId, name, { further: true }); // two teachers may have one name; nobody joins under it
}
