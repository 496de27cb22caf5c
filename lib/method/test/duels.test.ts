import { expect, test } from "vitest";
import { duels, duelTable } from "../tally/duels";
import { drawPapers, draws, papers } from "./support";
import { slowDuels } from "./slow";

const table = (ballots: Parameters<typeof duels>[1], unranked: "last" | "not-compared" = "last") =>
  Object.fromEntries(duelTable(duels(["A", "B", "C"], ballots, { unranked })).map(({ option, over }) => [option, over.map(({ votes }) => votes)]));

test("options left out are below all that a paper ranks, and level with one another; a tie counts for neither", () => {
  expect(table(papers("5 A", "3 B = C", "2 C > A"))).toEqual({ A: [7, 5], B: [3, 0], C: [5, 2] });
});
test("papers that leave one of two out can be kept from comparing them: the convention changes who wins a duel", () => {
  const ballots = papers("3 A > B", "2 B", "2 B > C");
  expect(table(ballots)).toEqual({ A: [3, 3], B: [4, 7], C: [2, 0] });
  expect(table(ballots, "not-compared")).toEqual({ A: [3, 0], B: [0, 2], C: [0, 0] });
});
test("weights that are fractions are added up exactly", () => {
  expect(duels(["A", "B"], papers("0.1 A > B", "0.2 A > B", "0.3 B > A")).over).toEqual([[0n, 3n], [3n, 0n]]);
});
test("800 tables of drawn papers are those of a slow count", () => {
  const draw = draws(1785);
  for (let run = 0; run < 800; run += 1) {
    const options = ["A", "B", "C", "D", "E", "F"].slice(0, 1 + draw(6));
    const ballots = drawPapers(draw, options, draw(12));
    const slow = slowDuels(options, ballots);
    for (const { option, over } of duelTable(duels(options, ballots))) for (const rival of over) expect(rival.votes).toBe(slow.get(option)?.get(rival.option));
  }
});
