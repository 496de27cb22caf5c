import type { ReactNode } from "react";
import { Hall } from "@/components/class/presenter-stage";
import { Clock } from "@/components/ui/clock";
import { LocalTime } from "@/components/ui/local-time";
import { clockWords, phaseName } from "@/components/ui/phase-strip";
import type { Projected } from "@/lib/class/queries/desk";
import { type DebateNow, nextPhase } from "@/lib/debate/schema";
import { t } from "@/lib/words";

const hourMs = 3_600_000;
const dayMs = 86_400_000;
const thens = {
  preparing: undefined, opening: "phases.then-opening", arguing: "phases.then-arguing", rebuttal: "phases.then-rebuttal", closing: "phases.then-closing",
  outcome: "phases.then-outcome", archived: undefined,
} as const;

/** On the right of the projector: the phase, the time that is left in it, and while the class argues how much there is on each side. */
export function ProjectorHall({ data, children }: { data: Projected; children: ReactNode }) {
  const { debate, count, now } = data;
  const then = thens[nextPhase(debate.phase, debate.usesRebuttal)];
  const sum = count.for + count.against;
  return (
    <Hall
      phase={phaseName(debate.phase)} then={then && t(then)} clock={<HallClock debate={debate} now={now} />} isLong={leftMs(debate, now) > hourMs}
      counts={debate.phase !== "arguing" && debate.phase !== "rebuttal" ? undefined : {
        ...count, forWord: t("presenter.for"), againstWord: t("presenter.against"), note: t("presenter.so-far", { count: sum }),
      }}
    >
      {children}
    </Hall>
  );
}

const endOf = ({ endsAt, phase, hasEnded }: DebateNow): Date | null => (phase === "outcome" || phase === "archived" || hasEnded ? null : endsAt);
const leftMs = (debate: DebateNow, now: Date) => (endOf(debate)?.getTime() ?? 0) - (debate.pausedAt ?? now).getTime();

/** The time that is left, as large as the wall; a day or more by its end. Nothing where no time is planned. */
function HallClock({ debate, now }: { debate: DebateNow; now: Date }) {
  const end = endOf(debate)?.toISOString();
  if (end === undefined) return null;
  const left = leftMs(debate, now);
  if (left > dayMs) return <p className="time-note">{t("phases.until")} <LocalTime at={end} show="both" /></p>;
  return (
    <>
      <Clock bare endsAt={end} now={now.toISOString()} pausedAt={debate.pausedAt?.toISOString()} words={clockWords()} />
      {(debate.pausedAt !== null || left <= 0) && <p className="time-note">{t(debate.pausedAt ? "lesson.paused" : "phases.time-is-up")}</p>}
    </>
  );
}

/** The same in one line, for where the code fills the screen; undefined where no time is planned. */
export function timeLeft({ debate, now }: Projected): ReactNode {
  const end = endOf(debate)?.toISOString();
  return end && <Clock endsAt={end} now={now.toISOString()} pausedAt={debate.pausedAt?.toISOString()} words={clockWords()} />;
}
