import { z } from "zod";
import { MethodError } from "@/lib/method/error";
import { approval } from "@/lib/method/tally/approval";
import { instantRunoff } from "@/lib/method/tally/instant-runoff";
import { plurality } from "@/lib/method/tally/plurality";
import { score } from "@/lib/method/tally/score";
import { type Star, star } from "@/lib/method/tally/star";
import { type Comparison, type OracleCase, oracleCase } from "./compare";
import { checkRunoff, numbers, pairs } from "./elections";
import type { SuiteResult } from "./suite";

const row = z.array(z.number().nullable());
const base = { id: z.string(), candidates: z.array(z.string()) };

const starCase = z.object({
  ...base, score_range: z.tuple([z.literal(0), z.number()]), votes: z.array(z.array(z.number())),
  expected: z.object({
    winner: z.string().nullable(), tie: z.array(z.string()).optional(), runner_up: z.string().optional(), scores: numbers.optional(),
    scores_recomputed: numbers.optional(), preferred_over_recomputed: pairs.optional(),
  }).catchall(z.union([z.number(), z.string(), z.null()])),
});
const scoreCase = z.object({
  ...base, votes_by_count: z.array(z.object({ count: z.number(), scores: z.array(z.number()) })),
  expected: z.object({ winner: z.string(), totals_recomputed: numbers.optional() }).catchall(z.number()),
});
const approvalCase = z.object({
  ...base, method: z.literal("approval"), ballots: z.array(z.object({ count: z.number(), approves: z.array(z.string()) })),
  expected: z.strictObject({ winner: z.string(), counts: numbers.optional(), counts_recomputed: numbers.optional() }),
});
const pluralityCase = z.object({
  ...base, method: z.literal("plurality"), votes: z.array(row),
  expected: z.strictObject({
    winner: z.string(), counts: numbers, abstentions: z.number().optional(), tallied: z.number().optional(), out_of_bounds: z.number().optional(), overvotes: z.number().optional(),
  }),
});
const runoffCase = z.object({
  ...base, ranks: z.array(row), expected: z.strictObject({ winner: z.string(), rounds: z.array(numbers), note: z.string().optional() }),
});

const checks: Record<string, (comparison: Comparison, content: unknown) => void> = {
  star: (comparison, content) => checkStar(comparison, starCase.parse(content)),
  score: (comparison, content) => checkScore(comparison, scoreCase.parse(content)),
  approval_and_plurality: (comparison, content) => {
    const read = z.discriminatedUnion("method", [approvalCase, pluralityCase]).parse(content);
    if (read.method === "approval") checkApproval(comparison, read);
    else checkPlurality(comparison, read);
  },
  irv_with_overvotes: (comparison, content) => checkOvervotes(comparison, runoffCase.parse(content)),
};
const otherMethods = ["ranked_robin", "quadratic"];
const aboutTheFile = ["licence", "unranked_candidates", "source", "note"];

/** Cases by kind of paper. @returns null where the file has none of the kinds that are known */
export function checkScoredFile(file: string, content: object): SuiteResult | null {
  const parts = Object.entries(content).filter(([name]) => !aboutTheFile.includes(name));
  if (!parts.some(([name]) => name in checks || otherMethods.includes(name))) return null;
  const cases = parts.filter(([name]) => !otherMethods.includes(name)).flatMap(([name, list]) => checkPart(file, name, list));
  const others = parts.filter(([name]) => otherMethods.includes(name)).flatMap(([name, list]) => (Array.isArray(list) ? list.map(() => name) : [name]));
  return { cases, notCovered: others };
}

function checkPart(file: string, name: string, list: unknown): OracleCase[] {
  const check = checks[name];
  const read = z.array(z.unknown()).safeParse(list);
  if (!check || !read.success) return [oracleCase(`${file} ${name}`, () => { throw new Error("no kind of case that this suite knows"); })];
  return read.data.map((content, index) => oracleCase(`${file} ${idOf(content) ?? `${name} ${index + 1}`}`, (comparison) => check(comparison, content)));
}

const idOf = (content: unknown) => z.object({ id: z.string() }).safeParse(content).data?.id;
const byOption = (options: readonly string[], scores: readonly number[]) => Object.fromEntries(options.map((option, index) => [option, scores[index] ?? 0]));

function checkStar({ equal, order, numbers: compare }: Comparison, { candidates: options, score_range: [, highest], votes, expected }: z.output<typeof starCase>): void {
  const found = star(options, votes.map((scores) => ({ scores: byOption(options, scores) })), { highest });
  const points = new Map(found.counts.map((count) => [count.option, count.points]));
  const { winner, tie, runner_up: second, scores, scores_recomputed: all, preferred_over_recomputed: over, ...more } = expected;
  order("STAR, winners", [winner === null ? tie ?? [] : [winner]], [found.winners]);
  if (second !== undefined) equal("STAR, the other finalist", second, found.runoff?.finalists.find((option) => !found.winners.includes(option)));
  for (const [option, value] of Object.entries(scores ?? {})) equal(`STAR, points of ${option}`, value, points.get(option));
  if (all) compare("STAR, points", all, points);
  for (const [option, rivals] of Object.entries(over ?? {})) {
    compare(`STAR, papers that score ${option} above`, rivals, new Map(found.table.find((line) => line.option === option)?.over.map((duel) => [duel.option, duel.votes])));
  }
  for (const [name, value] of Object.entries(more)) checkNamed(equal, options, found, name, value);
}

/** Values named after an option: `nashville_preferred_by`, in the runoff, and `nashville_runoff_opponent` (null: not told). */
function checkNamed(equal: Comparison["equal"], options: readonly string[], { runoff }: Star, name: string, value: unknown): void {
  const [, who = "", what] = /^(.+)_(preferred_by|runoff_opponent)$/.exec(name) ?? [];
  const option = options.find((some) => some.toLowerCase() === who.toLowerCase());
  const side = runoff?.finalists.findIndex((finalist) => finalist === option) ?? -1;
  if (option === undefined) throw new Error(`${name} is no value that this suite knows`);
  if (what === "preferred_by") equal(`STAR, runoff votes of ${option}`, value, runoff?.votes[side]);
  else if (value !== null) equal(`STAR, who ${option} meets in the runoff`, value, runoff?.finalists[1 - side]);
}

function checkScore({ equal, order, numbers: compare }: Comparison, { candidates: options, votes_by_count: votes, expected }: z.output<typeof scoreCase>): void {
  const highest = Math.max(...votes.flatMap(({ scores }) => scores));
  const found = score(options, votes.map(({ count, scores }) => ({ weight: count, scores: byOption(options, scores) })), { highest });
  const points = new Map(found.counts.map((count) => [count.option, count.points]));
  const { winner, totals_recomputed: all, ...more } = expected;
  order("score, winners", [[winner]], [found.winners]);
  if (all) compare("score, points", all, points);
  for (const [name, value] of Object.entries(more)) {
    const option = options.find((some) => `${some.toLowerCase()}_total` === name);
    if (option === undefined) throw new Error(`${name} is no value that this suite knows`);
    equal(`score, points of ${option}`, value, points.get(option));
  }
}

function checkApproval({ equal, order, numbers: compare }: Comparison, { candidates: options, ballots, expected }: z.output<typeof approvalCase>): void {
  const found = approval(options, ballots.map(({ count, approves }) => ({ weight: count, approves })));
  const votes = new Map(found.counts.map((count) => [count.option, count.votes]));
  order("approval, winners", [[expected.winner]], [found.winners]);
  for (const [option, value] of Object.entries(expected.counts ?? {})) equal(`approval, votes of ${option}`, value, votes.get(option));
  if (expected.counts_recomputed) compare("approval, votes", expected.counts_recomputed, votes);
}

/** Papers of 0 and 1 that set aside what marks two options, or anything else than 0 and 1. */
function checkPlurality({ equal, order, numbers: compare }: Comparison, { candidates: options, votes, expected }: z.output<typeof pluralityCase>): void {
  const isOut = (paper: readonly (number | null)[]) => {
    try {
      return score(options, [{ scores: byOption(options, paper.map((mark) => mark ?? 0)) }], { highest: 1 }).papers !== 1;
    } catch (error) {
      if (error instanceof MethodError && error.code === "bad-score") return true;
      throw error;
    }
  };
  const marks = (paper: readonly (number | null)[]) => options.filter((_, index) => paper[index] === 1);
  const within = votes.filter((paper) => !isOut(paper));
  const over = within.filter((paper) => marks(paper).length > 1);
  const found = plurality(options, within.filter((paper) => marks(paper).length <= 1).map((paper) => ({ ranking: marks(paper).map((option) => [option]) })));
  order("plurality, winners", [[expected.winner]], [found.winners]);
  compare("plurality, votes", expected.counts, new Map(found.counts.map((count) => [count.option, count.votes])));
  if (expected.abstentions !== undefined) equal("plurality, empty papers", expected.abstentions, found.empty);
  if (expected.tallied !== undefined) equal("plurality, papers that count", expected.tallied, found.papers - found.empty);
  if (expected.out_of_bounds !== undefined) equal("plurality, papers out of bounds", expected.out_of_bounds, votes.length - within.length);
  if (expected.overvotes !== undefined) equal("plurality, papers with two marks", expected.overvotes, over.length);
}

/** Ranks by option, 0 or none for not ranked; a paper is exhausted at a rank that two options share. */
function checkOvervotes(comparison: Comparison, { candidates: options, ranks, expected }: z.output<typeof runoffCase>): void {
  const papers = ranks.map((paper) => {
    const used = [...new Set(paper.filter((rank) => rank !== null && rank > 0))].toSorted((a, b) => (a ?? 0) - (b ?? 0));
    return { ranking: used.map((rank) => options.filter((_, index) => paper[index] === rank)) };
  });
  const found = instantRunoff(options, papers, { tiedRank: "exhaust" });
  checkRunoff(comparison, { rounds: expected.rounds }, found, papers);
  if (found.dependsOnLot) comparison.equal(`instant runoff, whether ${expected.winner} can win`, true, found.winners.includes(expected.winner));
  else comparison.order("instant runoff, winner", [[expected.winner]], [found.winners]);
}

