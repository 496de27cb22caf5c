"use client";

import { ActionField, ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { askForResetLink, resetPassword } from "@/lib/account/actions";

/** Asks for a link by mail; the answer says the same to everybody. */
export function AskForResetForm({ words }: { words: { email: string; ask: string; asking: string; done: string } }) {
  return (
    <ActionForm action={askForResetLink} className="form-column" done={words.done}>
      <ActionField kind="email" id="email" name="email" label={words.email} autoComplete="username" maxLength={254} required />
      <div className="btn-row"><SubmitButton pendingLabel={words.asking}>{words.ask}</SubmitButton></div>
    </ActionForm>
  );
}

/** Sets a new password by a link. */
export function ResetPasswordForm({ token, words }: { token: string; words: { password: string; hint: string; set: string; setting: string } }) {
  return (
    <ActionForm action={resetPassword} hidden={{ token }} className="form-column">
      <ActionField
        kind="password" id="password" name="password" label={words.password} hint={words.hint} autoComplete="new-password" minLength={10} maxLength={200} required
      />
      <div className="btn-row"><SubmitButton pendingLabel={words.setting}>{words.set}</SubmitButton></div>
    </ActionForm>
  );
}
