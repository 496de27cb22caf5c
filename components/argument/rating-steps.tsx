"use client";

import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";

export type RatingLevel = { value: number; word: string };
export type RatingStepsProps = {
  name: string;
  /** 'On its own, before its answers: how far does this help or hurt the motion, or the claim that it answers?' */
  legend: ReactNode;
  /** Five of them, 0 to 4, each with its word. */
  levels: readonly RatingLevel[];
  /** What this person has given, or null. */
  given: number | null;
  /** Closed to this person; the reason stands beside it. */
  disabled?: boolean;
};

/** Five buttons that each post the rating they name, so that one press is enough, with or without script. */
export function RatingSteps({ name, legend, levels, given, disabled }: RatingStepsProps) {
  const { pending, data } = useFormStatus();
  const shown = pending ? data.get(name) : given === null ? null : String(given);
  const hold = (event: MouseEvent) => { if (pending) event.preventDefault(); };
  return (
    <fieldset aria-busy={pending || undefined}>
      <legend>{legend}</legend>
      <span className="steps">
        {levels.map((level) => (
          <button
            className="step" key={level.value} type="submit" name={name} value={level.value} disabled={disabled}
            aria-pressed={shown === String(level.value)} aria-disabled={pending || undefined} onClick={hold}
          >
            <b>{level.value}</b> <span>{level.word}</span>
          </button>
        ))}
      </span>
    </fieldset>
  );
}

/** The rating folded behind what was given, or behind 'Rate it'. Its children are the form with `RatingSteps`. */
export function RatingFold({ summary, given, open, children }: { summary: ReactNode; given: boolean; open?: boolean; children: ReactNode }) {
  return (
    <details className={given ? "rate is-given" : "rate"} open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
