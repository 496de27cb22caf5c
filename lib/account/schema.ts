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
