import { closingPapers } from "@/components/ballot/closing-papers";
import { SecondsLeft } from "@/components/ui/seconds-left";
import type { DebateOnDesk } from "@/lib/class/queries/desk";
import { t } from "@/lib/words";

/** The final call on the desk: the seconds, and how many are still missing; who they are stands beside it, folded. */
export function DeskCall({ current: { debate, turnout }, now }: { current: DebateOnDesk; now: Date }) {
  if (!debate.finalCallEndsAt || !turnout) return null;
  const isClosing = debate.phase === "closing";
  const missing = Math.max(0, turnout.of - (isClosing ? turnout.closing : turnout.opening));
  const missingOptions = isClosing && debate.usesOptions ? Math.max(0, turnout.of - turnout.options) : 0;
  const missingCredit = isClosing ? Math.max(0, turnout.of - turnout.credit) : 0;
  return (
    <div className="lastcall desk-call">
      <p className="vh" role="alert">{t("lesson.final-told")}</p>
      <p>
        <SecondsLeft
          endsAt={debate.finalCallEndsAt.toISOString()} now={now.toISOString()}
          words={{
            counting: t(isClosing ? "lesson.desk-closing-closing" : "lesson.desk-closing-opening"), over: t("lesson.closing-over"), ends: t("lesson.closing-at-plain"),
          }}
        />
        <span>{t("lesson.desk-missing", { count: missing })} {missingOptions > 0 && t("lesson.desk-missing-options", { count: missingOptions })} {missingCredit > 0 && t("credits.desk-missing", { count: missingCredit, paper: closingPapers(debate).length })} {t("lesson.desk-all-see")}</span>
      </p>
    </div>
  );
}
