"use client";

import { CharacterCount, type CountWords } from "@/components/argument/character-count";
import { Draft, type DraftWords } from "@/components/argument/draft";
import { ActionField } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";

export type ClaimWords = { label: string; count: CountWords; post: string; posting: string; draft: DraftWords };
/** `place`: what the claim is written for; its draft is kept under it. */
export type ClaimFieldProps = { id: string; place: string; formKey: string; max: number; words: ClaimWords };

/** The end of every form that posts an argument: the claim, what is left of its length, and the button. */
export function ClaimField({ id, place, formKey, max, words }: ClaimFieldProps) {
  return (
    <>
      <Draft formKey={formKey} textId={id} place={place} words={words.draft} />
      <ActionField kind="area" id={id} name="text" label={words.label} required hint={<CharacterCount textId={id} max={max} words={words.count} />} />
      <div className="btn-row mt-4"><SubmitButton pendingLabel={words.posting}>{words.post}</SubmitButton></div>
    </>
  );
}
