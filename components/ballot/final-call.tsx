"use client";

import type { ReactNode } from "react";
import { fill, useElapsed } from "@/components/ui/use-elapsed";

export type FinalCallProps = {
  /** When the ballot closes, and the server's time when it wrote the page; ISO 8601, UTC. */
  endsAt: string;
  now: string;
  /** With `{seconds}` in it: 'Closing in {seconds} s'. */
  countdown: string;
  /** 'your paper 1 is not cast yet'. */
  detail: ReactNode;
  /** The button: 'Cast now', 'Call it off'. Stands in the form that the caller provides around this. */
  action?: ReactNode;
  /** Framed, on the teacher's desk. */
  desk?: boolean;
};

/** The final call of a ballot: fifteen seconds in which papers may still be cast, told once and counted in sight. */
export function FinalCall({ endsAt, now, countdown, detail, action, desk }: FinalCallProps) {
  const elapsed = useElapsed(now);
  const seconds = Math.max(0, Math.ceil((Date.parse(endsAt) - Date.parse(now) - elapsed) / 1000));
  return (
    <div className={desk ? "lastcall desk-call" : "lastcall"}>
      <p>
        <b role="timer">{fill(countdown, { seconds })}</b>
        <span role={action === undefined ? "status" : "alert"}>{detail}</span>
      </p>
      {action}
    </div>
  );
}
