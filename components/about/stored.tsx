import { TitledSection } from "@/components/ui/titled-section";
import { DataFold } from "@/components/ui/data-fold";
import { DataTable } from "@/components/ui/data-table";
import type { Stored } from "@/lib/stored/queries/stored";
import type { Kind } from "@/lib/stored/schema";
import { formatList, t, type WordId } from "@/lib/words";

const kindName = (kind: Kind) => t(`stored.${kind}`);
const tableName = (table: string) => t(`stored.table-${table.replaceAll("_", "-")}` as WordId);

/** Each kind of thing that is stored: what it is, why, who reads it, and where it stands. */
export function StoredKinds({ stored }: { stored: Stored }) {
  return (
    <TitledSection id="kinds" heading={t("stored.kinds-heading")}>
      <dl className="stored">
        {stored.kinds.map(({ kind, tables }) => (
          <div key={kind}>
            <dt>{kindName(kind)}</dt>
            <dd>{t(`stored.${kind}-says`)} <span className="fine">{t("stored.stands-in", { tables: formatList(tables.map(tableName)) })}</span></dd>
          </div>
        ))}
      </dl>
    </TitledSection>
  );
}

/** Every table with its columns, for whoever wants to know it to the last one. */
export function StoredTables({ stored }: { stored: Stored }) {
  return (
    <TitledSection id="tables" heading={t("stored.tables-heading")}>
      <p className="prose">{t("stored.tables-says")}</p>
      <DataFold>
        <DataTable
          caption={t("stored.tables-heading")} hideCaption
          columns={[{ label: t("stored.column-column") }, { label: t("stored.column-table") }, { label: t("stored.column-kind") }]}
          rows={stored.tables.flatMap(({ table, columns }) => columns.map(({ column, kind }) => {
            const name = `${table}.${column}`;
            return { key: name, cells: [name, tableName(table), kind ? kindName(kind) : "–"] };
          }))}
        />
      </DataFold>
    </TitledSection>
  );
}
