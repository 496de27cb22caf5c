import type { Part } from "@/lib/debate/queries/participation";
import { t } from "@/lib/words";

/** The columns of the list, as its address and its file name them. */
export const partColumns = ["name", "opened", "arguments", "replies", "comments", "ratings", "closed", "options"] as const;
export type PartColumn = (typeof partColumns)[number];

/** The columns of a debate: without an option paper there is none for it. */
export const columnsShown = (usesOptions: boolean): PartColumn[] => partColumns.filter((column) => column !== "options" || usesOptions);

export const columnSaid = (column: PartColumn): string => t(`plans.part-${column}`);

/** What stands in a cell: a number or a word; a number that is not told is a dash. */
export function cellSaid(part: Part, column: PartColumn): string | number {
  if (column === "name") return part.isRemoved ? t("plans.part-removed", { name: part.name }) : part.name;
  if (column === "opened" || column === "closed" || column === "options") {
    const paper = part[column];
    return paper === null ? "–" : t("plans.part-paper", { state: paper });
  }
  return part[column] ?? "–";
}

const paperOrder = ["inTime", "cast", "late", "pending", "no", "leftOut"];

/** In the order of one column: names by the alphabet (as they come), numbers from the largest, papers that were cast first. */
export function sortParts(parts: readonly Part[], column: PartColumn): Part[] {
  const rank = (part: Part): number => {
    if (column === "name") return 0;
    const cell = part[column];
    return typeof cell === "number" ? -cell : cell === null ? 0 : paperOrder.indexOf(cell);
  };
  return parts.toSorted((a, b) => rank(a) - rank(b));
}
