"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { answerReturn } from "@/lib/class/actions";

export type AnswerReturnWords = { letIn: string; refuse: string; working: string };

/** Gives a seat back with one tap, or does not. */
export function AnswerReturnForm({ classId, requestId, words }: { classId: string; requestId: string; words: AnswerReturnWords }) {
  return (
    <ActionForm action={answerReturn} hidden={{ classId, requestId }} className="ask-acts">
      <SubmitButton name="answer" value="let-in" pendingLabel={words.working}>{words.letIn}</SubmitButton>{" "}
      <SubmitButton kind="link" name="answer" value="refuse" pendingLabel={words.working}>{words.refuse}</SubmitButton>
    </ActionForm>
  );
}
