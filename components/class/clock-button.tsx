"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useActionState, useEffect } from "react";
import type { FormAnswer } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { ErrorLine } from "@/components/ui/form-message";
import { endByHand, extendPhase, moveBack, pausePhase, resumePhase } from "@/lib/debate/actions";

const acts = { extend: extendPhase, pause: pausePhase, resume: resumePhase, hand: endByHand, back: moveBack };
export type ClockButtonProps = { act: keyof typeof acts; fields: Record<string, string>; pendingLabel: string; children: ReactNode };

const idle: FormAnswer = { status: "idle" };

/** One small button about the clock of a phase. Where somebody else was faster it says so, and the page reads again. */
export function ClockButton({ act, fields, pendingLabel, children }: ClockButtonProps) {
  const [answer, submit, pending] = useActionState(acts[act], idle);
  const router = useRouter();
  useEffect(() => {
    if (answer.status === "refused" && answer.kind === "conflict") router.refresh();
  }, [answer, router]);
  return (
    <form action={submit} aria-busy={pending || undefined}>
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <SubmitButton kind="small" pendingLabel={pendingLabel}>{children}</SubmitButton>
      {answer.status === "refused" && <div className="form-message"><ErrorLine alert>{answer.message}</ErrorLine></div>}
    </form>
  );
}
