import type { Metadata } from "next";
import { SiteFrame } from "@/app/_components/site-frame";
import { StoredKinds, StoredTables } from "@/components/about/stored";
import { TitledSection } from "@/components/ui/titled-section";
import { whatIsStored } from "@/lib/stored/queries/stored";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("stored.title"), robots: { index: true, follow: true } };

/** What Parley stores, in plain words: made of the schema's annotations, so that it cannot fall behind the database. */
export default async function StoredPage() {
  const stored = await whatIsStored();
  return (
    <SiteFrame mainClass="page">
      <header className="motion"><h1>{t("stored.title")}</h1><p className="lede">{t("stored.intro")}</p></header>
      <TitledSection id="short" heading={t("stored.short-heading")}>
        <ul className="prose bul" role="list">
          <li>{t("stored.short-votes")}</li>
          <li>{t("stored.short-staff")}</li>
          <li>{t("stored.short-server")}</li>
          <li>{t("stored.short-guests")}</li>
          <li>{t("stored.short-cookies")}</li>
          <li>{t("stored.short-device")}</li>
          <li>{t("stored.short-others")}</li>
          <li>{t("stored.short-retention")}</li>
        </ul>
      </TitledSection>
      <StoredKinds stored={stored} />
      <StoredTables stored={stored} />
    </SiteFrame>
  );
}
