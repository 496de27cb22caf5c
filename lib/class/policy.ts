import { closed, conflict, notAllowed, notFound, type Refusal } from "@/lib/platform/refusal";
import type { Role } from "./standing";

type Person = { role: Role };

const isIn = (person: Person, ...roles: Role[]) => roles.includes(person.role);

/**
 * Joining with a code, while joining is open; null: nobody in particular, without a seat. Whoever has a seat already goes to it. The
 * owner of the site, who has no eyes into a class that they are not in, does not open them with a code.
 */
export function whyNotJoin(person: Person | null, joining: { joinOpen: boolean }): Refusal | null {
  if (person && isIn(person, "owner")) return notAllowed("owner-joins-by-no-code");
  if (person && !isIn(person, "visitor", "participant")) return conflict("already-in-this-class");
  return joining.joinOpen ? null : closed("joining-is-closed");
}

/** Reading the class's own page: its members. To everybody else it does not exist. */
export function whyNotReadClass(person: Person | null): Refusal | null {
  return person && isIn(person, "observer", "student", "assistant", "teacher") ? null : notFound("class");
}

/** Reading who is in, with names and seats: staff. */
export function whyNotReadRoster(person: Person): Refusal | null {
  return isIn(person, "assistant", "teacher") ? null : notAllowed("only-staff-read-the-roster");
}

/** Opening or closing joining, and giving a new code. */
export function whyNotOpenOrCloseJoining(person: Person): Refusal | null {
  return isIn(person, "assistant", "teacher") ? null : notAllowed("only-staff-open-joining");
}

/** Removing a member: a teacher's, and never the class's last teacher. */
export function whyNotRemoveMember(person: Person, member: { role: Role; isSelf: boolean }): Refusal | null {
  if (!isIn(person, "teacher")) return notAllowed("only-teachers-remove");
  return member.role === "teacher" ? conflict("a-teacher-is-not-removed") : null;
}

/** Making a debate of this class. */
export function whyNotCreateDebate(person: Person): Refusal | null {
  return isIn(person, "teacher") ? null : notAllowed("only-teachers-make-debates");
}

/** Copying a debate, from a class that one teaches to another or the same. */
export const whyNotCopyDebate = whyNotCreateDebate;

/** Coming back with the four words: whoever has no session here. */
export function whyNotRecoverWithWords(person: Person): Refusal | null {
  return isIn(person, "visitor") ? null : conflict("already-signed-in");
}

type Seat = { role: Role; isGuest: boolean };
const isStaffRole = (role: Role) => role === "teacher" || role === "assistant";
const isStaff = (person: Person) => isStaffRole(person.role);
const isMember = (person: Person) => isIn(person, "observer", "student", "assistant", "teacher");

/** Asking for one's seat on a device without a session: a guest's, for an account signs in and staff have accounts. */
export function whyNotAskToBeLetBackIn(person: Person, seat: Seat): Refusal | null {
  if (!isIn(person, "visitor")) return conflict("already-signed-in");
  return seat.isGuest && !isStaffRole(seat.role) ? null : notAllowed("seat-signs-in");
}

/** Giving a seat back to whoever asks for it, or refusing it. */
export function whyNotLetBackIn(person: Person): Refusal | null {
  return isStaff(person) ? null : notAllowed("only-staff-let-back-in");
}

/** Handing this device on: whoever is in the class. */
export function whyNotHandThisDeviceOn(person: Person): Refusal | null {
  return isMember(person) ? null : notFound("class");
}

/** Changing one's own name, where the class allows it; staff give names anyway. */
export function whyNotRenameSelf(person: Person, group: { renaming: boolean }): Refusal | null {
  if (!isMember(person)) return notFound("class");
  if (isIn(person, "observer")) return notAllowed("observers-only-read");
  return group.renaming || isStaff(person) ? null : notAllowed("names-are-given-by-staff");
}

/** Adding a member by name, renaming one, marking one as not taking part today: never somebody whose role is above one's own. */
export function whyNotAddRenameOrMarkNotToday(person: Person, member: Pick<Seat, "role">): Refusal | null {
  if (!isStaff(person)) return notAllowed("only-staff-keep-the-roster");
  return isIn(person, "assistant") && member.role === "teacher" ? notAllowed("role-above-ones-own") : null;
}

/** Joining two seats of one person: students' and observers', and of two accounts nobody can know that they are one person. */
export function whyNotJoinTwoSeats(person: Person, keep: Seat & { id: string }, other: Seat & { id: string }): Refusal | null {
  if (!isStaff(person)) return notAllowed("only-staff-join-seats");
  if (keep.id === other.id) return conflict("one-seat-not-two");
  if (isStaffRole(keep.role) || isStaffRole(other.role)) return notAllowed("staff-seats-are-not-joined");
  if (other.isGuest) return null;
  return conflict(keep.isGuest ? "keep-the-account" : "two-accounts-are-not-joined");
}

/** New recovery words for a guest's seat; an account signs in, and no teacher gives a way into one. */
export function whyNotGiveNewRecoveryWords(person: Person, seat: Seat): Refusal | null {
  if (!isStaff(person)) return notAllowed("only-staff-give-words");
  return seat.isGuest && !isStaffRole(seat.role) ? null : notAllowed("words-are-for-guests");
}

/** Giving a member another role: never to a guest one of staff, and a class keeps a teacher. */
export function whyNotSetRole(person: Person, member: Seat & { isLastTeacher: boolean }, to: Role): Refusal | null {
  if (!isIn(person, "teacher")) return notAllowed("only-teachers-set-roles");
  if (member.isGuest && isStaffRole(to)) return notAllowed("guests-are-no-staff");
  return member.isLastTeacher && to !== "teacher" ? conflict("last-teacher") : null;
}

/** Making a link for a second teacher or an assistant, and withdrawing one. */
export function whyNotInviteStaffByLink(person: Person): Refusal | null {
  return isIn(person, "teacher") ? null : notAllowed("only-teachers-invite-staff");
}

/** Using such a link: an account, which the class has not yet in that role or a higher one. */
export function whyNotUseStaffLink(person: { isGuest: boolean; role: Role | null }, to: "teacher" | "assistant"): Refusal | null {
  if (person.isGuest) return notAllowed("staff-link-needs-an-account");
  const has = person.role === "teacher" || person.role === to;
  return has ? conflict("already-in-this-class") : null;
}
