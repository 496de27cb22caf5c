import { cellSaid, columnSaid, columnsShown, type PartColumn } from "@/components/outcome/part-columns";
import { participationPath } from "@/components/debate/paths";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import type { Part } from "@/lib/debate/queries/participation";
import { t } from "@/lib/words";

const numeric: readonly PartColumn[] = ["arguments", "replies", "comments", "ratings"];

/** Who took part in what, a row a student; each head sorts by its column. */
export function PartTable({ slug, parts, sort, usesOptions }: { slug: string; parts: readonly Part[]; sort: PartColumn; usesOptions: boolean }) {
  if (parts.length === 0) return <Empty title={t("plans.part-empty")}>{t("plans.part-says")}</Empty>;
  const columns = columnsShown(usesOptions);
  return (
    <section className="part-list">
      <DataTable
        caption={t("plans.part-caption")} hideCaption
        columns={columns.map((column) => ({ numeric: numeric.includes(column), label: <Head key={column} slug={slug} column={column} isSorted={column === sort} /> }))}
        rows={parts.map((part) => ({ key: part.memberId, cells: columns.map((column) => (column === "name" ? <bdi key="name">{cellSaid(part, column)}</bdi> : cellSaid(part, column))) }))}
      />
      {parts.some(({ ratings }) => ratings === null) && <p className="fine mt-3">{t("plans.part-ratings-late")}</p>}
    </section>
  );
}

function Head({ slug, column, isSorted }: { slug: string; column: PartColumn; isSorted: boolean }) {
  const said = columnSaid(column);
  if (isSorted) return <span className="sorted">{said}</span>;
  return <a href={`${participationPath(slug)}?sort=${column}`} aria-label={t("plans.part-sort", { column: said })}>{said}</a>;
}
