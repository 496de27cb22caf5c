import { describe, expect, test } from "vitest";
import { approvalCaption } from "@/components/tally/approval-walk";
import { bordaSum, pointsCaption } from "@/components/tally/borda-walk";
import { condorcetCaption, condorcetSentences } from "@/components/tally/condorcet-walk";
import { copelandCaption, copelandSaid } from "@/components/tally/copeland-walk";
import { pluralityCaption } from "@/components/tally/first-places";
import { minimaxCaption, worstSaid } from "@/components/tally/minimax-walk";
import { rankedPairsCaption, rankedPairsSaid } from "@/components/tally/ranked-pairs-walk";
import { pathsSaid, schulzeCaption } from "@/components/tally/schulze-walk";
import { finalistsSaid, runoffSaid, starCaption } from "@/components/tally/star-sentences";
import type { OptionPaper } from "@/lib/method/tally/all-counts";
import { named, tennessee } from "./elections";
import { countsOf, english, papers } from "./support";

const { counts: capital } = tennessee;
const { counts: circle } = countsOf("abcd", papers([8, "a", "b", "c", "d"], [7, "b", "c", "a", "d"], [6, "c", "a", "b", "d"], [2, "d=a"]));
const { counts: even } = countsOf("abc", papers([3, "a", "b", "c"], [3, "b", "c", "a"], [3, "c", "a", "b"]));
const { counts: nothing } = countsOf("ab", papers([5]));

test("first places: most, shared, none", () => {
  expect(pluralityCaption(capital.plurality, named)).toBe("‘Memphis’ has the most first places: 42 of 100 papers, not more than half.");
  expect(pluralityCaption(even.plurality, english)).toBe("‘Stay’, ‘Leave’ and ‘Wait’ share the most first places: 3 each, of 9 papers.");
  expect(pluralityCaption(nothing.plurality, english)).toBe("No paper ranks an option.");
});

test("Borda's points, added up", () => {
  expect(pointsCaption(capital.borda, named)).toBe("‘Nashville’ has the most points: 294; ‘Chattanooga’ comes next with 273.");
  expect(pointsCaption(even.borda, english)).toBe("‘Stay’, ‘Leave’ and ‘Wait’ share the most points: 18 each.");
  expect(circle.borda.counts.map((count) => bordaSum(count, english))).toEqual([
    "Stay: 8 × 4 + 2 × 3.5 + 6 × 3 + 7 × 2 = 71 points", "Leave: 7 × 4 + 8 × 3 + 6 × 2 + 2 × 1.5 = 67 points",
    "Wait: 6 × 4 + 7 × 3 + 8 × 2 + 2 × 1.5 = 64 points", "Talk: 2 × 3.5 + 21 × 1 = 28 points",
  ]);
  expect(pointsCaption(nothing.borda, english)).toBe("No paper ranks an option.");
});

describe("each against each", () => {
  test("a Condorcet winner, with the closest duel and the loser", () => {
    expect(condorcetCaption(capital.condorcet, named)).toBe("‘Nashville’ beats every other option head to head; its closest duel is 58 to 42 against ‘Memphis’.");
    expect(condorcetSentences(capital.condorcet, named)).toEqual(["‘Memphis’ loses to every other option: it is the Condorcet loser."]);
  });
  test("a circle above the rest", () => {
    expect(condorcetCaption(circle.condorcet, english)).toBe("No option beats every other one head to head. ‘Stay’, ‘Leave’ and ‘Wait’ win the most duels, 2 of 3.");
    expect(condorcetSentences(circle.condorcet, english)).toEqual([
      "The smallest group whose every member beats every option outside it: ‘Stay’, ‘Leave’ and ‘Wait’. Among these the duels run in a circle, or are level.",
      "The closest duel out of it is ‘Leave’ over ‘Talk’, 21 to 2.", "‘Talk’ loses to every other option: it is the Condorcet loser.",
    ]);
  });
  test("a circle of all, an only option, no ranked paper", () => {
    expect(condorcetSentences(even.condorcet, english)[0]).toMatch(/^No smaller group than all of them/);
    expect(condorcetCaption(countsOf("a", papers([2, "a"])).counts.condorcet, english)).toBe("‘Stay’ is the only option.");
    expect([condorcetCaption(nothing.condorcet, english), ...condorcetSentences(nothing.condorcet, english)]).toEqual(["No paper ranks an option."]);
  });
});

test("Copeland's balance", () => {
  expect(copelandCaption(capital.copeland, named)).toBe("‘Nashville’ has the best balance: 3 duels won, none lost.");
  expect(copelandCaption(circle.copeland, english)).toBe("‘Stay’, ‘Leave’ and ‘Wait’ share the best balance, +1.");
  const step = circle.copeland.steps.find((some) => some.step === "duels" && some.option === "a");
  expect(step?.step === "duels" && copelandSaid(step, english)).toBe("‘Stay’ beats ‘Leave’ (16 to 7) and ‘Talk’ (21 to 0); loses to ‘Wait’ (10 to 13). Balance: +1.");
  const level = countsOf("ab", papers([1, "a"], [1, "b"])).counts.copeland.steps.find((some) => some.step === "duels");
  expect(level?.step === "duels" && copelandSaid(level, english)).toBe("‘Stay’ is level with ‘Leave’ (1 to 1). Balance: 0.");
  const alone = countsOf("a", papers([1, "a"])).counts.copeland.steps.find((some) => some.step === "duels");
  expect(alone?.step === "duels" && copelandSaid(alone, english)).toBe("‘Stay’ has no rival.");
});

test("Schulze's paths, there and back", () => {
  const paths = (counts: typeof circle) => counts.schulze.steps.flatMap((step) => (step.step === "paths" ? [pathsSaid(step, english)] : []));
  expect(schulzeCaption(circle.schulze, english)).toBe("No rival has a stronger path to ‘Stay’ than it has to them.");
  expect(paths(circle).slice(0, 3)).toEqual([
    "‘Stay’ to ‘Leave’: 16, directly. Back: 13, by ‘Wait’. ‘Stay’ is ahead.", "‘Stay’ to ‘Wait’: 15, by ‘Leave’. Back: 13, directly. ‘Stay’ is ahead.",
    "‘Stay’ to ‘Talk’: 21, directly. There is no path back. ‘Stay’ is ahead.",
  ]);
  expect(schulzeCaption(even.schulze, english)).toBe("No rival has a stronger path to any of ‘Stay’, ‘Leave’ and ‘Wait’, nor one of them to another.");
  expect(paths(even)[0]).toMatch(/Neither is ahead\.$/);
});

test("ranked pairs: locked, left out and why, equals and the lot said first", () => {
  const told = (counts: typeof circle) => counts.rankedPairs!.steps.flatMap((step) => rankedPairsSaid(step, english));
  expect(rankedPairsCaption(capital.rankedPairs!, named)).toBe("‘Nashville’ stands above all others once the duels are locked from the strongest down.");
  expect(rankedPairsCaption(circle.rankedPairs!, english)).toBe("‘Stay’ stands above all others once the duels are locked from the strongest down; one that would close a circle is left out.");
  expect(told(circle).at(-1)).toBe("‘Wait’ over ‘Stay’, 13 to 10: left out. It would close a circle, for locked already is ‘Stay’ above ‘Leave’ and ‘Leave’ above ‘Wait’.");
  expect(rankedPairsCaption(even.rankedPairs!, english)).toMatch(/^The winner depends on a lot: equally strong duels exclude one another, and ‘Stay’, ‘Leave’ and ‘Wait’ can win\./);
  expect(told(even)[0]).toMatch(/^Equally strong, and they exclude one another: /);
  const level = countsOf("ab", papers([1, "a"], [1, "b"])).counts;
  expect(rankedPairsCaption(level.rankedPairs!, english)).toBe("Nothing is locked above ‘Stay’ and ‘Leave’.");
});

test("minimax: never beaten, mildest, shared", () => {
  expect(minimaxCaption(capital.minimax, named)).toBe("‘Nashville’ is never beaten.");
  expect(minimaxCaption(circle.minimax, english)).toBe("‘Stay’ has the mildest of the worst defeats: 10 to 13 by ‘Wait’.");
  expect(minimaxCaption(even.minimax, english)).toBe("‘Stay’, ‘Leave’ and ‘Wait’ share the mildest of the worst defeats: 6.");
  expect(minimaxCaption(countsOf("ab", papers([1, "a"], [1, "b"])).counts.minimax, english)).toBe("‘Stay’ and ‘Leave’ are never beaten.");
  expect(capital.minimax.counts.map((count) => worstSaid(count, named))[3]).toBe("‘Knoxville’ loses worst to ‘Chattanooga’ (17 to 83).");
});

const scored = (...some: readonly (readonly [number, Record<string, number>, string?])[]): OptionPaper[] =>
  some.map(([weight, scores, accepted]) => ({ weight, scores, ranking: [], approves: accepted === undefined ? null : [...accepted] }));

test("approval says over how many papers it counts, and who shares", () => {
  const { counts } = countsOf("abc", scored([5, {}, "a"], [4, {}, "bc"], [2, {}, "b"], [3, {}]));
  expect(approvalCaption(counts.approval!, english)).toBe("‘Leave’ is accepted on the most papers: 6 of 11 papers, more than half.");
  expect(approvalCaption(countsOf("ab", scored([1, {}, "ab"])).counts.approval!, english)).toBe("‘Stay’ and ‘Leave’ are accepted on the most papers: 1 each, of one paper.");
  expect(approvalCaption(countsOf("ab", scored([1, {}, ""])).counts.approval!, english)).toBe("No paper accepts an option.");
});

describe("STAR", () => {
  test("two steps: who goes on, then head to head", () => {
    const { star } = countsOf("abc", scored([5, { a: 5, b: 4 }], [4, { b: 4, c: 5 }], [2, { b: 5 }])).counts;
    expect(finalistsSaid(star!, english)).toEqual(["‘Leave’ goes on, with 46 points.", "‘Stay’ goes on, with 25 points."]);
    expect(starCaption(star!, english)).toBe("‘Leave’ is scored higher than ‘Stay’ on 6 papers, lower on 5; 0 score the two alike.");
  });
  test("a lot for a place is said before anybody is named", () => {
    const { star } = countsOf("abcd", scored([2, { a: 5, b: 5, c: 5 }], [1, { a: 1, b: 1, c: 1, d: 3 }])).counts;
    expect(starCaption(star!, english)).toBe("The winner depends on a lot for a place in the runoff: ‘Stay’, ‘Leave’ and ‘Wait’ can win. Written out is one way in which it may fall.");
    expect(finalistsSaid(star!, english).slice(0, 6)).toEqual([
      "‘Stay’, ‘Leave’ and ‘Wait’ have 11 points each, for 2 places.", "Among them duels tell: ‘Stay’ loses 0, ‘Leave’ loses 0 and ‘Wait’ loses 0.", "That tells nobody apart.",
      "How many papers give the highest score: ‘Stay’ 2, ‘Leave’ 2 and ‘Wait’ 2.", "That tells nobody apart.", "A lot is drawn between ‘Stay’, ‘Leave’ and ‘Wait’. Written out is how it goes on if ‘Stay’ is drawn.",
    ]);
  });
  test("what decides a level runoff", () => {
    const runoff = { finalists: ["a", "b"], votes: [4, 4], equal: 1, winner: "b" } as const;
    expect(runoffSaid({ ...runoff, decidedBy: "points" }, english)).toBe("‘Leave’ and ‘Stay’ are scored higher on 4 papers each; ‘Leave’ has more points and wins.");
    expect(runoffSaid({ ...runoff, decidedBy: "highest-scores" }, english)).toContain("‘Leave’ has the highest score on more papers and wins.");
    expect(runoffSaid({ ...runoff, decidedBy: "nothing", winner: null }, english)).toBe("‘Stay’ and ‘Leave’ are level in papers, points and highest scores: a tie.");
    expect(starCaption(countsOf("a", scored([1, { a: 3 }])).counts.star!, english)).toBe("There are not two options to set head to head.");
  });
});
