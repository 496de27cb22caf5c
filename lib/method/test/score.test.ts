import { expect, test } from "vitest";
import { score } from "../tally/score";
import { star } from "../tally/star";

const scored = (options: string, ...papers: number[][]) => papers.map((scores) => ({ scores: Object.fromEntries([...options].map((option, index) => [option, scores[index] ?? 0])) }));
const points = (counts: readonly { option: string; points: number }[]) => Object.fromEntries(counts.map((count) => [count.option, count.points]));

test("scores are added up, with how many papers gave which; an option without one has 0", () => {
  const { counts, order, winners, papers, steps } = score(["A", "B"], [{ scores: { A: 5, B: 2 }, weight: 2 }, { scores: { B: 4 } }]);
  expect(counts).toEqual([
    { option: "A", points: 10, mean: 10 / 3, papers: [1, 0, 0, 0, 0, 2] },
    { option: "B", points: 8, mean: 8 / 3, papers: [0, 0, 2, 0, 1, 0] },
  ]);
  expect({ order, winners, papers }).toEqual({ order: [["A"], ["B"]], winners: ["A"], papers: 3 });
  expect(steps.at(-1)).toEqual({ step: "compared", winners: ["A"], points: 10 });
});
test("ties are exact, and a paper of nothing but 0 is empty", () => {
  expect(score(["A", "B"], [{ scores: { A: 1 }, weight: 0.3 }, { scores: { B: 3 }, weight: 0.1 }]).winners).toEqual(["A", "B"]);
  expect(score(["A", "B"], [{ scores: {} }, { scores: { A: 0 } }])).toMatchObject({ winners: [], papers: 2, empty: 2 });
  expect(score(["A"], [])).toMatchObject({ winners: [], counts: [{ mean: null }] });
});
test.each([
  ["a score above the highest", { A: 6 }, 5, "bad-score"],
  ["a score below 0", { A: -1 }, 5, "bad-score"],
  ["half a score", { A: 1.5 }, 5, "bad-score"],
  ["no number", { A: Number.NaN }, 5, "bad-score"],
  ["an option that is not listed", { toString: 1 }, 5, "unknown-option"],
  ["a highest score of 0", {}, 0, "bad-score"],
])("%s is refused by score and STAR", (_what, scores: Record<string, number>, highest, code) => {
  for (const count of [score, star]) expect(() => count(["A"], [{ scores }], { highest })).toThrow(expect.objectContaining({ code }));
});

test("STAR: of the two with most points wins who more papers score above the other", () => {
  const { winners, order, runoff, steps, counts } = star(["A", "B", "C"], scored("ABC", [5, 4, 0], [5, 4, 0], [0, 4, 1], [0, 5, 5], [3, 4, 0]));
  expect(points(counts)).toEqual({ A: 13, B: 21, C: 6 });
  expect(runoff).toEqual({ finalists: ["B", "A"], votes: [3, 2], equal: 0, decidedBy: "votes", winner: "B" });
  expect([winners, order]).toEqual([["B"], [["B"], ["A"], ["C"]]]);
  expect(steps).toEqual([
    { step: "counted", papers: 5, empty: 0 },
    { step: "advanced", options: ["B"], points: 21 },
    { step: "advanced", options: ["A"], points: 13 },
    { step: "runoff", ...runoff },
    { step: "compared", winners: ["B"] },
  ]);
});
test("the one with fewer points can win the runoff", () => {
  expect(star(["A", "B"], scored("AB", [5, 0], [2, 3], [2, 3]))).toMatchObject({ winners: ["B"], runoff: { finalists: ["A", "B"], votes: [1, 2] } });
});
test.each([
  ["points", [[0, 5], [3, 2]], ["B"]], // 1 to 1, points 3 to 7 (BetterVoting, Star.test.ts)
  ["highest-scores", [[2, 4], [5, 3]], ["A"]], // 1 to 1, points 7 to 7, one five for A (BetterVoting, Star.test.ts)
  ["nothing", [[0, 5], [5, 0]], ["A", "B"]],
] as const)("a level runoff is decided by %s", (decidedBy, papers, winners) => {
  expect(star(["A", "B"], scored("AB", ...papers.map((paper) => [...paper])))).toMatchObject({ winners, runoff: { decidedBy }, dependsOnLot: false });
});
test("a tie for the second place goes to who beats the other", () => {
  const { runoff, steps } = star(["A", "B", "C"], scored("ABC", [5, 3, 1], [5, 1, 2], [5, 1, 2])); // B and C 5 points, C over B 2 to 1
  expect(runoff?.finalists).toEqual(["A", "C"]);
  expect(steps.slice(2, 4)).toEqual([
    { step: "tie", options: ["B", "C"], points: 5, places: 1 },
    { step: "head-to-head", lost: [{ option: "B", duels: 1 }, { option: "C", duels: 0 }], out: ["B"] },
  ]);
});
test("then to who has most papers with the highest score", () => {
  const { runoff, steps } = star(["A", "B", "C"], scored("ABC", [5, 5, 1], [5, 0, 4]), {}); // B and C 5 points, 1 to 1, one five for B
  expect(runoff?.finalists).toEqual(["A", "B"]);
  expect(steps).toContainEqual({ step: "highest-scores", papers: [{ option: "B", papers: 1 }, { option: "C", papers: 0 }], advanced: ["B"] });
});
test("then every way of the lot is followed, and all who can win are named", () => {
  // A 9 points; B and C level in points, duels and highest scores. A beats B 2 to 1, C beats A 2 to 1.
  const papers = scored("ABC", [5, 4, 0], [4, 0, 5], [0, 5, 4]).concat(scored("ABC", [0, 0, 0]));
  const { winners, dependsOnLot, places, steps, order } = star(["A", "B", "C"], papers);
  expect(winners).toEqual(["A", "B", "C"]);
  expect({ dependsOnLot, order }).toEqual({ dependsOnLot: true, order: [["A", "B", "C"]] });
  expect(places.map(({ best, worst }) => [best, worst])).toEqual([[1, 3], [1, 3], [1, 3]]);
  expect(steps).toContainEqual({ step: "lot", options: ["A", "B", "C"], advanced: "A" });
});
test("three tied for two places: who loses most is out", () => {
  const { runoff } = star(["A", "B", "C"], scored("ABC", [3, 2, 1], [3, 2, 1], [0, 2, 4])); // 6 points each; A beats B and C, B beats C
  expect(runoff?.finalists).toEqual(["A", "B"]);
});
test("one option has no runoff and wins if it has a point", () => {
  expect(star(["A"], scored("A", [3]))).toMatchObject({ winners: ["A"], runoff: null });
  expect(star(["A", "B"], scored("AB", [0, 0]))).toMatchObject({ winners: [], order: [["A", "B"]], dependsOnLot: false });
});
