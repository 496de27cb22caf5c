import type { ReactNode } from "react";
import { withNodes } from "@/components/ui/with-nodes";
import { wilson } from "@/lib/method/interval";
import { share } from "@/lib/method/share";
import type { Stance, StanceCounts } from "@/lib/method/swing";
import type { Outcome } from "@/lib/outcome/queries/outcome";
import { formatNumber, t } from "@/lib/words";

/** Where people ended: of all closing papers, and of those that took a side. */
export function majoritySaid({ closing, verdict }: Outcome): string {
  if (closing.kind === "withheld") return "";
  const { counts, total } = closing;
  const sided = counts.for + counts.against;
  if (sided === 0) return t("outcome.majority-none", { total });
  if (verdict === "tied") return t("outcome.majority-tied", { count: counts.for, total });
  const side = verdict === "carried" ? "for" : "against";
  return t("outcome.majority-says", {
    side: t(side === "for" ? "marks.for-heading" : "marks.against-heading"), count: counts[side], total, share: percent(counts[side], total), sided, sidedShare: percent(counts[side], sided),
  });
}

/** What share of many would fit, had those who took a side been drawn from them by lot; nothing where nobody took one. */
export function intervalSaid({ closing }: Outcome): string | null {
  if (closing.kind === "withheld") return null;
  const sided = closing.counts.for + closing.counts.against;
  if (sided === 0) return null;
  const { lower, upper } = wilson(Math.max(closing.counts.for, closing.counts.against), sided);
  return t("summary.interval", { sided, low: formatNumber(100 * lower), high: formatNumber(100 * upper) });
}

/** Which side's share grew more, in points of a hundred. */
export function swingSaid({ opening, closing, swing, openingIsMatched }: Outcome): string {
  if (opening.kind === "withheld" || closing.kind === "withheld" || !swing?.change) return "";
  const shareOf = ({ counts, total }: { counts: StanceCounts; total: number }, stance: Stance) => percent(counts[stance], total);
  const said = t("outcome.swing-says", {
    forBefore: shareOf(opening, "for"), forAfter: shareOf(closing, "for"), forChange: changeSaid(swing.change.for),
    againstBefore: shareOf(opening, "against"), againstAfter: shareOf(closing, "against"), againstChange: changeSaid(swing.change.against),
  });
  return openingIsMatched ? `${said} ${t("outcome.swing-matched")}` : said;
}

/** How often coins would split those who moved as unevenly or more. */
export function signSaid({ towardsFor, towardsAgainst, sign }: NonNullable<Outcome["moves"]>, isPublic: boolean): ReactNode {
  if (sign.moved === 0) return t("outcome.sign-nobody");
  const said = t("outcome.sign-says", { towardsFor, towardsAgainst, moved: sign.moved, n: sign.ofHundredClasses, public: String(isPublic) });
  return withNodes(said, { p: <span className="nowrap">{chance(sign.p)}</span> });
}

/** A chance as 'p = 0.23', with as many digits as tell it from none. */
export function chance(p: number): string {
  return p < 0.001 ? t("outcome.sign-p-small") : t("outcome.sign-p", { p: formatNumber(p, p < 0.01 ? 3 : 2) });
}

function changeSaid(points: number): string {
  const rounded = formatNumber(Math.abs(points), 1);
  if (points === 0) return t("outcome.no-change");
  return points > 0 ? t("outcome.gain", { points: rounded }) : t("outcome.loss", { points: rounded });
}

/** A share in per cent: whole, or with one digit of a fraction. */
function percent(part: number, whole: number): string {
  const rounded = Math.round(10 * (share(part, whole) ?? 0)) / 10;
  return formatNumber(rounded, Number.isInteger(rounded) ? 0 : 1);
}
