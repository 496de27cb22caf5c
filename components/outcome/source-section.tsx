import { OutcomeSection } from "@/components/outcome/outcome-section";
import type { Outcome } from "@/lib/outcome/queries/outcome";
import { formatDay, formatMonth, t } from "@/lib/words";

/** By what this outcome is known, also on paper: the brief and its version, the class, the day. */
export function SourceSection({ source: { title, number, asOf, sha256, openedAt }, className }: { source: Outcome["source"]; className: string | null }) {
  return (
    <OutcomeSection id="source" heading={t("outcome.source")}>
      <p className="prose">
        {t("outcome.source-brief", { title, number, asOf: formatMonth(asOf) })} {className !== null && t("outcome.source-class", { class: className })}{" "}
        {openedAt && t("outcome.source-opened", { day: formatDay(openedAt) })}
      </p>
      <p className="fine sha">{t("outcome.source-sum", { sha: sha256 })}</p>
    </OutcomeSection>
  );
}
