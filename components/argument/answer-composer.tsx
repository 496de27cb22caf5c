"use client";

import { ClaimField, type ClaimWords } from "@/components/argument/claim-field";
import { ActionForm, useFault, useTyped } from "@/components/ui/action-form";
import { type ChoiceOption, SegmentGroup } from "@/components/ui/choice";
import { ErrorLine } from "@/components/ui/form-message";
import { post } from "@/lib/argument/actions";

export type AnswerWords = ClaimWords & { does: string; options: ChoiceOption[]; hint: string; answered: string };
export type AnswerComposerProps = { debateId: string; parentId: string; label: string; formKey: string; max: number; words: AnswerWords };

/** Answers one argument: what the answer does to it, and the claim. */
export function AnswerComposer({ debateId, parentId, label, formKey, max, words }: AnswerComposerProps) {
  return (
    <ActionForm action={post} hidden={{ debateId, parentId }} className="composer" label={label} done={words.answered}>
      <Relation words={words} />
      <ClaimField id="answer-claim" place={`answer:${parentId}`} formKey={formKey} max={max} words={words} />
    </ActionForm>
  );
}

function Relation({ words }: { words: AnswerWords }) {
  const fault = useFault("relation");
  return (
    <div className="mb-5">
      {fault !== undefined && <ErrorLine>{fault}</ErrorLine>}
      <SegmentGroup name="relation" legend={words.does} options={words.options} chosen={useTyped("relation")} hint={words.hint} required />
    </div>
  );
}
