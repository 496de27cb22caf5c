"use client";

import { CharacterCount, type CountWords } from "@/components/argument/character-count";
import { HeldFormKey } from "@/components/argument/held-form-key";
import { ActionField } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";

export type ClaimWords = { label: string; count: CountWords; post: string; posting: string };
export type ClaimFieldProps = { id: string; formKey: string; max: number; words: ClaimWords };

/** The end of every form that posts an argument: the claim, what is left of its length, and the button. */
export function ClaimField({ id, formKey, max, words }: ClaimFieldProps) {
  return (
    <>
      <HeldFormKey formKey={formKey} textId={id} />
      <ActionField kind="area" id={id} name="text" label={words.label} required hint={<CharacterCount textId={id} max={max} words={words.count} />} />
      <div className="btn-row mt-4"><SubmitButton pendingLabel={words.posting}>{words.post}</SubmitButton></div>
    </>
  );
}
