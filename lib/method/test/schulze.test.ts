import { expect, test } from "vitest";
import { schulze } from "../tally/schulze";
import { drawOrders, drawPapers, draws, papers } from "./support";
import { slowDuels, slowPath, slowSchulzeWinners } from "./slow";

test("a path is as strong as its weakest duel, and is written out duel by duel", () => {
  const { winners, order, paths, steps } = schulze(["A", "B", "C"], papers("4 A > B > C", "3 B > C > A", "2 C > A > B")); // A over B 6, B over C 7, C over A 5
  expect([winners, order]).toEqual([["A"], [["A"], ["B"], ["C"]]]);
  const [ab, bc, ca] = [{ winner: "A", loser: "B", votes: 6, against: 3 }, { winner: "B", loser: "C", votes: 7, against: 2 }, { winner: "C", loser: "A", votes: 5, against: 4 }];
  const thereAndBack = { there: { from: "A", to: "C", strength: 6, duels: [ab, bc], weakest: ab }, back: { from: "C", to: "A", strength: 5, duels: [ca], weakest: ca } };
  expect(steps).toContainEqual({ step: "paths", options: ["A", "C"], ...thereAndBack, stronger: "A" });
  expect(paths).toHaveLength(6);
});
test("by margins the strength of a duel is how many more papers its winner has", () => {
  const ballots = papers("4 A > B > C", "3 B > C > A", "2 C > A > B");
  expect(schulze(["A", "B", "C"], ballots, { strength: "margins" }).paths.find(({ from, to }) => from === "A" && to === "C")?.strength).toBe(3);
});
test("of several whom nobody beats all are winners, and the order keeps them together", () => {
  const { winners, order, steps } = schulze(["A", "B", "C"], papers("A > B > C", "B > A > C"));
  expect([winners, order]).toEqual([["A", "B"], [["A", "B"], ["C"]]]);
  expect(steps).toContainEqual({ step: "paths", options: ["A", "B"], there: null, back: null, stronger: null });
  expect(schulze(["A", "B"], papers("")).winners).toEqual([]);
});
test("300 counts of drawn papers are those of a count that tries every path", () => {
  const draw = draws(2011);
  let circles = 0;
  for (let run = 0; run < 300; run += 1) {
    const options = ["A", "B", "C", "D", "E"].slice(0, 2 + draw(4));
    const ballots = (run % 2 === 0 ? drawPapers : drawOrders)(draw, options, 1 + draw(9));
    const margins = draw(2) === 0;
    const found = schulze(options, ballots, { strength: margins ? "margins" : "winning-votes" });
    const slow = slowSchulzeWinners(options, ballots, margins);
    if (found.papers > found.empty) expect(found.winners, JSON.stringify(ballots)).toEqual(slow);
    const duels = slowDuels(options, ballots);
    for (const { from, to, strength, duels: way, weakest } of found.paths) {
      expect(strength).toBe(slowPath(duels, options, from, to, margins));
      expect(way.map(({ winner }) => winner)).toEqual([from, ...way.slice(0, -1).map(({ loser }) => loser)]);
      expect(margins ? weakest.votes - weakest.against : weakest.votes).toBe(strength);
      if (way.length > 1) circles += 1;
    }
  }
  expect(circles).toBeGreaterThan(100);
});
