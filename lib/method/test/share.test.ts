import { expect, test } from "vitest";
import { pointsGained, share } from "../share";

test("a share is in per cent, and an empty whole has none", () => {
  expect([share(1, 4), share(0, 3), share(3, 3), share(0, 0)]).toEqual([25, 0, 100, null]);
});
test("10 of 28 to 15 of 28 is a gain of 17.9 points, 11 to 10 a loss of 3.6", () => {
  expect(pointsGained({ part: 10, whole: 28 }, { part: 15, whole: 28 })).toBeCloseTo(17.857, 3);
  expect(pointsGained({ part: 11, whole: 28 }, { part: 10, whole: 28 })).toBeCloseTo(-3.571, 3);
});
test("the same share of another whole is no change, and no change is not below zero", () => {
  expect(pointsGained({ part: 1, whole: 3 }, { part: 2, whole: 6 })).toBe(0);
  expect(pointsGained({ part: 0, whole: 0 }, { part: 2, whole: 6 })).toBeNull();
});
test("a part larger than its whole is refused", () => {
  expect(() => share(4, 3)).toThrow(expect.objectContaining({ code: "bad-count" }));
});
