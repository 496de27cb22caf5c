"use client";

import { ShownLink, type ShownLinkWords } from "@/components/account/shown-link";
import { ActionButton, ActionField, ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { giveResetLink, inviteTeacher, withdrawInvitation } from "@/lib/account/actions";
import { removeExample } from "@/lib/debate/actions";

/** Makes an invitation for a teacher. */
export function InviteTeacherForm({ words }: { words: { forWhom: string; hint: string; make: string; making: string; shown: ShownLinkWords } }) {
  return (
    <ActionForm action={inviteTeacher} className="form-column mt-5">
      <ActionField id="label" name="label" label={words.forWhom} hint={words.hint} autoComplete="off" maxLength={80} required />
      <div className="btn-row"><SubmitButton pendingLabel={words.making}>{words.make}</SubmitButton></div>
      <ShownLink words={words.shown} />
    </ActionForm>
  );
}

/** Withdraws an open invitation; the button says which to those who only hear it. */
export function WithdrawInvitationForm({ linkId, words }: { linkId: string; words: { withdraw: string; withdrawOf: string; working: string } }) {
  return <ActionButton action={withdrawInvitation} hidden={{ linkId }} kind="plain" aria-label={words.withdrawOf} pendingLabel={words.working}>{words.withdraw}</ActionButton>;
}

export type ResetLinkWords = { make: string; makeOf?: string; making: string; shown: ShownLinkWords };

/** Makes a link for the new password of a teacher in the list. */
export function ResetLinkButton({ email, words }: { email: string; words: ResetLinkWords }) {
  return (
    <ActionForm action={giveResetLink} hidden={{ email }}>
      <SubmitButton kind="plain" aria-label={words.makeOf} pendingLabel={words.making}>{words.make}</SubmitButton>
      <ShownLink words={words.shown} />
    </ActionForm>
  );
}

/** The same for any account, by its address. */
export function ResetLinkForm({ words }: { words: ResetLinkWords & { email: string } }) {
  return (
    <ActionForm action={giveResetLink} className="form-column mt-5">
      <ActionField kind="email" id="email" name="email" label={words.email} autoComplete="off" maxLength={254} required />
      <div className="btn-row"><SubmitButton kind="plain" pendingLabel={words.making}>{words.make}</SubmitButton></div>
      <ShownLink words={words.shown} />
    </ActionForm>
  );
}

/** The last step of removing the example. */
export function RemoveExampleForm({ words }: { words: { remove: string; removing: string } }) {
  return <ActionButton action={removeExample} hidden={{}} pendingLabel={words.removing}>{words.remove}</ActionButton>;
}
