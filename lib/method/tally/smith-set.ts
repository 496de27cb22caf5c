import type { OptionId, RankedBallot } from "./ballots";
import { beats, duelRecord, duels, type Duel, type Duels, type PairwiseConventions } from "./duels";

/** How the set grows: from one option that wins most duels to all that are needed. In papers. */
export type SmithStep =
  /** It beats more options, or is beaten by fewer, than any other, and so is in the set. */
  | { readonly step: "began"; readonly option: OptionId; readonly beats: number; readonly beatenBy: number }
  /** `member`, in the set already, does not beat it: it beats the member, or they are level. */
  | { readonly step: "joined"; readonly option: OptionId; readonly member: OptionId; readonly votes: number; readonly against: number }
  /** Every member beats every option outside; the closest of these duels, null where nobody is outside. */
  | { readonly step: "closed"; readonly members: readonly OptionId[]; readonly closest: Duel | null };

export type SmithSet = { readonly members: readonly OptionId[]; readonly steps: readonly SmithStep[] };

/**
 * The smallest set of options whose every member beats every option outside. One option: the Condorcet winner. All of them where
 * no smaller one does.
 * O(options²) after the duels.
 *
 * @returns members in the order of the options
 * @throws MethodError as `readPapers` says
 * @see J. H. Smith (1973), Aggregation of preferences with variable electorate, Econometrica 41, 1027-1041
 */
export function smithSet(options: readonly OptionId[], ballots: readonly RankedBallot[], conventions: Partial<PairwiseConventions> = {}): SmithSet {
  const counted = duels(options, ballots, conventions);
  return smithSetOf(counted, options.map((_, index) => index));
}

/** The same of duels that are counted, among some of the options (by number). */
export function smithSetOf(counted: Duels, among: readonly number[]): SmithSet {
  const { options, votes } = counted;
  const wins = (a: number) => among.filter((b) => beats(counted, a, b)).length;
  const losses = (a: number) => among.filter((b) => beats(counted, b, a)).length;
  // Whoever stands best by wins less losses is in every such set: a member has more of them than anybody outside.
  const first = among.reduce((best, option) => (wins(option) - losses(option) > wins(best) - losses(best) ? option : best));
  const steps: SmithStep[] = [{ step: "began", option: options[first]!, beats: wins(first), beatenBy: losses(first) }];
  const members = [first];
  for (const member of members) {
    for (const other of among) {
      if (members.includes(other) || beats(counted, member, other)) continue;
      members.push(other);
      steps.push({ step: "joined", option: options[other]!, member: options[member]!, votes: votes[other]![member]!, against: votes[member]![other]! });
    }
  }
  const inOrder = among.filter((option) => members.includes(option));
  const names = inOrder.map((option) => options[option]!);
  steps.push({ step: "closed", members: names, closest: closestOf(counted, inOrder, among.filter((option) => !members.includes(option))) });
  return { members: names, steps };
}

function closestOf(counted: Duels, members: readonly number[], outside: readonly number[]): Duel | null {
  const { over } = counted;
  const margin = ([a, b]: readonly [number, number]) => over[a]![b]! - over[b]![a]!;
  const pairs = members.flatMap((member) => outside.map((other) => [member, other] as const));
  if (pairs.length === 0) return null;
  const [winner, loser] = pairs.reduce((closest, pair) => (margin(pair) < margin(closest) ? pair : closest));
  return duelRecord(counted, winner, loser);
}
