import { expect, test } from "vitest";
import { type Disclosed, stanceLists } from "@/lib/interchange/ballot-files/stance-lists";
import { discloseFlow, discloseTotals } from "@/lib/method/disclosure";
import { flowTable, type Stance, type StancePair } from "@/lib/method/swing";

const pairs = (count: number, opening: Stance, closing: Stance): StancePair[] => Array.from({ length: count }, () => ({ opening, closing }));
const shown = [...pairs(5, "for", "for"), ...pairs(1, "for", "against"), ...pairs(4, "against", "against"), ...pairs(3, "undecided", "for")];

function disclosed(all: StancePair[], { openingOnly = [], closingOnly = [], openingIsMatched = false }: { openingOnly?: Stance[]; closingOnly?: Stance[]; openingIsMatched?: boolean } = {}): Disclosed {
  const { opening, closing, total } = flowTable(all);
  const plus = (counts: typeof opening, more: Stance[]) => more.reduce((sum, stance) => ({ ...sum, [stance]: sum[stance] + 1 }), counts);
  const flow = discloseFlow(flowTable(all), { opening: openingIsMatched ? total : total + openingOnly.length, closing: total + closingOnly.length });
  return { opening: discloseTotals(openingIsMatched ? opening : plus(opening, openingOnly)), closing: discloseTotals(plus(closing, closingOnly)), flow, openingIsMatched };
}

test("where the table is shown whole, openings and closings stand side by side, and give the same table again", () => {
  const lists = stanceLists(disclosed(shown));
  expect(lists.kind).toBe("pairs");
  expect(lists.kind === "pairs" && flowTable(lists.pairs as StancePair[])).toEqual(flowTable(shown));
});

test("papers of one ballot alone have the other field empty", () => {
  const lists = stanceLists(disclosed(shown, { openingOnly: ["for", "for", "against"], closingOnly: ["undecided", "undecided", "undecided"] }));
  const all = lists.kind === "pairs" ? lists.pairs : [];
  expect(all).toHaveLength(shown.length + 6);
  expect(all.filter(({ closing }) => closing === null).map(({ opening }) => opening)).toEqual(["for", "for", "against"]);
  expect(all.filter(({ opening }) => opening === null).map(({ closing }) => closing)).toEqual(["undecided", "undecided", "undecided"]);
});

test("one or two opening papers without a closing one are in no list, as they are in no total", () => {
  const lists = stanceLists(disclosed(shown, { openingOnly: ["against"], openingIsMatched: true }));
  expect(lists.kind === "pairs" && lists.pairs.every(({ opening, closing }) => opening && closing)).toBe(true);
  expect(lists.kind === "pairs" && lists.pairs).toHaveLength(shown.length);
});

test.each([
  ["a row of one", [...shown, ...pairs(1, "undecided", "undecided"), ...pairs(1, "against", "undecided")]],
  ["fewer than ten", pairs(4, "for", "against")],
  ["a closing paper alone, which subtracting would find", shown],
])("with %s the two ballots are lists apart, with as many papers as the totals say", (what, all) => {
  const lists = stanceLists(disclosed(all, { closingOnly: what.includes("alone") ? ["against"] : [] }));
  expect(lists.kind).toBe("apart");
  expect(lists.kind === "apart" && [lists.opening?.length, lists.closing?.length]).toEqual([all.length, all.length + (what.includes("alone") ? 1 : 0)]);
});

test("of fewer than three papers there is no list", () => {
  expect(stanceLists(disclosed(pairs(2, "for", "for")))).toEqual({ kind: "apart", opening: null, closing: null });
});
