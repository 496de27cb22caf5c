import type { ReactNode } from "react";
import { Clock, type ClockWords } from "@/components/ui/clock";
import { t } from "@/lib/words";

const names = {
  preparing: "phases.preparing", opening: "phases.opening", arguing: "phases.arguing", rebuttal: "phases.rebuttal",
  closing: "phases.closing", outcome: "phases.outcome", archived: "phases.archived",
} as const;
const thens = {
  opening: "phases.then-opening", arguing: "phases.then-arguing", rebuttal: "phases.then-rebuttal",
  closing: "phases.then-closing", outcome: "phases.then-outcome", archived: "phases.then-archived",
} as const;

export type PhaseName = keyof typeof names;
export type PhaseClock = {
  /** Planned end, ISO 8601, UTC; null where no clock runs. */
  endsAt: string | null;
  /** The server's time when the page was written, ISO 8601, UTC. */
  now: string;
  pausedAt?: string | null;
  /** What to say where no clock runs: 'no clock: the teacher moves on', 'closed 14:46'. */
  note?: ReactNode;
};
export type PhaseStripProps = {
  /** The phases that this debate uses, in order. */
  phases: readonly PhaseName[];
  current: PhaseName;
  clock: PhaseClock;
};

/** A phase's name, as the strip and everything else write it. */
export function phaseName(phase: PhaseName): string {
  return t(names[phase]);
}

/** The clock's words, for where it stands without the strip. */
export function clockWords(): ClockWords {
  return { left: t("phases.left"), timeIsUp: t("phases.time-is-up"), paused: t("phases.paused"), until: t("phases.until") };
}

/** Where the debate is: its phases in a row, the one in force marked, and the time that is left in it. */
export function PhaseStrip({ phases, current, clock }: PhaseStripProps) {
  const at = phases.indexOf(current);
  const next = phases[at + 1];
  return (
    <>
      <section className="phases" aria-label={t("phases.label")}>
        <p className="phase-now">
          <b>{phaseName(current)}</b><br />{t("phases.number-of", { number: at + 1, total: phases.length })}
        </p>
        <ol role="list">
          {phases.map((phase, place) => (
            <li key={phase} className={place < at ? "done" : undefined} aria-current={place === at ? "step" : undefined}>
              {place < at && <span className="vh">{t("phases.done")} </span>}{phaseName(phase)}
            </li>
          ))}
        </ol>
        {clock.endsAt === null
          ? <p className="clock"><small>{clock.note ?? t("phases.no-clock")}</small></p>
          : <Clock endsAt={clock.endsAt} now={clock.now} pausedAt={clock.pausedAt} then={next && next !== "preparing" ? t(thens[next]) : undefined} words={clockWords()} />}
      </section>
      <noscript><p className="fine"><a href="?">{t("phases.load-again")}</a> {t("phases.load-again-says")}</p></noscript>
    </>
  );
}
