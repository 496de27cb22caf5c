import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allCounts } from "../tally/all-counts";
import { borda } from "../tally/borda";
import { condorcet } from "../tally/condorcet";
import { copeland } from "../tally/copeland";
import { duels } from "../tally/duels";
import { instantRunoff } from "../tally/instant-runoff";
import { minimax } from "../tally/minimax";
import { plurality } from "../tally/plurality";
import { rankedPairs } from "../tally/ranked-pairs";
import { schulze } from "../tally/schulze";
import { drawn, type Profile, profiles, raised, renamed, reversed } from "./profiles";
import { drawOrders, draws } from "./support";

type Count = (options: Profile["options"], ballots: Profile["ballots"]) => { winners: readonly string[]; order: readonly (readonly string[])[] };
const margins = (count: typeof schulze | typeof rankedPairs): Count => (options, ballots) => count(options, ballots, { strength: "margins" });

const counts: Record<string, Count> = {
  plurality, Borda: borda, "instant runoff": instantRunoff, Condorcet: condorcet, Copeland: copeland, Schulze: schulze, "Schulze by margins": margins(schulze),
  "ranked pairs": rankedPairs, "ranked pairs by margins": margins(rankedPairs), minimax, "minimax by margins": (options, ballots) => minimax(options, ballots, { measure: "margins" }),
};
const some = (...names: string[]) => names.map((name) => [name, counts[name]!] as const);
const every = Object.entries(counts);
const of = (count: Count, { options, ballots }: Profile) => count(options, ballots);
const sorted = (order: readonly (readonly string[])[]) => order.map((equals) => equals.toSorted());

describe("what holds of every count", () => {
  test("the order of papers, and whether equal ones are given with their number, does not matter", () => {
    fc.assert(fc.property(profiles(), fc.infiniteStream(fc.nat()), ({ options, ballots }, keys) => {
      const single = ballots.flatMap(({ ranking, weight = 1 }) => Array.from({ length: weight }, () => ({ ranking })));
      const shuffled = single.map((ballot) => ({ ballot, key: keys.next().value ?? 0 })).toSorted((a, b) => a.key - b.key).map(({ ballot }) => ballot);
      expect(allCounts(options, shuffled)).toEqual(allCounts(options, ballots));
    }), drawn);
  });
  test.each(every)("%s does not care for names", (_name, count) => {
    fc.assert(fc.property(profiles(), fc.nat(4), (given, by) => {
      const { profile, name } = renamed(given, by);
      expect(sorted(of(count, profile).order)).toEqual(sorted(of(count, given).order.map((equals) => equals.map(name))));
      expect(of(count, profile).winners.toSorted()).toEqual(of(count, given).winners.map(name).toSorted());
    }), drawn);
  });
  test.each(every)("%s: the order holds every option once, the winners in its first place", (name, count) => {
    fc.assert(fc.property(profiles(), (given) => {
      const { winners, order } = of(count, given);
      expect(order.flat().toSorted()).toEqual(given.options.toSorted());
      if (winners.length > 0 || name === "Condorcet") expect(order[0]).toEqual(winners.length > 0 ? winners : order[0]);
      else expect(order).toHaveLength(1);
    }), drawn);
  });
  test("no paper is lost: in each round of a runoff votes and exhausted papers make all of them, whatever the conventions", () => {
    const conventions = fc.record({
      majority: fc.constantFrom("in-play" as const, "all-papers" as const), ends: fc.constantFrom("when-elected" as const, "counted-on" as const),
      tiedRank: fc.constantFrom("split" as const, "exhaust" as const, "skip" as const),
    });
    fc.assert(fc.property(profiles(), conventions, ({ options, ballots }, chosen) => {
      const { rounds, papers } = instantRunoff(options, ballots, chosen);
      for (const { counts: held, inPlay, exhausted } of rounds) {
        expect(held.reduce((sum, { votes }) => sum + votes, 0)).toBeCloseTo(inPlay, 9);
        expect(inPlay + exhausted).toBeCloseTo(papers, 9);
      }
    }), drawn);
  });
});

describe("what some promise", () => {
  test.each(some("plurality", "Borda", "Copeland", "Schulze", "Schulze by margins", "ranked pairs", "ranked pairs by margins", "minimax", "minimax by margins"))("%s: to be ranked higher never hurts a winner", (_name, count) => {
    fc.assert(fc.property(profiles(), fc.nat(), fc.nat(), (given, who, where) => {
      const { winners } = of(count, given);
      const winner = winners[who % Math.max(winners.length, 1)];
      if (winner === undefined) return;
      const index = where % given.ballots.length;
      const higher = { ...given, ballots: given.ballots.with(index, raised(given.ballots[index]!, winner)) };
      expect(of(count, higher).winners).toContain(winner);
    }), drawn);
  });
  test.each(some("Copeland", "Schulze", "Schulze by margins", "ranked pairs", "ranked pairs by margins", "minimax", "minimax by margins"))("%s elects the Condorcet winner alone", (_name, count) => {
    fc.assert(fc.property(profiles(), (given) => {
      const { winner } = condorcet(given.options, given.ballots);
      if (winner !== null) expect(of(count, given).winners).toEqual([winner]);
    }), drawn);
  });
  test.each(some("Copeland", "Schulze", "Schulze by margins", "ranked pairs", "ranked pairs by margins"))("%s elects from the Smith set", (_name, count) => {
    fc.assert(fc.property(profiles({ complete: true, strict: true, fewest: 3 }), (given) => {
      const { smith } = condorcet(given.options, given.ballots);
      for (const winner of of(count, given).winners) expect(smith).toContain(winner);
    }), drawn);
  });
  test.each(some("Borda", "instant runoff", "Copeland", "Schulze", "ranked pairs"))("%s never elects whom every other option beats", (_name, count) => {
    fc.assert(fc.property(profiles(), (given) => {
      const { loser } = condorcet(given.options, given.ballots);
      if (loser !== null) expect(of(count, given).winners).not.toContain(loser);
    }), drawn);
  });
  test.each(some("Borda", "Copeland", "Schulze", "Schulze by margins", "ranked pairs", "ranked pairs by margins"))("%s: who wins alone does not win when every paper is turned round", (_name, count) => {
    fc.assert(fc.property(profiles({ complete: true }), (given) => {
      const { winners } = of(count, given);
      if (winners.length === 1) expect(of(count, reversed(given)).winners).not.toEqual(winners);
    }), drawn);
  });
  test.each(some("plurality", "Borda"))("%s: a paper more never makes its voter sorry to have come", (_name, count) => {
    fc.assert(fc.property(profiles({ strict: true, complete: true }), ({ options, ballots }) => {
      const [paper, ...rest] = ballots;
      const [without, after] = [count(options, rest).winners, count(options, ballots).winners];
      const placeOf = (option: string) => paper?.ranking.findIndex((place) => place.includes(option)) ?? -1;
      if (without.length === 1 && after.length === 1) expect(placeOf(after[0]!)).toBeLessThanOrEqual(placeOf(without[0]!));
    }), drawn);
  });

  /** Each paper with the option's clone right behind it, or, on every other paper that was drawn, right before. */
  const cloned = ({ options, ballots }: Profile, option: string, before: readonly boolean[]): Profile => ({
    options: [...options, "clone"],
    ballots: ballots.map((ballot, index) => ({ ...ballot, ranking: ballot.ranking.flatMap((place) => (place.includes(option) ? (before[index] ? [["clone"], place] : [place, ["clone"]]) : [place])) })),
  });
  /** No two duels as strong as each other, none level; duels of a clone with third ones are as strong as those of its original. */
  const hasEqualDuels = (profile: Profile, twin?: string) => {
    const { over, options } = duels(profile.options, profile.ballots);
    const pairs = options.flatMap((a, i) => options.slice(i + 1).map((b, offset) => ({ a, b, margin: over[i]![i + 1 + offset]! - over[i + 1 + offset]![i]! })));
    const told = pairs.filter(({ a, b }) => b !== "clone" || a === twin).map(({ margin }) => (margin < 0n ? -margin : margin));
    return told.includes(0n) || new Set(told).size < told.length;
  };
  test.each(some("Schulze", "ranked pairs"))("%s: a clone changes nothing for the others, and wins or loses with its original (no duels equal)", (_name, count) => {
    let looked = 0;
    fc.assert(fc.property(profiles({ complete: true, strict: true, fewest: 3, most: 4 }), fc.nat(), fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (given, who, before) => {
      const original = given.options[who % given.options.length]!;
      const more = cloned(given, original, before);
      if (hasEqualDuels(given) || hasEqualDuels(more, original)) return;
      looked += 1;
      const asOne = of(count, more).winners.map((option) => (option === "clone" ? original : option));
      expect([...new Set(asOne)]).toEqual(of(count, given).winners);
    }), { ...drawn, numRuns: 800 });
    expect(looked).toBeGreaterThan(25);
  });
});

describe("what some break, found by looking", () => {
  /** Whether something happens in one of 2,000 drawn elections of some options: six kinds of papers, up to twelve of each. */
  function happens(many: number, wanted: (profile: Profile, draw: (n: number) => number) => boolean): boolean {
    const draw = draws(10);
    const options = ["A", "B", "C", "D"].slice(0, many);
    for (let run = 0; run < 2_000; run += 1) {
      const ballots = drawOrders(draw, options, 6).map((ballot) => ({ ...ballot, weight: 1 + draw(12) }));
      if (wanted({ options, ballots }, draw)) return true;
    }
    return false;
  }
  test("an instant runoff: to be ranked higher can cost the victory", () => {
    const hurts = (given: Profile, draw: (n: number) => number) => {
      const { winner, winners } = instantRunoff(given.options, given.ballots);
      if (winner === null || winners.length > 1) return false;
      const index = draw(given.ballots.length);
      const higher = given.ballots.with(index, raised(given.ballots[index]!, winner));
      return !instantRunoff(given.options, higher).winners.includes(winner);
    };
    expect(happens(3, hurts)).toBe(true);
  });
  test.each(some("plurality", "Borda", "instant runoff"))("%s can pass over the Condorcet winner", (_name, count) => {
    const passesOver = (given: Profile) => {
      const { winner } = condorcet(given.options, given.ballots);
      return winner !== null && !of(count, given).winners.includes(winner);
    };
    expect(happens(3, passesOver)).toBe(true);
  });
  test("minimax can elect from outside the Smith set", () => {
    const isOutside = ({ options, ballots }: Profile) => !minimax(options, ballots).winners.some((winner) => condorcet(options, ballots).smith.includes(winner));
    expect(happens(4, isOutside)).toBe(true);
  });
  test.each(some("minimax", "instant runoff", "plurality"))("%s can elect the same option when every paper is turned round", (_name, count) => {
    const electsBoth = (given: Profile) => {
      const { winners } = of(count, given);
      return winners.length === 1 && of(count, reversed(given)).winners.join() === winners.join();
    };
    expect(happens(4, electsBoth)).toBe(true);
  });
  // H. Moulin (1988), Condorcet's principle implies the no show paradox, Journal of Economic Theory 45: from four options on.
  test.each(some("Schulze", "ranked pairs", "Copeland", "instant runoff"))("%s: papers more can make their voters sorry to have come", (_name, count) => {
    const isSorry = ({ options, ballots }: Profile) => {
      const after = count(options, ballots).winners;
      return after.length === 1 && ballots.some(({ ranking }, index) => {
        const without = count(options, ballots.toSpliced(index, 1)).winners;
        const placeOf = (option: string) => ranking.findIndex((place) => place.includes(option));
        return without.length === 1 && placeOf(after[0]!) > placeOf(without[0]!);
      });
    };
    expect(happens(4, isSorry)).toBe(true);
  });
});
