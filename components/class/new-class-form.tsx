"use client";

import { ActionField, ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { createClass } from "@/lib/class/actions";

export type NewClassWords = { name: string; nameHint: string; teacher: string; teacherHint: string; make: string; making: string };

/** Makes a class; whoever makes it is its teacher, under the name that stands here already. */
export function NewClassForm({ formKey, teacherName, words }: { formKey: string; teacherName: string; words: NewClassWords }) {
  return (
    <ActionForm action={createClass} hidden={{ formKey }} className="form-column">
      <ActionField id="name" name="name" label={words.name} hint={words.nameHint} autoComplete="off" maxLength={80} required />
      <ActionField
        id="teacher-name" name="teacherName" label={words.teacher} hint={words.teacherHint} defaultValue={teacherName} autoComplete="name"
        maxLength={40} required
      />
      <div className="btn-row"><SubmitButton pendingLabel={words.making}>{words.make}</SubmitButton></div>
    </ActionForm>
  );
}
