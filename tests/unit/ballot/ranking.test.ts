import { describe, expect, test } from "vitest";
import { fromPlaces, isTied, moved, placeOf, rankNext, type Ranking, tieToggled, without } from "@/components/ballot/ranking";

const tapped: Ranking = [["a"], ["b", "c"], ["d"]]; // a first, b and c share 2, d is third, e is left out

describe("ranking by tapping", () => {
  test("the next tapped gets the next place, and a place that is left closes up", () => {
    expect(rankNext(tapped, "e")).toEqual([["a"], ["b", "c"], ["d"], ["e"]]);
    expect(without(tapped, "a")).toEqual([["b", "c"], ["d"]]);
    expect([placeOf(tapped, "c"), placeOf(tapped, "d"), placeOf(tapped, "e")]).toEqual([2, 3, 0]);
  });

  test.each([
    ["a single one goes past the whole place beside it", "d", -1, [["a"], ["d"], ["b", "c"]]],
    ["and down past it", "a", 1, [["b", "c"], ["a"], ["d"]]],
    ["one that shares its place leaves it upwards", "c", -1, [["a"], ["c"], ["b"], ["d"]]],
    ["or downwards", "b", 1, [["a"], ["c"], ["b"], ["d"]]],
    ["the first has no room above", "a", -1, tapped],
    ["the last has none below", "d", 1, tapped],
    ["one without a place stays without", "e", -1, tapped],
  ] as const)("a move makes no tie: %s", (_what, option, by, after) => {
    expect(moved(tapped, option, by)).toEqual(after);
  });

  test("a tie is a second act, and is undone by the same button", () => {
    expect(tieToggled(tapped, "d")).toEqual([["a"], ["b", "c", "d"]]);
    expect(tieToggled(tapped, "b")).toEqual([["a", "b"], ["c"], ["d"]]); // only the one that was asked for
    expect(tieToggled(tapped, "c")).toEqual([["a"], ["b"], ["c"], ["d"]]);
    expect(tieToggled(tapped, "a")).toEqual(tapped);
    expect([isTied(tapped, "b"), isTied(tapped, "c"), isTied(tapped, "e")]).toEqual([false, true, false]);
  });

  test("places as a form posts them: equal numbers share one, gaps close, none is left out", () => {
    expect(fromPlaces({ a: 5, b: 2, c: 2, d: null }, ["a", "b", "c", "d", "e"])).toEqual([["b", "c"], ["a"]]);
  });
});
