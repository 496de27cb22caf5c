import type { Counted, OptionId, RankedBallot, Tally } from "./ballots";
import { type Duel, duelRecord, type DuelRow, duels, type Duels, duelTable, type PairwiseConventions, papersRead, type Strength } from "./duels";
import { firstOf, layers } from "./order";
import { inPapers } from "./units";
import { waysFrom, wayTo, type WidestPaths, widestPaths } from "./widest-paths";

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
  const written = beatpaths(counted, widest);
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

/** The strongest paths, a row for each option that they lead from; null where there is none. */
function beatpaths(counted: Duels, widest: WidestPaths): (Beatpath | null)[][] {
  const { many, path } = widest;
  const { options } = counted;
  const records = options.map((_, winner) => options.map((__, loser) => duelRecord(counted, winner, loser)));
  return options.map((_, from) => {
    const ways = new Map<number, Int32Array>(); // those of one rank serve every option that is reached by it
    return options.map((__, to) => {
      const rank = path[from * many + to]!;
      if (from === to || rank === 0) return null;
      const known = ways.get(rank) ?? waysFrom(widest, from, rank);
      ways.set(rank, known);
      return beatpath(counted, widest, records, wayTo(known, to));
    });
  });
}

function beatpath({ options, one }: Duels, { many, link, strengths }: WidestPaths, records: readonly (readonly Duel[])[], way: readonly number[]): Beatpath {
  const duelsOfIt: Duel[] = [];
  let weakest = { rank: strengths.length, duel: records[0]![0]! };
  for (let at = 1; at < way.length; at += 1) {
    const [winner, loser] = [way[at - 1]!, way[at]!];
    const duel = records[winner]![loser]!;
    const rank = link[winner * many + loser]!;
    if (rank < weakest.rank) weakest = { rank, duel };
    duelsOfIt.push(duel);
  }
  return { from: options[way[0]!]!, to: options[way.at(-1)!]!, strength: inPapers(strengths[weakest.rank]!, { one }), duels: duelsOfIt, weakest: weakest.duel };
}
