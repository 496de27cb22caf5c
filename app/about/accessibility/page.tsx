import type { Metadata } from "next";
import { SiteFrame } from "@/app/_components/site-frame";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("about.accessibility-title"), robots: { index: true, follow: true } };

/** What somebody who reads or operates differently can count on, and what is not good enough yet. */
export default function AccessibilityPage() {
  return (
    <SiteFrame mainClass="page">
      <h1>{t("about.accessibility-title")}</h1>
      <div className="prose">
        <p>{t("about.accessibility-intro")}</p>
        <h2>{t("about.accessibility-works")}</h2>
        <ul>
          <li>{t("about.accessibility-no-script")}</li>
          <li>{t("about.accessibility-zoom")}</li>
          <li>{t("about.accessibility-colour")}</li>
          <li>{t("about.accessibility-motion")}</li>
          <li>{t("about.accessibility-figures")}</li>
          <li>{t("about.accessibility-time")}</li>
        </ul>
        <h2>{t("about.accessibility-limits")}</h2>
        <p>{t("about.accessibility-limits-says")}</p>
      </div>
    </SiteFrame>
  );
}
