import { closingPapers } from "@/components/ballot/closing-papers";
import { paperFormId } from "@/components/ballot/paper-form-id";
import { SecondsLeft, type SecondsLeftProps } from "@/components/ui/seconds-left";
import { ballotPath } from "@/components/debate/paths";
import { type OwnPapers, paperToCast } from "@/components/debate/vote-call";
import { whyNotCastOpening } from "@/lib/ballot/policy";
import type { Stage } from "@/lib/ballot/queries/turnout";
import type { Standing } from "@/lib/class/standing";
import type { DebateNow } from "@/lib/debate/schema";
import { t } from "@/lib/words";

export type FinalCallProps = {
  debate: DebateNow;
  standing: Standing;
  /** Which papers this person has cast, never how. */
  cast: OwnPapers;
  /** The database's time. */
  now: Date;
  /** The paper that lies open on this page, where one does. */
  open?: Stage;
};

/**
 * The last seconds of a ballot, at the foot of every page of its debate: how many are left, and the way to a paper that is not cast yet.
 * Told once to whoever listens, without the seconds, which would be told anew each second. Nothing outside a final call.
 */
export function FinalCall({ debate, standing, cast, now, open }: FinalCallProps) {
  if (!debate.finalCallEndsAt) return null;
  const left = missing(debate, standing, cast);
  const isMissing = left !== null && left !== "none";
  // The credit paper may be left out: it is cast first only where the others are.
  const isToCast = open && !cast[open] && isMissing && (open !== "credit" || left === "credit");
  const paper = isToCast ? open : left;
  const says = t(isMissing ? sayMissing[paper as Stage] : left === "none" ? "lesson.final-kept" : "lesson.final-all-see", { paper: closingPapers(debate).length });
  return (
    <div className="lastcall lastcall-foot">
      <p className="vh" role={isMissing ? "alert" : "status"}>{t("lesson.final-told")} {says}</p>
      <p><SecondsLeft endsAt={debate.finalCallEndsAt.toISOString()} now={now.toISOString()} words={isMissing ? castNowWords() : closingWords()} /><span aria-hidden="true">{says}</span></p>
      {isMissing && (paper === open
        ? <button className="btn btn-main" type="submit" form={paperFormId}>{t("lesson.cast-now")}</button>
        : <a className="btn btn-main" href={ballotPath(debate.slug, paper as Stage)}>{t("lesson.cast-now")}</a>)}
    </div>
  );
}

const sayMissing = { opening: "lesson.final-missing-opening", closing: "lesson.final-missing-closing", options: "lesson.final-missing-options", credit: "credits.final-missing" } as const;

/** The words of the countdown, for who is to cast. */
export function castNowWords(): SecondsLeftProps["words"] {
  return { counting: t("lesson.closing-in"), over: t("lesson.closing-over"), ends: t("lesson.closing-at") };
}

/** The same for everybody else. */
function closingWords(): SecondsLeftProps["words"] {
  return { counting: t("lesson.closing-in-plain"), over: t("lesson.closing-over"), ends: t("lesson.closing-at-plain") };
}

/** The paper of the ballot in force that this person has not cast; `none` when all are, null when the ballot is not theirs. */
function missing(debate: DebateNow, standing: Standing, cast: OwnPapers): Stage | "none" | null {
  if (debate.phase === "closing") return paperToCast(debate, standing, cast);
  if (debate.phase !== "opening" || whyNotCastOpening({ ...standing, hasCast: false }, debate)) return null;
  return cast.opening ? "none" : "opening";
}
