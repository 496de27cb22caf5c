import { expect, test } from "vitest";
import { approval } from "../tally/approval";
import { byOption } from "./support";

// In Brams and Fishburn's way of writing: a paper accepts any number of options.
const accept = (...papers: [number, ...string[]][]) => papers.map(([weight, ...approves]) => ({ weight, approves }));

test("every accepted option gets the paper's vote; most votes win", () => {
  const { counts, order, winners, papers, empty, mean, steps } = approval(["A", "B", "C"], accept([3, "A"], [2, "B", "A"], [4, "B"], [1]));
  expect(byOption(counts)).toEqual({ A: 5, B: 6, C: 0 });
  expect({ order, winners, papers, empty, mean }).toEqual({ order: [["B"], ["A"], ["C"]], winners: ["B"], papers: 10, empty: 1, mean: 1.1 });
  expect(steps).toEqual([{ step: "counted", papers: 10, empty: 1 }, { step: "compared", winners: ["B"], votes: 6, moreThanHalf: true }]);
});
test("a tie is a tie; where nobody accepts anything nobody wins", () => {
  expect(approval(["A", "B", "C"], accept([0.1, "A"], [0.2, "A"], [0.3, "B"])).winners).toEqual(["A", "B"]);
  expect(approval(["A", "B"], accept([2]))).toMatchObject({ winners: [], order: [["A", "B"]], mean: 0 });
  expect(approval(["A"], [])).toMatchObject({ winners: [], mean: null });
});
test.each([
  ["an option that is not listed", accept([1, "D"]), "unknown-option"],
  ["an option accepted twice", accept([1, "A", "A"]), "duplicate-option"],
  ["a weight below nothing", accept([-1, "A"]), "bad-weight"],
])("%s is refused", (_what, ballots, code) => {
  expect(() => approval(["A", "B"], ballots)).toThrow(expect.objectContaining({ code }));
});
