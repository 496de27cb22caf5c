import type { AllCounts, CountName, CountRow, OptionPaper } from "./all-counts";
import type { OptionId } from "./ballots";
import { decidingStep, type DecidingStep } from "./deciding-step";
import { weighedSum } from "./units";

/** Counts with the same winners; nobody where none was found. */
export type Agreement = { readonly winners: readonly OptionId[]; readonly counts: readonly CountName[] };

/**
 * Why `count` puts `ahead` above `behind`, whom `unlike` elects: the step that decided, and the papers that did it, `weight` in all,
 * the most first (as they were given; `step.did` says what they do).
 */
export type Difference = {
  readonly count: CountName;
  readonly unlike: CountName;
  readonly ahead: OptionId;
  readonly behind: OptionId;
  readonly step: DecidingStep;
  readonly papers: readonly OptionPaper[];
  readonly weight: number;
};

export type WhyTheyDiffer = {
  /** Counts by what they elect: the largest group first, then in the order of the table. */
  readonly groups: readonly Agreement[];
  /** The count that the others are set against. */
  readonly reference: CountName;
  /** For each count with other winners than the reference: its own step, and that of the reference. */
  readonly differences: readonly Difference[];
};

/**
 * Names, for each count that elects somebody else than the reference does, the step of either count that made it so, and the papers
 * that did it.
 *
 * @param ballots those that were counted
 * @param reference such as the count that decides; unless said, that of duels (Condorcet) where it is in
 * the largest group that agrees on winners, else the first of that group
 * @returns records; with no difference where all agree
 */
export function whyTheyDiffer(all: AllCounts, ballots: readonly OptionPaper[], reference?: CountName): WhyTheyDiffer {
  const groups = agreements(all.table);
  const asked = all.table.find(({ count }) => count === reference)?.count ?? simplest(groups[0]!.counts);
  const home = groups.find(({ counts }) => counts.includes(asked))!;
  const differences = groups.filter((group) => group !== home).flatMap(({ winners, counts }) => counts.flatMap((count) => [
    ...difference(all, ballots, { count, winners }, { count: asked, winners: home.winners }),
    ...difference(all, ballots, { count: asked, winners: home.winners }, { count, winners }),
  ]));
  return { groups, reference: asked, differences };
}

/** A duel is the shortest reason; else the count that stands first. */
function simplest(counts: readonly CountName[]): CountName {
  return counts.find((count) => count === "condorcet") ?? counts[0]!;
}

/** The counts by whom they elect, the largest group first; of equally large ones in the order of the table. */
export function agreements(table: readonly CountRow[]): Agreement[] {
  const groups = new Map<string, { winners: readonly OptionId[]; counts: CountName[] }>();
  for (const { count, winners } of table) {
    const key = JSON.stringify(winners);
    const group = groups.get(key) ?? { winners, counts: [] };
    group.counts.push(count);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((a, b) => b.counts.length - a.counts.length);
}

type Side = { readonly count: CountName; readonly winners: readonly OptionId[] };

/** Why the first count does not elect a winner of the second; nothing where it elects all of them. */
function difference(all: AllCounts, ballots: readonly OptionPaper[], here: Side, there: Side): Difference[] {
  const behind = there.winners.find((option) => !here.winners.includes(option));
  if (behind === undefined) return [];
  const own = here.winners.toSorted((a, b) => Number(there.winners.includes(a)) - Number(there.winners.includes(b)));
  const decided = decidingStep(here.count, own, { all, ballots, behind });
  if (!decided) return [];
  const papers = ballots.filter((paper) => paper.weight !== 0 && decided.did(paper)).toSorted((a, b) => (b.weight ?? 1) - (a.weight ?? 1));
  const weight = weighedSum(papers.map((paper) => ({ weight: paper.weight ?? 1, times: 1 })));
  return [{ count: here.count, unlike: there.count, ahead: decided.ahead, behind, step: decided.step, papers, weight }];
}
