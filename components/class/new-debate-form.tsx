"use client";

import type { ReactNode } from "react";
import { ActionField, ActionForm, useFault, useTyped } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { ChoiceGroup, type ChoiceOption } from "@/components/ui/choice";
import { createDebate } from "@/lib/debate/actions";

export type MinutesField = { name: string; label: string; hint?: string; planned: number };
export type NewDebateFormProps = {
  classId: string;
  formKey: string;
  briefs: readonly ChoiceOption[];
  /** After the briefs: the way to publish one. */
  ownBrief: ReactNode;
  minutes: readonly MinutesField[];
  words: { brief: string; parts: string; rebuttal: string; rebuttalHint: string; options: string; optionsHint: string; minutes: string; minutesHint: string; make: string; making: string };
};

/** Makes a debate of a brief: its parts, and the minutes planned for each phase. */
export function NewDebateForm({ classId, formKey, ...rest }: NewDebateFormProps) {
  return <ActionForm action={createDebate} hidden={{ classId, formKey }} className="form-column new-debate"><Fields {...rest} /></ActionForm>;
}

function Fields({ briefs, ownBrief, minutes, words }: Omit<NewDebateFormProps, "classId" | "formKey">) {
  const fault = useFault("briefId");
  const chosen = useTyped("briefId") ?? (briefs.length === 1 ? briefs[0]?.value : undefined);
  return (
    <>
      <ChoiceGroup id="brief" name="briefId" legend={words.brief} options={briefs} chosen={chosen ? [chosen] : []} errors={fault ? [fault] : []} required />
      <p className="label">{ownBrief}</p>
      <fieldset className="set">
        <legend>{words.parts}</legend>
        <Part name="usesRebuttal" label={words.rebuttal} hint={words.rebuttalHint} />
        <Part name="usesOptions" label={words.options} hint={words.optionsHint} />
      </fieldset>
      <fieldset className="set">
        <legend>{words.minutes}</legend>
        <p className="hint">{words.minutesHint}</p>
        <div className="minutes">
          {minutes.map(({ name, label, hint, planned }) => (
            <ActionField key={name} id={name} name={name} label={label} hint={hint} inputMode="numeric" autoComplete="off" maxLength={5} defaultValue={String(planned)} />
          ))}
        </div>
      </fieldset>
      <div className="btn-row"><SubmitButton pendingLabel={words.making}>{words.make}</SubmitButton></div>
    </>
  );
}

/** A part that a debate can do without: on at first, and as it was left after an error. */
function Part({ name, label, hint }: { name: string; label: string; hint: string }) {
  const wasPosted = useTyped("classId") !== undefined; // a box that was left empty posts nothing by itself
  const typed = useTyped(name);
  return (
    <label className="choice">
      <input type="checkbox" name={name} value="on" defaultChecked={wasPosted ? typed === "on" : true} />
      <span>{label}</span>
      <span className="hint">{hint}</span>
    </label>
  );
}
