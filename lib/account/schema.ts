import { z } from "zod";
import { writtenName } from "@/lib/platform/text";

export const siteRoles = ["none", "teacher", "owner"] as const;
export type SiteRole = (typeof siteRoles)[number];

/** Whoever does something: always a stored person. Commands take one first. */
export type Actor = { personId: string };

/** Whoever reads something: a person, or a visitor without a session. Queries take one first. */
export type Viewer =
  | { personId: null }
  | { personId: string; name: string; siteRole: SiteRole; kind: "account" | "guest"; sessionId: string };

export const email = z.string().trim().toLowerCase().max(254, "text-too-long").pipe(z.email("email-not-one"));
export const newPassword = z.string().min(10, "password-too-short").max(200, "text-too-long");
export const personName = writtenName(40);

export const signInInput = z.object({ email, password: z.string().min(1, "text-empty").max(200, "text-too-long"), next: z.string().max(300).optional() });
export const setUpOwnerInput = z.object({ token: z.string().max(100), name: personName, email, password: newPassword });
export type SetUpOwnerInput = z.infer<typeof setUpOwnerInput>;

/** A form of one button. */
export const noInput = z.object({});
/** A path of this site to go on to, else the front page: `//host` and `/\\host` would lead elsewhere. */
export const ownPath = (path: string | undefined): string => (path && /^\/(?![/\\])/.test(path) ? path : "/");

const token = z.string().max(100, "link-is-used-or-old");
export const invitationInput = z.object({ token });
export type InvitationInput = z.infer<typeof invitationInput>;
export const invitedAccountInput = z.object({ token, name: personName, email, password: newPassword });
export type InvitedAccountInput = z.infer<typeof invitedAccountInput>;
export const signUpInput = z.object({ name: personName, email, password: newPassword, next: z.string().max(300).optional() });
export type SignUpInput = Pick<z.infer<typeof signUpInput>, "name" | "email" | "password">;
export const inviteTeacherInput = z.object({ label: writtenName(80) });
export type InviteTeacherInput = z.infer<typeof inviteTeacherInput>;
const linkId = z.string().regex(/^[\w-]{43}$/, "not-an-address");
export const withdrawInvitationInput = z.object({ linkId });
export type WithdrawInvitationInput = z.infer<typeof withdrawInvitationInput>;
export const emailInput = z.object({ email });
export type EmailInput = z.infer<typeof emailInput>;
export const resetPasswordInput = z.object({ token, password: newPassword });
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;
export const endSessionInput = z.object({ sessionId: linkId });
export type EndSessionInput = z.infer<typeof endSessionInput>;

/**
 * Who somebody is at the provider of the school's sign-in: `subject` is what that issuer calls them for good. An address that is none, and
 * one that the provider does not vouch for, count for nothing.
 */
export type Identity = { issuer: string; subject: string; email: string | null; isEmailVerified: boolean; name: string };

const claims = z.object({ sub: z.string().min(1).max(255), email: z.unknown().optional(), email_verified: z.unknown().optional(), name: z.unknown().optional(), preferred_username: z.unknown().optional() });

/** Reads the claims of a provider. Null when it does not say who it is. */
export function identityOf(issuer: string, given: unknown): Identity | null {
  const parsed = claims.safeParse(given);
  if (!parsed.success) return null;
  const { sub, ...said } = parsed.data;
  const address = email.safeParse(said.email);
  const called = [said.name, said.preferred_username, address.data?.split("@")[0]]
    .map((text) => writtenName(40).safeParse(typeof text === "string" ? [...text].slice(0, 40).join("") : undefined)).find(({ success }) => success);
  return { issuer, subject: sub, email: address.data ?? null, isEmailVerified: said.email_verified === true, name: called?.data ?? sub.slice(0, 40) };
}
