import { sureIds } from "@/components/ballot/paper-words";
import { DataTable } from "@/components/ui/data-table";
import { confidences } from "@/lib/method/confidence";
import type { DisclosedConfidence } from "@/lib/method/disclosure";
import { t } from "@/lib/words";

/** How sure those who kept their side were, before and after, as two separate counts; nothing where that is not to be told. */
export function HowSure({ sure }: { sure: DisclosedConfidence }) {
  if (sure.kind === "withheld") return null;
  const { people, opening, closing } = sure;
  return (
    <div className="mt-6">
      <h3 className="h-small">{t("summary.sure")}</h3>
      <p className="prose mt-3">{t("summary.sure-says", { people, before: opening[3] + opening[4], after: closing[3] + closing[4] })}</p>
      <DataTable
        caption={t("summary.sure-table", { people })} hideCaption className="mt-3"
        columns={[{ label: t("summary.sure-ballot") }, ...confidences.map((value) => ({ label: t(sureIds[value]), numeric: true }))]}
        rows={[{ key: "opening", cells: [t("outcome.flow-opening"), ...opening] }, { key: "closing", cells: [t("outcome.flow-closing"), ...closing] }]}
      />
      <p className="fine mt-3">{t("summary.sure-note")}</p>
    </div>
  );
}
