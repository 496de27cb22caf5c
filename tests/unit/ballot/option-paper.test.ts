import { describe, expect, test } from "vitest";
import { acted, dropped, lineDrawn, lineDropped, lineMoved, type OptionPaper, otherWayRound } from "@/components/ballot/option-paper";

// a first, b and c share 2, d is third; the line stands below 2; e is left out
const paper: OptionPaper = { ranking: [["a"], ["b", "c"], ["d"]], acceptedUpTo: 2 };
const at = (acceptedUpTo: number | null): OptionPaper => ({ ...paper, acceptedUpTo });
/** As one would write it down: places by commas, shared ones joined, the line as a bar. */
const written = ({ ranking, acceptedUpTo }: OptionPaper) => {
  const places = ranking.map((place) => place.join("="));
  return (acceptedUpTo === null ? places : places.toSpliced(acceptedUpTo, 0, "|")).join(" ");
};

describe("acts on an option beside the line", () => {
  test.each([
    ["the next tapped stands below it", at(2), "next", "e", "a b=c | d e"],
    ["below a line that stood below them all, too", at(3), "next", "e", "a b=c d | e"],
    ["one step up takes the first below it past the line, and past nothing else", at(2), "up", "d", "a b=c d |"],
    ["the next step past a place", at(3), "up", "d", "a d b=c |"],
    ["one step down takes the last above it past the line", at(1), "down", "a", "| a b=c d"],
    ["and then past a place", at(0), "down", "a", "| b=c a d"],
    ["one that leaves a tie stays on its side: above", at(2), "down", "c", "a b c | d"],
    ["or below", at(1), "up", "c", "a | c b d"],
    ["one that joins a place above the line is above it", at(2), "tie", "d", "a b=c=d |"],
    ["one above it stays above", at(2), "tie", "b", "a=b c | d"],
    ["one below it stays below", { ranking: [["a"], ["b"], ["c"]], acceptedUpTo: 1 }, "tie", "c", "a | b=c"],
    ["out of a tie below it", at(1), "tie", "c", "a | b c d"],
    ["one taken back leaves the others where they are", at(2), "back", "a", "b=c | d"],
    ["one below it too", at(2), "back", "d", "a b=c |"],
    ["the first can go no higher than the line lets it", at(0), "up", "a", "a | b=c d"],
    ["without a line there is only the ranking", at(null), "up", "d", "a d b=c"],
  ] as const)("%s", (_what, before, act, option, after) => expect(written(acted(before, act, option))).toBe(after));

  test("with nothing ranked any more there is no line either", () => {
    expect(acted({ ranking: [["a"]], acceptedUpTo: 1 }, "back", "a")).toEqual({ ranking: [], acceptedUpTo: null });
  });

  test("where there is no room it is the very paper", () => {
    for (const [act, option] of [["up", "a"], ["down", "d"], ["tie", "a"]] as const) expect(acted(paper, act, option)).toBe(paper);
  });
});

describe("the line", () => {
  test("is drawn below all that is ranked, and moves a place at a time, a shared one whole", () => {
    expect(written(lineDrawn(at(null)))).toBe("a b=c d |");
    expect(written(lineMoved(at(3), -1))).toBe("a b=c | d");
    expect(written(lineMoved(at(2), -1))).toBe("a | b=c d");
    expect(written(lineMoved(at(0), 1))).toBe("a | b=c d");
  });

  test.each([[at(0), -1], [at(3), 1], [at(null), 1]] as const)("has no room there", (before, by) => expect(lineMoved(before, by)).toBe(before));
});

describe("dragging", () => {
  // the rows that are seen of `paper` without d: a, b, c, the line
  test.each([
    ["to the top", "d", 0, "d a b=c |"], ["between two places", "d", 1, "a d b=c |"], ["between two that share one: it joins them", "d", 2, "a b=c=d |"],
    ["right above the line", "d", 3, "a b=c d |"], ["right below it", "d", 4, "a b=c | d"],
    ["one that was left out", "e", 5, "a b=c | d e"], ["or above the line", "e", 3, "a b=c e | d"],
    ["out of its tie", "c", 0, "c a b | d"], ["across the line", "a", 4, "b=c | d a"],
  ] as const)("%s", (_what, option, gap, after) => expect(written(dropped(paper, option, gap))).toBe(after));

  test("the first of all, and one without a line", () => {
    expect(dropped({ ranking: [], acceptedUpTo: null }, "e", 0)).toEqual({ ranking: [["e"]], acceptedUpTo: null });
    expect(written(dropped(at(null), "a", 3))).toBe("b=c d a");
  });

  test.each([[0, "| a b=c d"], [1, "a | b=c d"], [2, "a b=c | d"], [3, "a b=c | d"], [4, "a b=c d |"]])("the line into gap %i: a shared place stays whole", (gap, after) =>
    expect(written(lineDropped(paper, gap))).toBe(after));

  test("whatever is dragged, acts on buttons reach as well", () => {
    const byButtons = acted(acted(acted(acted(paper, "up", "d"), "up", "d"), "up", "d"), "down", "a");
    expect(written(byButtons)).toBe(written(dropped(dropped(paper, "d", 0), "a", 3)));
  });
});

describe("scores that go the other way", () => {
  const { ranking } = paper;
  test("are told of the first that is found, with both numbers", () => {
    expect(otherWayRound(ranking, { a: 2, b: 4, d: 5 })).toEqual({ above: "a", below: "b", less: 2, more: 4 });
    expect(otherWayRound(ranking, { a: 5, b: 4, c: 0, d: 1 })).toEqual({ above: "c", below: "d", less: 0, more: 1 });
  });

  test.each([
    ["the same way", { a: 5, b: 4, c: 3, d: 0 }], ["equal points", { a: 3, b: 3, c: 3, d: 3 }], ["points that differ within a shared place", { b: 1, c: 5 }],
    ["an option that is left out", { d: 0, e: 5 }], ["no points", { a: null, b: null }], ["one alone", { a: 0 }],
  ])("not told: %s", (_what, scores) => expect(otherWayRound(ranking, scores)).toBeNull());
});
