"use client";

import type { ReactNode } from "react";
import { CharacterCount, type CountWords } from "@/components/argument/character-count";
import { ActionField, ActionForm, useTyped } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { edit, withdraw } from "@/lib/argument/actions";

export type OwnToolsWords = {
  edit: string; label: string; hint: string; count: CountWords; save: string; saving: string; saved: string;
  withdraw: string; withdrawSays: string; withdrawing: string;
};
export type OwnToolsProps = { debateId: string; argumentId: string; text: string; max: number; words: OwnToolsWords };

/** An author's own: another wording, or taking the argument back. */
export function OwnTools({ debateId, argumentId, text, max, words }: OwnToolsProps) {
  const hidden = { debateId, argumentId };
  return (
    <>
      <ActionForm action={edit} hidden={hidden} done={words.saved}>
        <Fold summary={words.edit} field="text">
          <ActionField kind="area" id="edit-text" name="text" label={words.label} defaultValue={text} required
            hint={<>{words.hint} <CharacterCount textId="edit-text" max={max} words={words.count} /></>} />
          <div className="btn-row mt-3"><SubmitButton kind="small" pendingLabel={words.saving}>{words.save}</SubmitButton></div>
        </Fold>
      </ActionForm>
      <ActionForm action={withdraw} hidden={hidden}>
        <Fold summary={words.withdraw} field="argumentId">
          <p className="fine">{words.withdrawSays}</p>
          <div className="btn-row mt-3"><SubmitButton kind="small" pendingLabel={words.withdrawing}>{words.withdraw}</SubmitButton></div>
        </Fold>
      </ActionForm>
    </>
  );
}

/** Folded until wanted; open again where something was not right. */
function Fold({ summary, field, children }: { summary: string; field: string; children: ReactNode }) {
  return (
    <details className="aside-menu" open={useTyped(field) !== undefined || undefined}>
      <summary className="link-sum">{summary}</summary>
      {children}
    </details>
  );
}
