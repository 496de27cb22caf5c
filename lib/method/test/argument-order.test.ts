import { expect, test } from "vitest";
import { type LevelCounts, meanRating, ratedHighestScore } from "../argument-order";

test("an average of none is none", () => {
  expect(meanRating([0, 0, 0, 0, 0])).toBeNull();
});
test("the average is taken over all five levels, a half-counted rating weighing a half", () => {
  expect(meanRating([1, 0, 0, 0, 3])).toBe(3);
  expect(meanRating([0, 0, 1, 0, 0], [0, 0, 0, 0, 2])).toBe(3); // (2 + ½·4 + ½·4) / 2
  expect(meanRating([0, 0, 0, 0, 0], [0, 1, 0, 0, 0])).toBe(1);
});
test.each<[string, LevelCounts, number]>([
  // a = 1 1 1 1 1: mean 2, variance (6 − 4) / 6
  ["unrated", [0, 0, 0, 0, 0], 2 - 0.8416212335729143 / Math.sqrt(3)],
  // a = 1 1 1 1 5: mean 26/9, variance (94/9 − 676/81) / 10 = 170/810
  ["four times decisive", [0, 0, 0, 0, 4], 26 / 9 - 0.8416212335729143 * Math.sqrt(170 / 810)],
  // a = 4 1 1 1 3: mean 18/10, variance (6.2 − 3.24) / 11
  ["torn", [3, 0, 0, 0, 2], 1.8 - 0.8416212335729143 * Math.sqrt(2.96 / 11)],
])("the bound of an argument %s, worked by hand", (_what, levels, expected) => {
  expect(ratedHighestScore(levels)).toBeCloseTo(expected, 12);
});
test("two half-counted ratings weigh as one", () => {
  expect(ratedHighestScore([0, 0, 1, 0, 2], [0, 0, 0, 4, 2])).toBe(ratedHighestScore([0, 0, 1, 2, 3]));
});
test("more of the same raises what is above the middle: ten decisive ratings stand over three, three over one", () => {
  const decisive = (count: number) => ratedHighestScore([0, 0, 0, 0, count]);
  expect(decisive(10)).toBeGreaterThan(decisive(3));
  expect(decisive(3)).toBeGreaterThan(decisive(1));
});
test("one enthusiast does not stand over twelve who are mostly convinced", () => {
  expect(ratedHighestScore([0, 0, 0, 0, 1])).toBeLessThan(ratedHighestScore([0, 1, 2, 6, 3]));
});
test("all five levels count: as many who liked it, and yet higher or lower", () => {
  expect(ratedHighestScore([0, 0, 4, 0, 4])).toBeGreaterThan(ratedHighestScore([4, 0, 0, 0, 4]));
  expect(ratedHighestScore([0, 0, 4, 0, 4])).toBeGreaterThan(ratedHighestScore([0, 0, 4, 4, 0]));
});
test("the bound stays on the scale", () => {
  for (const many of [1, 30, 10_000]) {
    expect(ratedHighestScore([many, 0, 0, 0, 0])).toBeGreaterThan(0);
    expect(ratedHighestScore([0, 0, 0, 0, many])).toBeLessThan(4);
  }
});
test("what cannot be counted is refused", () => {
  const bad = expect.objectContaining({ code: "bad-count" });
  for (const levels of [[0, 0, -1, 0, 0], [0, 0, 0.5, 0, 0], [0, Number.NaN, 0, 0, 0], [1, 2, 3, 4]]) {
    expect(() => ratedHighestScore(levels as unknown as LevelCounts)).toThrow(bad);
    expect(() => meanRating([0, 0, 0, 0, 0], levels as unknown as LevelCounts)).toThrow(bad);
  }
});
