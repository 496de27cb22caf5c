import { recountPath } from "@/components/debate/paths";
import { OutcomeSection } from "@/components/outcome/outcome-section";
import type { Outcome } from "@/lib/outcome/queries/outcome";
import { handedWords, t } from "@/lib/words";
import { plainText } from "@/components/brief/plain-text";
import { WhatIf } from "@/components/outcome/what-if";

/**
 * Where an outcome is counted again: by the papers without names, by hand, and with any ballots; the sum of the option papers, and what if.
 *
 * @param sha256 of the option papers; null where there are none to give out
 */
export function RecountSection({ outcome: { debate: { slug }, options }, sha256 }: { outcome: Outcome; sha256: string | null }) {
  return (
    <OutcomeSection id="recount" heading={t("recount.heading")}>
      <p className="prose">{t("recount.outcome-intro")}</p>
      <ul className="bul recount-links" role="list">
        <li><a href={recountPath(slug)}>{t("recount.link")}</a></li>
        {sha256 !== null && <li><a href={`${recountPath(slug)}/by-hand`}>{t("recount.by-hand")}</a></li>}
        <li><a href="/count">{t("count.title")}</a></li>
      </ul>
      {sha256 !== null && <p className="fine sha">{t("recount.sum-is")} <code>{sha256}</code></p>}
      {options && !("withheld" in options) && (
        <WhatIf
          papers={options.papers} options={Object.entries(options.titles).map(([key, title]) => ({ key, title: plainText(title) }))}
          words={{ heading: t("what-if.heading"), intro: t("what-if.intro"), open: t("what-if.open"), loading: t("what-if.loading"), noScript: t("what-if.no-script") }}
          handed={handedWords(["what-if.", "tally.name-"])}
        />
      )}
    </OutcomeSection>
  );
}
