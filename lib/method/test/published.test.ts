import { describe, expect, test } from "vitest";
import { borda } from "../tally/borda";
import { condorcet } from "../tally/condorcet";
import { copeland } from "../tally/copeland";
import { instantRunoff } from "../tally/instant-runoff";
import { minimax } from "../tally/minimax";
import { plurality } from "../tally/plurality";
import { rankedPairs } from "../tally/ranked-pairs";
import { schulze } from "../tally/schulze";
import { byOption, papers } from "./support";

/** Strengths of the strongest paths, a row for each option: 'B 14 C 14' reads: to B 14, to C 14. */
const pathTable = (found: ReturnType<typeof schulze>) =>
  Object.fromEntries(found.counts.map(({ option }) => [option, found.paths.filter(({ from }) => from === option).map(({ to, strength }) => `${to} ${strength}`).join(" ")]));

describe("Tennessee's capital (Wikipedia, the example of its articles on voting systems)", () => {
  const options = ["Memphis", "Nashville", "Chattanooga", "Knoxville"];
  const tennessee = papers(
    "42 Memphis > Nashville > Chattanooga > Knoxville", "26 Nashville > Chattanooga > Knoxville > Memphis",
    "15 Chattanooga > Knoxville > Nashville > Memphis", "17 Knoxville > Chattanooga > Nashville > Memphis",
  );
  const order = [["Nashville"], ["Chattanooga"], ["Knoxville"], ["Memphis"]];
  test("first places elect Memphis, the runoff Knoxville, everything else Nashville", () => {
    expect(plurality(options, tennessee).winners).toEqual(["Memphis"]);
    expect(instantRunoff(options, tennessee).rounds.map(({ counts }) => byOption(counts))).toEqual([
      { Memphis: 42, Nashville: 26, Chattanooga: 15, Knoxville: 17 }, { Memphis: 42, Nashville: 26, Knoxville: 32 }, { Memphis: 42, Knoxville: 58 },
    ]);
    expect(condorcet(options, tennessee)).toMatchObject({ winner: "Nashville", loser: "Memphis", smith: ["Nashville"] });
    for (const count of [copeland, schulze, rankedPairs]) expect(count(options, tennessee).order).toEqual(order);
  });
  test("Borda gives 294, 273, 226 and 207 points", () => {
    const { counts, winners } = borda(options, tennessee);
    expect(counts.map(({ option, points }) => [option, points])).toEqual([["Memphis", 226], ["Nashville", 294], ["Chattanooga", 273], ["Knoxville", 207]]);
    expect(winners).toEqual(["Nashville"]);
    expect(borda(options, tennessee, { lastPlace: 0 }).counts.map(({ points }) => points)).toEqual([126, 194, 173, 107]);
  });
  test("minimax by its three measures", () => {
    const worst = (measure: "winning-votes" | "margins" | "opposition") => minimax(options, tennessee, { measure }).counts.map((count) => count.worst);
    expect([worst("winning-votes"), worst("margins"), worst("opposition")]).toEqual([[58, 0, 68, 83], [16, -16, 36, 66], [58, 42, 68, 83]]);
    expect(minimax(options, tennessee).order).toEqual([["Nashville"], ["Memphis"], ["Chattanooga"], ["Knoxville"]]);
  });
});

// Burlington, Vermont, mayor, 3 March 2009: the public ballots by how they order the last three; duels as on Wikipedia and electowiki.
test("Burlington 2009: first places elect Wright, the runoff Kiss, and Montroll beats both", () => {
  const options = ["Kiss", "Montroll", "Wright"];
  const burlington = papers(
    "962 Kiss > Montroll > Wright", "1081 Kiss > Montroll", "253 Kiss > Wright > Montroll", "118 Kiss > Wright", "568 Kiss",
    "693 Montroll > Kiss > Wright", "639 Montroll > Kiss", "488 Montroll > Wright > Kiss", "279 Montroll > Wright", "455 Montroll",
    "887 Wright > Montroll > Kiss", "626 Wright > Montroll", "342 Wright > Kiss > Montroll", "153 Wright > Kiss", "1288 Wright", "Wright > Kiss = Montroll", "147",
  );
  expect(plurality(options, burlington).winners).toEqual(["Wright"]);
  expect(instantRunoff(options, burlington).winners).toEqual(["Kiss"]);
  const { winner, table } = condorcet(options, burlington);
  expect(winner).toBe("Montroll");
  expect(table.map(({ option, over }) => [option, ...over.map(({ votes }) => votes)])).toEqual([["Kiss", 3477, 4314], ["Montroll", 4067, 4597], ["Wright", 4064, 3668]]);
});

describe("R. LeGrand's election of 921 (Descriptions of ranked-ballot voting methods)", () => {
  const options = ["Abby", "Brad", "Cora", "Dave", "Erin"];
  const ballots = papers(
    "98 Abby > Cora > Erin > Dave > Brad", "64 Brad > Abby > Erin > Cora > Dave", "12 Brad > Abby > Erin > Dave > Cora", "98 Brad > Erin > Abby > Cora > Dave",
    "13 Brad > Erin > Abby > Dave > Cora", "125 Brad > Erin > Dave > Abby > Cora", "124 Cora > Abby > Erin > Dave > Brad", "76 Cora > Erin > Abby > Dave > Brad",
    "21 Dave > Abby > Brad > Erin > Cora", "30 Dave > Brad > Abby > Erin > Cora", "98 Dave > Brad > Erin > Cora > Abby", "139 Dave > Cora > Abby > Brad > Erin",
    "23 Dave > Cora > Brad > Abby > Erin",
  );
  test("three methods that all elect a Condorcet winner elect three options where there is none", () => {
    expect(condorcet(options, ballots).winner).toBeNull();
    expect(schulze(options, ballots).order).toEqual([["Abby"], ["Brad"], ["Erin"], ["Dave"], ["Cora"]]);
    expect(rankedPairs(options, ballots).order).toEqual([["Brad"], ["Abby"], ["Erin"], ["Dave"], ["Cora"]]);
    expect(minimax(options, ballots).winners).toEqual(["Cora"]);
    expect(copeland(options, ballots).order).toEqual([["Abby", "Brad"], ["Dave", "Erin"], ["Cora"]]);
  });
});

describe("the examples of Schulze 2011 (arXiv 1804.02973)", () => {
  test("example 1: D wins by paths", () => {
    const found = schulze(["A", "B", "C", "D"], papers("8 A > C > D > B", "2 B > A > D > C", "4 C > D > B > A", "4 D > B > A > C", "3 D > C > B > A"));
    expect(found.winners).toEqual(["D"]);
    expect(pathTable(found)).toEqual({ A: "B 14 C 14 D 12", B: "A 13 C 13 D 12", C: "A 13 B 15 D 12", D: "A 13 B 19 C 13" });
  });
  test("example 3, 45 voters: E, A, C, B, D; ranked pairs begin with A", () => {
    const options = ["A", "B", "C", "D", "E"];
    const ballots = papers(
      "5 A > C > B > E > D", "5 A > D > E > C > B", "8 B > E > D > A > C", "3 C > A > B > E > D", "7 C > A > E > B > D", "2 C > B > A > D > E", "7 D > C > E > B > A", "8 E > B > A > D > C",
    );
    expect(schulze(options, ballots).order).toEqual([["E"], ["A"], ["C"], ["B"], ["D"]]);
    expect(rankedPairs(options, ballots).order).toEqual([["A"], ["C"], ["E"], ["B"], ["D"]]);
  });
  test("example 5: paths of 36, 39, 42, 45 and 48", () => {
    const found = schulze(["A", "B", "C", "D"], papers("12 A > B > C > D", "6 A > D > B > C", "9 B > C > D > A", "15 C > D > A > B", "21 D > B > A > C"));
    expect(found.winners).toEqual(["D"]);
    expect(pathTable(found)).toEqual({ A: "B 36 C 39 D 36", B: "A 36 C 48 D 36", C: "A 36 B 36 D 36", D: "A 45 B 42 C 42" });
  });
  test("example 7, first situation: A", () => {
    const ballots = papers(
      "3 A > D > E > B > C > F", "3 B > F > E > C > D > A", "4 C > A > B > F > D > E", "1 D > B > C > E > F > A", "4 D > E > F > A > B > C", "2 E > C > B > D > F > A", "2 F > A > C > D > B > E",
    );
    expect(schulze(["A", "B", "C", "D", "E", "F"], ballots).winners).toEqual(["A"]);
  });
  test("example 8, first situation: A", () => {
    const found = schulze(["A", "B", "C", "D"], papers(
      "3 A > B > D > C", "5 A > D > B > C", "1 A > D > C > B", "2 B > A > D > C", "2 B > D > C > A", "4 C > A > B > D", "6 C > B > A > D", "2 D > B > C > A", "5 D > C > A > B",
    ));
    expect(found.winners).toEqual(["A"]);
    expect(pathTable(found)).toEqual({ A: "B 18 C 20 D 21", B: "A 17 C 17 D 17", C: "A 19 B 18 D 19", D: "A 19 B 18 C 20" });
  });
  test("example 9, first situation: A", () => {
    expect(schulze(["A", "B", "C", "D"], papers("5 A > C > D > B", "2 B > C > D > A", "4 B > D > A > C", "2 C > D > A > B")).winners).toEqual(["A"]);
  });
});

describe("E. Gorr's examples of ranked pairs (ericgorr.net)", () => {
  test("the first: A, B, C", () => {
    expect(rankedPairs(["A", "B", "C"], papers("7 A > B > C", "5 B > A > C", "4 C > A > B", "2 B > C > A")).order).toEqual([["A"], ["B"], ["C"]]);
  });
  test("the third: A and B are level, 9 to 9, before C", () => {
    const found = rankedPairs(["A", "B", "C"], papers("7 A > B > C", "7 B > A > C", "2 C > A > B", "2 C > B > A"));
    expect([found.order, found.dependsOnLot]).toEqual([[["A", "B"], ["C"]], false]);
  });
});

test("minimax elects L, whom every other option beats (Wikipedia, Condorcet loser criterion)", () => {
  const options = ["A", "B", "C", "L"];
  const ballots = papers("A > B > C > L", "A > B > L > C", "3 B > C > A > L", "C > L > A > B", "L > A > B > C", "2 L > C > A > B");
  expect(condorcet(options, ballots)).toMatchObject({ winner: null, loser: "L" });
  expect(minimax(options, ballots).winners).toEqual(["L"]);
  for (const count of [schulze, rankedPairs, copeland, borda]) expect(count(options, ballots).winners).not.toContain("L");
});
