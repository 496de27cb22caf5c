"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { setNotTakingPart } from "@/lib/debate/actions";

export type NotTodayProps = { debateId: string; memberId: string; marked: boolean; words: { mark: string; unmark: string; working: string } };

/** Takes a student out of today's denominator, or back into it, with one tap. */
export function NotTodayForm({ debateId, memberId, marked, words }: NotTodayProps) {
  return (
    <ActionForm action={setNotTakingPart} hidden={{ debateId, memberId, notTakingPart: marked ? "no" : "yes" }}>
      <SubmitButton kind="link" pendingLabel={words.working}>{marked ? words.unmark : words.mark}</SubmitButton>
    </ActionForm>
  );
}
