import { expect, test } from "vitest";
import type { RankedBallot } from "../tally/ballots";
import { instantRunoff, type RunoffConventions } from "../tally/instant-runoff";
import { drawPapers, draws } from "./support";

type Tally = Map<string, number>;
const level = (a: number, b: number) => Math.abs(a - b) < 1e-9;

function tally(continuing: readonly string[], ballots: readonly RankedBallot[], tiedRank: RunoffConventions["tiedRank"]): Tally {
  const votes: Tally = new Map(continuing.map((option) => [option, 0]));
  for (const { ranking, weight = 1 } of ballots) {
    for (const place of ranking) {
      if (place.length > 1 && tiedRank === "exhaust") break;
      if (place.length > 1 && tiedRank === "skip") continue;
      const holders = place.filter((option) => votes.has(option));
      for (const option of holders) votes.set(option, (votes.get(option) ?? 0) + weight / holders.length);
      if (holders.length > 0) break;
    }
  }
  return votes;
}

/** Every branch followed to its end with all its rounds, nothing remembered, nothing cut short: slow, and plainly right. */
function winnersTheLongWay(continuing: readonly string[], ballots: readonly RankedBallot[], conventions: Pick<RunoffConventions, "majority" | "tiedRank">, earlier: Tally[] = []): Set<string> {
  const votes = tally(continuing, ballots, conventions.tiedRank);
  const inPlay = [...votes.values()].reduce((sum, count) => sum + count, 0);
  const all = ballots.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const half = (conventions.majority === "in-play" ? inPlay : all) / 2;
  if (inPlay === 0) return new Set();
  const elected = continuing.filter((option) => (votes.get(option) ?? 0) > half + 1e-9 || continuing.length === 1);
  if (elected.length > 0) return new Set(elected);
  let lowest = continuing;
  for (const round of [votes, ...earlier]) {
    const least = Math.min(...lowest.map((option) => round.get(option) ?? 0));
    lowest = lowest.filter((option) => level(round.get(option) ?? 0, least));
  }
  const rest = (out: string) => continuing.filter((option) => option !== out);
  return new Set(lowest.flatMap((out) => [...winnersTheLongWay(rest(out), ballots, conventions, [votes, ...earlier])]));
}

/** The places in every branch, in full: whoever leaves later stands higher, those still in at the end stand by their votes. */
function placesTheLongWay(continuing: readonly string[], ballots: readonly RankedBallot[], endsOnly: boolean, earlier: Tally[] = []): Map<string, number>[] {
  const votes = tally(continuing, ballots, "split");
  const of = (option: string) => votes.get(option) ?? 0;
  const inPlay = continuing.reduce((sum, option) => sum + of(option), 0);
  const elected = continuing.find((option) => inPlay > 0 && (of(option) > inPlay / 2 + 1e-9 || continuing.length === 1));
  const rest = (out: string) => continuing.filter((option) => option !== out);
  if (elected !== undefined && !endsOnly && continuing.length > 1) {
    return placesTheLongWay(rest(elected), ballots, endsOnly, [votes, ...earlier]).map((places) => new Map([[elected, 1], ...[...places].map(([option, place]) => [option, place + 1] as const)]));
  }
  if (elected !== undefined || inPlay === 0) return [new Map(continuing.map((option) => [option, option === elected ? 1 : 1 + continuing.filter((other) => of(other) > of(option) + 1e-9).length]))];
  let lowest = continuing;
  for (const round of [votes, ...earlier]) {
    const least = Math.min(...lowest.map((option) => round.get(option) ?? 0));
    lowest = lowest.filter((option) => level(round.get(option) ?? 0, least));
  }
  return lowest.flatMap((out) => placesTheLongWay(rest(out), ballots, endsOnly, [votes, ...earlier]).map((places) => new Map([...places, [out, continuing.length]])));
}

test("the places of 300 small counts are those over every branch in full, whether the count ends with the election or goes on", () => {
  const draw = draws(4);
  let wide = 0;
  for (let run = 0; run < 300; run += 1) {
    const options = ["A", "B", "C", "D", "E"].slice(0, 2 + draw(4));
    const ballots = drawPapers(draw, options, 1 + draw(7));
    const ends = draw(2) === 0 ? "when-elected" : "counted-on";
    const { places, placesAreExact } = instantRunoff(options, ballots, { ends });
    const all = placesTheLongWay(options, ballots, ends === "when-elected");
    expect(placesAreExact).toBe(true);
    for (const { option, best, worst } of places) {
      const each = all.map((branch) => branch.get(option) ?? 0);
      expect([best, worst], JSON.stringify({ options, ballots, ends, option })).toEqual([Math.min(...each), Math.max(...each)]);
      if (best < worst) wide += 1;
    }
  }
  expect(wide).toBeGreaterThan(100);
});

test("what is remembered and cut short changes no answer: 1,500 small counts against every branch in full", () => {
  const draw = draws(2009);
  const options = ["A", "B", "C", "D", "E", "F"];
  let withLots = 0;
  for (let run = 0; run < 1500; run += 1) {
    const running = options.slice(0, 2 + draw(5));
    const ballots = drawPapers(draw, running, 1 + draw(9));
    const conventions = { majority: draw(3) === 0 ? "all-papers" : "in-play", tiedRank: (["split", "split", "exhaust", "skip"] as const)[draw(4)] ?? "split" } as const;
    const result = instantRunoff(running, ballots, conventions);
    const expected = winnersTheLongWay(running, ballots, conventions);
    expect(result.winners, JSON.stringify({ running, ballots, conventions })).toEqual(running.filter((option) => expected.has(option)));
    if (result.winner !== null) expect(result.winners).toContain(result.winner);
    if (result.dependsOnLot) withLots += 1;
  }
  expect(withLots).toBeGreaterThan(100);
});

test("no paper is lost: in each round votes and exhausted make all papers, and who leaves hands on every vote", () => {
  const draw = draws(1912);
  for (let run = 0; run < 300; run += 1) {
    const options = ["A", "B", "C", "D", "E"];
    const result = instantRunoff(options, drawPapers(draw, options, 1 + draw(30)));
    for (const { counts, inPlay, exhausted, eliminated, transfers } of result.rounds) {
      const votes = counts.reduce((sum, count) => sum + count.votes, 0);
      expect(votes).toBeCloseTo(inPlay, 9);
      expect(inPlay + exhausted).toBe(result.papers);
      const handedOn = transfers.reduce((sum, transfer) => sum + transfer.votes, 0);
      expect(handedOn).toBeCloseTo(counts.find(({ option }) => option === eliminated)?.votes ?? 0, 9);
    }
    expect(result.rounds.length).toBeLessThanOrEqual(options.length);
  }
});

test("the answer does not depend on the order in which papers are given, nor on whether equal ones are weighed", () => {
  const draw = draws(28);
  const options = ["A", "B", "C", "D"];
  for (let run = 0; run < 200; run += 1) {
    const ballots = drawPapers(draw, options, 8);
    const single = ballots.flatMap(({ ranking, weight = 1 }) => Array.from({ length: weight }, () => ({ ranking })));
    expect(instantRunoff(options, single.toReversed())).toEqual(instantRunoff(options, ballots));
  }
});
