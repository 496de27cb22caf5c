import { divisibleByAllUpTo } from "../exact";
import type { OptionId, RankedBallot } from "./ballots";
import type { Papers } from "./papers";
import { sums } from "./units";

/**
 * A place that holds several options: the paper is split evenly over those of them still in the count, anew each round; or the
 * paper is exhausted there; or the place is skipped. The last two go by the place as it was written, whoever is out.
 */
export type TiedRank = "split" | "exhaust" | "skip";

/** Units so small that a paper can be split over any number of options that share a place: `shares` of them to a unit of weight. */
export function splitUnits({ weights, longestPlace }: Papers): { shares: bigint; one: bigint } {
  const shares = divisibleByAllUpTo(longestPlace);
  return { shares, one: weights.one * shares };
}

/**
 * The votes of each option, in units of `splitUnits`, when every paper counts for the highest of its places that still holds an
 * option in the count. One pass over the distinct papers.
 *
 * @param isIn 1 for each option in the count, 0 for the others
 */
export function votesHeld(papers: Papers, isIn: Uint8Array, tiedRank: TiedRank): bigint[] {
  const { options, starts, ranked, sizes, weights, longestPlace } = papers;
  const columns = longestPlace + 1;
  // What an option has of papers that it holds alone, with one other, with two others, …: split only when all are added up.
  const byShare = sums(weights, options.length * columns, (weight, cells) => {
    for (let paper = 0; paper + 1 < starts.length; paper += 1) {
      const end = starts[paper + 1]!;
      for (let at = starts[paper]!; at < end; at += sizes[at]!) {
        const size = sizes[at]!;
        const sharers = size === 1 ? isIn[ranked[at]!]! : tiedRank === "split" ? howManyIn(isIn, ranked, at, size) : 0;
        if (size > 1 && tiedRank === "exhaust") break;
        if (sharers === 0) continue;
        for (let next = at; next < at + size; next += 1) if (isIn[ranked[next]!] === 1) cells[ranked[next]! * columns + sharers]! += weight[paper]!;
        break;
      }
    }
  });
  const { shares } = splitUnits(papers);
  return options.map((_, option) => {
    const split = byShare.slice(option * columns + 1, (option + 1) * columns);
    return split.reduce((votes, units, others) => votes + units * (shares / BigInt(others + 1)), 0n);
  });
}

function howManyIn(isIn: Uint8Array, ranked: Uint16Array, from: number, size: number): number {
  let many = 0;
  for (let at = from; at < from + size; at += 1) many += isIn[ranked[at]!]!;
  return many;
}

/** The options that one paper counts for, as in `votesHeld`; none when it is exhausted. */
export function holdersOn({ ranking }: RankedBallot, continuing: readonly OptionId[], tiedRank: TiedRank): readonly OptionId[] {
  for (const place of ranking) {
    if (place.length > 1 && tiedRank === "exhaust") return [];
    if (place.length > 1 && tiedRank === "skip") continue;
    const holders = place.filter((option) => continuing.includes(option));
    if (holders.length > 0) return holders;
  }
  return [];
}
