import { ClockTools } from "@/components/class/clock-tools";
import { ControlBand } from "@/components/class/control-band";
import { DeskCall } from "@/components/class/desk-call";
import { LeaveOpen } from "@/components/class/leave-open";
import { nextStep } from "@/components/class/next-step";
import { OptionPaperFold } from "@/components/class/option-paper-fold";
import { PlanFold } from "@/components/class/plan-fold";
import { StepForm } from "@/components/class/step-form";
import { TurnoutNow, type TurnoutNowProps } from "@/components/class/turnout-now";
import { debatePath, outcomePath, participationPath } from "@/components/debate/paths";
import { phaseName } from "@/components/ui/phase-strip";
import { refusalSentence } from "@/lib/account/form-action";
import { whyNotOpenOutcome, whyNotReadParticipation } from "@/lib/debate/policy";
import type { DebateNow } from "@/lib/debate/schema";
import { whyNotReadOutcome } from "@/lib/outcome/policy";
import { t } from "@/lib/words";

export type ControlProps = TurnoutNowProps & {
  /** The database's time. */
  now: Date;
};

/**
 * The control band of the debate on the desk: what runs now, the one next step or the final call that is under way, the clock, and what to
 * do when the bell rings.
 */
export function Control({ current, seats, now }: ControlProps) {
  const { debate, standing } = current;
  const next = nextStep(debate, standing);
  const isCalled = debate.finalCallEndsAt !== null;
  const tooEarly = debate.phase === "closing" && !debate.hasEnded && !isCalled ? whyNotOpenOutcome(standing, debate) : null;
  return (
    <ControlBand
      label={t("class.control.label")} now={<TurnoutNow current={current} seats={seats} />}
      heading={next?.heading ?? t("class.step.last")} points={next?.points ?? [t("class.step.last-says")]}
      call={isCalled ? <DeskCall current={current} now={now} /> : undefined}
    >
      <StepForm debateId={debate.id} step={next && !next.obstacle ? next.step : null} done={doneSaid(debate)} />
      {next?.obstacle && <p className="fine mt-3">{refusalSentence(next.obstacle)}</p>}
      {tooEarly && <p className="fine mt-3">{t("class.step.not-yet-outcome")} {refusalSentence(tooEarly)}</p>}
      <ClockTools current={current} now={now} />
      <LeaveOpen debate={debate} standing={standing} />
      <PlanFold current={current} />
      <OptionPaperFold current={current} />
      <div className="btn-row more-time">
        <a className="btn btn-small" href={`${debatePath(debate.slug)}/presenter`}>{t("class.desk.projector")}</a>
        <a className="small-a" href={debatePath(debate.slug)}>{t("class.desk.to-debate")}</a>
        {!whyNotReadOutcome(standing, debate) && <a className="small-a" href={outcomePath(debate.slug)}>{t("class.desk.to-outcome")}</a>}
        {!whyNotReadParticipation(standing, debate) && <a className="small-a" href={participationPath(debate.slug)}>{t("plans.part-link")}</a>}
      </div>
    </ControlBand>
  );
}

/** Where the debate stands, once a step is made. */
function doneSaid({ phase, hasEnded, finalCallEndsAt }: DebateNow): string {
  if (finalCallEndsAt) return t("lesson.called");
  return hasEnded && phase === "closing" ? t("class.step.done-ended") : t("class.step.done", { phase: phaseName(phase) });
}
