import type { Counted, OptionId, RankedBallot, Tally } from "./ballots";
import { firstOf, orderBy } from "./order";
import { type Papers, readPapers } from "./papers";
import { inPapers, sums } from "./units";

export type BordaConventions = {
  /** Points of the last place: 1 for n … 1, 0 for n − 1 … 0. The order is the same, and so are all differences. */
  readonly lastPlace: 0 | 1;
  /** Options left out of a paper share the mean of the places that are left, or get nothing. */
  readonly unranked: "mean" | "nothing";
};

/** What one option has, and from where: so many papers gave it so many points each, in halves where places were shared. */
export type BordaPoints = {
  readonly option: OptionId;
  readonly points: number;
  readonly from: readonly { readonly points: number; readonly papers: number }[];
};

export type BordaStep =
  | Counted
  | ({ readonly step: "added" } & BordaPoints)
  | { readonly step: "compared"; readonly winners: readonly OptionId[]; readonly points: number };

/** `counts`: one entry an option, in the order of the options. */
export type Borda = Tally<BordaStep> & { readonly counts: readonly BordaPoints[] };

/**
 * Gives points for places, n for the first of n options down to 1 for the last; most points win.
 *
 * Conventions, unless others are given: options that a paper ties share the mean of their places; options left out are tied last,
 * and so share the mean of the places that are left, on an empty paper all of them. Equality is exact.
 * O(papers × options).
 *
 * @throws MethodError as `readPapers` says
 * @see J.-C. de Borda (1781), Mémoire sur les élections au scrutin; D. Black (1958), The Theory of Committees and Elections, IX (ties)
 */
export function borda(options: readonly OptionId[], ballots: readonly RankedBallot[], conventions: Partial<BordaConventions> = {}): Borda {
  return bordaOf(readPapers(options, ballots), conventions);
}

/** The same of papers that are ready. */
export function bordaOf(papers: Papers, { lastPlace = 1, unranked = "mean" }: Partial<BordaConventions> = {}): Borda {
  const { options, weights, empty } = papers;
  const columns = 2 * options.length + 1; // twice the points, so that the mean of two places is whole
  const cells = sums(weights, options.length * columns, (weight, into) => addPoints(papers, unranked, weight, into));
  const shift = 2 * (lastPlace - 1);
  const doubled = options.map((_, option) => cells.slice(option * columns, (option + 1) * columns));
  const worth = (twice: number) => (unranked === "nothing" && twice === 0 ? 0 : twice + shift);
  const totals = doubled.map((row) => row.reduce((sum, units, twice) => sum + units * BigInt(worth(twice)), 0n));
  const one = { one: weights.one * 2n };
  const counts = options.map((option, index) => ({
    option,
    points: inPapers(totals[index]!, one),
    from: doubled[index]!.flatMap((units, twice) => (units > 0n ? [{ points: worth(twice) / 2, papers: inPapers(units, weights) }] : [])).toReversed(),
  }));
  const order = orderBy(options, totals);
  const winners = firstOf(order, { total: weights.total, empty });
  const said = { papers: inPapers(weights.total, weights), empty: inPapers(empty, weights) };
  const best = totals.reduce((most, points) => (points > most ? points : most));
  return {
    counts, ...said, order, winners,
    steps: [
      { step: "counted", ...said },
      ...counts.map((count) => ({ step: "added" as const, ...count })),
      { step: "compared", winners, points: inPapers(best, one) },
    ],
  };
}

/** Counts each paper once for each option, in the cell of twice the points that it gives (n … 1; 0 for nothing). */
function addPoints({ options, starts, ranked, sizes }: Papers, unranked: BordaConventions["unranked"], weight: Float64Array, into: Float64Array): void {
  const many = options.length;
  const columns = 2 * many + 1;
  const twice = new Uint16Array(many);
  for (let paper = 0; paper + 1 < starts.length; paper += 1) {
    const [start, end, units] = [starts[paper]!, starts[paper + 1]!, weight[paper]!];
    // Places k + 1 … n are left after k: their points n − k … 1 have the mean (n − k + 1) / 2.
    twice.fill(unranked === "mean" ? many - (end - start) + 1 : 0);
    for (let place = start; place < end; place += sizes[place]!) {
      const size = sizes[place]!;
      const points = 2 * (many - (place - start)) - size + 1; // the first of them would have n − (places before), the last size − 1 fewer
      for (let at = place; at < place + size; at += 1) twice[ranked[at]!] = points;
    }
    for (let option = 0; option < many; option += 1) into[option * columns + twice[option]!]! += units;
  }
}
