import { fewestTogether } from "./disclosure";
import { checkCount, MethodError } from "./error";

/** A breakdown as it may be shown: each cell its count, or null where it is hidden; or nothing of it at all. */
export type DisclosedBreakdown = { readonly kind: "cells"; readonly cells: readonly (readonly (number | null)[])[] } | { readonly kind: "withheld" };

/**
 * What may be shown of a ballot broken down by side, room, role or any outside attribute, beside the totals of its rows and columns, which
 * are known: how many a group has, and how the ballot came out.
 *
 * - A cell of fewer than `fewest` is hidden, one of 0 too: all of a group in one column would tell how each of them voted. A cell that the
 *   totals give away, in a row or column of nobody, is not hidden.
 * - Then further cells are hidden, those of the fewest people first, until no hidden cell can be worked out from what is shown and the totals: each has
 *   at least two values that are possible in whole numbers from 0 up.
 * - Where that cannot be reached the breakdown is withheld: then the totals alone give a hidden cell away.
 *
 * Each step costs a search of the hidden cells; meant for tables of a few dozen cells.
 *
 * @param table counts in persons, a row a group, a column an answer
 * @throws MethodError `bad-count` on counts that are no whole numbers from 0 up, or rows of different lengths
 * @see Cox (1980), Suppression methodology and statistical disclosure control, JASA 75 (a cell is safe if a cycle of hidden cells goes through it)
 */
export function discloseBreakdown(table: readonly (readonly number[])[], fewest: number = fewestTogether): DisclosedBreakdown {
  check(table);
  const hidden = table.map((row, at) => row.map((count, column) => count < fewest && !isGivenAway(table, at, column)));
  for (;;) {
    const solved = cellsOf(table).find(([row, column]) => hidden[row]![column] && !canDiffer(table, hidden, row, column));
    if (!solved) return { kind: "cells", cells: table.map((row, at) => row.map((count, column) => (hidden[at]![column] ? null : count))) };
    const next = cheapest(rectanglesThrough(table, hidden, solved), table) ?? cheapest(shownCells(table, hidden).map((cell) => [cell]), table);
    if (!next) return { kind: "withheld" };
    for (const [row, column] of next) hidden[row]![column] = true;
  }
}

type Table = readonly (readonly number[])[];
type Cell = [row: number, column: number];

const cellsOf = (table: Table): Cell[] => table.flatMap((row, at) => row.map((_, column): Cell => [at, column]));
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const isGivenAway = (table: Table, row: number, column: number) => sum(table[row]!) === 0 || sum(table.map((counts) => counts[column]!)) === 0;

const shownCells = (table: Table, hidden: boolean[][]) => cellsOf(table).filter(([row, column]) => !hidden[row]![column] && !isGivenAway(table, row, column));

/** What there is to hide so that a cell stands in a rectangle of hidden ones and can no longer be worked out: each way, by its cells. */
function rectanglesThrough(table: Table, hidden: boolean[][], [row, column]: Cell): Cell[][] {
  return cellsOf(table).flatMap(([otherRow, otherColumn]) => {
    if (otherRow === row || otherColumn === column) return [];
    const corners: Cell[] = [[row, otherColumn], [otherRow, column], [otherRow, otherColumn]];
    const then = hidden.map((cells, at) => cells.map((isHidden, place) => isHidden || corners.some((corner) => corner[0] === at && corner[1] === place)));
    const more = corners.filter(([at, place]) => !hidden[at]![place]);
    return more.length > 0 && canDiffer(table, then, row, column) ? [more] : [];
  });
}

/** The way that hides the fewest people. */
const cheapest = (ways: Cell[][], table: Table): Cell[] | undefined => ways.toSorted((a, b) => peopleIn(a, table) - peopleIn(b, table))[0];
const peopleIn = (cells: Cell[], table: Table) => sum(cells.map(([row, column]) => table[row]![column]!));

/**
 * Whether a hidden cell can be one more or one less with all totals as they are: one more here is one less in another hidden cell of the
 * row, one more in the column of that, and so on back to this column. Whole tables with given totals lie close: where one step cannot be
 * taken, no other value can be.
 */
function canDiffer(table: Table, hidden: boolean[][], row: number, column: number): boolean {
  return canReturn(table, hidden, [row, column], "more") || (table[row]![column]! > 0 && canReturn(table, hidden, [row, column], "less"));
}

/** Walks from the cell's row to its column by hidden cells other than itself, changing them by turns. */
function canReturn(table: Table, hidden: boolean[][], [fromRow, toColumn]: Cell, here: "more" | "less"): boolean {
  // Within a row the other cell goes the other way than here; within a column it goes the same way again.
  const alongRow = (row: number, column: number) => here === "less" || table[row]![column]! > 0;
  const alongColumn = (row: number, column: number) => here === "more" || table[row]![column]! > 0;
  const [rows, columns] = [new Set([fromRow]), new Set<number>()];
  for (let found = -1; found !== rows.size + columns.size;) {
    found = rows.size + columns.size;
    for (const [row, column] of cellsOf(table)) {
      if (!hidden[row]![column] || (row === fromRow && column === toColumn)) continue;
      if (rows.has(row) && alongRow(row, column)) columns.add(column);
      if (columns.has(column) && column !== toColumn && alongColumn(row, column)) rows.add(row);
    }
  }
  return columns.has(toColumn);
}

function check(table: Table): void {
  for (const row of table) {
    if (row.length !== table[0]!.length) throw new MethodError("bad-count", `rows of ${table[0]!.length} and ${row.length} cells`);
    for (const count of row) checkCount(count, "cell");
  }
}
