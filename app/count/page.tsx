import type { Metadata } from "next";
import { SiteFrame } from "@/app/_components/site-frame";
import { CountAny } from "@/components/count/count-any";
import { shortColumns, shortRankings } from "@/components/count/example";
import { QuietFold } from "@/components/ui/quiet-fold";
import { handedWords, t } from "@/lib/words";

export const metadata: Metadata = { title: t("count.title"), robots: { index: true, follow: true } };

const forms = ["rankings", "columns", "preflib", "json"] as const;

/** Counts any ballots in the browser; the page brings along all that it takes. */
export default function CountPage() {
  return (
    <SiteFrame mainClass="page count-page">
      <header className="desk-head">
        <h1>{t("count.title")}</h1>
        <p className="prose">{t("count.lead")}</p>
      </header>
      <QuietFold summary={t("count.forms")}>
        <ul className="bul" role="list">{forms.map((form) => <li key={form}>{t(`count.form-${form}`)}</li>)}</ul>
        <pre data-content>{shortRankings}</pre>
        <pre data-content>{shortColumns}</pre>
      </QuietFold>
      <CountAny words={handedWords(["count.", "tally."])} />
    </SiteFrame>
  );
}
