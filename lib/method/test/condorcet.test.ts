import { expect, test } from "vitest";
import { condorcet } from "../tally/condorcet";
import { copeland } from "../tally/copeland";
import { smithSet } from "../tally/smith-set";
import { drawOrders, drawPapers, draws, papers } from "./support";
import { slowSmithSet } from "./slow";

const circle = papers("3 A > B > C", "2 B > C > A", "2 C > A > B");

test("who beats every other one is the winner, who is beaten by every other one the loser, with their duels", () => {
  const { winner, loser, winners, order, smith, steps } = condorcet(["A", "B", "C"], papers("2 A > B > C", "B > A > C"));
  expect({ winner, loser, winners, order, smith }).toEqual({ winner: "A", loser: "C", winners: ["A"], order: [["A"], ["B"], ["C"]], smith: ["A"] });
  expect(steps).toEqual([
    { step: "counted", papers: 3, empty: 0 },
    { step: "winner", option: "A", duels: [{ winner: "A", loser: "B", votes: 2, against: 1 }, { winner: "A", loser: "C", votes: 3, against: 0 }] },
    { step: "loser", option: "C", duels: [{ winner: "A", loser: "C", votes: 3, against: 0 }, { winner: "B", loser: "C", votes: 3, against: 0 }] },
    { step: "began", option: "A", beats: 2, beatenBy: 0 },
    { step: "closed", members: ["A"], closest: { winner: "A", loser: "B", votes: 2, against: 1 } },
  ]);
});
test("where they beat one another in a circle nobody wins, and the Smith set says who is in it, and why", () => {
  const { winner, winners, smith, order, steps } = condorcet(["A", "B", "C", "D"], circle);
  expect({ winner, winners, smith, order }).toEqual({ winner: null, winners: [], smith: ["A", "B", "C"], order: [["A", "B", "C"], ["D"]] });
  expect(steps.slice(1)).toEqual([
    { step: "no-winner", nearest: ["A", "B", "C"], duels: 2, of: 3 },
    { step: "loser", option: "D", duels: ["A", "B", "C"].map((option) => ({ winner: option, loser: "D", votes: 7, against: 0 })) },
    { step: "began", option: "A", beats: 2, beatenBy: 1 },
    { step: "joined", option: "C", member: "A", votes: 4, against: 3 },
    { step: "joined", option: "B", member: "C", votes: 5, against: 2 },
    { step: "closed", members: ["A", "B", "C"], closest: { winner: "A", loser: "D", votes: 7, against: 0 } },
  ]);
});
test("who is level with a member belongs to the Smith set: only who is beaten stands outside", () => {
  expect(smithSet(["A", "B", "C"], papers("A > B > C", "B > A > C")).members).toEqual(["A", "B"]);
  expect(smithSet(["A", "B", "C"], papers("A > C", "B > A")).members).toEqual(["A", "B", "C"]); // B = C, C = A by one paper each
});
test("without a paper that ranks anything nobody wins, and all are level", () => {
  expect(condorcet(["A", "B"], papers("2"))).toMatchObject({ winner: null, loser: null, winners: [], smith: ["A", "B"], order: [["A", "B"]] });
  expect(condorcet(["A"], papers("A"))).toMatchObject({ winner: "A", loser: null, winners: ["A"] });
  expect(condorcet(["A"], papers(""))).toMatchObject({ winner: null, winners: [] });
});
test("600 Smith sets of drawn papers are the smallest of all sets that dominate", () => {
  const draw = draws(1973);
  let large = 0;
  for (let run = 0; run < 600; run += 1) {
    const options = ["A", "B", "C", "D", "E"].slice(0, 2 + draw(4));
    const ballots = (run % 2 === 0 ? drawPapers : drawOrders)(draw, options, 1 + draw(9));
    const { members } = smithSet(options, ballots);
    expect(members, JSON.stringify(ballots)).toEqual(slowSmithSet(options, ballots));
    if (members.length > 2) large += 1;
  }
  expect(large).toBeGreaterThan(80);
});

test("Copeland counts duels won less lost; a level duel counts neither way, and ties stand together", () => {
  const { counts, order, winners, steps } = copeland(["A", "B", "C"], papers("A > B > C", "B > A > C"));
  expect(counts).toEqual([
    { option: "A", won: 1, lost: 0, level: 1, balance: 1 },
    { option: "B", won: 1, lost: 0, level: 1, balance: 1 },
    { option: "C", won: 0, lost: 2, level: 0, balance: -2 },
  ]);
  expect([winners, order]).toEqual([["A", "B"], [["A", "B"], ["C"]]]);
  expect(steps[1]).toEqual({
    step: "duels", ...counts[0], wins: [{ winner: "A", loser: "C", votes: 2, against: 0 }], losses: [], ties: [{ option: "B", votes: 1 }],
  });
  expect(copeland(["A", "B"], [])).toMatchObject({ winners: [], order: [["A", "B"]] });
});
