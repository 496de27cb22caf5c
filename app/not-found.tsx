import type { Metadata } from "next";
import { headers } from "next/headers";
import { currentViewer } from "@/lib/account/viewer";
import { t } from "@/lib/words";
import { SiteFrame } from "./_components/site-frame";

export const metadata: Metadata = { title: t("errors.not-found-title") };

/** What is not there, and what is not this reader's to see: the two look alike. */
export default async function NotFound() {
  const viewer = await currentViewer();
  const path = (await headers()).get("x-parley-path") ?? "/";
  return (
    <SiteFrame>
      <div className="amiss">
        <h1>{t("errors.not-found")}</h1>
        <p className="prose">{t("errors.not-found-says")}</p>
        <div className="btn-row">
          <a className="btn btn-main" href="/">{t("errors.not-found-home")}</a>
          <a className="btn" href="/join">{t("errors.not-found-join")}</a>
          {viewer.personId === null && <a className="btn" href={`/signin?next=${encodeURIComponent(path)}`}>{t("errors.not-found-sign-in")}</a>}
        </div>
      </div>
    </SiteFrame>
  );
}
