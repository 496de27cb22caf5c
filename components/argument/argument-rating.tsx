import { RateForm, type RateWords } from "@/components/argument/rate-form";
import { RatingFold } from "@/components/argument/rating-steps";
import { levelWord, summarySaid } from "@/components/argument/said";
import { refusalSentence } from "@/lib/account/form-action";
import type { ArgumentView } from "@/lib/argument/queries/argument-view";
import { t } from "@/lib/words";

/** Reasons that hold for one argument alone, and are told beside it; the others are told once on the page. */
const ofThisOne = ["own-argument", "staff-argument"];

/** An argument's rating by this person and its summary, as far as they may rate and read. */
export function ArgumentRating({ debateId, argument, words, open }: { debateId: string; argument: ArgumentView; words: RateWords; open?: boolean }) {
  const { ownRating: given, obstacles } = argument;
  const summary = summarySaid(argument);
  const values = given === null ? null : { value: given, word: levelWord(given) };
  const reason = obstacles.rate && ofThisOne.includes(obstacles.rate.reason) && summary === null ? refusalSentence(obstacles.rate) : null;
  return (
    <>
      {obstacles.rate === null && (
        <RatingFold summary={values ? t("argument.rated", values) : t("argument.rate")} given={given !== null} open={open}>
          <RateForm debateId={debateId} argumentId={argument.id} given={given} words={words} />
        </RatingFold>
      )}
      {obstacles.rate !== null && values && <span className="rate-sum">{t("argument.rated-before", values)}</span>}
      {summary !== null && <span className="rate-sum">{summary}</span>}
      {reason !== null && <span className="rate-sum">{reason}</span>}
    </>
  );
}
