import { paperNumber } from "@/components/ballot/closing-papers";
import type { OptionsFormProps } from "@/components/ballot/options-form";
import type { StanceFormProps } from "@/components/ballot/stance-form";
import type { PaperPage } from "@/lib/ballot/queries/paper";
import { confidences, stances } from "@/lib/ballot/schema";
import { t } from "@/lib/words";

export const sureIds = { 0: "ballot.sure-0", 25: "ballot.sure-25", 50: "ballot.sure-50", 75: "ballot.sure-75", 100: "ballot.sure-100" } as const;
const stanceIds = { for: "marks.for-heading", undecided: "marks.undecided-heading", against: "marks.against-heading" } as const;
const meaningIds = { for: "ballot.for-means", undecided: "ballot.undecided-means", against: "ballot.against-means" } as const;

/** Whose papers these are: one for each of the class. */
export const issuedSaid = ({ className }: Pick<PaperPage, "className">): string => (className === null ? t("ballot.issued-public") : t("ballot.issued", { name: className }));

/** The promise, word for word; in a public debate there is no class to read a turnout. */
export const promiseSaid = ({ className }: Pick<PaperPage, "className">): string => t(className === null ? "ballot.promise-public" : "ballot.promise");

/**
 * The words of a paper on the motion.
 *
 * @param head what it is called
 * @param cast what its button says
 */
export function stanceWords(paper: PaperPage, head: string, cast: string): StanceFormProps["words"] {
  const meaning = (stance: keyof typeof meaningIds) => t(stance === "undecided" && paper.stage === "closing" ? "ballot.undecided-means-now" : meaningIds[stance]);
  return {
    head, issued: issuedSaid(paper), markOne: t("ballot.mark-one"), cast, casting: t("ballot.casting"),
    rows: stances.map((stance) => ({ stance, word: t(stanceIds[stance]), meaning: meaning(stance) })),
    sure: { legend: t("ballot.sure"), hint: t("ballot.sure-hint"), words: confidences.map(Number).map((value) => ({ value, word: t(sureIds[value as keyof typeof sureIds]) })) },
  };
}

/** The words of the option paper. */
export function optionsWords(paper: PaperPage): OptionsFormProps["words"] {
  return {
    head: t("ballot.closing-2", paperNumber(paper.debate, "options")), issued: issuedSaid(paper), cast: t("ballot.cast-2"), casting: t("ballot.casting"),
    tap: {
      how: t("ballot.tap-how"), next: t("ballot.tap-next"), allRanked: t("ballot.tap-all"), sameAsAbove: t("ballot.tap-tie"), takeBack: t("ballot.tap-back"),
      moveUp: t("ballot.tap-up"), moveDown: t("ballot.tap-down"), placed: t("ballot.tap-placed"), tied: t("ballot.tap-tied"), takenBack: t("ballot.tap-taken-back"),
      above: t("ballot.tap-above"), below: t("ballot.tap-below"), selectHow: t("ballot.select-how"), notRanked: t("ballot.select-none"), line: lineWords(),
    },
    scores: {
      heading: t("ballot.scores"), hint: t("ballot.scores-hint"), caption: t("ballot.scores-table"), scoreOf: t("ballot.score-of"),
      none: t("ballot.score-none"), noneMark: t("ballot.score-none-mark"), otherWay: t("ballot.scores-other-way"),
    },
  };
}

const lineWords = (): OptionsFormProps["words"]["tap"]["line"] => ({
  drawn: t("ballot.line"), draw: t("ballot.line-draw"), up: t("ballot.line-up"), down: t("ballot.line-down"), takeBack: t("ballot.tap-back"), takeBackOf: t("ballot.line-back-of"),
  at: t("ballot.line-at"), top: t("ballot.line-top"), takenBack: t("ballot.line-taken-back"),
  select: t("ballot.line-select"), none: t("ballot.line-select-none"), topmost: t("ballot.line-select-top"),
});
