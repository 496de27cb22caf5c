import { chance } from "@/components/outcome/readings-said";
import { DataTable, Fold } from "@/components/ui/data-table";
import type { McNemarTable } from "@/lib/method/mcnemar";
import type { Outcome } from "@/lib/outcome/queries/outcome";
import { t } from "@/lib/words";

/** Each side against everybody else, before and after, folded; nothing where the table of the flow is not shown whole. */
export function McNemar({ tables }: { tables: Outcome["mcNemar"] }) {
  if (tables === null) return null;
  return (
    <Fold show={t("summary.mcnemar-show")} hide={t("summary.mcnemar-hide")}>
      <div className="mc2">
        <Table table={tables.for} />
        <Table table={tables.against} />
      </div>
      <p className="fine">{t("summary.mcnemar-note")}</p>
    </Fold>
  );
}

function Table({ table: { side, both, came, left, neither, test } }: { table: McNemarTable }) {
  return (
    <DataTable
      caption={t("summary.mcnemar-table", { side, total: both + came + left + neither, came, left, p: chance(test.p) })}
      columns={[t("summary.mcnemar-opening"), t("summary.mcnemar-closing-in", { side }), t("summary.mcnemar-closing-out", { side }), t("outcome.all")].map((label, place) => ({ label, numeric: place > 0 }))}
      rows={[
        { key: "in", cells: [t("summary.mcnemar-in", { side }), both, left, <b key="all">{both + left}</b>] },
        { key: "out", cells: [t("summary.mcnemar-out", { side }), came, neither, <b key="all">{came + neither}</b>] },
        { key: "all", cells: [t("outcome.all"), both + came, left + neither, both + came + left + neither], sum: true },
      ]}
    />
  );
}
