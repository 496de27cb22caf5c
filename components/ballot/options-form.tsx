"use client";

import { type ReactNode, useState } from "react";
import { BallotPaper, BallotPart } from "@/components/ballot/ballot-paper";
import { type OptionPaper, otherWayRound } from "@/components/ballot/option-paper";
import { paperFormId } from "@/components/ballot/paper-form-id";
import { fromPlaces } from "@/components/ballot/ranking";
import { type Points, ScoreRows, type ScoreWords } from "@/components/ballot/score-rows";
import { TapRank, type RankOption, type TapRankWords } from "@/components/ballot/tap-rank";
import { ActionForm, ActionMessage, useAllTyped } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { fill } from "@/components/ui/use-elapsed";
import { castOptions } from "@/lib/ballot/actions";

export type OptionsFormProps = {
  debateId: string;
  /** In the order drawn for this voter. */
  options: readonly RankOption[];
  words: { head: string; issued: string; cast: string; casting: string; tap: TapRankWords; scores: ScoreWords };
  /** Whether the teacher asks for scores. */
  asksScores: boolean;
  hint: ReactNode;
};

/** The option paper: the policy options ranked, with a line of acceptance, and scored where that is asked for; cast by one button. */
export function OptionsForm({ debateId, words, hint, ...marks }: OptionsFormProps) {
  return (
    <ActionForm action={castOptions} hidden={{ debateId }} id={paperFormId} label={words.head} message="none">
      <BallotPaper head={{ title: words.head, issued: words.issued }} wide>
        <Marks words={words} {...marks} />
        <BallotPart row>
          <SubmitButton pendingLabel={words.casting}>{words.cast}</SubmitButton> <span className="hint">{hint}</span>
          <ActionMessage />
        </BallotPart>
      </BallotPaper>
    </ActionForm>
  );
}

type Typed = Readonly<Record<string, string>>;

/** What is marked on the paper stays on an error. */
function Marks({ options, words, asksScores }: Pick<OptionsFormProps, "options" | "words" | "asksScores">) {
  const typed = useAllTyped();
  const [paper, change] = useState(() => paperOf(typed, options));
  const [scores, setScores] = useState(() => pointsOf(typed, options));
  return (
    <>
      <TapRank options={options} words={words.tap} paper={paper} change={change} typed={typed} />
      {asksScores && (
        <BallotPart>
          <ScoreRows options={options} scores={scores} words={words.scores} give={(option, score) => setScores((before) => ({ ...before, [option]: score }))} />
          <p className="hint other-way" role="status">{otherWaySaid(paper, scores, options, words.scores)}</p>
        </BallotPart>
      )}
    </>
  );
}

function paperOf(typed: Typed, options: readonly RankOption[]): OptionPaper {
  const places = Object.fromEntries(options.map(({ id }) => [id, Number(typed[`place-${id}`]) || null]));
  const ranking = fromPlaces(places, options.map(({ id }) => id));
  const line = typed.line;
  const isAbove = (place: readonly string[]) => (places[place[0]!] ?? Infinity) <= Number(line); // without script the numbers may leave gaps
  return { ranking, acceptedUpTo: line && ranking.length > 0 ? ranking.filter(isAbove).length : null };
}

const pointsOf = (typed: Typed, options: readonly RankOption[]): Points =>
  Object.fromEntries(options.map(({ id }) => [id, typed[`score-${id}`] ? Number(typed[`score-${id}`]) : null]));

/** A hint where the scores go the other way than the ranking, never a refusal: who means it so may leave it so. */
function otherWaySaid({ ranking }: OptionPaper, scores: Points, options: readonly RankOption[], words: ScoreWords): string {
  const found = otherWayRound(ranking, scores);
  const titleOf = (option: string) => options.find(({ id }) => id === option)?.title ?? "";
  return found ? fill(words.otherWay, { ...found, above: titleOf(found.above), below: titleOf(found.below) }) : "";
}
