import { expect, test } from "vitest";
import { allCounts, type AllConventions, type CountName, type OptionPaper } from "../tally/all-counts";
import { whyTheyDiffer } from "../tally/why-they-differ";
import { drawOrders, drawPapers, draws, papers } from "./support";

const why = (options: readonly string[], ballots: readonly OptionPaper[], reference?: CountName, conventions?: Partial<AllConventions>) =>
  whyTheyDiffer(allCounts(options, ballots, conventions), ballots, reference);

test("where all agree there is nothing to tell", () => {
  const { groups, differences } = why(["A", "B", "C"], papers("3 A > B > C", "B > A > C"));
  expect(groups).toEqual([{ winners: ["A"], counts: ["plurality", "borda", "instant-runoff", "condorcet", "copeland", "schulze", "ranked-pairs", "minimax"] }]);
  expect(differences).toEqual([]);
});

// Each of A and C has more first places than B, whom everybody could live with.
const squeeze = papers("4 A > B > C", "3 C > B > A", "2 B > A > C");
const told = (count: CountName, unlike: CountName, ballots: readonly OptionPaper[] = squeeze) => why(["A", "B", "C"], ballots, "condorcet").differences.find((some) => some.count === count && some.unlike === unlike);

test("the largest group stands first, and the duels are what others are set against", () => {
  const { groups, reference, differences } = why(["A", "B", "C"], squeeze);
  expect(groups.map(({ winners, counts }) => [winners.join(), counts.length])).toEqual([["B", 6], ["A", 2]]);
  expect(reference).toBe("condorcet");
  expect(differences.map(({ count, unlike, ahead, behind }) => [count, unlike, ahead, behind])).toEqual([
    ["plurality", "condorcet", "A", "B"], ["condorcet", "plurality", "B", "A"], ["instant-runoff", "condorcet", "A", "B"], ["condorcet", "instant-runoff", "B", "A"],
  ]);
});
test("first places: who would rather have the other, but gives another their first place", () => {
  expect(told("plurality", "condorcet")).toMatchObject({
    step: { kind: "first-places", ahead: 4, behind: 2, did: "prefer-behind-but-not-first" }, papers: papers("3 C > B > A"), weight: 3,
  });
});
test("a runoff: the round in which the other leaves, and who would rather have it but counts elsewhere then", () => {
  expect(told("instant-runoff", "condorcet")).toMatchObject({
    step: { kind: "round", round: 1, ahead: 4, behind: 2, eliminated: "B", did: "prefer-behind-but-count-elsewhere" }, papers: papers("3 C > B > A"), weight: 3,
  });
});
test("a duel: who places its winner higher", () => {
  expect(told("condorcet", "plurality")).toMatchObject({ step: { kind: "duel", duel: { winner: "B", loser: "A", votes: 5, against: 4 } }, weight: 5 });
});
test("a runoff in which the other is in the last round: who has come over", () => {
  const ballots = papers("5 A > B > C", "4 B > C > A", "3 C > B > A"); // A 5, B 4, C 3; then B 7 to 5
  const { differences } = why(["A", "B", "C"], ballots, "plurality");
  expect(differences.find(({ count }) => count === "instant-runoff")).toMatchObject({
    ahead: "B", behind: "A", step: { kind: "round", round: 2, ahead: 7, behind: 5, eliminated: null, did: "came-over-to-ahead" }, papers: papers("3 C > B > A"), weight: 3,
  });
});
test("Borda: by how much each is placed above the other, and who does so by two points or more", () => {
  const ballots = papers("3 A > B > C", "2 B > C > A"); // points A 11, B 12
  expect(why(["A", "B", "C"], ballots, "plurality").differences.find(({ count }) => count === "borda")).toMatchObject({
    ahead: "B", behind: "A", papers: papers("2 B > C > A"), weight: 2,
    step: { kind: "points", ahead: 12, behind: 11, aheadBy: { papers: 2, points: 4 }, behindBy: { papers: 3, points: 3 }, did: "place-ahead-far-above" },
  });
});
test("without a Condorcet winner: the rival that stands best against the other count's winner", () => {
  const ballots = papers("4 A > B > C", "3 B > C > A", "2 C > A > B");
  expect(why(["A", "B", "C"], ballots, "plurality").differences.find(({ count }) => count === "condorcet")).toMatchObject({
    ahead: "C", behind: "A", step: { kind: "duel", duel: { winner: "C", loser: "A", votes: 5, against: 4 } }, weight: 5,
  });
});

// R. LeGrand's election of 921, in which Schulze elects Abby, ranked pairs Brad and minimax Cora.
const legrand = papers(
  "98 Abby > Cora > Erin > Dave > Brad", "64 Brad > Abby > Erin > Cora > Dave", "12 Brad > Abby > Erin > Dave > Cora", "98 Brad > Erin > Abby > Cora > Dave",
  "13 Brad > Erin > Abby > Dave > Cora", "125 Brad > Erin > Dave > Abby > Cora", "124 Cora > Abby > Erin > Dave > Brad", "76 Cora > Erin > Abby > Dave > Brad",
  "21 Dave > Abby > Brad > Erin > Cora", "30 Dave > Brad > Abby > Erin > Cora", "98 Dave > Brad > Erin > Cora > Abby", "139 Dave > Cora > Abby > Brad > Erin",
  "23 Dave > Cora > Brad > Abby > Erin",
);
test("Schulze, ranked pairs and minimax each name their own step", () => {
  const { differences } = why(["Abby", "Brad", "Cora", "Dave", "Erin"], legrand, "schulze");
  const step = (count: CountName, unlike: CountName) => differences.find((some) => some.count === count && some.unlike === unlike);
  const paths = step("schulze", "ranked-pairs");
  expect(paths).toMatchObject({ ahead: "Abby", behind: "Brad", step: { kind: "paths", there: { from: "Abby", to: "Brad" }, back: { from: "Brad", to: "Abby" } } });
  if (paths?.step.kind !== "paths") throw new Error("no paths");
  expect(paths.step.there.strength).toBeGreaterThan(paths.step.back?.strength ?? 0);
  expect(paths.weight).toBe(paths.step.there.weakest.votes); // the papers behind the weakest duel
  const locked = step("ranked-pairs", "schulze");
  expect(locked).toMatchObject({ ahead: "Brad", behind: "Abby", step: { kind: "locked", way: [{ winner: "Brad", loser: "Abby", votes: 463, against: 458 }], leftOut: null }, weight: 463 });
  const worst = step("minimax", "schulze");
  expect(worst).toMatchObject({ ahead: "Cora", behind: "Abby", step: { kind: "worst-defeat", ahead: { option: "Cora" }, behind: { option: "Abby" } } });
  if (worst?.step.kind !== "worst-defeat") throw new Error("no defeats");
  expect(worst.step.ahead.worst).toBeLessThan(worst.step.behind.worst);
  expect(worst.weight).toBe(worst.step.duel.votes);
  expect(step("copeland", "schulze")).toBeUndefined(); // elects Abby as well, and Brad beside her
  expect(step("schulze", "copeland")).toMatchObject({ ahead: "Abby", behind: "Brad" });
});
test("Copeland: the duel in which the one does better than the other", () => {
  const ballots = papers("4 A > B > C > D", "3 B > D > C > A", "2 C > D > A > B"); // B beats C and D, A beats B alone, D and C beat A
  const { differences } = why(["A", "B", "C", "D"], ballots, "plurality");
  expect(differences.find(({ count }) => count === "copeland")).toMatchObject({
    ahead: "B", behind: "A", step: { kind: "duels-won", ahead: { balance: 1 }, behind: { balance: -1 }, duel: { winner: "C", loser: "A", votes: 5, against: 4 } }, weight: 5,
  });
});
test("where a lot decides no paper did it", () => {
  const ballots = papers("4 A", "3 B > C", "3 C > B"); // whoever of B and C stays in beats A
  const { differences } = why(["A", "B", "C"], ballots, "plurality");
  expect(differences.filter(({ step }) => step.kind === "lot").map(({ count, papers: did, step }) => [count, did, step])).toEqual([["instant-runoff", [], { kind: "lot", round: 1, did: "nothing" }]]);
});
test("approval, score and STAR: their own papers", () => {
  const ballots: OptionPaper[] = [
    { ranking: [["A"], ["B"], ["C"]], approves: ["A", "B"], scores: { A: 5, B: 4 }, weight: 3 },
    { ranking: [["B"], ["A"], ["C"]], approves: ["B"], scores: { B: 5 }, weight: 2 },
    { ranking: [["C"], ["A"], ["B"]], approves: ["C"], scores: { C: 5, A: 1 }, weight: 1 },
  ];
  const { differences } = why(["A", "B", "C"], ballots, "plurality"); // plurality A; approval and score B; STAR A
  const step = (count: CountName) => differences.find((some) => some.count === count && some.unlike === "plurality");
  expect(step("approval")).toMatchObject({ ahead: "B", behind: "A", step: { kind: "approvals", ahead: 5, behind: 3, did: "accept-ahead-only" }, weight: 2 });
  expect(step("score")).toMatchObject({
    ahead: "B", behind: "A", step: { kind: "scores", ahead: 22, behind: 16, aheadBy: { papers: 2, points: 10 }, behindBy: { papers: 4, points: 4 } }, weight: 2,
  });
  expect(step("star")).toBeUndefined();
  const turned = why(["A", "B", "C"], ballots, "score").differences.find(({ count }) => count === "star");
  expect(turned).toMatchObject({ ahead: "A", behind: "B", step: { kind: "star-runoff", runoff: { finalists: ["B", "A"], votes: [2, 4] } }, weight: 4 });
});
test("STAR: who has too few points is not among the two, and who scores the lower finalist above it is named", () => {
  const ballots: OptionPaper[] = [
    { ranking: [["C"], ["B"], ["A"]], scores: { A: 4, B: 5, C: 5 }, weight: 3 },
    { ranking: [["A"], ["B"], ["C"]], scores: { A: 5, B: 4 }, weight: 2 },
  ];
  expect(why(["A", "B", "C"], ballots, "plurality").differences.find(({ count }) => count === "star")).toMatchObject({
    behind: "C", step: { kind: "star-finalists", finalist: "A", points: 22, behind: 15 }, weight: 2,
  });
});

test("in 250 drawn elections each count that differs has its step, its papers among those given, and their weight", () => {
  const draw = draws(77);
  let steps = 0;
  for (let run = 0; run < 250; run += 1) {
    const options = ["A", "B", "C", "D"].slice(0, 2 + draw(3));
    const ballots = (run % 2 === 0 ? drawPapers : drawOrders)(draw, options, 1 + draw(9)).map((ballot): OptionPaper => ({
      ...ballot, approves: options.filter(() => draw(2) === 0), scores: Object.fromEntries(options.map((option) => [option, draw(6)])),
    }));
    const all = allCounts(options, ballots);
    const { groups, reference, differences } = whyTheyDiffer(all, ballots);
    const winnersOf = (name: CountName) => all.table.find(({ count }) => count === name)!.winners;
    for (const { count, unlike, ahead, behind, papers: did, weight } of differences) {
      expect([count, unlike]).toContain(reference);
      expect(winnersOf(count)).not.toContain(behind);
      expect(winnersOf(unlike)).toContain(behind);
      if (winnersOf(count).length > 0) expect(winnersOf(count)).toContain(ahead);
      expect(weight).toBe(did.reduce((sum, paper) => sum + (paper.weight ?? 1), 0));
      for (const paper of did) expect(ballots).toContain(paper);
      steps += 1;
    }
    const unlikeReference = groups.flatMap(({ counts }) => counts).filter((count) => winnersOf(count).some((winner) => !winnersOf(reference).includes(winner)));
    for (const count of unlikeReference) expect(differences.some((some) => some.count === reference && some.unlike === count), `${reference} unlike ${count}: ${JSON.stringify(ballots)}`).toBe(true);
  }
  expect(steps).toBeGreaterThan(300);
});
