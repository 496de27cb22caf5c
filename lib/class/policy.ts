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

/** Coming back with the four words: whoever has no session here. */
export function whyNotRecoverWithWords(person: Person): Refusal | null {
  return isIn(person, "visitor") ? null : conflict("already-signed-in");
}
