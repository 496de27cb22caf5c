import { describe, expect, test } from "vitest";
import { differenceSaid } from "@/components/tally/difference-sentences";
import type { AllCounts, CountName } from "@/lib/method/tally/all-counts";
import type { DecidingStep } from "@/lib/method/tally/deciding-step";
import { whyTheyDiffer } from "@/lib/method/tally/why-they-differ";
import { burlington, burlingtonPapers, named, tennessee, tennesseePapers } from "./elections";
import { countsOf, english, papers } from "./support";

const duel = { winner: "a", loser: "b", votes: 6, against: 3 };
/** A step told as if it had put Stay above Leave, by so many papers. */
const said = (count: CountName, step: DecidingStep, weight = 0, all: AllCounts = tennessee) =>
  differenceSaid({ count, unlike: "borda", ahead: "a", behind: "b", step, papers: [], weight }, all, english);

describe("each kind of step is a sentence with its numbers, and what the papers say that did it", () => {
  test("first places", () => {
    const step = { kind: "first-places", ahead: 9, behind: 4, did: "prefer-behind-but-not-first" } as const;
    expect(said("plurality", step)).toBe("Plurality counts first places alone: ‘Stay’ has 9, ‘Leave’ 4.");
    expect(said("plurality", step, 1)).toBe("Plurality counts first places alone: ‘Stay’ has 9, ‘Leave’ 4. On one paper ‘Leave’ stands above ‘Stay’, but another option stands first, and plurality looks no further.");
  });

  test("points", () => {
    const step = { kind: "points", ahead: 104.5, behind: 98, aheadBy: { papers: 13, points: 23 }, behindBy: { papers: 11, points: 16.5 }, did: "place-ahead-far-above" } as const;
    expect(said("borda", step, 10)).toBe("Borda adds up points: ‘Stay’ has 104.5 points, ‘Leave’ 98. On 13 papers ‘Stay’ stands higher, by 23 points together; on 11 papers ‘Leave’ does, by 16.5 points. On 10 papers ‘Stay’ stands two places or more above.");
    expect(said("borda", step)).not.toContain("two places or more");
  });

  test("a round in which one leaves, first or later, wanted by more or by fewer than the winner", () => {
    const circle = countsOf("ab", papers([6, "a", "b"], [9, "b", "a"]));
    const step = { kind: "round", round: 1, ahead: 9, behind: 3, eliminated: "b", did: "prefer-behind-but-count-elsewhere" } as const;
    expect(said("instant-runoff", step, 7, circle)).toBe("Instant runoff puts ‘Leave’ out first, because it stands first on 3 papers, though on 9 papers it stands above ‘Stay’. On 7 papers ‘Leave’ stands above ‘Stay’, but an option that is still in stands higher, and the paper counts for that one.");
    const other = countsOf("ab", papers([9, "a", "b"], [6, "b", "a"]));
    expect(said("instant-runoff", step, 0, other)).toBe("Instant runoff puts ‘Leave’ out first: it stands first on 3 papers.");
    expect(said("instant-runoff", { ...step, round: 2 }, 0, other)).toBe("Instant runoff puts ‘Leave’ out in round 2 with 3 papers.");
    expect(said("instant-runoff", { ...step, round: 2 }, 0, circle)).toBe("Instant runoff puts ‘Leave’ out in round 2 with 3 papers, though on 9 papers it stands above ‘Stay’.");
  });

  test("the last round", () => {
    const step = { kind: "round", round: 4, ahead: 14, behind: 13, eliminated: null, did: "came-over-to-ahead" } as const;
    expect(said("instant-runoff", step, 7)).toBe("In round 4 of the instant runoff ‘Stay’ has 14 papers and ‘Leave’ 13. Of those of ‘Stay’, 7 papers came over from options that had left.");
    expect(said("instant-runoff", { ...step, round: 1 })).toBe("In round 1 of the instant runoff ‘Stay’ has 14 papers and ‘Leave’ 13.");
  });

  test("a duel: won, level, or one that keeps anybody from beating all", () => {
    const step = { kind: "duel", duel, did: "prefer-winner-of-duel" } as const;
    expect(said("condorcet", step, 6)).toBe("Condorcet sets each against each: ‘Stay’ beats ‘Leave’, 6 to 3.");
    expect(said("condorcet", { ...step, duel: { ...duel, votes: 3 } })).toBe("Condorcet sets each against each: ‘Stay’ and ‘Leave’ are level, 3 to 3, so neither beats the other.");
    const circle = countsOf("abc", papers([4, "a", "b", "c"], [3, "b", "c", "a"], [2, "c", "a", "b"]));
    expect(said("condorcet", step, 6, circle)).toBe("Condorcet finds no option that beats every other one: ‘Stay’ beats ‘Leave’, 6 to 3.");
  });

  test("duels won", () => {
    const ahead = { option: "a", won: 3, lost: 0, level: 0, balance: 3 };
    const step = { kind: "duels-won", ahead, behind: { option: "b", won: 1, lost: 2, level: 0, balance: -1 }, duel, did: "prefer-winner-of-duel" } as const;
    expect(said("copeland", step)).toBe("Copeland counts duels: ‘Stay’ wins 3 and loses 0; ‘Leave’ wins 1 and loses 2. One of them is ‘Stay’ over ‘Leave’, 6 to 3.");
    expect(said("copeland", { ...step, duel: { ...duel, votes: 3 } })).toMatch(/One of them is level: ‘Stay’ and ‘Leave’, 3 to 3\.$/);
  });

  test("paths", () => {
    const there = { from: "a", to: "b", strength: 15, duels: [duel], weakest: duel };
    const step = { kind: "paths", there, back: { ...there, from: "b", to: "a", strength: 13 }, duel, did: "prefer-winner-of-duel" } as const;
    expect(said("schulze", step)).toBe("Schulze compares the strongest paths: from ‘Stay’ to ‘Leave’ it is 15, back it is 13. The weakest link there is ‘Stay’ over ‘Leave’, 6 to 3.");
    expect(said("schulze", { ...step, back: null })).toContain("it is 15, and there is none back.");
  });

  test("locked duels", () => {
    const step = { kind: "locked", way: [{ ...duel, loser: "c" }, { ...duel, winner: "c" }], leftOut: null, duel, did: "prefer-winner-of-duel" } as const;
    expect(said("ranked-pairs", step)).toBe("Ranked pairs locks ‘Stay’ over ‘Wait’, 6 to 3 and ‘Wait’ over ‘Leave’, 6 to 3, and so ‘Stay’ stands above ‘Leave’.");
    expect(said("ranked-pairs", { ...step, leftOut: { winner: "b", loser: "a", votes: 5, against: 4 } })).toMatch(/‘Leave’ over ‘Stay’, 5 to 4 comes later and is left out: it would close a circle\.$/);
  });

  test("worst defeats", () => {
    const behind = { option: "b", worst: 6, by: [{ option: "a", votes: 6, against: 3 }] };
    const step = { kind: "worst-defeat", ahead: { option: "a", worst: 0, by: [] }, behind, duel, did: "prefer-winner-of-duel" } as const;
    expect(said("minimax", step)).toBe("Minimax looks at the worst defeats: ‘Leave’ loses to ‘Stay’, 3 to 6; ‘Stay’ is never beaten.");
    const beaten = { option: "a", worst: 5, by: [{ option: "c", votes: 5, against: 4 }] };
    expect(said("minimax", { ...step, ahead: beaten })).toMatch(/‘Stay’ at worst to ‘Wait’, 4 to 5\.$/);
  });

  test("approvals", () => {
    expect(said("approval", { kind: "approvals", ahead: 22, behind: 21, did: "accept-ahead-only" }, 4)).toBe("Approval counts who accepts what: ‘Stay’ is accepted on 22 papers, ‘Leave’ on 21. On 4 papers ‘Stay’ is accepted and ‘Leave’ is not.");
  });

  test("scores", () => {
    const step = { kind: "scores", ahead: 46, behind: 25, aheadBy: { papers: 6, points: 26 }, behindBy: { papers: 5, points: 5 }, did: "score-ahead-far-above" } as const;
    expect(said("score", step, 6)).toBe("Score adds up points: ‘Stay’ has 46 points, ‘Leave’ 25. On 6 papers ‘Stay’ has more, by 26 points together; on 5 papers ‘Leave’ has, by 5 points. On 6 papers ‘Stay’ has two points or more above.");
  });

  test("STAR's runoff, by each thing that can decide it", () => {
    const runoff = { finalists: ["a", "b"], votes: [6, 5], equal: 1, decidedBy: "votes", winner: "a" } as const;
    const star = (changes: object) => said("star", { kind: "star-runoff", runoff: { ...runoff, ...changes }, did: "score-ahead-above" }, 6);
    expect(star({})).toBe("STAR sets the two with most points head to head: ‘Stay’ scores higher on 6 papers, ‘Leave’ on 5. On 6 papers ‘Stay’ scores higher than ‘Leave’.");
    expect(star({ votes: [6, 6], decidedBy: "points" })).toContain("they are level at 6 papers each, and ‘Stay’ has more points.");
    expect(star({ votes: [6, 6], decidedBy: "highest-scores" })).toContain("level at 6 papers each and in points, and ‘Stay’ has the highest score on more papers.");
    expect(star({ votes: [6, 6], decidedBy: "nothing", winner: null })).toContain("‘Stay’ and ‘Leave’ are level in everything.");
  });

  test("STAR's finalists", () => {
    const step = { kind: "star-finalists", finalist: "c", points: 20, behind: 18, did: "score-finalist-above" } as const;
    expect(said("star", step, 5)).toBe("STAR lets the two with most points go on: ‘Leave’ has 18 points, the second of the two, ‘Wait’, 20. On 5 papers ‘Wait’ scores higher than ‘Leave’.");
  });

  test("a lot", () => {
    expect(said("instant-runoff", { kind: "lot", round: 2, did: "nothing" })).toBe("Instant runoff comes down to a lot in round 2: no paper tells who stands higher, ‘Stay’ or ‘Leave’.");
    expect(said("ranked-pairs", { kind: "lot", round: null, did: "nothing" })).toBe("Ranked pairs comes down to a lot: no paper tells who stands higher, ‘Stay’ or ‘Leave’.");
  });
});

test("Tennessee: first places miss Nashville, and so does the runoff", () => {
  const { differences } = whyTheyDiffer(tennessee, tennesseePapers, "condorcet");
  expect(differences.map((difference) => differenceSaid(difference, tennessee, named))).toEqual([
    "Plurality counts first places alone: ‘Memphis’ has 42, ‘Nashville’ 26. On 32 papers ‘Nashville’ stands above ‘Memphis’, but another option stands first, and plurality looks no further.",
    "Condorcet sets each against each: ‘Nashville’ beats ‘Memphis’, 58 to 42.",
    "Instant runoff puts ‘Nashville’ out in round 2 with 26 papers, though on 68 papers it stands above ‘Knoxville’. On 42 papers ‘Nashville’ stands above ‘Knoxville’, but an option that is still in stands higher, and the paper counts for that one.",
    "Condorcet sets each against each: ‘Nashville’ beats ‘Knoxville’, 68 to 32.",
  ]);
});

test("Burlington: whoever beats both rivals is out first", () => {
  const { differences } = whyTheyDiffer(burlington, burlingtonPapers, "instant-runoff");
  const own = differences.find(({ count, unlike }) => count === "instant-runoff" && unlike === "condorcet")!;
  expect(differenceSaid(own, burlington, named)).toMatch(/^Instant runoff puts ‘Montroll’ out first, because it stands first on 29 papers, though on 54 papers it stands above ‘Kiss’\./);
});
