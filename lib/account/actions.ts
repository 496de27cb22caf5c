"use server";

import { AuthError } from "next-auth";
import { redirect } from "next/navigation";
import { countTry } from "@/lib/platform/rate-limit";
import { notAllowed, Refused, tooMany } from "@/lib/platform/refusal";
import { signIn, signOut } from "./auth";
import { setUpOwner as setUpOwnerCommand } from "./commands/set-up-owner";
import { answer, type FormState } from "./form-action";
import { setUpByAddress } from "./limits";
import { setUpOwnerInput, signInInput } from "./schema";
import { signInTicket } from "./session";
import { currentAddress } from "./viewer";

// Only a path of this site: "//host" and "/\host" would lead elsewhere.
const ownPath = (path: string | undefined) => (path && /^\/(?![/\\])/.test(path) ? path : "/");

/** Signs in with an e-mail address and a password. */
export async function signInWithPassword(_before: FormState, form: FormData): Promise<FormState> {
  return answer(signInInput, form, async ({ email, password, next }) => {
    try {
      await signIn("password", { email, password, redirect: false });
    } catch (error) {
      if (!(error instanceof AuthError)) throw error;
      throw new Refused("code" in error && error.code === "too-many-tries" ? tooMany("too-many-tries") : notAllowed("sign-in-failed"));
    }
    return ownPath(next);
  });
}

/** Makes the owner's account and signs it in. */
export async function setUpOwner(_before: FormState, form: FormData): Promise<FormState> {
  return answer(setUpOwnerInput, form, async (input) => {
    await countTry(setUpByAddress, await currentAddress());
    const { userId } = await setUpOwnerCommand(input);
    await signIn("ticket", { ticket: signInTicket(userId), redirect: false });
    return "/";
  });
}

/** Ends this device's session. */
export async function signOutHere(): Promise<void> {
  await signOut({ redirect: false });
  redirect("/");
}
