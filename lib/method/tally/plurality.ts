import { exactPapers, inPapers, type OptionId, type RankedBallot, split, type Votes } from "./ballots";

/** What was done, in the order in which it is told; each can be understood without the papers. In papers. */
export type PluralityStep =
  | { readonly step: "counted"; readonly papers: number; readonly empty: number; readonly split: number }
  | { readonly step: "compared"; readonly winners: readonly OptionId[]; readonly votes: number; readonly moreThanHalf: boolean };

export type Plurality = {
  /** One entry an option, in the order of the options. */
  readonly counts: readonly Votes[];
  /** All papers, and those among them that rank nothing. */
  readonly papers: number;
  readonly empty: number;
  /** Options from the most votes down; those with equally many stand together, in the order of the options. */
  readonly order: readonly (readonly OptionId[])[];
  /** The first of `order`: several when they are tied, none when no paper ranks anything. */
  readonly winners: readonly OptionId[];
  readonly steps: readonly PluralityStep[];
};

/**
 * Counts first places; most votes wins.
 *
 * Conventions: a paper is split evenly over the options that its voter tied in first place, so each paper that ranks anything
 * counts one; options left out are not tied with anything. Equality is exact. `moreThanHalf` is of the papers that rank something.
 * O(papers × their length); the weight of a paper is its count.
 *
 * @param options all that could be ranked, in the order in which ties are listed
 * @throws MethodError as `checkBallots` says
 */
export function plurality(options: readonly OptionId[], ballots: readonly RankedBallot[]): Plurality {
  const exact = exactPapers(options, ballots);
  const votes = new Map(options.map((option) => [option, 0n]));
  let splitUnits = 0n;
  for (const { places: [first], units } of exact.papers) {
    if (!first) continue;
    split(units, first, votes);
    if (first.length > 1) splitUnits += units;
  }
  const order = orderByVotes(votes);
  const best = votes.get(order[0]?.[0] ?? "") ?? 0n;
  const winners = best > 0n ? (order[0] ?? []) : [];
  const papers = (units: bigint) => inPapers(units, exact);
  return {
    counts: options.map((option) => ({ option, votes: papers(votes.get(option) ?? 0n) })),
    papers: papers(exact.total),
    empty: papers(exact.empty),
    order,
    winners,
    steps: [
      { step: "counted", papers: papers(exact.total), empty: papers(exact.empty), split: papers(splitUnits) },
      { step: "compared", winners, votes: papers(best), moreThanHalf: best * 2n > exact.total - exact.empty },
    ],
  };
}

/** Most votes first, equals together; within equals the order of the map. */
function orderByVotes(votes: ReadonlyMap<OptionId, bigint>): OptionId[][] {
  const heights = [...new Set(votes.values())].sort((a, b) => (a > b ? -1 : 1));
  return heights.map((height) => [...votes].filter(([, units]) => units === height).map(([option]) => option));
}
