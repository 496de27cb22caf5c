import type { Metadata } from "next";
import { SiteFrame } from "@/app/_components/site-frame";
import { DataTable } from "@/components/ui/data-table";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("about.keyboard-title"), robots: { index: true, follow: true } };

const keys = ["tab", "enter", "arrows", "rank", "headings"] as const;

/** The whole of Parley by keyboard: which keys do what. */
export default function KeyboardPage() {
  return (
    <SiteFrame mainClass="page">
      <header className="motion"><h1>{t("about.keyboard-title")}</h1><p className="lede">{t("about.keyboard-intro")}</p></header>
      <DataTable
        caption={t("about.keyboard-title")} hideCaption className="read-table"
        columns={[{ label: t("about.keyboard-key") }, { label: t("about.keyboard-does") }]}
        rows={keys.map((key) => ({ key, cells: [t(`about.keyboard-${key}`), t(`about.keyboard-${key}-does`)] }))}
      />
    </SiteFrame>
  );
}
