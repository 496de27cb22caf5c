"use client";

import { LocalTime } from "@/components/ui/local-time";
import { useElapsed } from "@/components/ui/use-elapsed";

export type ClockWords = { left: string; timeIsUp: string; paused: string; until: string };
export type ClockProps = {
  /** Planned end, ISO 8601, UTC. */
  endsAt: string;
  /** The server's time when it wrote the page: a phone whose clock is wrong still counts right. */
  now: string;
  /** Where the clock stands still: the moment when it was stopped. */
  pausedAt?: string | null;
  /** What comes after: 'then rebuttal'; left out on a narrow page. */
  then?: string;
  words: ClockWords;
  /** Figures alone, as the projector has them. */
  bare?: boolean;
};

const day = 86_400_000;

/**
 * The time that is left, counted down by the second; by its end when that is more than a day away, or without script.
 * Its figures are tabular, so that nothing beside it moves.
 */
export function Clock({ endsAt, now, pausedAt, then, words, bare = false }: ClockProps) {
  const elapsed = useElapsed(now, Boolean(pausedAt));
  const left = Math.max(0, Date.parse(endsAt) - Date.parse(pausedAt ?? now) - elapsed);
  const figures = <time dateTime={duration(left)}>{countdown(left)}</time>;
  if (bare) return <p className="huge" role="timer">{figures}</p>;
  // Where nothing counts the figures are right without script too.
  if (pausedAt || Date.parse(endsAt) <= Date.parse(now)) return <p className="clock" role="timer">{figures} <span>{pausedAt ? words.paused : words.timeIsUp}</span></p>;
  if (left > day) return <p className="clock"><small>{words.until} <LocalTime at={endsAt} show="both" /></small></p>;
  const note = left === 0 ? words.timeIsUp : words.left;
  return (
    <p className="clock" role="timer">
      <span className="ticking">{figures}</span> <span className="ticking">{note}</span>
      {then !== undefined && <small className="until ticking">{then}, <LocalTime at={endsAt} /></small>}
      <small className="unticked">{words.until} <LocalTime at={endsAt} /></small>
    </p>
  );
}

/** 11:40, or 1:05:00 from an hour on. */
function countdown(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const two = (part: number) => String(part).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** The same as an ISO 8601 duration, such as PT11M40S. */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `PT${Math.floor(seconds / 60)}M${seconds % 60}S`;
}
