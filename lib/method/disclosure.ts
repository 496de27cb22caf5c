import type { KeptConfidence } from "./confidence";
import { checkCount, MethodError } from "./error";
import { type FlowTable, type Moves, moved, papersOf, type StanceCounts, stances } from "./swing";

/** Fewest papers, or people in a group of them, that a figure may be about. */
export const fewestTogether = 3;
/** Fewest matched voters for the whole table. */
export const fewestForTable = 10;
/** Fewest option papers for showing them and what is counted from them. */
export const fewestOptionPapers = 5;

const none = (count: number) => count === 0;
const noneOrEnough = (count: number) => none(count) || count >= fewestTogether;

/** The totals of one ballot, or nothing. */
export type DisclosedTotals = { readonly kind: "totals"; readonly counts: StanceCounts; readonly total: number } | { readonly kind: "withheld" };

/**
 * What may be shown of one ballot once ballots may be seen at all: its three counts from 3 papers on, else nothing; a reading
 * of them (the verdict) neither. A count of 1 or 2 among 3 papers or more is shown: where all vote alike
 * the result tells how each voted, which the ballot page says beforehand.
 *
 * @throws MethodError `bad-count`
 */
export function discloseTotals(counts: StanceCounts): DisclosedTotals {
  const total = papersOf(counts);
  if (total < fewestTogether) return { kind: "withheld" };
  return { kind: "totals", counts: { for: counts.for, undecided: counts.undecided, against: counts.against }, total };
}

/** What may be shown of the flow. Everything said of the flow is worked out from this, never from the flow itself. */
export type DisclosedFlow =
  | { readonly kind: "table"; readonly flow: FlowTable }
  | ({ readonly kind: "moves"; readonly total: number } & Moves)
  | { readonly kind: "totals-only" };

/**
 * What may be shown of the flow of matched voters beside the totals of the two ballots.
 *
 * - `table`, the whole 3×3: from 10 matched voters on, if every row and column total is 0 or at least 3. Cells of 1 and 2 are
 *   shown then: knowing how somebody voted in one ballot leads to a row or column of at least 3 people, not to a person.
 * - `moves`, else, with any number of matched voters: how many stayed, moved towards *for*, moved towards *against*, if each is
 *   0 or at least 3. From these the sign test can be told; row and column totals, the swing rule over matched voters and
 *   McNemar's tables cannot, for they would give the margins back.
 * - `totals-only`, else, and where nobody is matched: not even how many are.
 *
 * Whoever is counted in a total of all papers but not in the flow can be found by subtracting: totals of 28 papers beside a
 * table of 27 say how the 28th, whose absence from one ballot staff can see, voted in the other. Given `papers`, the flow is
 * therefore kept back (`totals-only`) when one or two papers of either ballot have no match. Leave `papers` out only
 * where no total over more than the matched voters is shown.
 *
 * @param papers how many papers each ballot has in all, matched or not
 * @throws MethodError `bad-count` on a ballot with fewer papers than there are matched voters
 */
export function discloseFlow(flow: FlowTable, papers?: { readonly opening: number; readonly closing: number }): DisclosedFlow {
  if (none(flow.total) || !unmatchedHidden(flow, papers)) return { kind: "totals-only" };
  const margins = stances.flatMap((stance) => [flow.opening[stance], flow.closing[stance]]);
  if (flow.total >= fewestForTable && margins.every(noneOrEnough)) return { kind: "table", flow };
  const { stayed, towardsFor, towardsAgainst } = moved(flow);
  if (![stayed, towardsFor, towardsAgainst].every(noneOrEnough)) return { kind: "totals-only" };
  return { kind: "moves", total: flow.total, stayed, towardsFor, towardsAgainst };
}

function unmatchedHidden(flow: FlowTable, papers: { readonly opening: number; readonly closing: number } | undefined): boolean {
  if (!papers) return true;
  return [papers.opening, papers.closing].every((all) => {
    checkCount(all, "papers");
    if (all < flow.total) throw new MethodError("bad-count", `${flow.total} matched voters of ${all} papers`);
    return noneOrEnough(all - flow.total);
  });
}

/** What may be shown of the confidence of those who kept their side. */
export type DisclosedConfidence = ({ readonly kind: "counts" } & KeptConfidence) | { readonly kind: "withheld" };

/**
 * What may be shown of confidence beside what is shown of the flow: the two counts, before and after, from 10 matched voters on.
 * How many people they are about is a part of those who stayed: nothing is shown where that is one or two, or where one or two
 * undecided could be found by subtracting it from them, unless the table shows every cell anyway.
 *
 * @param shown what `discloseFlow` lets be shown of the same matched voters
 */
export function discloseConfidence(kept: KeptConfidence, shown: DisclosedFlow): DisclosedConfidence {
  const withheld: DisclosedConfidence = { kind: "withheld" };
  if (shown.kind === "totals-only" || kept.people < fewestTogether) return withheld;
  if (shown.kind === "moves" && (shown.total < fewestForTable || !noneOrEnough(shown.stayed - kept.people))) return withheld;
  return { kind: "counts", people: kept.people, opening: kept.opening, closing: kept.closing };
}

/**
 * Whether the option papers, and every count made of them, may be shown: from 5 papers on.
 *
 * @throws MethodError `bad-count`
 */
export function optionPapersShown(papers: number): boolean {
  checkCount(papers, "papers");
  return papers >= fewestOptionPapers;
}
