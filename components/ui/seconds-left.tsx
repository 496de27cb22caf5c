"use client";

import { LocalTime } from "@/components/ui/local-time";
import { fill, useElapsed } from "@/components/ui/use-elapsed";
import { withNodes } from "@/components/ui/with-nodes";

export type SecondsLeftProps = {
  /** The end, ISO 8601, UTC. */
  endsAt: string;
  /** The server's time when it wrote the page: a phone whose clock is wrong still counts right. */
  now: string;
  /** `counting` with `{seconds}` in it, `over` for the moment after; `ends` with `{time}` in it, for who has no script. */
  words: { counting: string; over: string; ends: string };
};

/** Seconds counted down in a sentence; without script the time at which they are over. Whoever listens is told elsewhere, once. */
export function SecondsLeft({ endsAt, now, words }: SecondsLeftProps) {
  const seconds = Math.max(0, Math.ceil((Date.parse(endsAt) - Date.parse(now) - useElapsed(now)) / 1000));
  return (
    <>
      <b className="ticking" aria-hidden="true">{seconds === 0 ? words.over : fill(words.counting, { seconds })}</b>
      <b className="unticked">{withNodes(words.ends, { time: <LocalTime at={endsAt} show="second" /> })}</b>
    </>
  );
}
