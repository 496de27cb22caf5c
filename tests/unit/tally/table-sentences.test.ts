import { describe, expect, test } from "vitest";
import { howWon, overText, winnersText } from "@/components/tally/how-won";
import { agreementSaid, condorcetSaid, decisionSaid } from "@/components/tally/lead-sentences";
import { countText, orderText, papersText } from "@/components/tally/phrases";
import type { AllCounts, CountName } from "@/lib/method/tally/all-counts";
import { whyTheyDiffer } from "@/lib/method/tally/why-they-differ";
import { named, tennessee, tennesseePapers } from "./elections";
import { countsOf, english, papers } from "./support";

const how = (all: AllCounts, count: CountName, language = english) => howWon(all, all.table.find((row) => row.count === count)!, language);
const agreement = (all: AllCounts, ballots: Parameters<typeof whyTheyDiffer>[1], language = english) => agreementSaid(all, whyTheyDiffer(all, ballots).groups, language);

test("numbers of papers: none, one, several, parts of one", () => {
  expect([0, 1, 2, 1 / 3, 2.5].map((count) => papersText(count, english))).toEqual(["no papers", "one paper", "2 papers", "0.33 papers", "2.5 papers"]);
  expect([1_234, 0.1 + 0.2].map((count) => countText(count, english))).toEqual(["1,234", "0.3"]);
});

test("an order tells shared places, and goes on behind them", () => {
  expect(orderText([["a"], ["b", "c"], ["d"]], english)).toBe("From the best down: 1. Stay; 2. Leave = Wait; 4. Talk.");
});

test("how each count comes to its winner", () => {
  expect(tennessee.table.map((row) => howWon(tennessee, row, named))).toEqual([
    "42 of 100 first places", "294 points; ‘Chattanooga’ 273", "58 of 100 in round 3", "beats all 3 rivals", "3 duels won, none lost",
    "a stronger path to 3 of 3 rivals", "above 3 of 3 rivals; no duel left out", "never beaten",
  ]);
  const scored = countsOf("ab", [{ weight: 3, ranking: [], approves: ["a"], scores: { a: 4, b: 1 } }, { weight: 2, ranking: [], approves: ["a", "b"], scores: { b: 5 } }]);
  expect((["approval", "score", "star"] as const).map((count) => how(scored, count))).toEqual(["accepted by 5; ‘Leave’ by 2", "13 points; ‘Stay’ 12", "3 to 2 against ‘Leave’; 0 score both alike"]);
});

test("a tie, a lot, an only option and empty papers are said as such", () => {
  const level = countsOf("ab", papers([2, "a"], [2, "b"]));
  expect(how(level, "plurality")).toBe("level at 2");
  expect(how(level, "schulze")).toBe("nothing tells them apart");
  expect(how(level, "instant-runoff")).toBe("every way of drawing it was followed");
  const winners = (count: CountName) => winnersText(level.table.find((row) => row.count === count)!, english);
  expect([winners("instant-runoff"), winners("plurality"), winners("condorcet")]).toEqual(["A lot: Stay and Leave", "A tie: Stay and Leave", "Nobody"]);
  expect(how(level, "condorcet")).toBe("none beats every other option");
  expect(how(countsOf("a", papers([2, "a"])), "borda")).toBe("the only option");
  expect(how(countsOf("ab", papers([5])), "condorcet")).toBe("no paper says anything");
});

test("over how many papers a count is made", () => {
  expect(overText({ papers: 28, empty: 0 }, "first places", english)).toBe("first places; 28 papers");
  expect(overText({ papers: 9, empty: 1 }, "points", english)).toBe("points; 9 papers, one of them empty");
});

describe("the verdict", () => {
  test("names what the count that decides chooses, a lot and a tie before anybody", () => {
    expect(decisionSaid(tennessee, "instant-runoff", named)).toBe("‘Knoxville’ is chosen by instant runoff, the count that was named before the ballot.");
    expect(decisionSaid(tennessee, "approval", named)).toBe("The count that was named before the ballot, approval, could not be made of these papers.");
    expect(decisionSaid(tennessee, null, named)).toBe("No count was named before the ballot, so none of them decides.");
    const level = countsOf("ab", papers([2, "a"], [2, "b"]));
    expect(decisionSaid(level, "instant-runoff", english)).toBe("The count that was named before the ballot, instant runoff, comes down to a lot between ‘Stay’ and ‘Leave’.");
    expect(decisionSaid(level, "borda", english)).toBe("The count that was named before the ballot, Borda, ends in a tie between ‘Stay’ and ‘Leave’.");
    expect(decisionSaid(level, "condorcet", english)).toBe("The count that was named before the ballot, Condorcet, chooses nobody.");
  });

  test("says whether the counts agree, and how many choose what", () => {
    expect(agreement(tennessee, tennesseePapers, named)).toBe("The 8 counts of the same 100 papers do not agree: 6 choose ‘Nashville’, one chooses ‘Memphis’ and one chooses ‘Knoxville’.");
    const alike = papers([12, "a", "b"]);
    expect(agreement(countsOf("ab", alike), alike)).toBe("All 8 counts of the same 12 papers choose ‘Stay’.");
    const level = papers([2, "a"], [2, "b"]);
    expect(agreement(countsOf("ab", level), level)).toBe("The 8 counts of the same 4 papers do not agree: 7 leave it between ‘Stay’ and ‘Leave’ and one chooses nobody.");
    expect(agreement(countsOf("ab", papers([5])), papers([5]))).toBe("No paper ranks an option, so no count chooses anybody.");
    expect(agreement(countsOf("ab", []), [])).toBe("No paper ranks an option, so no count chooses anybody.");
  });

  test("says what the counts are set against", () => {
    expect(condorcetSaid(tennessee, named)).toMatch(/^‘Nashville’ beats every other option head to head and so is the Condorcet winner\./);
    expect(condorcetSaid(countsOf("ab", papers([2, "a"], [2, "b"])), english)).toMatch(/^No option beats every other one/);
  });
});
