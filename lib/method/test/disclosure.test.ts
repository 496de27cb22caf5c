import { expect, test } from "vitest";
import { discloseFlow, discloseTotals, optionPapersShown } from "../disclosure";
import { flowTable, moved, stances } from "../swing";
import { draws, flowOf } from "./support";

const counts = (pro: number, undecided: number, con: number) => ({ for: pro, undecided, against: con });

test("totals of a ballot are shown from three papers on", () => {
  expect(discloseTotals(counts(1, 0, 1))).toEqual({ kind: "withheld" });
  expect(discloseTotals(counts(0, 0, 0))).toEqual({ kind: "withheld" });
  expect(discloseTotals(counts(1, 1, 1))).toEqual({ kind: "totals", counts: counts(1, 1, 1), total: 3 });
});
test("the class of 28 is shown whole", () => {
  const flow = flowOf([[7, 0, 3], [4, 3, 0], [4, 0, 7]]);
  expect(discloseFlow(flow)).toEqual({ kind: "table", flow });
});
test("ten matched voters have a table, nine do not, whatever its totals", () => {
  expect(discloseFlow(flowOf([[4, 0, 0], [0, 3, 0], [0, 0, 3]])).kind).toBe("table");
  expect(discloseFlow(flowOf([[3, 0, 0], [0, 3, 0], [0, 0, 3]]))).toEqual({ kind: "moves", total: 9, stayed: 9, towardsFor: 0, towardsAgainst: 0 });
});
test("fewer than ten are told in three figures: 6 stayed, 3 moved towards for, none towards against", () => {
  expect(discloseFlow(flowOf([[3, 0, 0], [1, 0, 0], [2, 0, 3]]))).toEqual({ kind: "moves", total: 9, stayed: 6, towardsFor: 3, towardsAgainst: 0 });
});
test.each([
  ["row", [[9, 0, 3], [1, 1, 0], [0, 3, 5]]],
  ["column", [[9, 1, 3], [3, 1, 0], [0, 0, 5]]],
])("one %s of two people takes the table away, whatever its cells are", (_what, rows) => {
  expect(discloseFlow(flowOf(rows)).kind).toBe("moves");
});
test("a figure of one or two takes the figures away, and with them how many are matched", () => {
  expect(discloseFlow(flowOf([[9, 0, 1], [1, 1, 0], [1, 3, 5]]))).toEqual({ kind: "totals-only" });
  expect(discloseFlow(flowOf([[0, 0, 2], [0, 0, 0], [0, 0, 0]]))).toEqual({ kind: "totals-only" });
});
test("of nobody there is nothing to tell", () => {
  expect(discloseFlow(flowTable([]))).toEqual({ kind: "totals-only" });
});
test("whoever voted once only must not be found by subtracting the table from the totals", () => {
  const flow = flowOf([[7, 0, 3], [4, 3, 0], [4, 0, 7]]);
  const kind = (opening: number, closing: number) => discloseFlow(flow, { opening, closing }).kind;
  expect([kind(28, 28), kind(31, 28), kind(31, 40)]).toEqual(["table", "table", "table"]);
  expect([kind(29, 28), kind(28, 30), kind(40, 29)]).toEqual(["totals-only", "totals-only", "totals-only"]);
  expect(() => kind(27, 28)).toThrow(expect.objectContaining({ code: "bad-count" }));
});
test("over 3,000 drawn flows nothing shown is about one or two people, and nothing is kept back that the rule shows", () => {
  const draw = draws(5);
  const seen = new Set<string>();
  const fine = (count: number) => count === 0 || count >= 3;
  for (let run = 0; run < 3000; run += 1) {
    const flow = flowOf([0, 1, 2].map(() => [0, 1, 2].map(() => (draw(2) === 0 ? 0 : draw(7)))));
    const shown = discloseFlow(flow);
    seen.add(shown.kind);
    const margins = stances.every((stance) => fine(flow.opening[stance]) && fine(flow.closing[stance]));
    const { stayed, towardsFor, towardsAgainst } = moved(flow);
    const figures = flow.total > 0 && [stayed, towardsFor, towardsAgainst].every(fine);
    expect(shown.kind).toBe(flow.total >= 10 && margins ? "table" : figures ? "moves" : "totals-only");
    if (shown.kind === "moves") expect(Object.keys(shown).sort()).toEqual(["kind", "stayed", "total", "towardsAgainst", "towardsFor"]);
    if (shown.kind === "totals-only") expect(shown).toEqual({ kind: "totals-only" });
  }
  expect(seen.size).toBe(3);
});
test("option papers are shown from five on", () => {
  expect([0, 4, 5, 28].map(optionPapersShown)).toEqual([false, false, true, true]);
});
