"use client";

import { OptionPaperFields, type OptionPaperWords } from "@/components/class/option-paper-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { editDebateSettings } from "@/lib/debate/actions";
import type { DecidingCount } from "@/lib/debate/schema";

export type OptionPaperFormProps = { debateId: string; decidingCount: DecidingCount | null; asksScores: boolean; words: { fields: OptionPaperWords; keep: string; keeping: string; kept: string } };

/** The form of what the option paper is like. */
export function OptionPaperForm({ debateId, words, ...settings }: OptionPaperFormProps) {
  return (
    <ActionForm action={editDebateSettings} hidden={{ debateId }} className="plan-form" done={words.kept}>
      <OptionPaperFields words={words.fields} {...settings} />
      <div className="btn-row"><SubmitButton kind="plain" pendingLabel={words.keeping}>{words.keep}</SubmitButton></div>
    </ActionForm>
  );
}
