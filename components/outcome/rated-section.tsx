import { OutcomeSection } from "@/components/outcome/outcome-section";
import { RatedList } from "@/components/outcome/rated-list";
import { argumentPath, debatePath } from "@/components/debate/paths";
import type { Outcome } from "@/lib/outcome/queries/outcome";
import { formatNumber, t } from "@/lib/words";

/** The arguments rated highest, without names: an order of arguments is none of people. */
export function RatedSection({ outcome: { debate, rated } }: { outcome: Outcome }) {
  return (
    <OutcomeSection id="rated" heading={t("outcome.rated")} fold>
      <p className="prose">{t(rated.length === 0 ? "outcome.rated-none" : "outcome.rated-intro")}</p>
      {rated.length > 0 && (
        <RatedList
          items={rated.map(({ shortId, label, side, text, mean, ratings }) => ({
            label, side, text, href: argumentPath(debate.slug, shortId), sideName: t(side === "for" ? "marks.for" : "marks.against"),
            figure: formatNumber(mean, 1), figureName: t("outcome.rated-mean"), beside: t("outcome.rated-from", { count: ratings }),
          }))}
        />
      )}
      <p className="mt-4"><a href={debatePath(debate.slug)}>{t("outcome.to-debate")}</a></p>
    </OutcomeSection>
  );
}
