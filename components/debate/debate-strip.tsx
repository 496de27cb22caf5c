import { PhaseStrip } from "@/components/ui/phase-strip";
import { type DebateNow, phasesInUse } from "@/lib/debate/schema";
import { t } from "@/lib/words";

/**
 * Where a debate is, as its pages show it.
 *
 * @param now the database's time, by which its phases end
 */
export function DebateStrip({ debate, now }: { debate: DebateNow; now: Date }) {
  const isOver = debate.phase === "outcome" || debate.phase === "archived";
  const runs = debate.endsAt !== null && !isOver && !debate.hasEnded;
  return (
    <PhaseStrip
      phases={phasesInUse(debate)} current={debate.phase}
      clock={{ endsAt: runs ? (debate.endsAt?.toISOString() ?? null) : null, now: now.toISOString(), pausedAt: debate.pausedAt?.toISOString() ?? null, note: note(debate) }}
    />
  );
}

function note({ phase, hasEnded }: DebateNow): string | undefined {
  if (hasEnded && phase === "closing") return t("debate.clock-ballot-ended");
  if (phase === "outcome") return t("debate.clock-outcome");
  return phase === "archived" ? t("debate.clock-archived") : undefined;
}
