"use client";

import { useFault, useTyped } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { Plan } from "@/lib/debate/plans";
import { phaseField, type TimedPhase } from "@/lib/debate/schema";

export type PhasePlan = { phase: TimedPhase; minutes: string; ender: string };
type Words = { asPlanned: string; byHand: string; byClock: string };

/**
 * Minutes and who ends it, a row a phase.
 *
 * @param plan what the fields are filled with; null without a script, where what is left empty is as the plan has it
 * @param fresh whether the plan was chosen after what was typed, and takes its place
 */
export function PlanTimes({ phases, plan, fresh, words }: { phases: readonly PhasePlan[]; plan: Plan | null; fresh: boolean; words: Words }) {
  return (
    <div className="plan-times">
      {phases.map((entry) => <Times key={entry.phase} entry={entry} planned={plan?.spans[entry.phase] ?? null} fresh={fresh} words={words} />)}
    </div>
  );
}

function Times({ entry: { phase, minutes, ender }, planned, fresh, words }: { entry: PhasePlan; planned: Plan["spans"][TimedPhase] | null; fresh: boolean; words: Words }) {
  const field = phaseField(phase);
  const fault = useFault(`minutes${field}`);
  const typedMinutes = useTyped(`minutes${field}`);
  const typedEnder = useTyped(`ender${field}`);
  const plannedMinutes = planned?.minutes == null ? "" : String(planned.minutes);
  return (
    <div className="plan-row">
      <Field
        id={`minutes${field}`} name={`minutes${field}`} label={minutes} errors={fault ? [fault] : []} inputMode="numeric" autoComplete="off" maxLength={5}
        defaultValue={fresh ? plannedMinutes : (typedMinutes ?? plannedMinutes)}
      />
      <div className="field">
        <label htmlFor={`ender${field}`}>{ender}</label>
        <select id={`ender${field}`} name={`ender${field}`} className="select" defaultValue={fresh ? (planned?.endsBy ?? "") : (typedEnder || (planned?.endsBy ?? ""))}>
          {planned === null && <option value="">{words.asPlanned}</option>}
          <option value="hand">{words.byHand}</option>
          <option value="clock">{words.byClock}</option>
        </select>
      </div>
    </div>
  );
}
