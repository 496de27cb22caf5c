import { MethodError } from "../error";
import { type Approval, approval } from "./approval";
import type { ApprovalBallot, OptionId, RankedBallot, ScoreBallot } from "./ballots";
import { type Borda, type BordaConventions, bordaOf } from "./borda";
import { type Condorcet, condorcetOf } from "./condorcet";
import { type Copeland, copelandOf } from "./copeland";
import { duelsOf, type PairwiseConventions, type Strength } from "./duels";
import { type InstantRunoff, instantRunoffOf, type RunoffConventions } from "./instant-runoff";
import { type Minimax, type MinimaxMeasure, minimaxOf } from "./minimax";
import { readPapers } from "./papers";
import { type Plurality, pluralityOf } from "./plurality";
import { type RankedPairs, rankedPairsOf } from "./ranked-pairs";
import { type Schulze, schulzeOf } from "./schulze";
import { type Score, scoreOf } from "./score";
import { readScores } from "./score-papers";
import { type Star, starOf } from "./star";

/** One option paper: a ranking, and, where the paper asked for them, what it accepts and its scores (absent or null: not asked, or not said). */
export type OptionPaper = RankedBallot & {
  readonly approves?: readonly OptionId[] | null;
  readonly scores?: Readonly<Record<OptionId, number>> | null;
};

/** The counts in the order of the table. */
export const countNames = [
  "plurality", "approval", "borda", "instant-runoff", "condorcet", "copeland", "schulze", "ranked-pairs", "minimax", "score", "star",
] as const;
export type CountName = (typeof countNames)[number];

/** What is not said is as each count has it. `strength` is that of Schulze and ranked pairs, and `minimax` the measure of minimax. */
export type AllConventions = {
  readonly pairwise: Partial<PairwiseConventions>;
  readonly strength: Strength;
  readonly minimax: MinimaxMeasure;
  readonly borda: Partial<BordaConventions>;
  readonly runoff: Partial<RunoffConventions>;
  readonly highest: number;
};

/** Every count of the same papers. Null: no paper says what it counts; an instant runoff: so many lots meet that not every way could be followed. */
export type Counts = {
  readonly plurality: Plurality;
  readonly approval: Approval | null;
  readonly borda: Borda;
  readonly instantRunoff: InstantRunoff | null;
  readonly condorcet: Condorcet;
  readonly copeland: Copeland;
  readonly schulze: Schulze;
  readonly rankedPairs: RankedPairs;
  readonly minimax: Minimax;
  readonly score: Score | null;
  readonly star: Star | null;
};

/**
 * One line of the table. `papers`: over how many it counts, `empty` of them saying nothing. `values`, one an option in their order:
 * first places; papers that accept it; Borda's points; votes when an instant runoff last counted it; duels won; Copeland's balance;
 * rivals beaten by a stronger path; rivals below it; its worst defeat (least is best); points; votes in STAR's runoff (null: not in it).
 */
export type CountRow = {
  readonly count: CountName;
  readonly winners: readonly OptionId[];
  readonly order: readonly (readonly OptionId[])[];
  readonly dependsOnLot: boolean;
  /** Who may be a winner besides, but there were too many ways of breaking ties to tell: nobody, unless many options meet few papers. */
  readonly undecided: readonly OptionId[];
  readonly papers: number;
  readonly empty: number;
  readonly values: readonly { readonly option: OptionId; readonly value: number | null }[];
};

export type AllCounts = {
  readonly options: readonly OptionId[];
  readonly papers: number;
  readonly empty: number;
  readonly counts: Counts;
  readonly table: readonly CountRow[];
  /** What was said of the conventions; the rest is as each count has it. */
  readonly conventions: Partial<AllConventions>;
};

/**
 * Counts the same papers by every method: the ranked counts over all papers; approval over those that say what they accept; score and
 * STAR over those with scores. Papers are read once.
 *
 * Conventions: those of each count. O(what the slowest count needs); for ten options and 100,000 different papers well under a second.
 *
 * @param options all that could be ranked, in the order in which ties are listed
 * @throws MethodError as `readPapers`, `approval` and `readScores` say
 */
export function allCounts(options: readonly OptionId[], ballots: readonly OptionPaper[], conventions: Partial<AllConventions> = {}): AllCounts {
  const papers = readPapers(options, ballots);
  const duels = duelsOf(papers, conventions.pairwise);
  const accepting = ballots.filter((paper): paper is OptionPaper & ApprovalBallot => Boolean(paper.approves));
  const scoring = ballots.filter((paper): paper is OptionPaper & ScoreBallot => Boolean(paper.scores));
  const scored = scoring.length > 0 ? readScores(options, scoring, conventions.highest) : null;
  const plurality = pluralityOf(papers);
  const counts: Counts = {
    plurality,
    approval: accepting.length > 0 ? approval(options, accepting) : null,
    borda: bordaOf(papers, conventions.borda),
    instantRunoff: unlessTooMany(() => instantRunoffOf(papers, conventions.runoff)),
    condorcet: condorcetOf(duels),
    copeland: copelandOf(duels),
    schulze: schulzeOf(duels, conventions.strength),
    rankedPairs: rankedPairsOf(duels, conventions.strength),
    minimax: minimaxOf(duels, conventions.minimax),
    score: scored && scoreOf(scored),
    star: scored && starOf(scored),
  };
  return { options, papers: plurality.papers, empty: plurality.empty, counts, table: tableOf(counts), conventions };
}

function unlessTooMany<Result>(count: () => Result): Result | null {
  try {
    return count();
  } catch (error) {
    if (error instanceof MethodError && error.code === "too-many-branches") return null;
    throw error;
  }
}

type Counted = { readonly winners: readonly OptionId[]; readonly order: readonly (readonly OptionId[])[]; readonly papers: number; readonly empty: number; readonly dependsOnLot?: boolean; readonly undecided?: readonly OptionId[] };

function tableOf(counts: Counts): CountRow[] {
  const row = (count: CountName, result: Counted | null, values: CountRow["values"] | undefined): CountRow[] => {
    if (!result || !values) return [];
    const { winners, order, papers, empty, dependsOnLot = false, undecided = [] } = result;
    return [{ count, winners, order, dependsOnLot, undecided, papers, empty, values }];
  };
  const { plurality, approval: accepted, borda, instantRunoff, condorcet, copeland, schulze, rankedPairs, minimax, score, star } = counts;
  return [
    ...row("plurality", plurality, plurality.counts.map(({ option, votes }) => ({ option, value: votes }))),
    ...row("approval", accepted, accepted?.counts.map(({ option, votes }) => ({ option, value: votes }))),
    ...row("borda", borda, borda.counts.map(({ option, points }) => ({ option, value: points }))),
    ...row("instant-runoff", instantRunoff, instantRunoff?.places.map(({ option }) => ({ option, value: lastVotes(instantRunoff, option) }))),
    ...row("condorcet", condorcet, copeland.counts.map(({ option, won }) => ({ option, value: won }))),
    ...row("copeland", copeland, copeland.counts.map(({ option, balance }) => ({ option, value: balance }))),
    ...row("schulze", schulze, schulze.counts.map(({ option, beaten }) => ({ option, value: beaten }))),
    ...row("ranked-pairs", rankedPairs, rankedPairs.counts.map(({ option, below }) => ({ option, value: below }))),
    ...row("minimax", minimax, minimax.counts.map(({ option, worst }) => ({ option, value: worst }))),
    ...row("score", score, score?.counts.map(({ option, points }) => ({ option, value: points }))),
    ...row("star", star, star?.counts.map(({ option }) => ({ option, value: runoffVotes(star, option) }))),
  ];
}

function lastVotes({ rounds }: InstantRunoff, option: OptionId): number | null {
  return rounds.flatMap(({ counts }) => counts.filter((count) => count.option === option)).at(-1)?.votes ?? null;
}

function runoffVotes({ runoff }: Star, option: OptionId): number | null {
  return runoff?.votes[runoff.finalists.indexOf(option)] ?? null;
}
