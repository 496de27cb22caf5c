import type { Counted, OptionId, RankedBallot, Tally } from "./ballots";
import { beats, type Duel, duelRecord, duels, type Duels, type PairwiseConventions, papersRead } from "./duels";
import { firstOf, orderBy } from "./order";

/** Duels of one option. `balance`: those won less those lost; the same order as one point a win and half a point a tie. */
export type CopelandCount = { readonly option: OptionId; readonly won: number; readonly lost: number; readonly level: number; readonly balance: number };

export type CopelandStep =
  | Counted
  | ({ readonly step: "duels"; readonly wins: readonly Duel[]; readonly losses: readonly Duel[]; readonly ties: readonly { readonly option: OptionId; readonly votes: number }[] } & CopelandCount)
  | { readonly step: "compared"; readonly winners: readonly OptionId[]; readonly balance: number };

/** `counts`: one entry an option, in the order of the options. */
export type Copeland = Tally<CopelandStep> & { readonly counts: readonly CopelandCount[] };

/**
 * Whoever wins most duels less those lost wins. It often ends in a tie.
 *
 * Conventions: options left out of a paper are tied last; a duel that ends level counts neither way.
 * O(distinct papers × options²).
 *
 * @throws MethodError as `readPapers` says
 * @see A. H. Copeland (1951), A reasonable social welfare function, seminar, University of Michigan
 */
export function copeland(options: readonly OptionId[], ballots: readonly RankedBallot[], conventions: Partial<PairwiseConventions> = {}): Copeland {
  return copelandOf(duels(options, ballots, conventions));
}

/** The same of duels that are counted. */
export function copelandOf(counted: Duels): Copeland {
  const { options } = counted;
  const all = options.map((_, index) => index);
  const said = papersRead(counted);
  const each = all.map((option) => {
    const won = all.filter((other) => beats(counted, option, other));
    const lost = all.filter((other) => beats(counted, other, option));
    const level = all.filter((other) => other !== option && !won.includes(other) && !lost.includes(other));
    const count: CopelandCount = { option: options[option]!, won: won.length, lost: lost.length, level: level.length, balance: won.length - lost.length };
    return {
      count,
      wins: won.map((other) => duelRecord(counted, option, other)),
      losses: lost.map((other) => duelRecord(counted, other, option)),
      ties: level.map((other) => ({ option: options[other]!, votes: duelRecord(counted, option, other).votes })),
    };
  });
  const counts = each.map(({ count }) => count);
  const order = orderBy(options, counts.map(({ balance }) => BigInt(balance)));
  const winners = firstOf(order, counted);
  return {
    ...said, counts, order, winners,
    steps: [
      { step: "counted", ...said },
      ...each.map(({ count, ...duelsOfIt }) => ({ step: "duels" as const, ...count, ...duelsOfIt })),
      { step: "compared", winners, balance: Math.max(...counts.map(({ balance }) => balance)) },
    ],
  };
}
