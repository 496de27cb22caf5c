"use client";

import { type ReactNode, useState } from "react";
import { OptionPaperFields, type OptionPaperWords } from "@/components/class/option-paper-fields";
import { type PhasePlan, PlanTimes } from "@/components/class/plan-times";
import { ActionForm, useAllTyped, useFault, useTyped } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { ChoiceGroup, type ChoiceOption } from "@/components/ui/choice";
import { useScript } from "@/components/ui/use-script";
import { createDebate } from "@/lib/debate/actions";
import type { Plan, PlanName } from "@/lib/debate/plans";

export type NewDebateFormProps = {
  classId: string;
  formKey: string;
  briefs: readonly ChoiceOption[];
  /** After the briefs: the way to publish one. */
  ownBrief: ReactNode;
  plans: readonly { name: PlanName; label: string; hint: string; plan: Plan }[];
  phases: readonly PhasePlan[];
  words: {
    brief: string; plan: string; parts: string; rebuttal: string; rebuttalHint: string; options: string; optionsHint: string; asPlanned: string; used: string; leftOut: string;
    optionPaper: string; deciding: OptionPaperWords; times: string; timesHint: string; timesHintFilled: string; byHand: string; byClock: string; make: string; making: string;
  };
};

/**
 * Makes a debate of a brief from a ready plan. With a script, choosing a plan fills the fields below; without one what is left empty is as
 * the plan has it.
 */
export function NewDebateForm({ classId, formKey, ...rest }: NewDebateFormProps) {
  return <ActionForm action={createDebate} hidden={{ classId, formKey }} className="form-column new-debate"><Fields {...rest} /></ActionForm>;
}

function Fields({ briefs, ownBrief, plans, phases, words }: Omit<NewDebateFormProps, "classId" | "formKey">) {
  const fault = useFault("briefId");
  const chosen = useTyped("briefId") ?? (briefs.length === 1 ? briefs[0]?.value : undefined);
  const typedPlan = useTyped("plan");
  const typed = useAllTyped();
  const [taken, setTaken] = useState<{ plan: string; over: typeof typed } | null>(null);
  const script = useScript();
  const fresh = taken !== null && taken.over === typed; // chosen since the last answer: it takes the place of what was typed before
  const name = fresh ? taken.plan : (typedPlan ?? plans[0]!.name);
  const plan = plans.find((entry) => entry.name === name)?.plan ?? plans[0]!.plan;
  return (
    <>
      <ChoiceGroup id="brief" name="briefId" legend={words.brief} options={briefs} chosen={chosen ? [chosen] : []} errors={fault ? [fault] : []} required />
      <p className="label">{ownBrief}</p>
      <fieldset className="set">
        <legend>{words.plan}</legend>
        {plans.map((entry) => (
          <label className="choice" key={entry.name}>
            <input type="radio" name="plan" value={entry.name} defaultChecked={entry.name === name} onChange={() => setTaken({ plan: entry.name, over: typed })} />
            <span>{entry.label}</span>
            <span className="hint">{entry.hint}</span>
          </label>
        ))}
      </fieldset>
      {script && <input type="hidden" name="exactly" value="yes" />}
      <fieldset className="set" key={`parts ${script} ${taken?.plan}`}>
        <legend>{words.parts}</legend>
        <Part name="rebuttal" label={words.rebuttal} hint={words.rebuttalHint} used={script ? plan.usesRebuttal : null} fresh={fresh} words={words} />
        <Part name="options" label={words.options} hint={words.optionsHint} used={script ? plan.usesOptions : null} fresh={fresh} words={words} />
      </fieldset>
      <fieldset className="set">
        <legend>{words.optionPaper}</legend>
        <OptionPaperFields words={words.deciding} />
      </fieldset>
      <fieldset className="set">
        <legend>{words.times}</legend>
        <p className="hint">{script ? words.timesHintFilled : words.timesHint}</p>
        <PlanTimes key={`times ${script} ${taken?.plan}`} phases={phases} plan={script ? plan : null} fresh={fresh} words={words} />
      </fieldset>
      <div className="btn-row"><SubmitButton pendingLabel={words.making}>{words.make}</SubmitButton></div>
    </>
  );
}

/** A part that a debate can do without: as the plan has it (`used` null: the server looks it up), in use or left out. */
function Part({ name, label, hint, used, fresh, words }: {
  name: string; label: string; hint: string; used: boolean | null; fresh: boolean; words: Pick<NewDebateFormProps["words"], "asPlanned" | "used" | "leftOut">;
}) {
  const typed = useTyped(name);
  const planned = used === null ? "" : used ? "yes" : "no";
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} className="select" defaultValue={fresh ? planned : (typed || planned)} aria-describedby={`${name}-hint`}>
        {used === null && <option value="">{words.asPlanned}</option>}
        <option value="yes">{words.used}</option>
        <option value="no">{words.leftOut}</option>
      </select>
      <p className="hint" id={`${name}-hint`}>{hint}</p>
    </div>
  );
}
