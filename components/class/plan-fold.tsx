import { PlanForm } from "@/components/class/plan-form";
import { phaseName } from "@/components/ui/phase-strip";
import { QuietFold } from "@/components/ui/quiet-fold";
import type { DebateOnDesk } from "@/lib/class/queries/desk";
import { whyNotPlanPhases } from "@/lib/debate/policy";
import { phaseField, phases, timedPhases } from "@/lib/debate/schema";
import { t } from "@/lib/words";

/** The plan of what has not begun, folded: minutes, who ends each phase, and while preparing which phases are used. */
export function PlanFold({ current: { debate, standing, spans } }: { current: DebateOnDesk }) {
  const toCome = timedPhases.filter((phase) => phases.indexOf(phase) > phases.indexOf(debate.phase) && (phase !== "rebuttal" || debate.usesRebuttal || debate.phase === "preparing"));
  if (toCome.length === 0 || debate.finalCallEndsAt || whyNotPlanPhases(standing, debate, { spans: toCome, saysInUse: debate.phase === "preparing" })) return null;
  const rows = toCome.map((phase) => {
    const span = spans.find((planned) => planned.phase === phase);
    return {
      field: phaseField(phase), label: t("lesson.plan-minutes", { phase: phaseName(phase) }), minutes: span?.minutes?.toString() ?? "", isByClock: span?.endsBy === "clock",
    };
  });
  return (
    <QuietFold summary={t("lesson.plan")}>
      <PlanForm
        debateId={debate.id} rows={rows} uses={debate.phase === "preparing" ? { rebuttal: debate.usesRebuttal, options: debate.usesOptions } : null}
        words={{
          says: t("lesson.plan-says"), clock: t("lesson.plan-clock"), rebuttal: t("lesson.plan-uses-rebuttal"), options: t("lesson.plan-uses-options"),
          keep: t("lesson.plan-do"), keeping: t("lesson.plan-doing"), kept: t("lesson.plan-kept"),
        }}
      />
    </QuietFold>
  );
}
