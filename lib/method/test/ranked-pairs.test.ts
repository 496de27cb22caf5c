import { expect, test } from "vitest";
import { rankedPairs } from "../tally/ranked-pairs";
import { drawOrders, drawPapers, draws, papers } from "./support";
import { drawnRankedPairs, orderCount, slowRankedPairs } from "./slow";

test("duels are locked from the strongest down, and one that would close a circle is left out, with the way that it would close", () => {
  const { winners, order, counts, steps, dependsOnLot } = rankedPairs(["A", "B", "C"], papers("4 A > B > C", "3 B > C > A", "2 C > A > B"));
  expect({ winners, order, dependsOnLot }).toEqual({ winners: ["A"], order: [["A"], ["B"], ["C"]], dependsOnLot: false });
  expect(counts).toEqual([{ option: "A", below: 2 }, { option: "B", below: 1 }, { option: "C", below: 0 }]);
  expect(steps).toEqual([
    { step: "counted", papers: 9, empty: 0 },
    { step: "locked", duel: { winner: "B", loser: "C", votes: 7, against: 2 }, strength: 7 },
    { step: "locked", duel: { winner: "A", loser: "B", votes: 6, against: 3 }, strength: 6 },
    { step: "left-out", duel: { winner: "C", loser: "A", votes: 5, against: 4 }, strength: 5, way: ["A", "B", "C"] },
    { step: "compared", winners: ["A"] },
  ]);
});
test("where equally strong duels exclude one another everybody who can win is named, whatever the order of the options", () => {
  const circle = papers("A > B > C", "B > C > A", "C > A > B"); // each duel 2 to 1
  for (const options of [["A", "B", "C"], ["C", "B", "A"]]) {
    const { winners, order, dependsOnLot, places, placesAreExact, steps, undecided } = rankedPairs(options, circle);
    expect({ winners, order, dependsOnLot, placesAreExact, undecided }).toEqual({ winners: options, order: [options], dependsOnLot: true, placesAreExact: true, undecided: [] });
    expect(places.map(({ best, worst }) => [best, worst])).toEqual([[1, 3], [1, 3], [1, 3]]);
    expect(steps.filter(({ step }) => step === "equals")).toHaveLength(1);
  }
});
test("equals that do not exclude one another are no lot", () => {
  const { dependsOnLot, steps, winners } = rankedPairs(["A", "B", "C"], papers("2 A > B > C", "B > A > C"));
  expect([dependsOnLot, winners, steps.some(({ step }) => step === "equals")]).toEqual([false, ["A"], false]);
});
test("a lot below the winner changes nothing about the winner, and is told by the places", () => {
  const { winners, dependsOnLot, places, order } = rankedPairs(["A", "B", "C", "D"], papers("A > B > C > D", "A > C > D > B", "A > D > B > C"));
  expect([winners, dependsOnLot, order]).toEqual([["A"], false, [["A"], ["B", "C", "D"]]]);
  expect(places[1]).toEqual({ option: "B", best: 2, worst: 4 });
});
test("options that are level are tied without a lot", () => {
  expect(rankedPairs(["A", "B", "C"], papers("A > B > C", "B > A > C"))).toMatchObject({ winners: ["A", "B"], dependsOnLot: false, order: [["A", "B"], ["C"]] });
  expect(rankedPairs(["A", "B"], papers("2")).winners).toEqual([]);
});
test("winning votes and margins can leave different duels out of the same circle", () => {
  // A over B 6 to 3, B over C 5 to 4, C over A 4 to 2: by votes C over A is the weakest of the circle, by margins B over C.
  const ballots = papers("2 A = C", "2 A > B > C", "2 C > A > B", "2 B > C", "B");
  const out = (strength: "winning-votes" | "margins") => rankedPairs(["A", "B", "C"], ballots, { strength }).steps.flatMap((step) => (step.step === "left-out" ? [step.duel] : []));
  expect(out("winning-votes")).toEqual([{ winner: "C", loser: "A", votes: 4, against: 2 }]);
  expect(out("margins")).toEqual([{ winner: "B", loser: "C", votes: 5, against: 4 }]);
});

test("winners and places of 400 counts are those over every order of equals, gone through one by one", () => {
  const draw = draws(1987);
  let lots = 0;
  let hidden = 0;
  for (let run = 0; run < 400; run += 1) {
    const options = ["A", "B", "C", "D"].slice(0, 3 + draw(2));
    const ballots = (run % 4 === 0 ? drawPapers : drawOrders)(draw, options, 2 + draw(7));
    const margins = draw(2) === 0;
    if (orderCount(options, ballots, margins) > 150) continue;
    const found = rankedPairs(options, ballots, { strength: margins ? "margins" : "winning-votes" });
    const ends = slowRankedPairs(options, ballots, margins);
    const isFirst = (option: string) => ends.some((above) => !options.some((other) => above.has(`${other}>${option}`)));
    if (found.papers > found.empty) expect(found.winners, JSON.stringify({ ballots, margins })).toEqual(options.filter(isFirst));
    const layer = (above: Set<string>, option: string): number => Math.max(0, ...options.filter((other) => above.has(`${other}>${option}`)).map((other) => 1 + layer(above, other)));
    const place = (above: Set<string>, option: string) => 1 + options.filter((other) => layer(above, other) < layer(above, option)).length;
    for (const { option, best, worst } of found.places) {
      const all = ends.map((above) => place(above, option));
      expect([best, worst], JSON.stringify({ ballots, margins, option })).toEqual([Math.min(...all), Math.max(...all)]);
    }
    if (found.dependsOnLot) lots += 1;
    if (!found.dependsOnLot && found.places.some(({ best, worst }) => best < worst)) hidden += 1;
  }
  expect(lots).toBeGreaterThan(5);
  expect(hidden).toBeGreaterThan(1);
});
test("with six options and few papers, where orders are too many to go through, the winners are those that drawn orders put first", () => {
  const draw = draws(21);
  const options = ["A", "B", "C", "D", "E", "F"];
  for (let run = 0; run < 50; run += 1) {
    const ballots = drawOrders(draw, options, 3 + 2 * draw(3));
    const { winners, undecided } = rankedPairs(options, ballots);
    const seen = new Set<string>();
    for (let order = 0; order < 40 || (seen.size < winners.length && order < 5000); order += 1) for (const winner of drawnRankedPairs(options, ballots, draw)) seen.add(winner);
    expect([undecided, options.filter((option) => seen.has(option))], JSON.stringify(ballots)).toEqual([[], winners]);
  }
});
test("with so many equals that not every order can be followed, bounds are given that hold, and it is said", () => {
  const draw = draws(2);
  const options = Array.from({ length: 12 }, (_, index) => `${index}`);
  const found = rankedPairs(options, drawOrders(draw, options, 7));
  expect([found.placesAreExact, found.undecided, found.winners]).toEqual([false, [], ["1", "9"]]); // option 0 is beaten by nobody for certain, but cannot win
  expect(found.order[0]).toEqual(found.winners);
  for (const { best, worst } of found.places) expect(best).toBeLessThanOrEqual(worst);
  const larger = Array.from({ length: 20 }, (_, index) => `${index}`);
  const unfollowed = rankedPairs(larger, drawOrders(draws(40), larger, 6));
  expect(unfollowed.order[0]).toEqual(larger.filter((option) => unfollowed.winners.includes(option) || unfollowed.undecided.includes(option)));
});
test("more options than fit into one word of bits keep their order", () => {
  const options = Array.from({ length: 70 }, (_, index) => `${index}`);
  const { order, counts } = rankedPairs(options, [{ ranking: options.toReversed().map((option) => [option]) }]);
  expect(order).toEqual(options.toReversed().map((option) => [option]));
  expect(counts.map(({ below }) => below)).toEqual(options.map((_, index) => index));
});
