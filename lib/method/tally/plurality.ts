import type { Counted, OptionId, RankedBallot, Tally, Votes } from "./ballots";
import { splitUnits, votesHeld } from "./holders";
import { orderBy } from "./order";
import { type Papers, readPapers } from "./papers";
import { inPapers, sums } from "./units";

/** `split`: papers whose first place is tied. */
export type PluralityStep =
  | (Counted & { readonly split: number })
  | { readonly step: "compared"; readonly winners: readonly OptionId[]; readonly votes: number; readonly moreThanHalf: boolean };

export type Plurality = Tally<PluralityStep> & {
  /** One entry an option, in the order of the options. */
  readonly counts: readonly Votes[];
};

/**
 * Counts first places; most votes wins.
 *
 * Conventions: a paper is split evenly over the options that its voter tied in first place, so each paper that ranks anything
 * counts one; options left out are not tied with anything. Equality is exact. `moreThanHalf` is of the papers that rank something.
 * O(papers × their length); the weight of a paper is its count.
 *
 * @param options all that could be ranked, in the order in which ties are listed
 * @throws MethodError as `readPapers` says
 */
export function plurality(options: readonly OptionId[], ballots: readonly RankedBallot[]): Plurality {
  return pluralityOf(readPapers(options, ballots));
}

/** The same of papers that are ready. */
export function pluralityOf(papers: Papers): Plurality {
  const { options, weights } = papers;
  const { one, shares } = splitUnits(papers);
  const votes = votesHeld(papers, new Uint8Array(options.length).fill(1), "split");
  const order = orderBy(options, votes);
  const best = votes.reduce((most, units) => (units > most ? units : most));
  const winners = best > 0n ? (order[0] ?? []) : [];
  const said = { papers: inPapers(weights.total, weights), empty: inPapers(papers.empty, weights) };
  return {
    counts: options.map((option, index) => ({ option, votes: inPapers(votes[index] ?? 0n, { one }) })),
    ...said,
    order,
    winners,
    steps: [
      { step: "counted", ...said, split: inPapers(splitInFirst(papers), weights) },
      { step: "compared", winners, votes: inPapers(best, { one }), moreThanHalf: best * 2n > (weights.total - papers.empty) * shares },
    ],
  };
}

function splitInFirst({ starts, sizes, weights }: Papers): bigint {
  const [units = 0n] = sums(weights, 1, (weight, cells) => {
    for (let paper = 0; paper + 1 < starts.length; paper += 1) {
      const start = starts[paper]!;
      if (start < starts[paper + 1]! && sizes[start]! > 1) cells[0]! += weight[paper]!;
    }
  });
  return units;
}
