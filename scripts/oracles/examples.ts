import { z } from "zod";
import { borda } from "@/lib/method/tally/borda";
import { condorcet } from "@/lib/method/tally/condorcet";
import { copeland } from "@/lib/method/tally/copeland";
import { instantRunoff } from "@/lib/method/tally/instant-runoff";
import { minimax } from "@/lib/method/tally/minimax";
import { plurality } from "@/lib/method/tally/plurality";
import { rankedPairs } from "@/lib/method/tally/ranked-pairs";
import { schulze } from "@/lib/method/tally/schulze";
import type { Comparison } from "./compare";
import { checkRankedPairs, checkRunoff, checkSchulze, numbers, pairs, ranking } from "./elections";

const worst = z.strictObject({ worst: numbers.optional(), ranking: ranking.optional() });

/** What an example expects, each value under a name of its own; a name that is not here makes the case one that cannot be read. */
const expectations = z.strictObject({
  condorcet_winner: z.string().nullable().optional(), condorcet_loser: z.string().nullable().optional(),
  plurality_winner: z.string().optional(),
  borda_n_to_1: numbers.optional(), borda_0_based: numbers.optional(),
  irv: z.strictObject({ rounds: z.array(numbers), winner: z.string() }).optional(), irv_ranking: ranking.optional(),
  copeland_balance: numbers.optional(), copeland_ranking: ranking.optional(),
  schulze_winning_winner: z.array(z.string()).or(z.string()).optional(), schulze_winning_ranking: ranking.optional(), paths: pairs.optional(),
  ranked_pairs_ranking: ranking.optional(),
  minimax_winning_winner: z.array(z.string()).or(z.string()).optional(),
  minimax_winning: worst.optional(), minimax_margin: worst.optional(), minimax_opposition: worst.optional(),
  note: z.string().optional(),
});

const example = z.object({
  id: z.string(), candidates: z.array(z.string()),
  ballots: z.array(z.object({ count: z.number(), ranking })), expected: expectations,
});

/** A file of examples; each is read by itself, so that one that cannot be read does not hide the others. */
export const examples = z.object({ cases: z.array(z.unknown()) });

export function checkExample(comparison: Comparison, content: unknown): void {
  const { candidates: options, ballots: written, expected } = example.parse(content);
  const ballots = written.map(({ count, ranking: places }) => ({ weight: count, ranking: places }));
  const { equal, order, numbers: compare } = comparison;
  const pairwise = condorcet(options, ballots);
  if (expected.condorcet_winner !== undefined) equal("Condorcet winner", expected.condorcet_winner, pairwise.winner);
  if (expected.condorcet_loser !== undefined) equal("Condorcet loser", expected.condorcet_loser, pairwise.loser);
  if (expected.plurality_winner !== undefined) order("plurality, winner", [[expected.plurality_winner]], [plurality(options, ballots).winners]);
  for (const [points, lastPlace] of [[expected.borda_n_to_1, 1], [expected.borda_0_based, 0]] as const) {
    if (points) compare(`Borda, last place ${lastPlace}`, points, new Map(borda(options, ballots, { lastPlace }).counts.map((count) => [count.option, count.points])), 1e-6);
  }
  const runoff = instantRunoff(options, ballots, { majority: "all-papers", tiedRank: "skip", ends: "counted-on" });
  if (expected.irv) {
    checkRunoff(comparison, { rounds: expected.irv.rounds }, runoff, ballots);
    order("instant runoff, winner", [[expected.irv.winner]], [runoff.winners]);
  }
  if (expected.irv_ranking) checkRunoffOrder(comparison, expected.irv_ranking, runoff);
  const won = copeland(options, ballots);
  if (expected.copeland_balance) compare("Copeland", expected.copeland_balance, new Map(won.counts.map(({ option, balance }) => [option, balance])));
  if (expected.copeland_ranking) order("Copeland, order", expected.copeland_ranking, won.order);
  const strongest = schulze(options, ballots);
  checkSchulze(comparison, "Schulze", { paths: expected.paths, ranking: expected.schulze_winning_ranking }, strongest);
  if (expected.schulze_winning_winner !== undefined) order("Schulze, winners", [[expected.schulze_winning_winner].flat()], [strongest.winners]);
  if (expected.ranked_pairs_ranking) checkRankedPairs(comparison, "ranked pairs", { ranking: expected.ranked_pairs_ranking }, rankedPairs(options, ballots));
  for (const [name, measure] of [["minimax_winning", "winning-votes"], ["minimax_margin", "margins"], ["minimax_opposition", "opposition"]] as const) {
    const found = minimax(options, ballots, { measure });
    const values = expected[name];
    if (values?.worst) compare(`minimax (${measure})`, values.worst, new Map(found.counts.map((count) => [count.option, count.worst])));
    if (values?.ranking) order(`minimax (${measure}), order`, values.ranking, found.order);
  }
  if (expected.minimax_winning_winner !== undefined) order("minimax, winners", [[expected.minimax_winning_winner].flat()], [minimax(options, ballots).winners]);
}

/** Without rounds to tell where a tie stood: the whole order where there was none, else whether the first can win. */
function checkRunoffOrder({ equal, order }: Comparison, expected: readonly (readonly string[])[], found: ReturnType<typeof instantRunoff>): void {
  if (found.rounds.every(({ tie }) => tie === null)) return order("instant runoff, order", expected, found.order);
  const first = expected[0] ?? [];
  equal(`instant runoff, whether ${first.join(", ")} can win`, true, first.every((option) => found.winners.includes(option)));
}
