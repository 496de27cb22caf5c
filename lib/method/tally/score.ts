import type { Counted, OptionId, ScoreBallot, Tally } from "./ballots";
import { orderBy } from "./order";
import { readScores, scoreCounts, type ScorePapers, scoreTotals } from "./score-papers";
import { inPapers } from "./units";

/** `papers`: how many gave 0, 1, … up to the highest score. `mean`: points a paper; null without papers. */
export type ScoreCount = { readonly option: OptionId; readonly points: number; readonly mean: number | null; readonly papers: readonly number[] };

export type ScoreStep = Counted | ({ readonly step: "added" } & ScoreCount) | { readonly step: "compared"; readonly winners: readonly OptionId[]; readonly points: number };

/** `counts`: one entry an option, in the order of the options. */
export type Score = Tally<ScoreStep> & { readonly counts: readonly ScoreCount[]; readonly highest: number };

/** `highest`: the best score that a paper can give, a whole number; 5 unless another is given. */
export type ScoreConventions = { readonly highest: number };

/**
 * Adds up the scores; most points win (also called range voting).
 *
 * Conventions: whole scores from 0 to `highest`; an option without a score has 0 from that paper, so the order by points is that by
 * mean; a paper that gives nothing above 0 is counted as a paper, and as empty. Where no paper gives any point nobody wins.
 * Equality is exact. O(papers × options).
 *
 * @throws MethodError as `readScores` says
 * @see W. D. Smith (2000), Range voting
 */
export function score(options: readonly OptionId[], ballots: readonly ScoreBallot[], { highest }: Partial<ScoreConventions> = {}): Score {
  return scoreOf(readScores(options, ballots, highest));
}

/** The same of papers that are ready. */
export function scoreOf(papers: ScorePapers): Score {
  const { options, weights, highest } = papers;
  const rows = scoreCounts(papers);
  const totals = scoreTotals(rows);
  const counts = options.map((option, index) => ({
    option,
    points: inPapers(totals[index]!, weights),
    mean: weights.total === 0n ? null : inPapers(totals[index]!, { one: weights.total }),
    papers: rows[index]!.map((units) => inPapers(units, weights)),
  }));
  const best = totals.reduce((most, points) => (points > most ? points : most));
  const order = orderBy(options, totals);
  const winners = best > 0n ? order[0]! : [];
  const said = { papers: inPapers(weights.total, weights), empty: inPapers(papers.empty, weights) };
  return {
    ...said, highest, counts, order, winners,
    steps: [{ step: "counted", ...said }, ...counts.map((count) => ({ step: "added" as const, ...count })), { step: "compared", winners, points: inPapers(best, weights) }],
  };
}
