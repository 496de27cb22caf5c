import "server-only";
import { readConfig } from "@/lib/platform/config";
import { db } from "@/lib/platform/db";
import { authorise, conflict, invalid, Refused } from "@/lib/platform/refusal";
import { hashPassword, isCommonPassword } from "../password";
import { whyNotSignUp } from "../policy";
import { sitePersonOf } from "../queries/site-person";
import type { SignUpInput, Viewer } from "../schema";
import { makeAccount } from "./make-account";

/**
 * Makes an account for a visitor who wants to take part in public debates: without the teacher mark, and in no class.
 *
 * @throws Refused `closed` where public sign-up is off; `conflict` for whoever is signed in with an account, and for an address that has an
 *   account, with a sentence that says what to do and not what there is
 */
export async function signUp(viewer: Viewer, input: SignUpInput): Promise<{ userId: string }> {
  const person = viewer.personId === null ? null : await sitePersonOf(db(), viewer);
  authorise(whyNotSignUp(person, { isOpen: readConfig().publicSignup }));
  if (isCommonPassword(input.password)) throw new Refused(invalid("password-too-common"));
  const passwordHash = await hashPassword(input.password);
  return db().$transaction((tx) => makeAccount(tx, { ...input, passwordHash, siteRole: "none", emailTaken: conflict("no-account-made") }));
}
