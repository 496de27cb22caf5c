import type { DisclosedFlow, DisclosedTotals } from "@/lib/method/disclosure";
import { type Stance, type StanceCounts, stances } from "@/lib/method/swing";

export type StancePair = { readonly opening: Stance | null; readonly closing: Stance | null };

/**
 * The stance papers as they may be recounted. `pairs`: opening beside closing, null where one was not cast. `apart`: each ballot's papers by
 * themselves, null where its totals are withheld; nothing joins the two.
 */
export type StanceLists =
  | { readonly kind: "pairs"; readonly pairs: readonly StancePair[] }
  | { readonly kind: "apart"; readonly opening: readonly Stance[] | null; readonly closing: readonly Stance[] | null };

export type Disclosed = { readonly opening: DisclosedTotals; readonly closing: DisclosedTotals; readonly flow: DisclosedFlow; readonly openingIsMatched: boolean };

/**
 * Writes the figures of an outcome out as papers. It is given what the outcome shows and nothing else, so that no list can tell more than
 * the page does (domain rules 5 and 9). Where the opening totals are those of matched voters, an unmatched opening paper is in no list.
 *
 * @returns papers sorted by what stands on them: put them in random order before anybody sees them
 */
export function stanceLists({ opening, closing, flow, openingIsMatched }: Disclosed): StanceLists {
  if (flow.kind !== "table" || opening.kind === "withheld" || closing.kind === "withheld") return { kind: "apart", opening: papersOf(opening), closing: papersOf(closing) };
  const matched = stances.flatMap((from) => stances.flatMap((to) => copies(flow.flow.cells[from][to], { opening: from, closing: to })));
  const openingOnly = openingIsMatched ? [] : rest(opening.counts, flow.flow.opening).map((stance) => ({ opening: stance, closing: null }));
  const closingOnly = rest(closing.counts, flow.flow.closing).map((stance) => ({ opening: null, closing: stance }));
  return { kind: "pairs", pairs: [...matched, ...openingOnly, ...closingOnly] };
}

const copies = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);
const papersOf = (totals: DisclosedTotals): Stance[] | null => (totals.kind === "withheld" ? null : stances.flatMap((stance) => copies(totals.counts[stance], stance)));
const rest = (all: StanceCounts, matched: StanceCounts): Stance[] => stances.flatMap((stance) => copies(all[stance] - matched[stance], stance));
