import type { ApprovalBallot, Counted, OptionId, Tally, Votes } from "./ballots";
import { orderBy } from "./order";
import { readPlaces } from "./papers";
import { inPapers, sums } from "./units";

export type ApprovalStep =
  | Counted
  | { readonly step: "compared"; readonly winners: readonly OptionId[]; readonly votes: number; readonly moreThanHalf: boolean };

/** `counts`: by how many papers each option is accepted, in the order of the options. `mean`: accepted options a paper; null without papers. */
export type Approval = Tally<ApprovalStep> & { readonly counts: readonly Votes[]; readonly mean: number | null };

/**
 * Each paper gives a vote to every option that it accepts; most votes win.
 *
 * Conventions: a paper that accepts no option is counted as a paper, and as empty; `moreThanHalf` is of all papers. Where nothing
 * is accepted on any paper nobody wins. Equality is exact. O(accepted options on all papers).
 *
 * @throws MethodError `no-options`, `duplicate-option` (listed or accepted twice), `unknown-option`, `bad-weight`
 * @see S. J. Brams, P. C. Fishburn (1978), Approval voting, American Political Science Review 72, 831-847
 */
export function approval(options: readonly OptionId[], ballots: readonly ApprovalBallot[]): Approval {
  // What a paper accepts is one place: order within it says nothing.
  const { ranked, starts, weights, empty } = readPlaces(options, ballots, ({ approves }) => [approves]);
  const votes = sums(weights, options.length, (weight, cells) => {
    for (let paper = 0; paper + 1 < starts.length; paper += 1) {
      for (let at = starts[paper]!; at < starts[paper + 1]!; at += 1) cells[ranked[at]!]! += weight[paper]!;
    }
  });
  const best = votes.reduce((most, units) => (units > most ? units : most));
  const order = orderBy(options, votes);
  const winners = best > 0n ? order[0]! : [];
  const said = { papers: inPapers(weights.total, weights), empty: inPapers(empty, weights) };
  return {
    ...said, order, winners,
    counts: options.map((option, index) => ({ option, votes: inPapers(votes[index]!, weights) })),
    mean: weights.total === 0n ? null : inPapers(votes.reduce((sum, units) => sum + units, 0n), { one: weights.total }),
    steps: [{ step: "counted", ...said }, { step: "compared", winners, votes: inPapers(best, weights), moreThanHalf: best * 2n > weights.total }],
  };
}
