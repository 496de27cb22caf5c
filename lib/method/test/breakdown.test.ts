import { expect, test } from "vitest";
import { discloseBreakdown } from "../breakdown";
import { draws } from "./support";

const shown = (...table: number[][]) => {
  const breakdown = discloseBreakdown(table);
  return breakdown.kind === "withheld" ? "withheld" : breakdown.cells.map((row) => row.map((cell) => cell ?? "·").join(" "));
};
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const totals = (table: readonly (readonly number[])[]) => [table.map(sum), table[0]!.map((_, column) => sum(table.map((row) => row[column]!)))] as const;

test("three in each cell: the breakdown is shown whole", () => {
  expect(shown([5, 3, 4], [3, 6, 7])).toEqual(["5 3 4", "3 6 7"]);
});
test("one small cell takes three more with it, else the totals would give it back", () => {
  expect(shown([1, 5, 6], [7, 4, 8], [9, 6, 3])).toEqual(["· · 6", "· · 8", "9 6 3"]);
});
test("a group all in one column is hidden: a row of 5, 0, 0 tells how each of them voted", () => {
  expect(shown([5, 0, 0], [4, 6, 3])).toEqual(["· · ·", "· · ·"]);
});
test("what the totals give away is not hidden: nobody in a row, nobody in a column", () => {
  expect(shown([5, 0, 4], [3, 0, 6], [0, 0, 0])).toEqual(["5 0 4", "3 0 6", "0 0 0"]);
});
test("where the totals alone give a small cell away, nothing is shown", () => {
  expect(shown([2, 4, 5])).toBe("withheld");
  expect(shown([2, 0], [7, 0])).toBe("withheld");
});
test("counts that cannot be are an error", () => {
  expect(() => shown([1, 2], [3])).toThrow(expect.objectContaining({ code: "bad-count" }));
  expect(() => shown([1.5, 2])).toThrow(expect.objectContaining({ code: "bad-count" }));
});

/** Every table of whole numbers from 0 up with these totals and these cells: a second program, by trying. */
function* tablesLike(cells: readonly (readonly (number | null)[])[], rows: readonly number[], columns: readonly number[]): Generator<number[]> {
  const flat = cells.flat();
  const width = columns.length;
  function* from(at: number, made: number[], left: number, below: number[]): Generator<number[]> {
    if (at === flat.length) {
      if (below.every((count) => count === 0)) yield made;
      return;
    }
    const [column, isLast] = [at % width, at % width === width - 1];
    const given = flat[at];
    const most = Math.min(left, below[column]!);
    for (const count of given === null ? Array.from({ length: most + 1 }, (_, value) => value) : [given!]) {
      if (count > most || (isLast && count !== left)) continue;
      const next = isLast ? (rows[(at + 1) / width] ?? 0) : left - count;
      yield* from(at + 1, [...made, count], next, below.map((open, index) => (index === column ? open - count : open)));
    }
  }
  yield* from(0, [], rows[0]!, [...columns]);
}

test("over 400 drawn tables no hidden cell can be solved for, no cell under three is shown", () => {
  const draw = draws(7);
  const kinds = new Set<string>();
  for (let run = 0; run < 400; run += 1) {
    const [height, width] = [1 + draw(3), 2 + draw(2)];
    const table = Array.from({ length: height }, () => Array.from({ length: width }, () => (draw(3) === 0 ? draw(3) : draw(6))));
    const breakdown = discloseBreakdown(table);
    kinds.add(breakdown.kind);
    if (breakdown.kind === "withheld") continue;
    const [rows, columns] = totals(table);
    const values = table.flat().map(() => new Set<number>());
    for (const like of tablesLike(breakdown.cells, rows, columns)) like.forEach((count, cell) => values[cell]!.add(count));
    breakdown.cells.flat().forEach((cell, at) => {
      const [row, column] = [Math.floor(at / width), at % width];
      if (cell === null) expect(values[at]!.size, JSON.stringify({ table, cells: breakdown.cells })).toBeGreaterThan(1);
      else expect(cell >= 3 || rows[row] === 0 || columns[column] === 0, JSON.stringify(table)).toBe(true);
      if (cell !== null) expect(cell).toBe(table[row]![column]);
    });
    if (table.flat().every((count) => count >= 3)) expect(breakdown.cells).toEqual(table);
  }
  expect(kinds).toEqual(new Set(["cells", "withheld"]));
});
test("a breakdown is withheld only where the totals alone give a small cell away", () => {
  const draw = draws(3);
  for (let run = 0; run < 300; run += 1) {
    const table = Array.from({ length: 2 }, () => Array.from({ length: 3 }, () => draw(4)));
    if (discloseBreakdown(table).kind === "cells") continue;
    const [rows, columns] = totals(table);
    const values = table.flat().map(() => new Set<number>());
    for (const like of tablesLike(table.map((row) => row.map(() => null)), rows, columns)) like.forEach((count, cell) => values[cell]!.add(count));
    expect(table.flat().some((count, cell) => count < 3 && values[cell]!.size === 1), JSON.stringify(table)).toBe(true);
  }
});
