import { LeaveOpenForm } from "@/components/class/leave-open-form";
import { QuietFold } from "@/components/ui/quiet-fold";
import type { Standing } from "@/lib/class/standing";
import { whyNotExtendPhase } from "@/lib/debate/policy";
import type { DebateNow } from "@/lib/debate/schema";
import { t } from "@/lib/words";

/** When the bell rings: of an open ballot to close it now or to leave it open until a day and a time; of arguing to go on at home. */
export function LeaveOpen({ debate, standing }: { debate: DebateNow; standing: Standing }) {
  if (whyNotExtendPhase(standing, debate, debate.phase)) return null;
  const isBallot = debate.phase === "opening" || debate.phase === "closing";
  return (
    <QuietFold summary={t(isBallot ? "lesson.bell-ballot" : "lesson.bell-arguing")}>
      <p className="label">{t(isBallot ? "lesson.bell-ballot-says" : "lesson.bell-arguing-says")}</p>
      <LeaveOpenForm
        key={debate.phase} debateId={debate.id} phase={debate.phase}
        words={{ until: t("lesson.until"), hint: t("lesson.until-hint"), utc: t("lesson.until-hint-utc"), leave: t("lesson.until-do"), leaving: t("lesson.until-doing") }}
      />
    </QuietFold>
  );
}
