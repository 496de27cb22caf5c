"use client";

import { ActionField, ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { askToReturn } from "@/lib/class/actions";

export type AskToReturnWords = { name: string; nameHint: string; ask: string; asking: string };

/** Asks for one's seat by its name: while joining is closed, and for whoever has no words any more. */
export function AskToReturnForm({ code, words }: { code: string; words: AskToReturnWords }) {
  return (
    <ActionForm action={askToReturn} hidden={{ code }} message="above">
      <ActionField id="name" name="name" label={words.name} hint={words.nameHint} autoComplete="nickname" maxLength={40} required />
      <div className="stick"><SubmitButton kind="plain" pendingLabel={words.asking}>{words.ask}</SubmitButton></div>
    </ActionForm>
  );
}
