"use client";

import type { Hideable } from "@/components/argument/hide-menu";
import { ActionField, ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { report } from "@/lib/moderation/actions";

export type ReportWords = { report: string; says: string; reason: string; send: string; sending: string; sent: string };
export type ReportMenuProps = { debateId: string; what: Exclude<Hideable, { creditId: string }>; /** Unique on the page. */ id: string; words: ReportWords };

/** Tells staff that they should look at something. Folded until wanted; nothing is hidden by it. */
export function ReportMenu({ debateId, what, id, words }: ReportMenuProps) {
  return (
    <details className="aside-menu">
      <summary className="link-sum">{words.report}</summary>
      <ActionForm action={report} hidden={{ debateId, ...what }} done={words.sent}>
        <p className="fine">{words.says}</p>
        <ActionField id={id} name="reason" label={words.reason} />
        <div className="btn-row mt-3"><SubmitButton kind="small" pendingLabel={words.sending}>{words.send}</SubmitButton></div>
      </ActionForm>
    </details>
  );
}
