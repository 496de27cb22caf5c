import { expect, test } from "vitest";
import { borda } from "../tally/borda";
import type { RankedBallot } from "../tally/ballots";
import { drawPapers, draws, papers } from "./support";

const points = (counts: ReturnType<typeof borda>["counts"]) => Object.fromEntries(counts.map((count) => [count.option, count.points]));

test("three options give 3, 2, 1; options left out share the mean of what is left", () => {
  expect(points(borda(["A", "B", "C"], papers("A")).counts)).toEqual({ A: 3, B: 1.5, C: 1.5 });
  expect(points(borda(["A", "B", "C", "D"], papers("A > B = C", "D")).counts)).toEqual({ A: 6, B: 4.5, C: 4.5, D: 5 });
});
test("an empty paper gives all the same, so that it changes no difference and elects nobody alone", () => {
  expect(points(borda(["A", "B", "C"], papers("A > B > C", "")).counts)).toEqual({ A: 5, B: 4, C: 3 });
  expect(borda(["A", "B"], papers("", "2"))).toMatchObject({ winners: [], order: [["A", "B"]], papers: 3, empty: 3 });
});
test("the last place can be worth nothing, and so can being left out", () => {
  expect(points(borda(["A", "B", "C"], papers("A > B > C", "A"), { lastPlace: 0 }).counts)).toEqual({ A: 4, B: 1.5, C: 0.5 });
  expect(points(borda(["A", "B", "C"], papers("A"), { unranked: "nothing" }).counts)).toEqual({ A: 3, B: 0, C: 0 });
  expect(points(borda(["A", "B", "C"], papers("A"), { unranked: "nothing", lastPlace: 0 }).counts)).toEqual({ A: 2, B: 0, C: 0 });
});
test("each option's points can be added up from its record", () => {
  const { counts, steps } = borda(["A", "B", "C"], papers("2 A = B > C", "C > A > B", "0.5 B"));
  expect(counts[1]).toEqual({ option: "B", points: 7.5, from: [{ points: 3, papers: 0.5 }, { points: 2.5, papers: 2 }, { points: 1, papers: 1 }] });
  for (const count of counts) expect(count.from.reduce((sum, part) => sum + part.points * part.papers, 0)).toBe(count.points);
  expect(steps.at(-1)).toEqual({ step: "compared", winners: ["A"], points: 7.75 });
});
test("a tie is a tie, in the order of the options", () => {
  expect(borda(["C", "B", "A"], papers("A > B > C", "C > B > A"))).toMatchObject({ winners: ["C", "B", "A"], order: [["C", "B", "A"]] });
});

/** Half the papers above plus half of those below turned round: points from places, one paper after another. */
function slowBorda(options: readonly string[], ballots: readonly RankedBallot[]): Record<string, number> {
  const totals: Record<string, number> = Object.fromEntries(options.map((option) => [option, 0]));
  for (const { ranking, weight = 1 } of ballots) {
    const left = options.filter((option) => !ranking.flat().includes(option));
    let next = options.length;
    for (const place of [...ranking, left]) {
      const worth = place.map((_, index) => next - index);
      for (const option of place) totals[option] = (totals[option] ?? 0) + (weight * worth.reduce((sum, one) => sum + one, 0)) / place.length;
      next -= place.length;
    }
  }
  return totals;
}
test("500 counts of drawn papers are those of a slow count, and the points of a paper add up to n (n + 1) / 2", () => {
  const draw = draws(1770);
  for (let run = 0; run < 500; run += 1) {
    const options = ["A", "B", "C", "D", "E"].slice(0, 1 + draw(5));
    const ballots = drawPapers(draw, options, 1 + draw(10));
    const { counts, papers: all } = borda(options, ballots);
    const slow = slowBorda(options, ballots);
    for (const count of counts) expect(count.points).toBeCloseTo(slow[count.option] ?? Number.NaN, 9);
    expect(counts.reduce((sum, count) => sum + count.points, 0)).toBe((all * options.length * (options.length + 1)) / 2);
  }
});
