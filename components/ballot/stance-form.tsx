"use client";

import type { ReactNode } from "react";
import { BallotPaper, BallotPart, ConfidenceRow, StanceRows, type ConfidenceRowProps, type StanceRowsProps } from "@/components/ballot/ballot-paper";
import { paperFormId } from "@/components/ballot/paper-form-id";
import { ActionForm, ActionMessage, useFault, useTyped } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { castClosing, castOpening } from "@/lib/ballot/actions";

export type StanceFormProps = {
  debateId: string;
  /** The late paper is another form than the open ballot's: what that one sends too late is no late paper. */
  paper: "opening" | "late" | "closing";
  motion: string;
  words: {
    head: string; issued: string; markOne: string; cast: string; casting: string;
    rows: StanceRowsProps["rows"];
    sure: Pick<ConfidenceRowProps, "legend" | "hint" | "words">;
  };
  /** Who can find out what, a part of the paper. */
  promise: ReactNode;
  /** Beside the button: until when it can be changed, or that it cannot. */
  hint: ReactNode;
};

/** The secret paper on the motion: a stance, how sure one is of it, and the promise, cast by one button. Nothing is marked beforehand. */
export function StanceForm({ debateId, paper, motion, words, promise, hint }: StanceFormProps) {
  const late: Record<string, string> = paper === "late" ? { late: "yes" } : {};
  return (
    <ActionForm action={paper === "closing" ? castClosing : castOpening} hidden={{ debateId, ...late }} id={paperFormId} label={words.head} message="none">
      <BallotPaper head={{ title: words.head, issued: words.issued }} motion={motion}>
        <StanceFields words={words} />
        {promise}
        <BallotPart row>
          <SubmitButton pendingLabel={words.casting}>{words.cast}</SubmitButton> <span className="hint">{hint}</span>
          <ActionMessage />
        </BallotPart>
      </BallotPaper>
    </ActionForm>
  );
}

/** What was marked stays on an error, and only then. */
function StanceFields({ words }: Pick<StanceFormProps, "words">) {
  const stance = useTyped("stance");
  const confidence = useTyped("confidence");
  return (
    <>
      <StanceRows legend={words.markOne} rows={words.rows} marked={words.rows.find((row) => row.stance === stance)?.stance} error={useFault("stance")} />
      <ConfidenceRow {...words.sure} chosen={confidence === undefined ? null : Number(confidence)} error={useFault("confidence")} />
    </>
  );
}
