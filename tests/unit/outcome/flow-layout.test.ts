import { expect, test } from "vitest";
import { type Flow, layOutFlow } from "@/components/outcome/flow-layout";

const flow: Flow = {
  for: { for: 7, undecided: 0, against: 3 },
  undecided: { for: 4, undecided: 3, against: 0 },
  against: { for: 4, undecided: 0, against: 7 },
};

test("bars are as high as their persons, 308 units for all 28, and ribbons fill both ends without a gap", () => {
  const { left, right, ribbons } = layOutFlow(flow);
  expect(left.map(({ total, y, height }) => [total, y, height])).toEqual([[10, 38, 110], [7, 174, 77], [11, 277, 121]]);
  expect(right.map(({ total, y, height }) => [total, y, height])).toEqual([[15, 38, 165], [3, 229, 33], [10, 288, 110]]);
  const crossed = ribbons.find(({ from, to }) => from === "for" && to === "against");
  expect(crossed).toMatchObject({ count: 3, left: 115, right: 288, height: 33 });
  expect(ribbons).toHaveLength(6); // nothing is drawn for nobody
});

test("the labels of low bars stand apart, and within the drawing", () => {
  const lopsided: Flow = { for: { for: 0, undecided: 0, against: 3 }, undecided: { for: 0, undecided: 0, against: 3 }, against: { for: 3, undecided: 0, against: 300 } };
  const { left, right } = layOutFlow(lopsided);
  for (const [first, second, third] of [left, right].map((nodes) => nodes.map(({ labelY }) => labelY) as [number, number, number])) {
    expect(second - first).toBeGreaterThanOrEqual(46);
    expect(third - second).toBeGreaterThanOrEqual(46);
  }
});

test("nobody at all is no division by nothing", () => {
  const none = { for: 0, undecided: 0, against: 0 };
  expect(layOutFlow({ for: none, undecided: none, against: none }).ribbons).toEqual([]);
});
