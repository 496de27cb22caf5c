import type { ClaimWords } from "@/components/argument/claim-field";
import type { HideWords } from "@/components/argument/hide-menu";
import type { RateWords } from "@/components/argument/rate-form";
import type { ReportWords } from "@/components/argument/report-menu";
import type { Side } from "@/components/argument/side-column";
import { refusalSentence } from "@/lib/account/form-action";
import type { ArgumentView } from "@/lib/argument/queries/argument-view";
import { claimLength } from "@/lib/argument/schema";
import { formatNumber, t } from "@/lib/words";

const levelIds = ["argument.level-0", "argument.level-1", "argument.level-2", "argument.level-3", "argument.level-4"] as const;

/** A level of rating, 0 to 4, in its word. */
export const levelWord = (value: number): string => t(levelIds[value] ?? levelIds[0]);

/** What an argument does to what stands above it: 'attacks F1', 'for the motion'. */
export function relationSaid({ relation, parentLabel, side }: Pick<ArgumentView, "relation" | "parentLabel" | "side">): string {
  if (parentLabel === null) return t(side === "for" ? "argument.for-the-motion" : "argument.against-the-motion");
  return t(relation === "pro" ? "argument.supports" : "argument.attacks", { label: parentLabel });
}

/** Who wrote it, as this reader may know; marked where it was staff, or the reader. */
export function authorSaid({ author, byStaff, mine, byEditors = false, assignedSide = null }: { author: string | null; byStaff: boolean; mine: boolean; byEditors?: boolean; assignedSide?: Side | null }): string {
  if (author === null) return t(byEditors ? "argument.by-editors" : "argument.by-former");
  if (byStaff) return t(mine ? "argument.by-you-staff" : "argument.by-staff", { name: author });
  const name = mine ? t("argument.by-you", { name: author }) : author;
  return assignedSide === null ? name : t("plans.author-assigned", { name, side: assignedSide });
}

/** Why nothing can be added to it: answers, comments. */
export function obstacleSaid(obstacle: Parameters<typeof refusalSentence>[0], { status }: Pick<ArgumentView, "status">): string {
  return status === "visible" ? refusalSentence(obstacle) : t("argument.nothing-added");
}

/** How it was rated, or null where that is not for this reader. */
export function summarySaid({ summary, mine }: Pick<ArgumentView, "summary" | "mine">): string | null {
  if (!summary) return null;
  return t(mine ? "argument.own-summary" : "argument.summary", { mean: formatNumber(summary.mean, 1), count: summary.ratings });
}

export function rateWords(): RateWords {
  return {
    legend: t("argument.rate-question"), kept: t("argument.rating-kept"),
    levels: levelIds.map((id, value) => ({ value, word: t(id) })),
  };
}

export function hideWords(): HideWords {
  return {
    hide: t("argument.hide"), reason: t("argument.hide-reason"), hint: t("argument.hide-hint"), hideNow: t("argument.hide-now"), hiding: t("argument.hiding"),
    putBack: t("argument.put-back"), puttingBack: t("argument.putting-back"),
  };
}

export const countWords = (max = claimLength) => ({ atMost: t("argument.at-most", { max }), left: t("argument.characters-left", { max }), over: t("argument.characters-over", { max }) });

export function claimWords(): ClaimWords {
  return { label: t("argument.claim"), count: countWords(), post: t("argument.post"), posting: t("argument.posting"), draft: draftWords() };
}

export function reportWords(): ReportWords {
  return {
    report: t("argument.report"), says: t("argument.report-says"), reason: t("argument.report-reason"), send: t("argument.report-send"), sending: t("argument.reporting"),
    sent: t("argument.reported"),
  };
}

export const draftWords = () => ({ kept: t("everybody.draft-kept"), drop: t("everybody.draft-drop") });
