"use client";

import { ActionField, ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";

export type NewAccountWords = { name: string; nameHint: string; email: string; emailHint: string; password: string; passwordHint: string; make: string; making: string };

/** Makes an account by an action: the owner's, an invited teacher's, one's own. `hidden` holds what lets one make it. */
export function NewAccountForm({ action, hidden, words }: { action: FormAction; hidden: Record<string, string>; words: NewAccountWords }) {
  return (
    <ActionForm action={action} hidden={hidden} className="form-column">
      <ActionField id="name" name="name" label={words.name} hint={words.nameHint} autoComplete="name" maxLength={40} required />
      <ActionField kind="email" id="email" name="email" label={words.email} hint={words.emailHint} autoComplete="username" maxLength={254} required />
      <ActionField
        kind="password" id="password" name="password" label={words.password} hint={words.passwordHint} autoComplete="new-password"
        minLength={10} maxLength={200} required
      />
      <div className="btn-row"><SubmitButton pendingLabel={words.making}>{words.make}</SubmitButton></div>
    </ActionForm>
  );
}
