import type { Metadata } from "next";
import { SiteFrame } from "@/app/_components/site-frame";
import { TitledSection } from "@/components/ui/titled-section";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("about.accessibility-title"), robots: { index: true, follow: true } };

/** What somebody who reads or operates differently can count on, and what is not good enough yet. */
export default function AccessibilityPage() {
  return (
    <SiteFrame mainClass="page">
      <header className="motion"><h1>{t("about.accessibility-title")}</h1><p className="lede">{t("about.accessibility-intro")}</p></header>
      <TitledSection id="works" heading={t("about.accessibility-works")}>
        <ul className="prose bul" role="list">
          <li>{t("about.accessibility-no-script")}</li>
          <li>{t("about.accessibility-zoom")}</li>
          <li>{t("about.accessibility-colour")}</li>
          <li>{t("about.accessibility-motion")}</li>
          <li>{t("about.accessibility-figures")}</li>
          <li>{t("about.accessibility-time")}</li>
        </ul>
      </TitledSection>
      <TitledSection id="limits" heading={t("about.accessibility-limits")}><p className="prose">{t("about.accessibility-limits-says")}</p></TitledSection>
    </SiteFrame>
  );
}
