"use client";

import type { ReactNode } from "react";
import { ShownLink, ShownWords, type ShownWordsWords } from "@/components/class/shown-once";
import { ActionField, ActionForm, useFault } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { ErrorLine } from "@/components/ui/form-message";
import { addMember, giveNewWords, inviteStaff, joinTwoSeats, renameMember, renameSelf, setRole } from "@/lib/class/actions";

type Of = { classId: string; memberId: string };
type Option = { value: string; label: string };

/** Another name: for a member by staff, for oneself without a `memberId`. */
export function RenameForm({ classId, memberId, name, words }: { classId: string; memberId?: string; name: string; words: { name: string; hint: string; rename: string; renaming: string; done: string } }) {
  return (
    <ActionForm action={memberId === undefined ? renameSelf : renameMember} hidden={memberId === undefined ? { classId } : { classId, memberId }} done={words.done}>
      <ActionField id="member-name" name="name" label={words.name} hint={words.hint} defaultValue={name} maxLength={40} autoComplete="off" required />
      <div className="btn-row mt-3"><SubmitButton kind="plain" pendingLabel={words.renaming}>{words.rename}</SubmitButton></div>
    </ActionForm>
  );
}

/** New words for a guest's seat, shown once under the button. */
export function NewWordsForm({ classId, memberId, words }: Of & { words: { give: string; giving: string; shown: ShownWordsWords } }) {
  return (
    <ActionForm action={giveNewWords} hidden={{ classId, memberId }}>
      <SubmitButton kind="plain" pendingLabel={words.giving}>{words.give}</SubmitButton>
      <ShownWords words={words.shown} />
    </ActionForm>
  );
}

/** Adds somebody by name and shows the words of their seat once. */
export function AddMemberForm({ classId, formKey, words }: { classId: string; formKey: string; words: { name: string; hint: string; add: string; adding: string; shown: ShownWordsWords } }) {
  return (
    <ActionForm action={addMember} hidden={{ classId, formKey }}>
      <ActionField id="add-name" name="name" label={words.name} hint={words.hint} maxLength={40} autoComplete="off" required />
      <div className="btn-row mt-3"><SubmitButton kind="plain" pendingLabel={words.adding}>{words.add}</SubmitButton></div>
      <ShownWords words={words.shown} />
    </ActionForm>
  );
}

/** Takes another seat of the same person into this one. */
export function JoinSeatsForm({ classId, memberId, others, words }: Of & { others: readonly Option[]; words: { other: string; choose: string; join: string; joining: string; done: string } }) {
  return (
    <ActionForm action={joinTwoSeats} hidden={{ classId, memberId }} done={words.done}>
      <Choose id="other-seat" name="otherId" label={words.other} options={[{ value: "", label: words.choose }, ...others]} />
      <div className="btn-row mt-3"><SubmitButton kind="plain" pendingLabel={words.joining}>{words.join}</SubmitButton></div>
    </ActionForm>
  );
}

/** Another role. */
export function RoleForm({ classId, memberId, role, roles, words }: Of & { role: string; roles: readonly Option[]; words: { role: string; set: string; setting: string; done: string } }) {
  return (
    <ActionForm action={setRole} hidden={{ classId, memberId }} done={words.done}>
      <Choose id="member-role" name="role" label={words.role} options={roles} value={role} />
      <div className="btn-row mt-3"><SubmitButton kind="plain" pendingLabel={words.setting}>{words.set}</SubmitButton></div>
    </ActionForm>
  );
}

/** Makes a link for a second teacher or an assistant and shows it once. */
export function InviteStaffForm({ classId, roles, words }: { classId: string; roles: readonly Option[]; words: { role: string; label: string; labelHint: string; make: string; making: string; shown: string; link: string } }) {
  return (
    <ActionForm action={inviteStaff} hidden={{ classId }}>
      <Choose id="staff-role" name="role" label={words.role} options={roles} />
      <ActionField id="staff-label" name="label" label={words.label} hint={words.labelHint} maxLength={80} autoComplete="off" />
      <div className="btn-row mt-3"><SubmitButton kind="plain" pendingLabel={words.making}>{words.make}</SubmitButton></div>
      <ShownLink words={{ shown: words.shown, label: words.link }} />
    </ActionForm>
  );
}

function Choose({ id, name, label, options, value }: { id: string; name: string; label: ReactNode; options: readonly Option[]; value?: string }) {
  const fault = useFault(name);
  return (
    <div className={fault ? "field has-error" : "field"}>
      <label htmlFor={id}>{label}</label>
      {fault && <ErrorLine id={`${id}-error`}>{fault}</ErrorLine>}
      <select className="select" id={id} name={name} defaultValue={value} key={value} aria-describedby={fault ? `${id}-error` : undefined} aria-invalid={fault ? true : undefined}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  );
}
