"use client";

import { type RatingLevel, RatingSteps } from "@/components/argument/rating-steps";
import { ActionForm } from "@/components/ui/action-form";
import { rate } from "@/lib/argument/actions";

export type RateWords = { legend: string; levels: RatingLevel[]; kept: string };

/** Rates one argument with one press. */
export function RateForm({ debateId, argumentId, given, words }: { debateId: string; argumentId: string; given: number | null; words: RateWords }) {
  return (
    <ActionForm action={rate} hidden={{ debateId, argumentId }} done={words.kept}>
      <RatingSteps name="value" legend={words.legend} levels={words.levels} given={given} />
    </ActionForm>
  );
}
