import { notAllowed, type Refusal } from "@/lib/platform/refusal";
import type { SiteRole } from "./schema";

/** What a policy of the site needs to know of a person. Null: a visitor. */
export type SitePerson = { siteRole: SiteRole } | null;

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

/** Signing in and out is everybody's; the limits on tries stand in lib/account/limits.ts. */
export function whyNotSignInOrOut(_person: SitePerson): Refusal | null {
  return null;
}
