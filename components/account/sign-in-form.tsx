"use client";

import { ActionField, ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { signInWithPassword } from "@/lib/account/actions";

export type SignInWords = { email: string; password: string; signIn: string; signingIn: string };

/** Signs in with an e-mail address and a password, and goes on to `next` when it is given. */
export function SignInForm({ next, words }: { next?: string; words: SignInWords }) {
  return (
    <ActionForm action={signInWithPassword} hidden={next === undefined ? {} : { next }} className="form-column">
      <ActionField kind="email" id="email" name="email" label={words.email} autoComplete="username" maxLength={254} required />
      <ActionField kind="password" id="password" name="password" label={words.password} autoComplete="current-password" maxLength={200} required />
      <div className="btn-row"><SubmitButton pendingLabel={words.signingIn}>{words.signIn}</SubmitButton></div>
    </ActionForm>
  );
}
