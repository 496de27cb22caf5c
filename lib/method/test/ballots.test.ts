import { expect, test } from "vitest";
import { MethodError } from "../error";
import { instantRunoff } from "../tally/instant-runoff";
import { readPapers } from "../tally/papers";
import { plurality } from "../tally/plurality";
import { duelsOf } from "../tally/duels";
import { papers } from "./support";

test.each([
  ["no options", [], [], "no-options"],
  ["an option listed twice", ["A", "A"], [], "duplicate-option"],
  ["an option ranked twice", ["A", "B"], papers("A > B > A"), "duplicate-option"],
  ["an option ranked twice in one place", ["A", "B"], papers("A = A"), "duplicate-option"],
  ["an option that is not listed", ["A", "B"], papers("A > C"), "unknown-option"],
  ["a negative weight", ["A"], [{ ranking: [["A"]], weight: -1 }], "bad-weight"],
  ["a weight that is no number", ["A"], [{ ranking: [["A"]], weight: Number.NaN }], "bad-weight"],
  ["an endless weight", ["A"], [{ ranking: [["A"]], weight: Number.POSITIVE_INFINITY }], "bad-weight"],
])("%s cannot be counted by any method", (_what, options, ballots, code) => {
  for (const count of [readPapers, plurality, instantRunoff]) {
    expect(() => count(options, ballots)).toThrow(expect.objectContaining({ code, name: "MethodError" }));
    expect(() => count(options, ballots)).toThrow(MethodError);
    expect(() => count(options, ballots)).toThrow(RangeError);
  }
});
test("equal papers are one, however their voters wrote a tie; weightless ones are gone", () => {
  const { papers: kept, one } = exactPapers(["A", "B", "C"], papers("2 A = B > C", "B = A > C", "0 C"));
  expect(kept).toEqual([{ places: [["A", "B"], ["C"]], units: 3n * one }]);
});
test("an empty place counts for nothing", () => {
  const { papers: kept, empty, total, one } = exactPapers(["A"], [{ ranking: [[], ["A"]] }, { ranking: [[]] }]);
  expect(kept.map(({ places }) => places)).toEqual([[["A"]], []]);
  expect([empty, total]).toEqual([one, 2n * one]);
});
test("a count leaves the papers as they were", () => {
  const given = papers("B = A > C");
  instantRunoff(["A", "B", "C"], given);
  expect(given).toEqual(papers("B = A > C"));
});
