import { expect, test } from "vitest";
import { instantRunoff } from "../tally/instant-runoff";
import { byOption, papers } from "./support";

test("Knoxville wins Tennessee's capital in three rounds (Wikipedia, the capital example)", () => {
  const tennessee = papers(
    "42 Memphis > Nashville > Chattanooga > Knoxville",
    "26 Nashville > Chattanooga > Knoxville > Memphis",
    "15 Chattanooga > Knoxville > Nashville > Memphis",
    "17 Knoxville > Chattanooga > Nashville > Memphis",
  );
  const result = instantRunoff(["Memphis", "Nashville", "Chattanooga", "Knoxville"], tennessee);
  expect(result.steps).toBe(result.rounds);
  expect(result).toEqual({
    steps: result.rounds,
    order: [["Knoxville"], ["Memphis"], ["Nashville"], ["Chattanooga"]],
    places: [
      { option: "Memphis", best: 2, worst: 2 },
      { option: "Nashville", best: 3, worst: 3 },
      { option: "Chattanooga", best: 4, worst: 4 },
      { option: "Knoxville", best: 1, worst: 1 },
    ],
    placesAreExact: true,
    winners: ["Knoxville"],
    dependsOnLot: false,
    winner: "Knoxville",
    papers: 100,
    empty: 0,
    rounds: [
      {
        round: 1,
        counts: [
          { option: "Memphis", votes: 42 },
          { option: "Nashville", votes: 26 },
          { option: "Chattanooga", votes: 15 },
          { option: "Knoxville", votes: 17 },
        ],
        inPlay: 100,
        exhausted: 0,
        half: 50,
        elected: null,
        electedBy: null,
        eliminated: "Chattanooga",
        tie: null,
        transfers: [{ to: "Knoxville", votes: 15 }],
      },
      {
        round: 2,
        counts: [
          { option: "Memphis", votes: 42 },
          { option: "Nashville", votes: 26 },
          { option: "Knoxville", votes: 32 },
        ],
        inPlay: 100,
        exhausted: 0,
        half: 50,
        elected: null,
        electedBy: null,
        eliminated: "Nashville",
        tie: null,
        transfers: [{ to: "Knoxville", votes: 26 }],
      },
      {
        round: 3,
        counts: [
          { option: "Memphis", votes: 42 },
          { option: "Knoxville", votes: 58 },
        ],
        inPlay: 100,
        exhausted: 0,
        half: 50,
        elected: "Knoxville",
        electedBy: "majority",
        eliminated: null,
        tie: null,
        transfers: [],
      },
    ],
  });
});

// Official rounds 2 and 3, Burlington, Vermont, 3 March 2009 (Wikipedia): what Montroll's 2,554 papers did is their difference.
test("Kiss wins Burlington's last two rounds of 2009 with less than half of all papers", () => {
  const burlington = papers("2981 Kiss", "3294 Wright", "1332 Montroll > Kiss", "767 Montroll > Wright", "455 Montroll", "151");
  const { rounds, winners, empty } = instantRunoff(["Kiss", "Montroll", "Wright"], burlington);
  expect(rounds.map(({ counts }) => byOption(counts))).toEqual([
    { Kiss: 2981, Montroll: 2554, Wright: 3294 },
    { Kiss: 4313, Wright: 4061 },
  ]);
  expect(rounds.map(({ inPlay, exhausted, half }) => [inPlay, exhausted, half])).toEqual([
    [8829, 151, 4414.5],
    [8374, 606, 4187],
  ]);
  expect(rounds[0]?.transfers).toEqual([
    { to: "Kiss", votes: 1332 },
    { to: "Wright", votes: 767 },
    { to: null, votes: 455 },
  ]);
  expect([winners, empty]).toEqual([["Kiss"], 151]);
});

test("half of all papers is not reached in Burlington, so that Kiss is the last one left", () => {
  const burlington = papers("2981 Kiss", "3294 Wright", "1332 Montroll > Kiss", "767 Montroll > Wright", "455 Montroll", "151");
  const { rounds } = instantRunoff(["Kiss", "Montroll", "Wright"], burlington, { majority: "all-papers" });
  expect(rounds.map(({ half, elected, electedBy }) => [half, elected, electedBy])).toEqual([
    [4490, null, null],
    [4490, null, null],
    [4490, "Kiss", "last-left"],
  ]);
});

test("in the sample class of 28 conditional support wins, 14 to 13", () => {
  const [c, s, d, r, w] = ["compromise", "shrink", "conditional", "reinforce", "withdraw"];
  const classOf28 = papers(
    `${w} > ${s} > ${d} > ${c} > ${r}`, `${c} > ${s} = ${d}`, `${d} > ${s} = ${r} > ${w}`, `${s} > ${d} > ${c} > ${r} > ${w}`,
    `${r} > ${d} > ${s} > ${c} > ${w}`, `${c} > ${s} > ${d} > ${w} > ${r}`, `${d} > ${s} > ${c} > ${w} > ${r}`, `2 ${c} > ${s} > ${r} > ${d} > ${w}`,
    `${w} > ${s} > ${c} > ${d} > ${r}`, `2 ${r} > ${d}`, `2 ${s} > ${c} > ${d} > ${w} > ${r}`, `${s} > ${w} > ${d} > ${c} > ${r}`,
    `${d} > ${r} > ${s}`, `${d} > ${s} > ${r} > ${w} > ${c}`, `2 ${c} > ${s} > ${w} > ${d} > ${r}`, `${c} > ${d} > ${s} > ${w} > ${r}`,
    `${d} > ${w} > ${s} > ${c} > ${r}`, `${w} > ${s} > ${c} > ${d} > ${r}`, `${c} > ${s} = ${d}`, `${d} > ${r} > ${s} > ${w} > ${c}`,
    `${d} > ${s} > ${r} > ${w} > ${c}`, `${c} > ${s} = ${d}`, `${w} > ${s} = ${d}`, `${w} > ${s}`,
  );
  const { rounds } = instantRunoff(["compromise", "shrink", "conditional", "reinforce", "withdraw"], classOf28);
  expect(rounds.map(({ counts }) => Object.values(byOption(counts)))).toEqual([[9, 4, 7, 3, 5], [9, 4, 10, 5], [11, 11, 6], [13, 14]]);
  expect(rounds.map(({ exhausted }) => exhausted)).toEqual([0, 0, 0, 1]);
  expect(rounds.map(({ transfers }) => transfers)).toEqual([
    [{ to: "conditional", votes: 3 }],
    [
      { to: "compromise", votes: 2 },
      { to: "conditional", votes: 1 },
      { to: "withdraw", votes: 1 },
    ],
    [
      { to: "compromise", votes: 2 },
      { to: "conditional", votes: 3 },
      { to: null, votes: 1 },
    ],
    [],
  ]);
});

test("a paper is split over its tied options, anew as they leave, before its next place counts", () => {
  // Round 1: A 4, B 3 + ½ + ⅓, C 1 + ½ + ⅓, D 2 + ⅓. C leaves: of the half-and-half paper B gets all, of the third B and D get a sixth each.
  const { rounds } = instantRunoff(["A", "B", "C", "D"], papers("4 A", "3 B", "C > A", "2 D", "B = C > A", "B = C = D > A"));
  expect(byOption(rounds[0]?.counts ?? [])).toEqual({ A: 4, B: 23 / 6, C: 11 / 6, D: 7 / 3 });
  expect(byOption(rounds[1]?.counts ?? [])).toEqual({ A: 5, B: 4.5, D: 2.5 });
  expect(rounds[0]?.transfers).toEqual([
    { to: "A", votes: 1 },
    { to: "B", votes: 2 / 3 },
    { to: "D", votes: 1 / 6 },
  ]);
  // D leaves: two of its papers are exhausted, its half goes to B, never to A below.
  expect(byOption(rounds[2]?.counts ?? [])).toEqual({ A: 5, B: 5 });
});

test.each([
  ["split", { A: 4, B: 3.5, C: 2.5 }, { A: 4, B: 4 }],
  ["exhaust", { A: 4, B: 3, C: 2 }, { A: 4, B: 3 }],
  ["skip", { A: 5, B: 3, C: 2 }, { A: 5, B: 3 }],
] as const)("a tied place under the convention '%s', with both of its options in the count and with one", (tiedRank, both, one) => {
  const { rounds } = instantRunoff(["A", "B", "C", "D"], papers("4 A", "3 B", "D > B = C > A", "2 C"), { tiedRank });
  expect(rounds.slice(1, 3).map(({ counts }) => byOption(counts))).toEqual([both, one]);
});

test("an elimination tie falls on the one with fewer votes in the round before", () => {
  // Round 1: A 4, B 3, C 2, D 1. D's paper makes B and C level; C had fewer.
  const { rounds, winners } = instantRunoff(["A", "B", "C", "D"], papers("4 A", "3 B", "2 C > B", "D > C"));
  expect(rounds[1]).toMatchObject({ eliminated: "C", tie: { options: ["B", "C"], brokenBy: "earlier-round", round: 1 } });
  expect(winners).toEqual(["B"]);
});

test("if the round before is level too, the one before that decides, and the record names it", () => {
  const ballots = papers("6 A", "4 B", "3 C", "2 E > A", "D > C"); // B and C level at 4 in rounds 2 and 3
  const { rounds, dependsOnLot } = instantRunoff(["A", "B", "C", "D", "E"], ballots);
  expect(rounds.map(({ eliminated }) => eliminated)).toEqual(["D", "E", "C", null]);
  expect(rounds[2]?.tie).toEqual({ options: ["B", "C"], brokenBy: "earlier-round", round: 1 });
  expect(dependsOnLot).toBe(false);
});

test("the latest of the earlier rounds that tells the tied apart decides, whatever came before it", () => {
  // B and C: 3 and 3, then 4 and 3, then level at 4.
  const { rounds } = instantRunoff(["A", "B", "C", "D", "E"], papers("6 A", "3 B", "3 C", "D > B", "E > C", "E > A"));
  expect(rounds[2]).toMatchObject({ eliminated: "C", tie: { options: ["B", "C"], brokenBy: "earlier-round", round: 2 } });
});

test("a tie of the last two is broken by the rounds before as well", () => {
  // Round 1: A 2, B 3, C 1; C's paper makes A level with B, and A had fewer.
  const { rounds, winner } = instantRunoff(["A", "B", "C"], papers("2 A", "3 B", "C > A"));
  expect(rounds[1]).toMatchObject({ half: 3, eliminated: "A", tie: { brokenBy: "earlier-round", round: 1 } });
  expect(winner).toBe("B");
});

test("where a lot decides, everybody who could win is named, and what each way of the lot leads to", () => {
  const { rounds, ...result } = instantRunoff(["A", "B", "C"], papers("4 A", "3 B > A", "3 C > B"));
  expect(result).toMatchObject({ winners: ["A", "B"], dependsOnLot: true, winner: "A" });
  expect(rounds[0]).toMatchObject({
    eliminated: "B",
    tie: {
      options: ["B", "C"],
      brokenBy: "lot",
      drawn: ["B", "C"],
      branches: [
        { eliminated: "B", winners: ["A"] },
        { eliminated: "C", winners: ["B"] },
      ],
      matters: true,
    },
  });
});

test("the named branch follows the order of the options", () => {
  expect(instantRunoff(["C", "B", "A"], papers("4 A", "3 B > A", "3 C > B"))).toMatchObject({ winner: "B", winners: ["B", "A"] });
});

test("a lot among options without a vote is told, but changes nothing", () => {
  const { rounds, dependsOnLot } = instantRunoff(["A", "B", "C", "D"], papers("2 A", "2 B > A", "C > B"));
  expect(rounds[0]).toMatchObject({ eliminated: "D", tie: null });
  const more = instantRunoff(["A", "B", "C", "D", "E"], papers("2 A", "2 B > A", "C > B"));
  expect(more.rounds[0]?.tie).toMatchObject({ options: ["D", "E"], brokenBy: "lot", matters: false });
  expect([dependsOnLot, more.dependsOnLot]).toEqual([false, false]);
});

test("when the last two are level in every round either can win", () => {
  expect(instantRunoff(["A", "B"], papers("5 A", "5 B"))).toMatchObject({ winners: ["A", "B"], winner: "B", dependsOnLot: true });
});

test("one option with one paper wins; no paper, or none that ranks anything, elects nobody", () => {
  expect(instantRunoff(["A"], papers("A"))).toMatchObject({ winners: ["A"], rounds: [{ elected: "A", electedBy: "majority" }] });
  for (const ballots of [[], papers("", "2"), papers("0 A")]) {
    expect(instantRunoff(["A", "B"], ballots)).toMatchObject({ winners: [], winner: null, dependsOnLot: false, rounds: [{ inPlay: 0, eliminated: null }] });
  }
});

test("the count can go on when somebody is elected, for the places below, with the papers of the elected passed on", () => {
  const ballots = papers("6 A > C", "2 B", "C > B"); // by the votes in round 1 B stands above C, counted on C wins the rest 7 to 2
  expect(instantRunoff(["A", "B", "C"], ballots)).toMatchObject({ winner: "A", order: [["A"], ["B"], ["C"]], rounds: [{ elected: "A" }] });
  const { winner, winners, order, rounds } = instantRunoff(["A", "B", "C"], ballots, { ends: "counted-on" });
  expect({ winner, winners, order }).toEqual({ winner: "A", winners: ["A"], order: [["A"], ["C"], ["B"]] });
  expect(rounds.map(({ counts, elected }) => [byOption(counts), elected])).toEqual([[{ A: 6, B: 2, C: 1 }, "A"], [{ B: 2, C: 7 }, "C"], [{ B: 3 }, "B"]]);
  expect(rounds[0]?.transfers).toEqual([{ to: "C", votes: 6 }]);
});
test("options without a vote share the places that are left, whoever of them leaves first", () => {
  const { places, order } = instantRunoff(["A", "B", "C", "D", "E"], papers("2 A", "2 B", "E > A"));
  expect(places.map(({ best, worst }) => [best, worst])).toEqual([[1, 1], [2, 2], [4, 5], [4, 5], [3, 3]]);
  expect(order).toEqual([["A"], ["B"], ["E"], ["C", "D"]]);
});

test("exactly half is no majority", () => {
  expect(instantRunoff(["A", "B", "C"], papers("2 A", "B", "C")).rounds[0]).toMatchObject({ half: 2, elected: null });
});

test("twenty options with a paper each are counted, though the lots can fall in more ways than could be followed", () => {
  const options = Array.from({ length: 20 }, (_, index) => `option ${index}`);
  const bullets = options.map((option) => ({ ranking: [[option]] }));
  expect(instantRunoff(options, bullets).winners).toEqual(options);
});
