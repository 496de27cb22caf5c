import type { Counted, OptionId, RankedBallot, Tally } from "./ballots";
import { type Duels, duels, type PairwiseConventions, papersRead } from "./duels";
import { firstOf, orderBy } from "./order";
import { inPapers } from "./units";

/**
 * How bad a duel is for who stands it: the papers of the rival that wins it (nothing where nobody does); by how many more papers
 * the rival has, below 0 where it has fewer; or the rival's papers, won or not (pairwise opposition).
 */
export type MinimaxMeasure = "winning-votes" | "margins" | "opposition";
export type MinimaxConventions = PairwiseConventions & { readonly measure: MinimaxMeasure };

/** The worst duel of one option: against whom (several where level; nobody where there is no other option, or none wins), and how it stood. */
export type WorstDuel = {
  readonly option: OptionId;
  readonly worst: number;
  readonly by: readonly { readonly option: OptionId; readonly votes: number; readonly against: number }[];
};

export type MinimaxStep = Counted | ({ readonly step: "worst" } & WorstDuel) | { readonly step: "compared"; readonly winners: readonly OptionId[]; readonly worst: number };

/** `counts`: one entry an option, in the order of the options; `worst` in papers. */
export type Minimax = Tally<MinimaxStep> & { readonly counts: readonly WorstDuel[]; readonly measure: MinimaxMeasure };

/**
 * Whoever's worst defeat is mildest wins (also called Simpson-Kramer). It can elect the option that all others beat.
 *
 * Conventions, unless others are given: by winning votes, so an option that nobody beats has 0; options left out of a paper are
 * tied last. O(distinct papers × options²).
 *
 * @throws MethodError as `readPapers` says
 * @see P. B. Simpson (1969), On defining areas of voter choice, Quarterly Journal of Economics 83; G. H. Kramer (1977), A dynamical
 * model of political equilibrium, Journal of Economic Theory 16
 */
export function minimax(options: readonly OptionId[], ballots: readonly RankedBallot[], conventions: Partial<MinimaxConventions> = {}): Minimax {
  return minimaxOf(duels(options, ballots, conventions), conventions.measure);
}

/** The same of duels that are counted. */
export function minimaxOf(counted: Duels, measure: MinimaxMeasure = "winning-votes"): Minimax {
  const { options, over, votes, one } = counted;
  const all = options.map((_, index) => index);
  const harm = (option: number, rival: number): bigint => {
    const [papers, own] = [over[rival]![option]!, over[option]![rival]!];
    if (measure === "margins") return papers - own;
    return measure === "opposition" || papers > own ? papers : 0n;
  };
  const worst = all.map((option) => {
    const harms = all.filter((rival) => rival !== option).map((rival) => ({ rival, harm: harm(option, rival) }));
    const most = harms.reduce<bigint | null>((sofar, { harm: here }) => (sofar === null || here > sofar ? here : sofar), null) ?? 0n;
    const by = measure === "winning-votes" && most === 0n ? [] : harms.filter(({ harm: here }) => here === most);
    return { most, by };
  });
  const counts = worst.map(({ most, by }, option) => ({
    option: options[option]!,
    worst: inPapers(most, { one }),
    by: by.map(({ rival }) => ({ option: options[rival]!, votes: votes[rival]![option]!, against: votes[option]![rival]! })),
  }));
  const order = orderBy(options, worst.map(({ most }) => -most));
  const winners = firstOf(order, counted);
  const said = papersRead(counted);
  const mildest = worst.reduce((least, { most }) => (most < least ? most : least), worst[0]!.most);
  return {
    ...said, measure, counts, order, winners,
    steps: [{ step: "counted", ...said }, ...counts.map((count) => ({ step: "worst" as const, ...count })), { step: "compared", winners, worst: inPapers(mildest, { one }) }],
  };
}
