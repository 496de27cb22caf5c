import type { Metadata } from "next";
import { SiteFrame } from "@/app/_components/site-frame";
import { StoredKinds, StoredTables } from "@/components/about/stored";
import { whatIsStored } from "@/lib/stored/queries/stored";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("stored.title"), robots: { index: true, follow: true } };

/** What Parley stores, in plain words: made of the schema's annotations, so that it cannot fall behind the database. */
export default async function StoredPage() {
  const stored = await whatIsStored();
  return (
    <SiteFrame mainClass="page">
      <h1>{t("stored.title")}</h1>
      <div className="prose">
        <p>{t("stored.intro")}</p>
        <h2>{t("stored.short-heading")}</h2>
        <ul>
          <li>{t("stored.short-votes")}</li>
          <li>{t("stored.short-staff")}</li>
          <li>{t("stored.short-server")}</li>
          <li>{t("stored.short-guests")}</li>
          <li>{t("stored.short-cookies")}</li>
          <li>{t("stored.short-device")}</li>
          <li>{t("stored.short-others")}</li>
          <li>{t("stored.short-retention")}</li>
        </ul>
      </div>
      <StoredKinds stored={stored} />
      <StoredTables stored={stored} />
    </SiteFrame>
  );
}
