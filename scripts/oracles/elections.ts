import { readFileSync } from "node:fs";
import { z } from "zod";
import type { RankedBallot } from "@/lib/method/tally/ballots";
import { borda } from "@/lib/method/tally/borda";
import { condorcet } from "@/lib/method/tally/condorcet";
import { copeland } from "@/lib/method/tally/copeland";
import { type InstantRunoff, instantRunoff } from "@/lib/method/tally/instant-runoff";
import { minimax } from "@/lib/method/tally/minimax";
import { plurality } from "@/lib/method/tally/plurality";
import { rankedPairs } from "@/lib/method/tally/ranked-pairs";
import { schulze } from "@/lib/method/tally/schulze";
import type { Comparison } from "./compare";

export const ranking = z.array(z.array(z.string()));
export const numbers = z.record(z.string(), z.number());
export const pairs = z.record(z.string(), numbers);
const said = { computed_here: z.boolean().optional(), convention: z.string().optional(), note: z.string().optional() };
const scored = z.strictObject({ scores: numbers.optional(), ranking: ranking.optional(), ...said });
const worst = z.strictObject({ worst: numbers.optional(), ranking: ranking.optional(), ...said });
const paths = z.strictObject({ paths: pairs.optional(), ranking: ranking.optional(), ...said });
const locked = z.strictObject({ ranking, order_depends_on_ties: z.boolean().optional(), ...said });
const rounds = z.strictObject({
  rounds: z.array(numbers), ranking: ranking.optional(), elimination_tie: z.boolean().optional(), rounds_before_first_tie: z.number().optional(),
  equal_ranks_in_ballots: z.number().optional(), ...said,
});

/** What an election expects; a value that is not named here makes its case one that cannot be read. */
const expectations = z.strictObject({
  condorcet_winner: z.string().nullable().optional(), condorcet_loser: z.string().nullable().optional(),
  pairwise_wins: pairs.optional(), pairwise_published_by: z.string().optional(),
  plurality: scored.optional(), borda: scored.optional(),
  copeland: z.strictObject({ balance: numbers.optional(), ranking: ranking.optional(), ...said }).optional(), copeland_winner: z.string().optional(),
  irv: rounds.optional(),
  schulze_winning: paths.optional(), schulze_margin: paths.optional(),
  ranked_pairs_winning: locked.optional(), ranked_pairs_margin: locked.optional(),
  minimax_winning: worst.optional(), minimax_margin: worst.optional(),
  kemeny_young: z.unknown().optional(),
});

const official = z.strictObject({
  irv_winner: z.string().optional(), plurality_leader: z.string().optional(), condorcet_winner: z.string().optional(),
  irv_rounds: z.array(numbers).optional(), note: z.string().optional(),
});

export const election = z.object({
  id: z.string(), n_ballots: z.number(), n_candidates: z.number().optional(), candidates: z.array(z.string()), ballots_file: z.string(),
  unranked_candidates: z.string(), expected: expectations, official: official.optional(), official_winner: z.string().optional(),
});
export type Election = z.output<typeof election>;

/** Papers of a file `count,ranking`, where `>` is strict and `=` a tie. */
export function readBallots(file: string): RankedBallot[] {
  const [head, ...lines] = readFileSync(file, "utf8").split(/\r?\n/).filter((line) => line !== "");
  if (head !== "count,ranking") throw new Error(`${file} begins with ${head}`);
  return lines.map((line) => {
    const comma = line.indexOf(",");
    const written = line.slice(comma + 1).trim().replace(/^"(.*)"$/, "$1");
    const weight = Number(line.slice(0, comma));
    if (comma < 1 || !Number.isFinite(weight)) throw new Error(`${file} has the line ${line}`);
    return { weight, ranking: written === "" ? [] : written.split(">").map((place) => place.split("=").map((option) => option.trim())) };
  });
}

/** The papers as a library reads them that takes what is left out for a last place of its own. */
export function withUnrankedLast(options: readonly string[], ballots: readonly RankedBallot[]): RankedBallot[] {
  return ballots.map((ballot) => {
    const ranked = new Set(ballot.ranking.flat());
    const left = options.filter((option) => !ranked.has(option));
    return left.length === 0 ? ballot : { ...ballot, ranking: [...ballot.ranking, left] };
  });
}

/** Majority of all papers, a tied place skipped, the count goes on for the places below: as the expected rounds were counted. */
const asExpected = { majority: "all-papers", tiedRank: "skip", ends: "counted-on" } as const;

export function checkElection(comparison: Comparison, { id: _id, candidates: options, expected, ...election }: Election, ballots: readonly RankedBallot[]): void {
  const { equal, order } = comparison;
  equal("papers", election.n_ballots, plurality(options, ballots).papers);
  if (election.n_candidates !== undefined) equal("options", election.n_candidates, options.length);
  checkDuels(comparison, options, ballots, expected);
  const isImplicit = election.unranked_candidates.startsWith("tied last (implicit");
  const asRead = isImplicit ? withUnrankedLast(options, ballots) : ballots;
  const first = plurality(options, asRead);
  if (expected.plurality) checkScored(comparison, "plurality", expected.plurality, { ...first, values: first.counts.map(({ option, votes }) => [option, votes]) });
  const points = borda(options, ballots);
  if (expected.borda) checkScored(comparison, "borda", expected.borda, { ...points, values: points.counts.map(({ option, points: of }) => [option, of]) });
  if (expected.irv) checkRunoff(comparison, expected.irv, instantRunoff(options, asRead, asExpected), ballots);
  if (election.official_winner !== undefined) order("official winner (Schulze)", [[election.official_winner]], [schulze(options, ballots).winners]);
  if (election.official) checkOfficial(comparison, options, ballots, election.official);
}

type Scored = { order: readonly (readonly string[])[]; values: readonly (readonly [string, number])[] };

function checkScored({ order, numbers: compare }: Comparison, what: string, expected: z.output<typeof scored>, found: Scored): void {
  if (expected.scores) compare(`${what} of all`, expected.scores, new Map(found.values), 1e-6);
  if (expected.ranking) order(`${what}, order`, expected.ranking, found.order);
}

function checkDuels(comparison: Comparison, options: readonly string[], ballots: readonly RankedBallot[], expected: Election["expected"]): void {
  const { equal, order, numbers: compare } = comparison;
  const pairwise = condorcet(options, ballots);
  if (expected.condorcet_winner !== undefined) equal("Condorcet winner", expected.condorcet_winner, pairwise.winner);
  if (expected.condorcet_loser !== undefined) equal("Condorcet loser", expected.condorcet_loser, pairwise.loser);
  if (expected.pairwise_wins) {
    equal("options with duels", Object.keys(expected.pairwise_wins).toSorted(), options.toSorted());
    for (const { option, over } of pairwise.table) compare(`papers for ${option}, duel`, expected.pairwise_wins[option] ?? {}, new Map(over.map((duel) => [duel.option, duel.votes])));
  }
  const won = copeland(options, ballots);
  if (expected.copeland?.balance) compare("Copeland", expected.copeland.balance, new Map(won.counts.map(({ option, balance }) => [option, balance])));
  if (expected.copeland?.ranking) order("Copeland, order", expected.copeland.ranking, won.order);
  if (expected.copeland_winner !== undefined) order("Copeland, winner", [[expected.copeland_winner]], [won.winners]);
  for (const [name, strength] of [["winning", "winning-votes"], ["margin", "margins"]] as const) {
    const [schulzes, rankeds, worsts] = [expected[`schulze_${name}`], expected[`ranked_pairs_${name}`], expected[`minimax_${name}`]];
    if (schulzes) checkSchulze(comparison, `Schulze (${strength})`, schulzes, schulze(options, ballots, { strength }));
    if (rankeds) checkRankedPairs(comparison, `ranked pairs (${strength})`, rankeds, rankedPairs(options, ballots, { strength }));
    const defeats = minimax(options, ballots, { measure: strength });
    if (worsts?.worst) compare(`minimax (${strength})`, worsts.worst, new Map(defeats.counts.map((count) => [count.option, count.worst])));
    if (worsts?.ranking) order(`minimax (${strength}), order`, worsts.ranking, defeats.order);
  }
}

export function checkSchulze({ order, numbers: compare }: Comparison, what: string, expected: z.output<typeof paths>, found: ReturnType<typeof schulze>): void {
  for (const [from, to] of Object.entries(expected.paths ?? {})) {
    const strengths = new Map(Object.keys(to).map((other) => [other, found.paths.find((way) => way.from === from && way.to === other)?.strength ?? 0]));
    compare(`${what}, path from ${from}: strength`, to, strengths);
  }
  if (expected.ranking) order(`${what}, order`, expected.ranking, found.order);
}

/** Where the order hangs on equal strengths the expected one is one of several: its first place must be able to win. */
export function checkRankedPairs({ equal, order }: Comparison, what: string, expected: z.output<typeof locked>, found: ReturnType<typeof rankedPairs>): void {
  if (expected.order_depends_on_ties === true || found.dependsOnLot || found.places.some(({ best, worst: last }) => best !== last)) {
    const first = expected.ranking[0] ?? [];
    equal(`${what}, whether ${first.join(", ")} can win`, true, first.every((option) => found.winners.includes(option)));
  } else order(`${what}, order`, expected.ranking, found.order);
}

/**
 * Rounds up to the first in which several have the fewest votes: how such a tie is broken differs. Of the order the places that were
 * settled by then: those elected before, and those who had left.
 */
export function checkRunoff({ equal, order, numbers: compare }: Comparison, expected: z.output<typeof rounds>, found: InstantRunoff, ballots: readonly RankedBallot[]): void {
  if (expected.equal_ranks_in_ballots !== undefined) {
    const tied = ballots.filter(({ ranking: places }) => places.some((place) => place.length > 1));
    equal("papers with tied places", expected.equal_ranks_in_ballots, tied.reduce((sum, { weight = 1 }) => sum + weight, 0));
  }
  const several = found.rounds.filter(({ counts }) => counts.length > 1);
  const tie = several.findIndex((round) => round.tie !== null);
  const comparable = tie < 0 ? several.length : tie + 1;
  const shown = expected.rounds.slice(0, Math.min(comparable, expected.rounds_before_first_tie ?? expected.rounds.length));
  shown.forEach((round, index) => {
    compare(`instant runoff, round ${index + 1}: votes`, round, new Map(several[index]?.counts.map(({ option, votes }) => [option, votes])));
  });
  if (tie < 0) equal("instant runoff, rounds", expected.rounds.length, several.length);
  if (!expected.ranking) return;
  if (tie < 0) return order("instant runoff, order", expected.ranking, found.order);
  const settled = several.slice(0, tie);
  const elected = settled.flatMap((round) => (round.elected === null ? [] : [[round.elected]]));
  const left = settled.flatMap((round) => (round.eliminated === null ? [] : [[round.eliminated]])).toReversed();
  order("instant runoff, first places before a tie", expected.ranking.slice(0, elected.length), elected);
  order("instant runoff, last places before a tie", expected.ranking.slice(expected.ranking.length - left.length), left);
}

/** A city's own figures: it sets a paper aside at a tied place, and may let several leave at once; the last round within one paper. */
function checkOfficial({ equal, order, numbers: compare }: Comparison, options: readonly string[], ballots: readonly RankedBallot[], expected: z.output<typeof official>): void {
  const found = instantRunoff(options, ballots, { tiedRank: "exhaust" });
  if (expected.irv_winner !== undefined) order("official winner by instant runoff", [[expected.irv_winner]], [found.winners]);
  if (expected.plurality_leader !== undefined) order("official leader by first places", [[expected.plurality_leader]], [plurality(options, ballots).winners]);
  if (expected.condorcet_winner !== undefined) equal("published Condorcet winner", expected.condorcet_winner, condorcet(options, ballots).winner);
  expected.irv_rounds?.forEach(({ exhausted, ...votes }, index, all) => {
    const names = Object.keys(votes).toSorted();
    const round = found.rounds.find(({ counts }) => counts.map(({ option }) => option).toSorted().join("\n") === names.join("\n"));
    compare(`official round ${index + 1}: votes`, votes, new Map(round?.counts.map((count) => [count.option, count.votes])), index > 0 && index === all.length - 1 ? 1 : 0);
    if (exhausted !== undefined) equal(`official round ${index + 1}: exhausted`, exhausted, round?.exhausted);
  });
}
