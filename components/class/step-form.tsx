"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect, useState } from "react";
import type { FormAnswer } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { ErrorLine } from "@/components/ui/form-message";
import { callOffFinalCall, endBallot, movePhase, openOutcome } from "@/lib/debate/actions";

/** How a step is made: moving on, ending the ballot, calling that off, opening the outcome. */
export type Act = "move" | "end" | "callOff" | "open";
export type StepFormProps = {
  debateId: string;
  /** The next step, with the phase that it leaves; null where there is none, or where it is not this person's. */
  step: { act: Act; leaving: string; label: string; pendingLabel: string } | null;
  /** Where the debate stands, said once a step is made. */
  done: string;
};

const idle: FormAnswer = { status: "idle" };

/**
 * The button of the next step. It posts the phase that it leaves, so that two teachers make one step: the second one is told, and the
 * page reads again. All four actions stay mounted, so that a refusal is still told where the debate has moved on meanwhile.
 */
export function StepForm({ debateId, step, done }: StepFormProps) {
  const acts = { move: useActionState(movePhase, idle), end: useActionState(endBallot, idle), callOff: useActionState(callOffFinalCall, idle), open: useActionState(openOutcome, idle) };
  const [posted, setPosted] = useState<Act | null>(null);
  const told = posted ? acts[posted][0] : (Object.values(acts).map(([answer]) => answer).find(({ status }) => status !== "idle") ?? idle);
  const settling = useSettling(step ? `${step.act} ${step.leaving}` : "");
  useReadAgain(told);

  const [, submit, pending] = acts[step?.act ?? "move"];
  return (
    <>
      {told.status === "refused" && <div className="form-message"><ErrorLine alert>{told.message}</ErrorLine></div>}
      <p className="vh" role="status">{told.status === "done" ? done : ""}</p>
      {step !== null && (
        <form action={submit} onSubmit={() => setPosted(step.act)} className="btn-row" aria-busy={pending || undefined}>
          <input type="hidden" name="debateId" value={debateId} />
          {step.act !== "open" && <input type="hidden" name="leaving" value={step.leaving} />}
          <Button
            type="submit" kind={step.act === "callOff" ? "plain" : "main"} pending={pending} pendingLabel={step.pendingLabel} aria-disabled={settling || undefined}
            onClick={(event) => settling && event.preventDefault()}
          >
            {step.label}
          </Button>
        </form>
      )}
    </>
  );
}

/** A step that was taken by somebody else is shown at once, beside the sentence that says so. */
function useReadAgain(told: FormAnswer) {
  const router = useRouter();
  useEffect(() => {
    if (told.status === "refused" && told.kind === "conflict") router.refresh();
  }, [told, router]);
}

/** True for a moment after the step has changed under the pointer: the second press of a double click must not end a ballot. */
function useSettling(step: string): boolean {
  const [settled, setSettled] = useState(step);
  useEffect(() => {
    if (settled === step) return;
    const wait = setTimeout(() => setSettled(step), 1500);
    return () => clearTimeout(wait);
  }, [settled, step]);
  return settled !== step;
}
