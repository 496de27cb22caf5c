import { plainText } from "@/components/brief/plain-text";
import { OutcomeSection } from "@/components/outcome/outcome-section";
import { namedCount } from "@/components/tally/count-names";
import { AllCountsExplained } from "@/components/tally/all-counts-explained";
import { tallyLanguage } from "@/components/tally/server-language";
import type { Outcome } from "@/lib/outcome/queries/outcome";
import { t } from "@/lib/words";

/** The option papers counted in every way, and the papers themselves; kept back while they are fewer than five. */
export function OptionSection({ outcome: { debate, options, turnout } }: { outcome: Outcome }) {
  if (options === null) return null;
  if ("withheld" in options) {
    return <OutcomeSection id="options" heading={t("outcome.options")}><p className="prose">{t("outcome.options-few", { cast: turnout.options })}</p></OutcomeSection>;
  }
  const { titles, all, papers } = options;
  return (
    <OutcomeSection id="options" heading={t("outcome.options")} fold>
      <p className="prose">{t("outcome.options-intro")}</p>
      <AllCountsExplained all={all} ballots={papers} decides={namedCount(debate.decidingCount)} language={tallyLanguage((option) => plainText(titles[option] ?? option))} />
    </OutcomeSection>
  );
}
