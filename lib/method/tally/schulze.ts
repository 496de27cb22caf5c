import type { Counted, OptionId, RankedBallot, Tally } from "./ballots";
import { type Duel, duelRecord, type DuelRow, duels, type Duels, duelTable, type PairwiseConventions, papersRead, type Strength } from "./duels";
import { firstOf, layers } from "./order";
import { inPapers } from "./units";
import { shortestWay, type WidestPaths, widestPaths } from "./widest-paths";

export type SchulzeConventions = PairwiseConventions & { readonly strength: Strength };

/** The strongest path from one option to another: won duels one after another, as strong as the weakest of them. In papers. */
export type Beatpath = {
  readonly from: OptionId;
  readonly to: OptionId;
  readonly strength: number;
  readonly duels: readonly Duel[];
  readonly weakest: Duel;
};

export type SchulzeStep =
  | Counted
  /** The strongest paths there and back (null: there is none), and which of the two is stronger (null: neither). */
  | { readonly step: "paths"; readonly options: readonly [OptionId, OptionId]; readonly there: Beatpath | null; readonly back: Beatpath | null; readonly stronger: OptionId | null }
  /** No path to them is stronger than their path back. */
  | { readonly step: "compared"; readonly winners: readonly OptionId[] };

/** `counts`: how many rivals each option beats by a stronger path. `paths`: one entry for each ordered pair that has a path. */
export type Schulze = Tally<SchulzeStep> & {
  readonly counts: readonly { readonly option: OptionId; readonly beaten: number }[];
  readonly table: readonly DuelRow[];
  readonly paths: readonly Beatpath[];
  readonly strength: Strength;
};

/**
 * Compares for each two options the strongest path of won duels from the one to the other with the strongest one back; whoever no
 * rival has a stronger path to wins.
 *
 * Conventions, unless others are given: a duel is as strong as the papers for its winner are many (winning votes; else by how many
 * more they are: margins); a duel that ends level is no link; options left out of a paper are tied last. Where several are
 * unbeaten all are winners. `order`: the unbeaten, then those whom only they beat, and so on.
 * O(distinct papers × options² + options³) for the result, O(options⁴) at most for the paths written out.
 *
 * @throws MethodError as `readPapers` says
 * @see M. Schulze (2011), A new monotonic, clone-independent, reversal symmetric, and condorcet-consistent single-winner election
 * method, Social Choice and Welfare 36, 267-303; arXiv 1804.02973
 */
export function schulze(options: readonly OptionId[], ballots: readonly RankedBallot[], conventions: Partial<SchulzeConventions> = {}): Schulze {
  return schulzeOf(duels(options, ballots, conventions), conventions.strength);
}

/** The same of duels that are counted. */
export function schulzeOf(counted: Duels, strength: Strength = "winning-votes"): Schulze {
  const { options } = counted;
  const widest = widestPaths(counted, strength);
  const { many, path } = widest;
  const isAbove = (a: number, b: number) => path[a * many + b]! > path[b * many + a]!;
  const order = layers(options, isAbove);
  const winners = firstOf(order, counted);
  const said = papersRead(counted);
  const written = options.map((_, from) => options.map((__, to) => beatpath(counted, widest, from, to)));
  return {
    ...said, strength, order, winners,
    counts: options.map((option, a) => ({ option, beaten: options.filter((_, b) => a !== b && isAbove(a, b)).length })),
    table: duelTable(counted),
    paths: written.flat().filter((some) => some !== null),
    steps: [{ step: "counted", ...said }, ...comparisons(options, isAbove, written), { step: "compared", winners }],
  };
}

function comparisons(options: readonly OptionId[], isAbove: (a: number, b: number) => boolean, written: readonly (readonly (Beatpath | null)[])[]): SchulzeStep[] {
  return options.flatMap((one, a) => options.slice(a + 1).map((other, offset): SchulzeStep => {
    const b = a + 1 + offset;
    const stronger = isAbove(a, b) ? one : isAbove(b, a) ? other : null;
    return { step: "paths", options: [one, other], there: written[a]![b]!, back: written[b]![a]!, stronger };
  }));
}

function beatpath(counted: Duels, widest: WidestPaths, from: number, to: number): Beatpath | null {
  const { many, link, path, strengths } = widest;
  const rank = path[from * many + to]!;
  const way = from === to || rank === 0 ? null : shortestWay(widest, from, to, rank);
  if (way === null) return null;
  const links = way.slice(1).map((next, index) => [way[index]!, next] as const);
  const [weakWinner, weakLoser] = links.find(([winner, loser]) => link[winner * many + loser] === rank)!;
  return {
    from: counted.options[from]!, to: counted.options[to]!, strength: inPapers(strengths[rank]!, counted),
    duels: links.map(([winner, loser]) => duelRecord(counted, winner, loser)), weakest: duelRecord(counted, weakWinner, weakLoser),
  };
}
