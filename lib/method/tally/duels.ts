import type { OptionId, RankedBallot } from "./ballots";
import { type Papers, readPapers } from "./papers";
import { inPapers, sums } from "./units";

/** `last`: options left out of a paper are tied below all that it ranks; `not-compared`: such a paper says nothing of them. */
export type PairwiseConventions = { readonly unranked: "last" | "not-compared" };

/** How many papers prefer each option to each other one, by number of the option: `over[a]![b]!` exactly, in units, `votes[a]![b]!` in papers. */
export type Duels = {
  readonly options: readonly OptionId[];
  readonly over: readonly (readonly bigint[])[];
  readonly votes: readonly (readonly number[])[];
  readonly one: bigint;
  readonly total: bigint;
  readonly empty: bigint;
};

/** One duel that was won, in papers. */
export type Duel = { readonly winner: OptionId; readonly loser: OptionId; readonly votes: number; readonly against: number };

/** One line of the table of all pairs: how many papers prefer `option` to each of the others. */
export type DuelRow = { readonly option: OptionId; readonly over: readonly { readonly option: OptionId; readonly votes: number }[] };

/**
 * Sets every option against every other one: how many papers place the one above the other. A paper that ties the two counts for
 * neither.
 *
 * Conventions: options left out are tied last, below all that are ranked.
 * O(distinct papers × options²).
 *
 * @throws MethodError as `readPapers` says
 */
export function duels(options: readonly OptionId[], ballots: readonly RankedBallot[], conventions: Partial<PairwiseConventions> = {}): Duels {
  return duelsOf(readPapers(options, ballots), conventions);
}

/** The same of papers that are ready. */
export function duelsOf(papers: Papers, { unranked = "last" }: Partial<PairwiseConventions> = {}): Duels {
  const { options, weights, empty } = papers;
  const many = options.length;
  const won = sums(weights, many * many, (weight, cells) => addWins(papers, unranked, weight, cells));
  return duelsFrom(options, won, { one: weights.one, total: weights.total, empty });
}

/** @param won how many papers, in units, prefer option a to option b, at a · options + b */
export function duelsFrom(options: readonly OptionId[], won: readonly bigint[], papers: Pick<Duels, "one" | "total" | "empty">): Duels {
  const over = options.map((_, a) => won.slice(a * options.length, (a + 1) * options.length));
  return { options, over, votes: over.map((row) => row.map((units) => inPapers(units, papers))), ...papers };
}

function addWins({ options, starts, ranked, sizes }: Papers, unranked: PairwiseConventions["unranked"], weight: Float64Array, cells: Float64Array): void {
  const many = options.length;
  const paper = new Uint16Array(many); // its options from the best down, those left out behind all others
  for (let index = 0; index + 1 < starts.length; index += 1) {
    const start = starts[index]!;
    const length = starts[index + 1]! - start;
    for (let at = 0; at < length; at += 1) paper[at] = ranked[start + at]!;
    const end = unranked === "last" ? appendMissing(paper, length) : length;
    const units = weight[index]!;
    for (let place = 0; place < length; place += sizes[start + place]!) {
      const below = place + sizes[start + place]!;
      for (let upper = place; upper < below; upper += 1) {
        const row = paper[upper]! * many;
        for (let lower = below; lower < end; lower += 1) cells[row + paper[lower]!]! += units;
      }
    }
  }
}

/** Puts the options that are not among the first `length` of a paper behind them. @returns how many there are then */
function appendMissing(paper: Uint16Array, length: number): number {
  let end = length;
  if (length === paper.length) return end;
  const isThere = new Uint8Array(paper.length);
  for (let at = 0; at < length; at += 1) isThere[paper[at]!] = 1;
  for (let option = 0; option < paper.length; option += 1) {
    if (isThere[option] === 1) continue;
    paper[end] = option;
    end += 1;
  }
  return end;
}

/** The table of all pairs as plain records, in papers. */
export function duelTable({ options, votes }: Duels): DuelRow[] {
  return options.map((option, a) => ({ option, over: options.map((other, b) => ({ option: other, votes: votes[a]![b]! })).toSpliced(a, 1) }));
}

/** A duel as a record, told from the side of option number `winner`. */
export function duelRecord({ options, votes }: Duels, winner: number, loser: number): Duel {
  return { winner: options[winner]!, loser: options[loser]!, votes: votes[winner]![loser]!, against: votes[loser]![winner]! };
}

/** Whether more papers prefer option number a to option number b than the other way round. */
export function beats({ over }: Pick<Duels, "over">, a: number, b: number): boolean {
  return a !== b && over[a]![b]! > over[b]![a]!;
}

/** How strong a won duel is: by the papers for it, or by how many more they are than those against it. */
export type Strength = "winning-votes" | "margins";

/** The strength of a duel that a wins over b, in units; 0 if a does not win it. */
export function strengthOf({ over }: Duels, a: number, b: number, strength: Strength): bigint {
  const [votes, against] = [over[a]![b]!, over[b]![a]!];
  if (votes <= against) return 0n;
  return strength === "winning-votes" ? votes : votes - against;
}

/** What every count of pairs says first. */
export function papersRead({ one, total, empty }: Duels): { papers: number; empty: number } {
  return { papers: inPapers(total, { one }), empty: inPapers(empty, { one }) };
}
