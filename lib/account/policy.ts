import { closed, conflict, notAllowed, type Refusal } from "@/lib/platform/refusal";
import type { SiteRole } from "./schema";

/** What a policy of the site needs to know of a person. Null: a visitor. */
export type SitePerson = { siteRole: SiteRole; isGuest?: boolean } | null;

const isTeacher = (person: SitePerson) => person !== null && person.siteRole !== "none";

/** A class is made by an account with the teacher mark; the owner is a teacher too. */
export function whyNotCreateClass(person: SitePerson): Refusal | null {
  return isTeacher(person) ? null : notAllowed("only-teachers-make-classes");
}

/** A published version never changes; publishing one is a teacher's. */
export function whyNotPublishBrief(person: SitePerson): Refusal | null {
  return isTeacher(person) ? null : notAllowed("only-teachers-publish-briefs");
}

/** Signing in and out, and reading the front page, are everybody's. */
export function whyNotReadHome(_person: SitePerson): Refusal | null {
  return null;
}

/** Counting ballots from anywhere is everybody's: it happens in their own browser, and nothing is sent. */
export function whyNotCountAnyBallots(_person: SitePerson): Refusal | null {
  return null;
}

/** Signing in and out is everybody's; the limits on tries stand in lib/account/limits.ts. */
export function whyNotSignInOrOut(_person: SitePerson): Refusal | null {
  return null;
}

const isOwner = (person: SitePerson) => person?.siteRole === "owner";

/** Making an account of one's own: a visitor's, where the site's settings let anybody. */
export function whyNotSignUp(person: SitePerson, { isOpen }: { isOpen: boolean }): Refusal | null {
  if (!isOpen) return closed("sign-up-is-closed");
  return person === null ? null : conflict("signed-in-already");
}

/** Seeing the devices on which one is signed in, and signing them out: one's own alone. */
export function whyNotListAndEndOwnDevices(person: SitePerson): Refusal | null {
  return person === null ? notAllowed("sign-in-first") : null;
}

/** A new password is everybody's who holds a link for it, mailed or from the owner; the limits on tries stand in lib/account/limits.ts. */
export function whyNotResetOwnPassword(_person: SitePerson): Refusal | null {
  return null;
}

/** Making a link for somebody's new password: the owner's alone. A teacher's it is never, for the account may be in other teachers' classes. */
export function whyNotGiveResetLink(person: SitePerson): Refusal | null {
  return isOwner(person) ? null : notAllowed("only-the-owner-gives-reset-links");
}

/** Inviting teachers, and seeing who is invited and who is a teacher. */
export function whyNotInviteTeacher(person: SitePerson): Refusal | null {
  return isOwner(person) ? null : notAllowed("only-the-owner-invites");
}

/** Using an invitation with the account that one is signed in with. */
export function whyNotAcceptInvitation(person: SitePerson): Refusal | null {
  if (person === null) return notAllowed("sign-in-first");
  if (person.isGuest) return notAllowed("a-guest-is-no-teacher");
  return isTeacher(person) ? conflict("a-teacher-already") : null;
}

/** Removing the debates that the site was shipped with as examples. */
export function whyNotRemoveExample(person: SitePerson): Refusal | null {
  return isOwner(person) ? null : notAllowed("only-the-owner-removes-the-example");
}
