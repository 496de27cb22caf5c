import { type AllCounts, allCounts, type CountName, countNames, type CountRow, type OptionPaper } from "@/lib/method/tally/all-counts";
import type { OptionId } from "@/lib/method/tally/ballots";

/** What is tried: one option left out, and one paper added, by the place of each option on it (from 1; options without one are not ranked). */
export type Tried = { readonly leaveOut: OptionId | null; readonly added: ReadonlyMap<OptionId, number> };

/** Whom a count elects; `dependsOnLot`: one of them, by lot. */
export type Elects = { readonly winners: readonly OptionId[]; readonly dependsOnLot: boolean };

/** One count before and after. Null where it could not be followed to its end. `reordered`: the same winners, others below them. */
export type Change = { readonly count: CountName; readonly before: Elects | null; readonly after: Elects | null; readonly kind: "same" | "reordered" | "other" };

/** The papers as they would be: copies, so that those given stay as they are. */
export function triedPapers(options: readonly OptionId[], papers: readonly OptionPaper[], { leaveOut, added }: Tried): { options: OptionId[]; papers: OptionPaper[] } {
  const stays = (option: OptionId) => option !== leaveOut;
  const left = papers.map(({ ranking, weight, approves, scores }): OptionPaper => ({
    ranking: ranking.map((place) => place.filter(stays)).filter((place) => place.length > 0), weight,
    ...(approves && { approves: approves.filter(stays) }), ...(scores && { scores: Object.fromEntries(Object.entries(scores).filter(([option]) => stays(option))) }),
  }));
  const more = addedPaper(added, stays);
  return { options: options.filter(stays), papers: more ? [...left, more] : left };
}

function addedPaper(added: ReadonlyMap<OptionId, number>, stays: (option: OptionId) => boolean): OptionPaper | null {
  const placed = [...added].filter(([option]) => stays(option));
  if (placed.length === 0) return null;
  const places = [...new Set(placed.map(([, place]) => place))].toSorted((a, b) => a - b);
  return { ranking: places.map((place) => placed.filter(([, at]) => at === place).map(([option]) => option)) };
}

/**
 * What each count elects of the papers as they were cast and as they are tried, in the order of the table.
 *
 * @param before the papers as they were cast, counted
 */
export function whatChanges(before: AllCounts, papers: readonly OptionPaper[], tried: Tried): Change[] {
  const other = triedPapers(before.options, papers, tried);
  return changesBetween(before, allCounts(other.options, other.papers));
}

function changesBetween(before: AllCounts, after: AllCounts): Change[] {
  return countNames.flatMap((count): Change[] => {
    const rows = [before, after].map(({ table }) => table.find((row) => row.count === count));
    if (!rows[0] && !rows[1] && count !== "instant-runoff") return []; // no paper says what it counts; only a runoff may be too long to follow
    const [was, is] = [rows[0] ?? null, rows[1] ?? null];
    return [{ count, before: was, after: is, kind: kindOf(was, is, after.options) }];
  });
}

function kindOf(was: CountRow | null, is: CountRow | null, options: readonly OptionId[]): Change["kind"] {
  if (!was || !is) return was === is ? "same" : "other";
  const key = (row: CountRow) => JSON.stringify([row.winners.toSorted(), row.dependsOnLot, row.undecided]);
  if (key(was) !== key(is)) return "other";
  const order = (row: CountRow) => JSON.stringify(row.order.map((place) => place.filter((option) => options.includes(option)).toSorted()).filter((place) => place.length > 0));
  return order(was) === order(is) ? "same" : "reordered";
}
