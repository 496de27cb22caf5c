import { expect, test } from "vitest";
import { interleaved, isReached, lineOf, type Measured } from "@/scripts/bench/measure";

const figure: Measured = { name: "counting", value: 80, unit: "ms", limit: 100, ratio: 6, target: 5, better: "lower", beside: "faster than others", spread: 0.1, ratioBetter: "higher" };

test.each([
  ["a time under its limit and a ratio over its target", {}, true],
  ["a time over its limit", { value: 101 }, false],
  ["a ratio under its target", { ratio: 4.9 }, false],
  ["a ratio that should be small, and is", { ratio: 1.05, target: 1.1, ratioBetter: "lower" }, true],
  ["a ratio that should be small, and is not", { ratio: 1.2, target: 1.1, ratioBetter: "lower" }, false],
  ["a value that should be high, and is not", { limit: 100, value: 80, better: "higher" }, false],
  ["a figure that nothing is asked of", { limit: null, ratio: null, target: null }, true],
] as const)("%s: reached is %s", (_what, change, reached) => {
  const changed: Measured = { ...figure, ...change };
  expect(isReached(changed)).toBe(reached);
  expect(lineOf(changed).includes("MISSED")).toBe(!reached);
});
test("a line holds the figure, its limit, its ratio and target, and says where the runs lie too far apart", () => {
  expect(lineOf(figure).replace(/ +/g, " ")).toBe("counting 80 ms · limit 100 ms · 6.00× faster than others · target ≥ 5×");
  expect(lineOf({ ...figure, spread: 0.21 })).toMatch(/ · unsteady \(21 %\)$/);
});
test("things are timed in turn, a third of the runs to warm up and then as often as asked", () => {
  const order: string[] = [];
  const timings = interleaved(2, () => order.push("a"), () => order.push("b"));
  expect(order).toEqual(["a", "b", "a", "b", "a", "b"]);
  expect(timings).toHaveLength(2);
});
