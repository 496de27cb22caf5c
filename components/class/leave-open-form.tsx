"use client";

import { useState } from "react";
import { ActionForm, useFault, useTyped } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { ErrorLine } from "@/components/ui/form-message";
import { openUntil } from "@/lib/debate/actions";

export type LeaveOpenWords = { until: string; hint: string; utc: string; leave: string; leaving: string };

/** Until which day and time a phase stays open, on the clock of this device. */
export function LeaveOpenForm({ debateId, phase, words }: { debateId: string; phase: string; words: LeaveOpenWords }) {
  return (
    <ActionForm action={openUntil} hidden={{ debateId, phase }} className="leave-open">
      <Until words={words} />
      <div className="btn-row"><SubmitButton kind="plain" pendingLabel={words.leaving}>{words.leave}</SubmitButton></div>
    </ActionForm>
  );
}

/** The field, and beside it how far this device's clock is from UTC on that day; without script that stays empty. */
function Until({ words }: { words: LeaveOpenWords }) {
  const [offset, setOffset] = useState("");
  const fault = useFault("until");
  const zoneOf = (local: string) => {
    const minutes = new Date(local).getTimezoneOffset();
    setOffset(Number.isNaN(minutes) ? "" : String(minutes));
  };
  return (
    <div className={fault ? "field has-error" : "field"}>
      <label htmlFor="until">{words.until}</label>
      {fault && <ErrorLine id="until-error">{fault}</ErrorLine>}
      <input
        className="input" id="until" name="until" type="datetime-local" required defaultValue={useTyped("until")} onChange={(event) => zoneOf(event.target.value)}
        aria-describedby={fault ? "until-error until-hint" : "until-hint"} aria-invalid={fault ? true : undefined}
      />
      <input type="hidden" name="zoneOffset" value={offset} readOnly />
      <p className="hint" id="until-hint">{words.hint} <span className="scriptless">{words.utc}</span></p>
    </div>
  );
}
