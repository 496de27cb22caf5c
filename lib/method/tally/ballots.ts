import { MethodError } from "../error";

/** Names a policy option; any string. */
export type OptionId = string;

/**
 * One option paper, or `weight` equal ones (1 if not said; 0 and fractions are allowed).
 * `ranking`: places from the best down, each the options that the voter tied there by hand. Options left out are unranked.
 * An empty place counts for nothing; a paper without a ranked option is an empty paper.
 */
export type RankedBallot = { readonly ranking: readonly (readonly OptionId[])[]; readonly weight?: number };

/** The options that a voter could accept, or `weight` equal papers. A paper that accepts none is a paper all the same. */
export type ApprovalBallot = { readonly approves: readonly OptionId[]; readonly weight?: number };

/** Whole scores by option, 0 the worst, or `weight` equal papers. An option without a score has 0. */
export type ScoreBallot = { readonly scores: Readonly<Record<OptionId, number>>; readonly weight?: number };

/** What an option has, in papers. */
export type Votes = { readonly option: OptionId; readonly votes: number };

/**
 * What every count returns. Options stand in the order in which they were given wherever nothing else orders them.
 * `Step`: what was done, in the order in which it is told; each is a plain record that can be understood without the papers.
 */
export type Tally<Step> = {
  /** Who wins: several when they are tied, everybody who can win where a lot decides, none where no paper says anything. */
  readonly winners: readonly OptionId[];
  /** All options from the best down; those that nothing tells apart stand together. Its first place holds the winners, if there are any. */
  readonly order: readonly (readonly OptionId[])[];
  /** All papers, and those among them that say nothing. */
  readonly papers: number;
  readonly empty: number;
  readonly steps: readonly Step[];
};

/** How papers are read before anything is counted. */
export type Counted = { readonly step: "counted"; readonly papers: number; readonly empty: number };

/**
 * The number of each option, from 0 up in the order given.
 *
 * @throws MethodError `no-options`, `duplicate-option`
 */
export function numbered(options: readonly OptionId[]): ReadonlyMap<OptionId, number> {
  if (options.length === 0) throw new MethodError("no-options", "nothing to choose from");
  const numbers = new Map(options.map((option, index) => [option, index]));
  if (numbers.size < options.length) throw new MethodError("duplicate-option", `options listed twice: ${options.join(", ")}`);
  return numbers;
}

/** The weight of a paper. @throws MethodError `bad-weight` (negative, NaN or not finite) */
export function weightOf({ weight = 1 }: { readonly weight?: number }, paper: number): number {
  if (!Number.isFinite(weight) || weight < 0) throw new MethodError("bad-weight", `paper ${paper} weighs ${weight}`);
  return weight;
}
