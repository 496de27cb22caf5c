"use client";

import type { ReactNode } from "react";
import { BallotPaper, BallotPart } from "@/components/ballot/ballot-paper";
import { paperFormId } from "@/components/ballot/paper-form-id";
import { TapRank, type RankOption, type TapRankWords } from "@/components/ballot/tap-rank";
import { ActionForm, ActionMessage, useAllTyped } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { castOptions } from "@/lib/ballot/actions";

export type OptionsFormProps = {
  debateId: string;
  /** In the order drawn for this voter. */
  options: readonly RankOption[];
  words: { head: string; issued: string; cast: string; casting: string; tap: TapRankWords };
  hint: ReactNode;
};

/** The option paper: the policy options ranked by tapping, or without script by menus, cast by one button. */
export function OptionsForm({ debateId, options, words, hint }: OptionsFormProps) {
  return (
    <ActionForm action={castOptions} hidden={{ debateId }} id={paperFormId} label={words.head} message="none">
      <BallotPaper head={{ title: words.head, issued: words.issued }} wide>
        <RankFields options={options} words={words.tap} />
        <BallotPart row>
          <SubmitButton pendingLabel={words.casting}>{words.cast}</SubmitButton> <span className="hint">{hint}</span>
          <ActionMessage />
        </BallotPart>
      </BallotPaper>
    </ActionForm>
  );
}

/** The places that were given stay on an error. */
function RankFields({ options, words }: { options: readonly RankOption[]; words: TapRankWords }) {
  const typed = useAllTyped();
  const places = Object.fromEntries(options.map(({ id }) => [id, Number(typed[`place-${id}`]) || null]));
  return <TapRank options={options} words={words} initial={places} />;
}
