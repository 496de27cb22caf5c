import { OptionPaperForm } from "@/components/class/option-paper-form";
import { optionPaperWords } from "@/components/class/option-paper-words";
import { countName } from "@/components/tally/count-names";
import { QuietFold } from "@/components/ui/quiet-fold";
import type { DebateOnDesk } from "@/lib/class/queries/desk";
import { whyNotEditDebateSettings } from "@/lib/debate/policy";
import { phases } from "@/lib/debate/schema";
import { t } from "@/lib/words";

/** What the option paper is like, folded: to be set while preparing, to be read until the outcome, where the count itself says it. */
export function OptionPaperFold({ current: { debate, standing } }: { current: DebateOnDesk }) {
  if (!debate.usesOptions || phases.indexOf(debate.phase) > phases.indexOf("closing")) return null;
  const { id, decidingCount, asksScores } = debate;
  const isSettled = whyNotEditDebateSettings(standing, debate, { ofMeaning: true }) !== null;
  return (
    <QuietFold summary={t("lesson.options")}>
      {isSettled
        ? (
          <p className="label mt-3">
            {decidingCount ? t("lesson.options-decides", { count: countName(decidingCount) }) : t("lesson.options-none-decides")} {asksScores && t("lesson.options-scores")}
            {debate.phase !== "preparing" && <> {t("lesson.options-settled")}</>}
          </p>
        )
        : (
          <OptionPaperForm
            debateId={id} decidingCount={decidingCount} asksScores={asksScores}
            words={{ fields: optionPaperWords(), keep: t("lesson.options-do"), keeping: t("lesson.options-doing"), kept: t("lesson.options-kept") }}
          />
        )}
    </QuietFold>
  );
}
