import { expect, test } from "vitest";
import { decimal, difference, divisibleByAllUpTo, quotient } from "../exact";

test("a quotient is the number that the division of the two numbers gives", () => {
  for (const [n, d] of [[1, 3], [2, 3], [14, 1], [0, 7], [43, 3], [1, 1024]] as const) expect(quotient(BigInt(n), BigInt(d))).toBe(n / d);
});
test("a quotient of numbers too large for a number is still right", () => {
  expect(quotient(10n ** 400n, 4n * 10n ** 400n)).toBe(0.25);
  expect(quotient(2n, 2n ** 80n)).toBe(2 ** -79);
});
test("sixty is divided by one to six", () => {
  expect([0, 1, 2, 3, 4, 5, 6].map(divisibleByAllUpTo)).toEqual([1n, 1n, 2n, 6n, 12n, 60n, 60n]);
});
test.each([
  [0, 0n, 0],
  [12, 12n, 0],
  [0.1, 1n, 1],
  [2.25, 225n, 2],
  [1e-7, 1n, 7],
  [1.5e21, 1500000000000000000000n, 0],
])("%d is read as it is written", (value, digits, places) => {
  expect(decimal(value)).toEqual({ digits, places });
});
test("a difference is that of the decimals, and nothing is left over of equals", () => {
  expect([difference(0.3, 0.1), difference(0.1, 0.3), difference(36.3, 36.2), difference(5, 7)]).toEqual([0.2, -0.2, 0.1, -2]);
  expect(Object.is(difference(0.1, 0.1), 0)).toBe(true);
});
