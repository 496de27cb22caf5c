import { expect, test } from "vitest";
import { minimax } from "../tally/minimax";
import { papers } from "./support";

const worst = (counts: ReturnType<typeof minimax>["counts"]) => Object.fromEntries(counts.map((count) => [count.option, count.worst]));

test("the mildest worst defeat wins, and whom it was against is told", () => {
  const { winners, order, counts, steps } = minimax(["A", "B", "C"], papers("4 A > B > C", "3 B > C > A", "2 C > A > B")); // A over B 6, B over C 7, C over A 5
  expect(worst(counts)).toEqual({ A: 5, B: 6, C: 7 });
  expect([winners, order]).toEqual([["A"], [["A"], ["B"], ["C"]]]);
  expect(steps[1]).toEqual({ step: "worst", option: "A", worst: 5, by: [{ option: "C", votes: 5, against: 4 }] });
  expect(steps.at(-1)).toEqual({ step: "compared", winners: ["A"], worst: 5 });
});
test.each([
  ["winning-votes", { A: 0, B: 5, C: 7 }],
  ["margins", { A: -2, B: 2, C: 6 }],
  ["opposition", { A: 3, B: 5, C: 7 }],
] as const)("the measure '%s'", (measure, expected) => {
  const { counts, winners } = minimax(["A", "B", "C"], papers("4 A > B > C", "B > A > C", "C > A", "2 B > C"), { measure });
  expect(worst(counts)).toEqual(expected);
  expect(winners).toEqual(["A"]);
});
test("who is never beaten has nothing to name; equally bad defeats are named together", () => {
  const { counts } = minimax(["A", "B", "C"], papers("A > B = C", "A > C > B"));
  expect(counts.map(({ by }) => by.map(({ option }) => option))).toEqual([[], ["A"], ["A"]]);
  expect(minimax(["A", "B", "C"], papers("A > B > C", "B > C > A", "C > A > B"))).toMatchObject({ winners: ["A", "B", "C"] });
  expect(minimax(["A", "B", "C"], papers("A = B > C")).counts[2]?.by.map(({ option }) => option)).toEqual(["A", "B"]);
  expect(minimax(["A"], papers("A"))).toMatchObject({ winners: ["A"], counts: [{ worst: 0, by: [] }] });
  expect(minimax(["A", "B"], papers("")).winners).toEqual([]);
});
