import { describe, expect, test } from "vitest";
import { handCount, numberIn } from "@/components/outcome/hand-count";
import { roundSaid, taskSaid } from "@/components/outcome/hand-sentences";
import { instantRunoff } from "@/lib/method/tally/instant-runoff";

const options = ["talk", "stay", "go"];
const papers = [
  { ranking: [["talk"], ["stay"]], weight: 4 }, { ranking: [["stay"], ["go"]], weight: 3 }, { ranking: [["go"], ["stay"]], weight: 2 }, { ranking: [], weight: 1 },
];
const runoff = instantRunoff(options, papers); // talk 4, stay 3, go 2, nothing 1; go leaves, its two go to stay: 5 of 9
const firstRound = { "r1-0": "4", "r1-1": "3", "r1-2": "2", "r1-x": "1" };
const faults = (typed: Record<string, string>) => handCount(runoff, options, typed).now?.piles.map(({ fault }) => fault);

test("nothing is asked before anything was typed: the first round waits", () => {
  const { right, now } = handCount(runoff, options, {});
  expect([right.length, now?.isAsked, now?.round.round]).toEqual([0, false, 1]);
});

test("each pile is judged by itself", () => {
  expect(faults({ ...firstRound, "r1-0": "5", "r1-1": "2", "r1-2": "two", "r1-x": "" })).toEqual(["too-many", "too-few", "no-number", "missing"]);
});

test("a right round leads to the next, and the last to the end", () => {
  expect(handCount(runoff, options, firstRound)).toMatchObject({ right: [{ round: { round: 1 } }], now: { isAsked: false, round: { round: 2 } } });
  expect(handCount(runoff, options, { ...firstRound, "r2-0": "4", "r2-1": "5", "r2-x": "1" })).toMatchObject({ right: [{}, {}], now: null });
});

test("a later round is not looked at before those before it are right", () => {
  expect(handCount(runoff, options, { ...firstRound, "r1-0": "3", "r2-0": "4", "r2-1": "5", "r2-x": "1" })).toMatchObject({ right: [], now: { round: { round: 1 } } });
});

test("split papers are typed as people write them", () => {
  const split = instantRunoff(["a", "b", "c"], [{ ranking: [["a", "b", "c"]], weight: 1 }, { ranking: [["a"]], weight: 2 }]);
  expect(handCount(split, ["a", "b", "c"], { "r1-0": "2 1/3", "r1-1": "0,33", "r1-2": "⅓", "r1-x": "0" }).now).toBeNull();
});

test.each([
  ["12", 12], [" 2.5 ", 2.5], ["2,25", 2.25], ["2½", 2.5], ["1/4", 0.25], ["3 1/3", 3 + 1 / 3], ["", null], ["-1", null], ["1e9", null], ["1/0", null], ["four", null], ["99999999", null],
])("%j is read as %s", (text, number) => expect(numberIn(text)).toBe(number));

describe("what is said", () => {
  const title = (option: string) => ({ talk: "Talk", stay: "Stay", go: "Go" })[option] ?? option;

  test("plurality first, then the majority that is missing, then who leaves", () => {
    expect(roundSaid(runoff.rounds[0]!, title)).toEqual([
      "Talk has the most first places, 4 of 9. If first places decided alone (plurality), the count would be over.",
      "More than half of the 9 papers in play is more than 4.5: nobody has that.", "Go has the fewest, 2, and leaves.",
    ]);
    expect(roundSaid(runoff.rounds[1]!, title)).toEqual(["Stay has 5 of the 9 papers in play, more than half, and is elected. The count is done."]);
  });

  test("what is done with the slips before each round", () => {
    expect(taskSaid(runoff, 1, title)).toMatch(/^Sort the 10 slips/);
    expect(taskSaid(runoff, 2, title)).toMatch(/^Take the pile of Go\./);
  });

  test("a tie for last is told, and that a lot decides", () => {
    const tied = instantRunoff(["a", "b", "c"], [{ ranking: [["a"]], weight: 2 }, { ranking: [["b"]], weight: 1 }, { ranking: [["c"], ["b"]], weight: 1 }]);
    expect(roundSaid(tied.rounds[0]!, (option) => option).at(-1)).toMatch(/^b and c have the fewest, 1 each, .*as if it had fallen on b; who wins/);
  });

  test("papers that say nothing elect nobody", () => {
    expect(roundSaid(instantRunoff(options, [{ ranking: [] }]).rounds[0]!, title)).toEqual(["No paper is in play. Nobody is elected, and the count is done."]);
  });
});
