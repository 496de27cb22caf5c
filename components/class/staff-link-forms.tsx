"use client";

import { ActionButton, ActionField, ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { joinAsStaff, joinAsStaffWithAccount } from "@/lib/class/actions";

/** Joins with the account that is signed in; only this uses the link up. */
export function UseStaffLinkForm({ token, words }: { token: string; words: { join: string; joining: string } }) {
  return <ActionButton action={joinAsStaff} hidden={{ token }} pendingLabel={words.joining}>{words.join}</ActionButton>;
}

export type StaffAccountWords = { name: string; nameHint: string; email: string; password: string; passwordHint: string; make: string; making: string };

/** Makes an account out of the link, for somebody who has none. */
export function StaffAccountForm({ token, words }: { token: string; words: StaffAccountWords }) {
  return (
    <ActionForm action={joinAsStaffWithAccount} hidden={{ token }} className="form-column">
      <ActionField id="name" name="name" label={words.name} hint={words.nameHint} autoComplete="name" maxLength={40} required />
      <ActionField kind="email" id="email" name="email" label={words.email} autoComplete="username" maxLength={254} required />
      <ActionField
        kind="password" id="password" name="password" label={words.password} hint={words.passwordHint} autoComplete="new-password" minLength={10} maxLength={200} required
      />
      <div className="btn-row"><SubmitButton pendingLabel={words.making}>{words.make}</SubmitButton></div>
    </ActionForm>
  );
}
