import { expect, test } from "vitest";
import { allCounts, countNames, type OptionPaper } from "../tally/all-counts";
import { approval } from "../tally/approval";
import { borda } from "../tally/borda";
import { condorcet } from "../tally/condorcet";
import { copeland } from "../tally/copeland";
import { instantRunoff } from "../tally/instant-runoff";
import { minimax } from "../tally/minimax";
import { plurality } from "../tally/plurality";
import { rankedPairs } from "../tally/ranked-pairs";
import { schulze } from "../tally/schulze";
import { score } from "../tally/score";
import { star } from "../tally/star";
import { drawOrders, drawPapers, draws, papers } from "./support";

const tennessee = papers(
  "42 Memphis > Nashville > Chattanooga > Knoxville", "26 Nashville > Chattanooga > Knoxville > Memphis",
  "15 Chattanooga > Knoxville > Nashville > Memphis", "17 Knoxville > Chattanooga > Nashville > Memphis",
);
const cities = ["Memphis", "Nashville", "Chattanooga", "Knoxville"];

test("Tennessee's capital under the eight counts of rankings, in one table", () => {
  const { table, papers: all, empty, counts } = allCounts(cities, tennessee);
  expect([all, empty]).toEqual([100, 0]);
  expect(table.map(({ count, winners, values }) => [count, winners.join(), values.map(({ value }) => value)])).toEqual([
    ["plurality", "Memphis", [42, 26, 15, 17]],
    ["borda", "Nashville", [226, 294, 273, 207]],
    ["instant-runoff", "Knoxville", [42, 26, 15, 58]],
    ["condorcet", "Nashville", [0, 3, 2, 1]],
    ["copeland", "Nashville", [-3, 3, 1, -1]],
    ["schulze", "Nashville", [0, 3, 2, 1]],
    ["ranked-pairs", "Nashville", [0, 3, 2, 1]],
    ["minimax", "Nashville", [58, 0, 68, 83]],
  ]);
  expect([counts.approval, counts.score, counts.star]).toEqual([null, null, null]);
});
test("approval, score and STAR count over the papers that carry what they need, and say how many", () => {
  const ballots: OptionPaper[] = [
    { ranking: [["A"], ["B"]], approves: ["A"], scores: { A: 5, B: 3 }, weight: 2 },
    { ranking: [["B"], ["A"]], approves: ["A", "B"] },
    { ranking: [["B"]], approves: [], scores: null },
    { ranking: [], approves: null, scores: { B: 1 } },
    { ranking: [["B"]] },
  ];
  const { table, counts } = allCounts(["A", "B"], ballots);
  expect(table.map(({ count, papers: over, empty }) => [count, over, empty]).filter(([count]) => ["plurality", "approval", "score", "star"].includes(String(count)))).toEqual([
    ["plurality", 6, 1], ["approval", 4, 1], ["score", 3, 0], ["star", 3, 0],
  ]);
  expect(table.map(({ count }) => count)).toEqual(countNames);
  expect(counts.star?.runoff).toMatchObject({ votes: [2, 1], winner: "A" });
});
test("each count is the one that its own function makes", () => {
  const draw = draws(11);
  for (let run = 0; run < 60; run += 1) {
    const options = ["A", "B", "C", "D", "E"].slice(0, 2 + draw(4));
    const ballots = (run % 2 === 0 ? drawPapers : drawOrders)(draw, options, 1 + draw(9)).map((ballot): OptionPaper => ({
      ...ballot, approves: options.filter(() => draw(2) === 0), scores: Object.fromEntries(options.map((option) => [option, draw(6)])),
    }));
    const scored = ballots.map(({ scores, weight }) => ({ scores: scores!, weight }));
    expect(allCounts(options, ballots).counts).toEqual({
      plurality: plurality(options, ballots), approval: approval(options, ballots.map(({ approves, weight }) => ({ approves: approves!, weight }))), borda: borda(options, ballots),
      instantRunoff: instantRunoff(options, ballots), condorcet: condorcet(options, ballots), copeland: copeland(options, ballots), schulze: schulze(options, ballots),
      rankedPairs: rankedPairs(options, ballots), minimax: minimax(options, ballots), score: score(options, scored), star: star(options, scored),
    });
  }
});
test("conventions reach their counts, and are told", () => {
  const ballots = papers("2 A", "B > A", "B = C");
  const conventions = {
    pairwise: { unranked: "not-compared" }, strength: "margins", minimax: "opposition", borda: { lastPlace: 0 }, runoff: { majority: "all-papers", tiedRank: "exhaust" },
  } as const;
  const all = allCounts(["A", "B", "C"], ballots, conventions);
  expect(all.conventions).toEqual(conventions);
  expect(all.counts.borda).toEqual(borda(["A", "B", "C"], ballots, { lastPlace: 0 }));
  expect(all.counts.instantRunoff).toEqual(instantRunoff(["A", "B", "C"], ballots, conventions.runoff));
  expect(all.counts.schulze).toEqual(schulze(["A", "B", "C"], ballots, { strength: "margins", unranked: "not-compared" }));
  expect(all.counts.minimax).toEqual(minimax(["A", "B", "C"], ballots, { measure: "opposition", unranked: "not-compared" }));
  const scores = [{ ranking: [], scores: { A: 9 } }];
  expect(() => allCounts(["A"], scores)).toThrow(expect.objectContaining({ code: "bad-score" }));
  expect(allCounts(["A"], scores, { highest: 10 }).counts.score?.highest).toBe(10);
});
test("what comes out can be written down and read again: it holds plain records only", () => {
  const all = allCounts(cities, tennessee);
  expect(JSON.parse(JSON.stringify(all))).toEqual(all);
});
test("a row says whether a lot decides its winner", () => {
  const { table } = allCounts(["A", "B", "C"], papers("A > B > C", "B > C > A", "C > A > B"));
  expect(table.filter(({ dependsOnLot }) => dependsOnLot).map(({ count }) => count)).toEqual(["instant-runoff", "ranked-pairs"]);
});
