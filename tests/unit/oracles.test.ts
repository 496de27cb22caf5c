import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Fault } from "@/scripts/fault";
import { ballots } from "@/scripts/oracles/ballots";
import { runOracles } from "@/scripts/oracles/run";
import { stats } from "@/scripts/oracles/stats";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "parley-oracles-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, content: unknown): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), typeof content === "string" ? content : JSON.stringify(content));
}

function run(...chosen: string[]): { lines: string[]; passed: number; failed: number } {
  const lines: string[] = [];
  return { ...runOracles([ballots, stats], folder, chosen, (line) => lines.push(line)), lines };
}

// Two papers for X before Y, one for Y before Z, one empty: worked out by hand.
const expected = {
  condorcet_winner: "X", condorcet_loser: "Z",
  pairwise_wins: { X: { Y: 2, Z: 2 }, Y: { X: 1, Z: 3 }, Z: { X: 1, Y: 0 } },
  plurality: { scores: { X: 2.333333333, Y: 1.333333333, Z: 0.333333333 }, ranking: [["X"], ["Y"], ["Z"]], note: "" },
  borda: { scores: { X: 9, Y: 9, Z: 6 }, ranking: [["X", "Y"], ["Z"]] },
  copeland: { balance: { X: 2, Y: 0, Z: -2 }, ranking: [["X"], ["Y"], ["Z"]] },
  irv: { rounds: [{ X: 2, Y: 1, Z: 0 }, { X: 2, Y: 1 }], ranking: [["X"], ["Y"], ["Z"]], elimination_tie: false, rounds_before_first_tie: 2, equal_ranks_in_ballots: 0 },
  schulze_winning: { paths: { X: { Y: 2, Z: 2 }, Y: { X: 0, Z: 3 }, Z: { X: 0, Y: 0 } }, ranking: [["X"], ["Y"], ["Z"]] },
  ranked_pairs_margin: { ranking: [["X"], ["Y"], ["Z"]], order_depends_on_ties: false },
  minimax_margin: { worst: { X: -1, Y: 1, Z: 3 }, ranking: [["X"], ["Y"], ["Z"]] },
};
const election = { id: "small", n_ballots: 4, n_candidates: 3, candidates: ["X", "Y", "Z"], ballots_file: "small.csv", unranked_candidates: "tied last (implicit ranking)", expected };
const csv = "count,ranking\n2,X > Y > Z\n1,Y > Z > X\n1,\n";

function writeElection(changes: object = {}, papers = csv): void {
  write("ballots/some/small.json", { ...election, ...changes });
  write("ballots/some/small.csv", papers);
}

test("a folder that is not there is said in one line and is no failure", () => {
  const lines: string[] = [];
  const nowhere = path.join(folder, "nowhere");
  expect(runOracles([ballots, stats], nowhere, [], (line) => lines.push(line))).toEqual({ passed: 0, failed: 0 });
  expect(lines).toEqual([`No oracles at ${nowhere}: nothing compared.`]);
});
test("an election that agrees is one case; the folders that no suite covers are named, and those that are missing", () => {
  writeElection();
  write("maps/a.json", {});
  expect(run()).toEqual({ passed: 1, failed: 0, lines: ["ballots: 1 cases, 1 agree", `stats: no folder ${path.join(folder, "stats")}, nothing compared`, "not covered by a suite yet: maps"] });
});
test.each([
  ["a Condorcet winner", { condorcet_winner: "Y" }, "Condorcet winner: expected Y, found X"],
  ["a duel", { pairwise_wins: { ...expected.pairwise_wins, X: { Y: 3, Z: 2 } } }, "papers for X, duel of Y: expected 3, found 2"],
  ["first places", { plurality: { scores: { X: 3, Y: 1, Z: 0 } } }, "plurality of all of X: expected 3, found 2.3333333333333335"],
  ["points", { borda: { scores: { X: 9.1, Y: 9, Z: 6 } } }, "Borda of all of X: expected 9.1, found 9"],
  ["an order", { copeland: { ranking: [["Y"], ["X"], ["Z"]] } }, 'Copeland, order: expected [["Y"],["X"],["Z"]], found [["X"],["Y"],["Z"]]'],
  ["a round", { irv: { ...expected.irv, rounds: [{ X: 2, Y: 0, Z: 1 }, { X: 2, Y: 1 }] } }, "instant runoff, round 1: votes of Y: expected 0, found 1"],
  ["a number of rounds", { irv: { rounds: [{ X: 2, Y: 1, Z: 0 }] } }, "instant runoff, rounds: expected 1, found 2"],
  ["a path", { schulze_winning: { paths: { X: { Y: 1, Z: 2 } } } }, "Schulze (winning-votes), path from X: strength of Y: expected 1, found 2"],
  ["an order of ranked pairs", { ranked_pairs_winning: { ranking: [["Z"], ["Y"], ["X"]] } }, 'ranked pairs (winning-votes), order: expected [["Z"],["Y"],["X"]], found [["X"],["Y"],["Z"]]'],
  ["a worst defeat", { minimax_margin: { worst: { X: -1, Y: 1, Z: 4 } } }, "minimax (margins) of Z: expected 4, found 3"],
])("%s that is not as expected is told with both values", (_what, change, line) => {
  writeElection({ expected: { ...expected, ...change } });
  const { lines, passed, failed } = run("ballots");
  expect([passed, failed]).toEqual([0, 1]);
  expect(lines).toContain(`ballots: some/small.json: ${line.replace("Borda", "borda")}`);
});
test("what an instant runoff does after the first tie for last is not held against the count, what it did before is", () => {
  const papers = "count,ranking\n4,X\n2,Y > X\n2,Z > X\n1,W > X\n";
  const rounds = [{ W: 1, X: 4, Y: 2, Z: 2 }, { X: 5, Y: 2, Z: 2 }];
  const irv = { rounds: [...rounds, { X: 5 }], ranking: [["X"], ["Y", "Z"], ["W"]], elimination_tie: true, rounds_before_first_tie: 2 };
  const tied = { candidates: ["W", "X", "Y", "Z"], n_ballots: 9, n_candidates: 4 };
  writeElection({ ...tied, expected: { irv } }, papers);
  expect(run("ballots").failed).toBe(0);
  writeElection({ ...tied, expected: { irv: { ...irv, ranking: [["W"], ["Y", "Z"], ["X"]] } } }, papers);
  expect(run("ballots").failed).toBe(1);
});
test("where an order hangs on equal duels its first place must still be able to win", () => {
  const circle = "count,ranking\n1,X > Y > Z\n1,Y > Z > X\n1,Z > X > Y\n";
  const of = (first: string[][]) => ({ n_ballots: 3, expected: { ranked_pairs_winning: { ranking: first, order_depends_on_ties: true } } });
  writeElection(of([["Y"], ["Z"], ["X"]]), circle);
  expect(run("ballots").failed).toBe(0);
  writeElection(of([["X"], ["Y"], ["Z"]]), `${circle}2,Z > Y > X\n`);
  expect(run("ballots").failed).toBe(1);
});
test.each([
  ["a value that nothing compares", { expected: { ...expected, baldwin: ["X"] } }, csv],
  ["no value at all", { expected: {}, n_ballots: undefined }, csv],
  ["ballots of another number", { n_ballots: 5 }, csv],
  ["ballots that name a stranger", {}, "count,ranking\n4,Q\n"],
  ["ballots without their head", {}, "4,X\n"],
  ["ballots that are not there", { ballots_file: "other.csv" }, csv],
])("%s is a failure", (_what, changes, papers) => {
  writeElection(changes, papers);
  expect(run("ballots").failed).toBeGreaterThan(0);
});
test("a file that cannot be read is a failure, whatever it is", () => {
  write("ballots/broken.json", "{");
  write("ballots/other.json", { what: 1 });
  write("ballots/alone.csv", csv);
  write("stats/other.csv", "a,b\n1,2\n");
  expect(run()).toMatchObject({ passed: 0, failed: 4 });
});
test("other methods are listed as not covered, with how often they were met", () => {
  writeElection({ expected: { ...expected, kemeny_young: { ranking: [["X"]] } } });
  write("ballots/others.json", { ranked_robin: [{ id: "a" }], quadratic: [{ id: "b" }, { id: "c" }] });
  write("stats/bayesian-average.json", { cases: [] });
  expect(run().lines.filter((line) => line.includes("not covered:"))).toEqual([
    "ballots: not covered: ranked_robin (1), quadratic (2), kemeny_young (1)", "stats: not covered: bayesian_average (1)",
  ]);
});
test("examples and scored papers are compared value by value", () => {
  const example = { id: "one", candidates: ["X", "Y"], ballots: [{ count: 2, ranking: [["X"], ["Y"]] }, { count: 1, ranking: [["Y"]] }], expected: { plurality_winner: "X", borda_n_to_1: { X: 5, Y: 4 } } };
  write("ballots/examples.json", { licence: "none", cases: [example, { ...example, id: "two", expected: { borda_n_to_1: { X: 5, Y: 5 } } }] });
  const star = { id: "star", candidates: ["X", "Y"], score_range: [0, 5], votes: [[5, 0], [2, 4]], expected: { winner: "X", runner_up: "Y", scores_recomputed: { X: 7, Y: 4 } } };
  write("ballots/scored.json", {
    star: [star, { ...star, id: "wrong", expected: { winner: "Y" } }],
    score: [{ id: "score", candidates: ["X", "Y"], votes_by_count: [{ count: 2, scores: [9, 3] }], expected: { winner: "X", y_total: 6 } }],
    approval_and_plurality: [{ id: "approval", method: "approval", candidates: ["X", "Y"], ballots: [{ count: 3, approves: ["X", "Y"] }, { count: 1, approves: ["Y"] }], expected: { winner: "Y", counts: { X: 3 } } }],
    irv_with_overvotes: [{ id: "irv", candidates: ["X", "Y", "Z"], ranks: [[1, 2, 0], [1, 2, 3], [2, 1, 1], [null, 1, 2], [null, 2, 1]], expected: { winner: "X", rounds: [{ X: 2, Y: 1, Z: 1 }] } }],
  });
  const { lines, passed, failed } = run("ballots");
  expect([passed, failed]).toEqual([5, 2]);
  expect(lines.slice(1)).toEqual([
    "ballots: examples.json two: Borda, last place 1 of Y: expected 5, found 4", 'ballots: scored.json wrong: STAR, winners: expected [["Y"]], found [["X"]]',
  ]);
});
test("statistics: Wilson's bounds, published swings and tables of who moved", () => {
  write("stats/wilson.csv", "successes,n,confidence_two_sided,z,lower,upper,note\n0,0,0.95,1.96,0.0,1.0,convention\n4,8,0.95,2,0.21132486540518713,0.7886751345948129,\n4,8,0.95,2,0.2113,0.7887,rounded\n");
  write("stats/debates.csv", "date,motion,pre_for,pre_against,pre_undecided,post_for,post_against,post_undecided,swing_for,swing_against,winner_by_swing,final_majority\n"
    + "2014,\"One, or more\",29,29,42,54,35,11,25,6,for,for\n2014,Two,50,40,10,50,50,0,0,10,for,tie\n");
  write("stats/moves.csv", "pre.for,pre.aga,pre.und,post.for,post.aga,post.und,for.to.for,for.to.aga,for.to.und,aga.to.for,aga.to.aga,aga.to.und,und.to.for,und.to.aga,und.to.und,swing_for,swing_against,winner_by_swing\n"
    + "36,45,19,32,61,7,18,15,3,6,38,1,8,8,3,-4.0,16.0,against\n");
  const { lines, passed, failed } = run("stats");
  expect([passed, failed]).toEqual([4, 2]);
  expect(lines).toContain("stats: debates.csv line 3: winner by swing: expected for, found against");
});
test("a suite that there is not is refused", () => {
  expect(() => run("swings")).toThrow(Fault);
});
