import type { OptionId } from "./ballots";
import { beats, type Duels } from "./duels";

/** How the two finalists are found. In `tie` steps more options have the same points than there are places left. */
export type FinalistStep =
  | { readonly step: "advanced"; readonly options: readonly OptionId[]; readonly points: number }
  | { readonly step: "tie"; readonly options: readonly OptionId[]; readonly points: number; readonly places: number }
  /** Of the tied those who lost most duels among them are out of it. */
  | { readonly step: "head-to-head"; readonly lost: readonly { readonly option: OptionId; readonly duels: number }[]; readonly out: readonly OptionId[] }
  /** Those still tied stand by how many papers gave them the highest score. */
  | { readonly step: "highest-scores"; readonly papers: readonly { readonly option: OptionId; readonly papers: number }[]; readonly advanced: readonly OptionId[] }
  /** Nothing tells these apart; the steps go on with the first of them. */
  | { readonly step: "lot"; readonly options: readonly OptionId[]; readonly advanced: OptionId };

/** One way to two finalists (or to all options, where there are fewer), by number. */
export type Way = { readonly finalists: readonly number[]; readonly steps: readonly FinalistStep[] };

/** What finalists are chosen by, of each option: points and papers with the highest score, in units, and its duels. */
export type Standings = {
  readonly duels: Duels;
  readonly totals: readonly bigint[];
  readonly highest: readonly bigint[];
  readonly inPapers: (units: bigint) => number;
};

/**
 * The two options with most points, over every way in which lots may fall.
 *
 * A tie for a place goes to those who lost fewest duels among the tied, as often as that tells them apart; then to those with most
 * papers that gave the highest score; then to a lot.
 *
 * @returns every way, the one in which lots fall on the first in the order of the options first
 * @see Equal Vote Coalition, STAR voting, official tiebreaker protocol, starvoting.org/ties
 */
export function finalistWays(standings: Standings, way: Way = { finalists: [], steps: [] }): Way[] {
  const rest = standings.totals.map((_, option) => option).filter((option) => !way.finalists.includes(option));
  const places = 2 - way.finalists.length;
  if (places === 0 || rest.length === 0) return [way];
  const most = rest.reduce((best, option) => (standings.totals[option]! > best ? standings.totals[option]! : best), 0n);
  const top = rest.filter((option) => standings.totals[option] === most);
  const go = (advanced: readonly number[], ...steps: FinalistStep[]) => finalistWays(standings, { finalists: [...way.finalists, ...advanced], steps: [...way.steps, ...steps] });
  const names = (some: readonly number[]) => some.map((option) => standings.duels.options[option]!);
  const points = standings.inPapers(most);
  if (top.length <= places) return go(top, { step: "advanced", options: names(top), points });
  const tie: FinalistStep = { step: "tie", options: names(top), points, places };
  const { left, steps } = headToHead(standings, top, places);
  if (left.length <= places) return go(left, tie, ...steps);
  const by = byHighest(standings, left, places);
  if (by.advanced.length > 0) return go(by.advanced, tie, ...steps, by.step);
  return by.level.flatMap((option) => go([option], tie, ...steps, by.step, { step: "lot", options: names(by.level), advanced: standings.duels.options[option]! }));
}

/** Takes out those who lost most duels, as long as some lost fewer and more are left than there are places. */
function headToHead({ duels }: Standings, tied: readonly number[], places: number): { left: readonly number[]; steps: FinalistStep[] } {
  const steps: FinalistStep[] = [];
  let left = tied;
  while (left.length > places) {
    const lost = left.map((option) => left.filter((other) => beats(duels, other, option)).length);
    const most = Math.max(...lost);
    const kept = left.filter((_, index) => lost[index]! < most);
    const out = kept.length === 0 ? [] : left.filter((_, index) => lost[index] === most);
    steps.push({ step: "head-to-head", lost: left.map((option, index) => ({ option: duels.options[option]!, duels: lost[index]! })), out: out.map((option) => duels.options[option]!) });
    if (kept.length === 0) break;
    left = kept;
  }
  return { left, steps };
}

/** `advanced`: whom the highest scores set apart, none where they do not; then `level` are those with most, for the lot. */
function byHighest({ highest, duels, inPapers }: Standings, tied: readonly number[], places: number): { advanced: number[]; level: number[]; step: FinalistStep } {
  const sorted = [...tied].sort((a, b) => (highest[a] === highest[b] ? a - b : highest[a]! > highest[b]! ? -1 : 1));
  const cut = [places, 1].find((many) => highest[sorted[many - 1]!]! > highest[sorted[many]!]!) ?? 0;
  const advanced = sorted.slice(0, cut);
  const level = tied.filter((option) => highest[option] === highest[sorted[0]!]);
  const papers = tied.map((option) => ({ option: duels.options[option]!, papers: inPapers(highest[option]!) }));
  return { advanced, level, step: { step: "highest-scores", papers, advanced: advanced.map((option) => duels.options[option]!) } };
}
