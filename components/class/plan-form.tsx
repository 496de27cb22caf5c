"use client";

import { ActionField, ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { planPhases } from "@/lib/debate/actions";

export type PlanFormProps = {
  debateId: string;
  /** The phases to come; `field` is how their names end: `minutesArguing`. */
  rows: readonly { field: string; label: string; minutes: string; isByClock: boolean }[];
  /** Which phases are used, while that can be said; else null. */
  uses: { rebuttal: boolean; options: boolean } | null;
  words: { says: string; clock: string; rebuttal: string; options: string; keep: string; keeping: string; kept: string };
};

/** The form of the plan: minutes and a box for each phase to come. */
export function PlanForm({ debateId, rows, uses, words }: PlanFormProps) {
  return (
    <ActionForm action={planPhases} hidden={{ debateId, ...(uses && { inUse: "1" }) }} className="plan-form" done={words.kept}>
      <p className="label">{words.says}</p>
      {uses && <Box name="usesRebuttal" isTicked={uses.rebuttal}>{words.rebuttal}</Box>}
      {uses && <Box name="usesOptions" isTicked={uses.options}>{words.options}</Box>}
      {rows.map(({ field, label, minutes, isByClock }) => (
        <div className="desk-plan-row" key={field}>
          <ActionField id={`minutes${field}`} name={`minutes${field}`} label={label} defaultValue={minutes} inputMode="numeric" maxLength={5} autoComplete="off" />
          <Box name={`clock${field}`} isTicked={isByClock}>{words.clock}</Box>
        </div>
      ))}
      <div className="btn-row"><SubmitButton kind="plain" pendingLabel={words.keeping}>{words.keep}</SubmitButton></div>
    </ActionForm>
  );
}

function Box({ name, isTicked, children }: { name: string; isTicked: boolean; children: string }) {
  return <label className="choice"><input type="checkbox" name={name} defaultChecked={isTicked} /><span>{children}</span></label>;
}
