import { expect, test } from "vitest";
import { flowTable, moved, papersOf, signTest, smallestOneWayMove, type Stance, swingOfShares, swingRule, verdict } from "../swing";
import { flowOf } from "./support";

const classOf28 = flowOf([[7, 0, 3], [4, 3, 0], [4, 0, 7]]);

test("a flow counts who went where, with its row and column totals", () => {
  expect(classOf28).toEqual({
    cells: { for: { for: 7, undecided: 0, against: 3 }, undecided: { for: 4, undecided: 3, against: 0 }, against: { for: 4, undecided: 0, against: 7 } },
    opening: { for: 10, undecided: 7, against: 11 },
    closing: { for: 15, undecided: 3, against: 10 },
    total: 28,
  });
  expect(flowTable([])).toMatchObject({ total: 0, opening: { for: 0, undecided: 0, against: 0 } });
});
test("a stance that there is not is refused, the names of an object's own parts too", () => {
  for (const word of ["abstain", "toString", "__proto__"]) {
    expect(() => flowTable([{ opening: "for", closing: word as Stance }])).toThrow(expect.objectContaining({ code: "unknown-stance" }));
  }
});
test.each([
  [15, 10, "carried"],
  [9, 10, "lost"],
  [10, 10, "tied"],
  [0, 0, "tied"],
] as const)("%d for and %d against: the motion is %s, however many are undecided", (pro, con, expected) => {
  expect(verdict({ for: pro, undecided: 40, against: con })).toBe(expected);
});
test("the swing rule asks whose share grew more: for, by 17.9 points, in the class of 28", () => {
  const { winner, change } = swingRule(classOf28.opening, classOf28.closing);
  expect(winner).toBe("for");
  expect(change?.for).toBeCloseTo(500 / 28, 12);
  expect(change?.against).toBeCloseTo(-100 / 28, 12);
  expect(change?.undecided).toBeCloseTo(-400 / 28, 12);
});
test.each([
  // Intelligence Squared U.S. in per cent: Snowden was justified, 2014; Break up the big banks, 2013; The GOP must seize the center, 2013.
  ["for", [29, 42, 29], [54, 11, 35]],
  ["against, though for has more", [37, 44, 19], [49, 12, 39]],
  ["against, where for stays as it was", [65, 21, 14], [65, 7, 28]],
  ["neither, both shrank", [40, 20, 40], [35, 26, 39]],
  ["neither, nothing moved", [3, 4, 5], [6, 8, 10]],
  ["tied", [30, 40, 30], [35, 30, 35]],
  ["tied, in thirds", [1, 1, 1], [3, 0, 3]],
] as const)("the swing rule: %s", (expected, [f, u, a], [f2, u2, a2]) => {
  expect(swingRule({ for: f, undecided: u, against: a }, { for: f2, undecided: u2, against: a2 }).winner).toBe(expected.split(",")[0]);
});
test("shares, not heads: more papers in the closing are no growth", () => {
  expect(swingRule({ for: 5, undecided: 0, against: 5 }, { for: 8, undecided: 0, against: 12 })).toMatchObject({ winner: "against", change: { for: -10, against: 10 } });
});
test("a ballot without papers has no shares, so neither grew", () => {
  const [none, some] = [{ for: 0, undecided: 0, against: 0 }, { for: 1, undecided: 2, against: 3 }];
  for (const [before, after] of [[none, some], [some, none]] as const) expect(swingRule(before, after)).toEqual({ winner: "neither", change: null });
});
test("17 of the 28 stayed, 8 moved towards for, 3 towards against", () => {
  expect(moved(classOf28)).toEqual({ stayed: 17, towardsFor: 8, towardsAgainst: 3 });
});
test("undecided lies between the sides: to it and from it are moves", () => {
  expect(moved(flowOf([[0, 1, 0], [2, 0, 4], [0, 8, 0]]))).toEqual({ stayed: 0, towardsFor: 10, towardsAgainst: 5 });
});
test.each([
  [8, 3, 464 / 2048, 23], // 2 · (1 + 11 + 55 + 165) / 2¹¹
  [3, 8, 464 / 2048, 23],
  [6, 0, 2 / 64, 3], // the smallest one-way move under 5 in 100
  [5, 0, 2 / 32, 6],
  [4, 3, 1, 100], // 2 · 64 / 128
  [5, 5, 1, 100],
  [1, 0, 1, 100],
  [0, 0, 1, 100],
])("%d towards for and %d towards against: a coin does so or worse with p = %d", (pro, con, p, classes) => {
  expect(signTest(pro, con)).toEqual({ moved: pro + con, p, ofHundredClasses: classes });
});
test("a thousand who move one way do not break the sum", () => {
  expect(signTest(1000, 0)).toEqual({ moved: 1000, p: 2 ** -999, ofHundredClasses: 0 });
  expect(signTest(2600, 2400).p).toBeCloseTo(0.004887, 5); // normal curve with continuity: z = 199 / √5000 = 2.814
});
test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("%d is no count", (count) => {
  const bad = expect.objectContaining({ code: "bad-count" });
  const counts = { for: count, undecided: 0, against: 0 };
  expect(() => papersOf(counts)).toThrow(bad);
  expect(() => verdict(counts)).toThrow(bad);
  expect(() => swingRule(counts, counts)).toThrow(bad);
  expect(() => signTest(count, 3)).toThrow(bad);
});

test("where only shares were published the rule goes by their points, in decimals", () => {
  // Intelligence Squared U.S., 2013: Cutting the Pentagon's budget is a gift to our enemies; shares rounded by the organisers.
  expect(swingOfShares({ for: 22, undecided: 21, against: 57 }, { for: 29, undecided: 6, against: 65 })).toEqual({ winner: "against", change: { for: 7, undecided: -15, against: 8 } });
  expect(swingOfShares({ for: 0.1, undecided: 60, against: 30 }, { for: 0.3, undecided: 59.6, against: 30.2 })).toEqual({ winner: "tied", change: { for: 0.2, undecided: -0.4, against: 0.2 } });
  expect(swingOfShares({ for: 40, undecided: 20, against: 40 }, { for: 35, undecided: 25, against: 40 })).toEqual({ winner: "neither", change: { for: -5, undecided: 5, against: 0 } });
  for (const share of [-1, 101, Number.NaN]) {
    expect(() => swingOfShares({ for: share, undecided: 0, against: 0 }, { for: 1, undecided: 0, against: 0 })).toThrow(expect.objectContaining({ code: "bad-count" }));
  }
});
test("six to none is the smallest one-way move under 5 in 100, eight to none under 1", () => {
  expect([smallestOneWayMove(), smallestOneWayMove(1), smallestOneWayMove(100.1)]).toEqual([6, 8, 1]); // 2 / 2⁷ is 1.6 in 100
  for (const limit of [0, -1, Number.NaN]) expect(() => smallestOneWayMove(limit)).toThrow(expect.objectContaining({ code: "bad-count" }));
});
