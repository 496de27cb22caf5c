import { expect, test } from "vitest";
import { wilson, z95 } from "../interval";

test("nothing observed excludes nothing", () => {
  expect(wilson(0, 0)).toEqual({ lower: 0, upper: 1 });
});
test("none of ten still leaves room up to z² / (n + z²), all of ten down to n / (n + z²)", () => {
  const z2 = z95 * z95;
  expect(wilson(0, 10)).toEqual({ lower: 0, upper: expect.closeTo(z2 / (10 + z2), 12) });
  expect(wilson(10, 10)).toEqual({ lower: expect.closeTo(10 / (10 + z2), 12), upper: 1 });
});
test("with z = 2 half of eight lies between 0.2113 and 0.7887", () => {
  const { lower, upper } = wilson(4, 8, 2); // (0.5 + 0.25 ± 2 √(0.03125 + 0.015625)) / 1.5 = 0.5 ± √3 / 6
  expect(lower).toBeCloseTo(0.5 - Math.sqrt(3) / 6, 12);
  expect(upper).toBeCloseTo(0.5 + Math.sqrt(3) / 6, 12);
});
test("600 of 1,000 stand over 5,500 of 10,000, and 100 of 101 over 2 of 2 (E. Miller, How Not To Sort By Average Rating)", () => {
  expect(wilson(600, 1000).lower).toBeGreaterThan(wilson(5500, 10000).lower);
  expect(wilson(100, 101).lower).toBeGreaterThan(wilson(2, 2).lower);
});
test("no width leaves the proportion itself", () => {
  expect(wilson(1, 4, 0)).toEqual({ lower: 0.25, upper: 0.25 });
});
test.each([[3, 2], [-1, 2], [0.5, 2], [1, Number.NaN], [1, 2, -1], [1, 2, Number.POSITIVE_INFINITY]])("%d of %d cannot be", (k, n, z = 2) => {
  expect(() => wilson(k, n, z)).toThrow(expect.objectContaining({ code: "bad-count" }));
});
