import { MethodError } from "../error";
import { numbered, type OptionId, type ScoreBallot, weightOf } from "./ballots";
import { type Duels, duelsFrom } from "./duels";
import { groupedWeights, sums, type Weights } from "./units";

/** Highest score unless another is said: 0 to 5. */
export const highestScore = 5;

/** Scored papers made ready: the scores of paper p stand in `scores` from p · options on, in the order of the options. */
export type ScorePapers = {
  readonly options: readonly OptionId[];
  readonly scores: Uint16Array;
  readonly weights: Weights;
  readonly highest: number;
  /** Units of papers that score nothing above 0. */
  readonly empty: bigint;
};

/**
 * Makes scored papers ready to be counted. An option without a score has 0.
 *
 * @throws MethodError `no-options`, `duplicate-option`, `unknown-option`, `bad-weight`, `bad-score` (no whole number from 0 to
 * `highest`, or a `highest` that is none from 1 to 65,535)
 */
export function readScores(options: readonly OptionId[], ballots: readonly ScoreBallot[], highest: number = highestScore): ScorePapers {
  if (!Number.isInteger(highest) || highest < 1 || highest > 65_535) throw new MethodError("bad-score", `highest score: ${highest}`);
  const numbers = numbered(options);
  const many = options.length;
  const scores = new Uint16Array(many * ballots.length);
  ballots.forEach((ballot, paper) => {
    const { scores: given } = ballot;
    for (const option in given) {
      const score = given[option]!;
      const number = numbers.get(option);
      if (number === undefined) throw new MethodError("unknown-option", `paper ${paper} scores ${option}`);
      if (!Number.isInteger(score) || score < 0 || score > highest) throw new MethodError("bad-score", `paper ${paper} gives ${option} ${score} of ${highest}`);
      scores[paper * many + number] = score;
    }
  });
  const weights = groupedWeights(Float64Array.from(ballots, weightOf), Int32Array.from(ballots, (_, paper) => paper), ballots.length);
  const [empty = 0n] = sums(weights, 1, (weight, cells) => {
    for (let paper = 0; paper < ballots.length; paper += 1) if (scores.subarray(paper * many, (paper + 1) * many).every((score) => score === 0)) cells[0]! += weight[paper]!;
  });
  return { options, scores, weights, highest, empty };
}

/** How many papers, in units, gave each option each score: a row an option, a column a score from 0 to the highest. */
export function scoreCounts({ options, scores, weights, highest }: ScorePapers): bigint[][] {
  const columns = highest + 1;
  const many = options.length;
  const cells = sums(weights, many * columns, (weight, into) => {
    for (let at = 0; at < scores.length; at += 1) into[(at % many) * columns + scores[at]!]! += weight[Math.floor(at / many)]!;
  });
  return options.map((_, option) => cells.slice(option * columns, (option + 1) * columns));
}

/** Points of each option, in units: score times papers. */
export function scoreTotals(counts: readonly (readonly bigint[])[]): bigint[] {
  return counts.map((row) => row.reduce((sum, units, score) => sum + units * BigInt(score), 0n));
}

/** How many papers score each option above each other one. */
export function scoreDuels({ options, scores, weights, empty }: ScorePapers): Duels {
  const many = options.length;
  const won = sums(weights, many * many, (weight, cells) => {
    for (let from = 0, paper = 0; from < scores.length; from += many, paper += 1) {
      const units = weight[paper]!;
      for (let a = 0; a < many; a += 1) {
        const score = scores[from + a]!;
        for (let b = a + 1; b < many; b += 1) {
          const other = scores[from + b]!;
          if (score !== other) cells[score > other ? a * many + b : b * many + a]! += units;
        }
      }
    }
  });
  return duelsFrom(options, won, { one: weights.one, total: weights.total, empty });
}
