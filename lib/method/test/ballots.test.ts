import { expect, test } from "vitest";
import { MethodError } from "../error";
import { duels } from "../tally/duels";
import { readPapers } from "../tally/papers";
import { plurality } from "../tally/plurality";
import { byOption, papers, rankedCounts } from "./support";

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
  for (const count of [readPapers, ...rankedCounts]) {
    expect(() => count(options, ballots)).toThrow(expect.objectContaining({ code, name: "MethodError" }));
    expect(() => count(options, ballots)).toThrow(MethodError);
    expect(() => count(options, ballots)).toThrow(RangeError);
  }
});
test("equal papers are one, however their voters wrote a tie; others are not", () => {
  const read = readPapers(["A", "B", "C"], papers("2 A = B > C", "B = A > C", "A > B = C", "A > B > C", "0 C"));
  expect([...read.starts]).toEqual([0, 3, 6, 9, 10]);
  expect(read.weights.limbs.map((limb) => [...limb])).toEqual([[3, 1, 1, 0]]);
  expect(read.weights.total).toBe(5n);
});
test("an empty place counts for nothing, and a paper of them is empty", () => {
  const read = readPapers(["A"], [{ ranking: [[], ["A"]] }, { ranking: [["A"], []] }, { ranking: [[]], weight: 3 }, { ranking: [] }]);
  expect([...read.starts]).toEqual([0, 1, 1]);
  expect([read.weights.total, read.empty]).toEqual([6n, 4n]);
});
test("a count leaves the papers as they were", () => {
  const given = papers("B = A > C");
  for (const count of rankedCounts) count(["A", "B", "C"], given);
  expect(given).toEqual(papers("B = A > C"));
});

const big = 2 ** 52;
test.each([
  ["whole numbers", [3, 4], [3, 4], 7],
  ["tenths, as they are written", [0.1, 0.2], [0.1, 0.2], 0.3],
  ["the smallest and the largest together", [1e-9, 1e15], [1e-9, 1e15], 1_000_000_000_000_000.0],
  ["nearly as many as a number holds", [2 ** 51, 2 ** 51 + 1], [2 ** 51, 2 ** 51 + 1], 2 ** 52 + 1],
  ["more than numbers hold one by one", [big, big + 1], [big, big + 1], 2 * big + 1],
  ["far more", [1e300, 2e300], [1e300, 2e300], 3e300],
])("weights are added up exactly: %s", (_what, [first = 0, second = 0], [a, b], all) => {
  const result = plurality(["A", "B"], [{ ranking: [["A"]], weight: first }, { ranking: [["B"]], weight: second }]);
  expect(byOption(result.counts)).toEqual({ A: a, B: b });
  expect(result.papers).toBe(all);
  expect(result.winners).toEqual(["B"].slice(0, second > first ? 1 : 0).concat(second > first ? [] : ["A"]));
});
test("large and small weights are added up in every cell, not only in sums", () => {
  const ballots = papers(`${2 ** 51} A > B = C`, "0.5 B > A", `${2 ** 51} C`, "3 A > B = C");
  expect(duels(["A", "B", "C"], ballots).over).toEqual([[0n, 10n * 2n ** 51n + 30n, 10n * 2n ** 51n + 35n], [5n, 0n, 5n], [10n * 2n ** 51n, 10n * 2n ** 51n, 0n]]);
});
