import { OutcomeSection } from "@/components/outcome/outcome-section";
import { plainText } from "@/components/brief/plain-text";
import { FirstPlaces } from "@/components/tally/first-places";
import { OptionPapers } from "@/components/tally/option-papers";
import { Runoff } from "@/components/tally/runoff";
import type { Outcome } from "@/lib/outcome/queries/outcome";
import { t } from "@/lib/words";

/** The option papers counted in two ways, and the papers themselves; kept back while they are fewer than five. */
export function OptionSection({ outcome: { options, turnout } }: { outcome: Outcome }) {
  if (options === null) return null;
  if ("withheld" in options) {
    return <OutcomeSection id="options" heading={t("outcome.options")}><p className="prose">{t("outcome.options-few", { cast: turnout.options })}</p></OutcomeSection>;
  }
  const title = (option: string) => plainText(options.titles[option] ?? option);
  return (
    <OutcomeSection id="options" heading={t("outcome.options")} fold>
      <p className="prose">{t("outcome.options-intro")}</p>
      <h3 className="h-small mt-6">{t("outcome.first-places")}</h3>
      <FirstPlaces plurality={options.plurality} title={title} />
      <h3 className="h-small mt-6">{t("outcome.runoff")}</h3>
      {options.runoff ? <Runoff runoff={options.runoff} title={title} /> : <p className="prose mt-3">{t("outcome.runoff-too-long")}</p>}
      <OptionPapers papers={options.papers} title={title} />
    </OutcomeSection>
  );
}
