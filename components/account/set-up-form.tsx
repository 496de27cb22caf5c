"use client";

import { ActionField, ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { setUpOwner } from "@/lib/account/actions";

export type SetUpWords = {
  name: string; nameHint: string; email: string; emailHint: string; password: string; passwordHint: string; setUp: string; settingUp: string;
};

/** Makes the owner's account out of a link that works once. */
export function SetUpForm({ token, words }: { token: string; words: SetUpWords }) {
  return (
    <ActionForm action={setUpOwner} hidden={{ token }} className="form-column">
      <ActionField id="name" name="name" label={words.name} hint={words.nameHint} autoComplete="name" maxLength={40} required />
      <ActionField kind="email" id="email" name="email" label={words.email} hint={words.emailHint} autoComplete="username" maxLength={254} required />
      <ActionField
        kind="password" id="password" name="password" label={words.password} hint={words.passwordHint} autoComplete="new-password"
        minLength={10} maxLength={200} required
      />
      <div className="btn-row"><SubmitButton pendingLabel={words.settingUp}>{words.setUp}</SubmitButton></div>
    </ActionForm>
  );
}
