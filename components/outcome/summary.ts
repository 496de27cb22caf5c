import { plainText } from "@/components/brief/plain-text";
import { agreementSaid, decisionSaid } from "@/components/tally/lead-sentences";
import { tallyLanguage } from "@/components/tally/server-language";
import { share } from "@/lib/method/share";
import type { StanceCounts } from "@/lib/method/swing";
import type { CountName } from "@/lib/method/tally/all-counts";
import { agreements } from "@/lib/method/tally/why-they-differ";
import type { Outcome } from "@/lib/outcome/queries/outcome";
import { formatNumber, t } from "@/lib/words";

/** What the sentences at the top are worked out from; the rest of an outcome has no say in them. */
export type Facts = Pick<Outcome, "verdict" | "opening" | "openingIsMatched" | "closing" | "swing" | "moves" | "options"> & {
  isPublic: boolean;
  /** The count that was named beforehand to decide, if one was. */
  decides: CountName | null;
};

type Side = "for" | "against";
const sideOf = (side: Side) => t(side === "for" ? "marks.for" : "marks.against");

/**
 * What happened, in a few sentences, each chosen by what the counts are: who gained and whether that is the side that is ahead, how coins
 * would have split those who moved, whether the counts of the options agree and what the one that decides says, and what none of it shows.
 *
 * @returns sentences in the order in which they are read; none where the closing ballot is not told
 */
export function summary(facts: Facts): string[] {
  if (facts.verdict === null) return [];
  return [...totalsSaid(facts), ...gainSaid(facts), ...coinsSaid(facts), ...countsSaid(facts), t("summary.not-shown", { public: String(facts.isPublic) })];
}

/** Where people stood before and after. */
function totalsSaid({ opening, openingIsMatched, closing }: Facts): string[] {
  if (closing.kind === "withheld") return [];
  const after = { total: closing.total, for: closing.counts.for, against: closing.counts.against };
  if (opening.kind === "withheld") return [t("summary.after", after)];
  const before = { openingTotal: opening.total, openingFor: opening.counts.for, openingAgainst: opening.counts.against };
  return [t("summary.before-and-after", { ...after, ...before, matched: String(openingIsMatched) })];
}

/** Who gained, by the swing rule, and whether that is the side that is ahead. */
function gainSaid({ verdict, swing, opening, closing }: Facts): string[] {
  if (!swing?.change || opening.kind === "withheld" || closing.kind === "withheld") return [];
  const ahead = verdict === "carried" ? "for" : verdict === "lost" ? "against" : null;
  if (swing.winner === "neither") return [t(swing.change.for === 0 && swing.change.against === 0 ? "summary.gain-unmoved" : "summary.gain-neither")];
  if (swing.winner === "tied") return [t("summary.gain-tied", { points: formatNumber(swing.change.for, 1) })];
  const gained = { side: sideOf(swing.winner), before: percentOf(opening, swing.winner), after: percentOf(closing, swing.winner) };
  if (ahead === null) return [t("summary.gain-of-tie", gained)];
  return [ahead === swing.winner ? t("summary.gain-agrees", gained) : t("summary.gain-differs", { ...gained, ahead: sideOf(ahead) })];
}

function percentOf({ counts, total }: { counts: StanceCounts; total: number }, side: Side): string {
  return formatNumber(share(counts[side], total) ?? 0, 1);
}

/** How coins would have split those who moved. Where the flow is kept back there is nothing to say, not even that. */
function coinsSaid({ moves, isPublic }: Facts): string[] {
  if (moves === null) return [];
  const { stayed, towardsFor, towardsAgainst, sign } = moves;
  const total = stayed + sign.moved;
  if (sign.moved === 0) return [t("summary.coins-nobody", { total })];
  if (towardsFor === towardsAgainst) return [t("summary.coins-even", { total, moved: sign.moved, each: towardsFor })];
  return [t("summary.coins", { total, moved: sign.moved, towardsFor, towardsAgainst, n: sign.ofHundredClasses, public: String(isPublic) })];
}

/** What the count that decides chooses, and whether the counts agree. */
function countsSaid({ options, decides }: Facts): string[] {
  if (options === null) return [];
  if ("withheld" in options) return [t("summary.counts-withheld")];
  const { all, titles } = options;
  const language = tallyLanguage((option) => plainText(titles[option] ?? option));
  return [decisionSaid(all, decides, language), agreementSaid(all, agreements(all.table), language)];
}
