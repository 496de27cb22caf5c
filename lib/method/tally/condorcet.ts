import type { Counted, OptionId, RankedBallot, Tally } from "./ballots";
import { beats, type Duel, duelRecord, type DuelRow, duels, type Duels, duelTable, type PairwiseConventions, papersRead } from "./duels";
import { type SmithStep, smithSetOf } from "./smith-set";

export type CondorcetStep =
  | Counted
  /** It beats every other option; or no option does, and `nearest` are those with the most duels won. */
  | { readonly step: "winner"; readonly option: OptionId; readonly duels: readonly Duel[] }
  | { readonly step: "no-winner"; readonly nearest: readonly OptionId[]; readonly duels: number; readonly of: number }
  /** Every other option beats it. */
  | { readonly step: "loser"; readonly option: OptionId; readonly duels: readonly Duel[] }
  | { readonly step: "no-loser" }
  | SmithStep;

/**
 * `winners`: the Condorcet winner alone, or nobody. `order`: the Smith set, then the Smith set of the rest, and so on: whoever
 * stands higher beats everybody below, so those of one place beat one another in a circle or are level.
 */
export type Condorcet = Omit<Tally<CondorcetStep>, "order"> & {
  readonly order: readonly (readonly OptionId[])[];
  readonly winner: OptionId | null;
  readonly loser: OptionId | null;
  readonly smith: readonly OptionId[];
  readonly table: readonly DuelRow[];
};

/**
 * Looks for an option that beats every other one head to head, for one that every other one beats, and for the smallest set whose
 * members beat all others.
 *
 * Conventions: options left out of a paper are tied last; a single option has nobody to beat and is the winner of any paper.
 * O(distinct papers × options² + options³).
 *
 * @throws MethodError as `readPapers` says
 * @see M. de Condorcet (1785), Essai sur l'application de l'analyse à la probabilité des décisions
 */
export function condorcet(options: readonly OptionId[], ballots: readonly RankedBallot[], conventions: Partial<PairwiseConventions> = {}): Condorcet {
  return condorcetOf(duels(options, ballots, conventions));
}

/** The same of duels that are counted. */
export function condorcetOf(counted: Duels): Condorcet {
  const { options } = counted;
  const all = options.map((_, index) => index);
  const said = papersRead(counted);
  const anything = counted.total > counted.empty;
  const others = (option: number) => all.filter((other) => other !== option);
  const winner = anything ? all.find((option) => others(option).every((other) => beats(counted, option, other))) : undefined;
  const loser = options.length > 1 ? all.find((option) => others(option).every((other) => beats(counted, other, option))) : undefined;
  const { members, steps } = smithSetOf(counted, all);
  return {
    ...said,
    winner: winner === undefined ? null : options[winner]!,
    loser: loser === undefined ? null : options[loser]!,
    smith: members,
    winners: winner === undefined ? [] : [options[winner]!],
    order: smithLayers(counted, all),
    table: duelTable(counted),
    steps: [
      { step: "counted", ...said },
      winner === undefined ? nearest(counted, all) : { step: "winner", option: options[winner]!, duels: others(winner).map((other) => duelRecord(counted, winner, other)) },
      loser === undefined ? { step: "no-loser" } : { step: "loser", option: options[loser]!, duels: others(loser).map((other) => duelRecord(counted, other, loser)) },
      ...steps,
    ],
  };
}

function nearest(counted: Duels, all: readonly number[]): CondorcetStep {
  const wins = all.map((option) => all.filter((other) => beats(counted, option, other)).length);
  const most = Math.max(...wins);
  return { step: "no-winner", nearest: counted.options.filter((_, option) => wins[option] === most), duels: most, of: all.length - 1 };
}

function smithLayers(counted: Duels, all: readonly number[]): OptionId[][] {
  const order: OptionId[][] = [];
  let left = [...all];
  while (left.length > 0) {
    const { members } = smithSetOf(counted, left);
    order.push([...members]);
    left = left.filter((option) => !members.includes(counted.options[option]!));
  }
  return order;
}
