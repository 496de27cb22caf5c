"use client";

import { type ReactNode, useState } from "react";
import { ActionField, ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { recover } from "@/lib/class/actions";

export type RecoverWords = { code: string; codeHint: string; recovery: string; recoveryHint: string; enter: string; entering: string };

/** Coming back with the four words. The server never sends them back; the page keeps them, so that a slip can be mended. */
export function RecoverForm({ code, words, below }: { code?: string; words: RecoverWords; below: ReactNode }) {
  const [typed, setTyped] = useState("");
  return (
    <ActionForm action={recover} message="above">
      <ActionField kind="code" id="code" name="code" label={words.code} hint={words.codeHint} defaultValue={code} maxLength={40} required />
      <div className="mt-6" onInput={(event) => setTyped((event.target as HTMLInputElement).value)}>
        <ActionField
          id="recovery" name="recovery" label={words.recovery} hint={words.recoveryHint} defaultValue={typed} autoComplete="off"
          autoCapitalize="none" spellCheck={false} maxLength={200} required
        />
      </div>
      <div className="stick">
        <SubmitButton pendingLabel={words.entering}>{words.enter}</SubmitButton>
        {below}
      </div>
    </ActionForm>
  );
}
