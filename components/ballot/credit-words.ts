import { countWords, levelWord } from "@/components/argument/said";
import { paperNumber } from "@/components/ballot/closing-papers";
import type { CreditFormProps } from "@/components/ballot/credit-form";
import type { CreditRowArgument } from "@/components/ballot/credit-row";
import { issuedSaid } from "@/components/ballot/paper-words";
import type { Creditable, CreditableList } from "@/lib/ballot/queries/creditable";
import type { PaperPage } from "@/lib/ballot/queries/paper";
import { creditReasonLength, mostCredits } from "@/lib/ballot/schema";
import { t } from "@/lib/words";

/** The rows of the credit paper: those that this person rated stand first; those that a search asked for stand open with them. */
export function creditRows({ listed, search }: CreditableList): Pick<CreditFormProps, "rated" | "others" | "most"> {
  if (search !== "") return { rated: [], others: listed.map(rowOf), most: mostCredits };
  return { rated: listed.filter(({ ownRating }) => ownRating !== null).map(rowOf), others: listed.filter(({ ownRating }) => ownRating === null).map(rowOf), most: mostCredits };
}

const rowOf = ({ id, label, side, text, ownRating }: Creditable): CreditRowArgument => ({
  id, label, side, text, sideName: t(side === "for" ? "marks.for" : "marks.against"),
  rated: ownRating === null ? undefined : t("credits.you-rated", { value: ownRating, word: levelWord(ownRating) }),
});

/** The words of the credit paper. */
export function creditWords(paper: PaperPage): CreditFormProps["words"] {
  const place = paperNumber(paper.debate, "credit");
  const others = paper.creditable?.listed.filter(({ ownRating }) => ownRating === null).length ?? 0;
  return {
    head: t("credits.head", place), issued: issuedSaid(paper), legend: t("credits.legend"), find: t("credits.find"), findHint: t("credits.find-hint"),
    noneFound: t("credits.none-found"), none: t("credits.none"), chosen: t("credits.chosen", { most: mostCredits }), tooMany: t("credits.too-many", { most: mostCredits }),
    others: t("credits.others", { count: others }), cast: t("credits.cast", place), casting: t("ballot.casting"), skip: t("credits.skip"), skipping: t("credits.skipping"),
    row: { why: t("credits.why"), count: countWords(creditReasonLength) },
  };
}
