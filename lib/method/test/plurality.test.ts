import { expect, test } from "vitest";
import { plurality } from "../tally/plurality";
import { byOption, drawPapers, draws, papers } from "./support";

test("Memphis has most first places for Tennessee's capital (Wikipedia, the capital example)", () => {
  const tennessee = papers(
    "42 Memphis > Nashville > Chattanooga > Knoxville",
    "26 Nashville > Chattanooga > Knoxville > Memphis",
    "15 Chattanooga > Knoxville > Nashville > Memphis",
    "17 Knoxville > Chattanooga > Nashville > Memphis",
  );
  const { counts, order, winners, steps } = plurality(["Memphis", "Nashville", "Chattanooga", "Knoxville"], tennessee);
  expect(byOption(counts)).toEqual({ Memphis: 42, Nashville: 26, Chattanooga: 15, Knoxville: 17 });
  expect(order).toEqual([["Memphis"], ["Nashville"], ["Knoxville"], ["Chattanooga"]]);
  expect(winners).toEqual(["Memphis"]);
  expect(steps).toEqual([
    { step: "counted", papers: 100, empty: 0, split: 0 },
    { step: "compared", winners: ["Memphis"], votes: 42, moreThanHalf: false },
  ]);
});
test("a paper is split over the options tied by hand in first place, and three thirds make one", () => {
  const { counts, winners, order, steps } = plurality(["A", "B", "C", "D"], papers("A = B = C", "A = B = C > D", "A = B = C", "D > A", "D"));
  expect(byOption(counts)).toEqual({ A: 1, B: 1, C: 1, D: 2 });
  expect(winners).toEqual(["D"]);
  expect(order).toEqual([["D"], ["A", "B", "C"]]);
  expect(steps[0]).toEqual({ step: "counted", papers: 5, empty: 0, split: 3 });
});
test("a tie is a tie: both are winners, in the order of the options, and fractions do not hide it", () => {
  expect(plurality(["A", "B", "C"], papers("0.1 C", "0.2 C", "0.3 A")).winners).toEqual(["A", "C"]);
  expect(plurality(["B", "A"], papers("A", "B")).order).toEqual([["B", "A"]]);
});
test("a paper that ranks nothing is counted as empty, and half is of the others", () => {
  const result = plurality(["A", "B"], papers("2 A", "B", "", "3"));
  expect(result).toMatchObject({ papers: 7, empty: 4, winners: ["A"] });
  expect(result.steps[1]).toMatchObject({ votes: 2, moreThanHalf: true });
});
test("without a single ranked option nobody wins", () => {
  for (const ballots of [[], papers("", ""), papers("0 A")]) {
    expect(plurality(["A", "B"], ballots)).toMatchObject({ winners: [], order: [["A", "B"]] });
  }
});
test("each paper that ranks anything counts one in all", () => {
  const draw = draws(7);
  for (let run = 0; run < 200; run += 1) {
    const result = plurality(["A", "B", "C", "D"], drawPapers(draw, ["A", "B", "C", "D"], 9));
    const votes = result.counts.reduce((sum, count) => sum + count.votes, 0);
    expect(votes + result.empty).toBeCloseTo(result.papers, 9);
  }
});
