"use client";

import { Draft, type DraftWords } from "@/components/argument/draft";
import { ActionField, ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { comment } from "@/lib/argument/actions";

export type CommentWords = { label: string; hint: string; post: string; posting: string; posted: string; draft: DraftWords };

/** Says something about an argument that is not itself an argument. */
export function CommentForm({ debateId, argumentId, formKey, words }: { debateId: string; argumentId: string; formKey: string; words: CommentWords }) {
  const id = "comment-text";
  return (
    <ActionForm action={comment} hidden={{ debateId, argumentId }} className="say" done={words.posted}>
      <Draft formKey={formKey} textId={id} place={`comment:${argumentId}`} words={words.draft} />
      <ActionField kind="area" id={id} name="text" rows={2} label={words.label} hint={words.hint} required />
      <div className="btn-row"><SubmitButton kind="plain" pendingLabel={words.posting}>{words.post}</SubmitButton></div>
    </ActionForm>
  );
}
