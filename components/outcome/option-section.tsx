import { plainText } from "@/components/brief/plain-text";
import { OutcomeSection } from "@/components/outcome/outcome-section";
import { AllCountsExplained } from "@/components/tally/all-counts-explained";
import { tallyLanguage } from "@/components/tally/server-language";
import type { CountName } from "@/lib/method/tally/all-counts";
import type { Outcome } from "@/lib/outcome/queries/outcome";
import { t } from "@/lib/words";

/**
 * The option papers counted in every way, and the papers themselves; kept back while they are fewer than five.
 *
 * @param decides the count that was named before the ballot; null where none was
 */
export function OptionSection({ outcome: { options, turnout }, decides }: { outcome: Outcome; decides: CountName | null }) {
  if (options === null) return null;
  if ("withheld" in options) {
    return <OutcomeSection id="options" heading={t("outcome.options")}><p className="prose">{t("outcome.options-few", { cast: turnout.options })}</p></OutcomeSection>;
  }
  const { titles, all, papers } = options;
  return (
    <OutcomeSection id="options" heading={t("outcome.options")} fold>
      <p className="prose">{t("outcome.options-intro")}</p>
      <AllCountsExplained all={all} ballots={papers} decides={decides} language={tallyLanguage((option) => plainText(titles[option] ?? option))} />
    </OutcomeSection>
  );
}
