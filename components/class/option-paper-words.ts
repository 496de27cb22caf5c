import type { OptionPaperWords } from "@/components/class/option-paper-fields";
import { countName } from "@/components/tally/count-names";
import { decidingCounts } from "@/lib/debate/schema";
import { t } from "@/lib/words";

/** The words of the fields that say what an option paper is like. */
export const optionPaperWords = (): OptionPaperWords => ({
  deciding: t("class.make.deciding"), decidingHint: t("class.make.deciding-hint"), none: t("class.make.deciding-none"),
  counts: decidingCounts.map((value) => ({ value, name: countName(value) })), scores: t("class.make.scores"), scoresHint: t("class.make.scores-hint"),
});
