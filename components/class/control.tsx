import { ControlBand } from "@/components/class/control-band";
import { nextStep } from "@/components/class/next-step";
import { StepForm } from "@/components/class/step-form";
import { TurnoutNow, type TurnoutNowProps } from "@/components/class/turnout-now";
import { debatePath, outcomePath } from "@/components/debate/paths";
import { phaseName } from "@/components/ui/phase-strip";
import { refusalSentence } from "@/lib/account/form-action";
import { whyNotOpenOutcome } from "@/lib/debate/policy";
import { whyNotReadOutcome } from "@/lib/outcome/policy";
import { t } from "@/lib/words";

/** The control band of the debate on the desk: what runs now, the one next step, and why it cannot be made yet where it cannot. */
export function Control({ current, seats }: TurnoutNowProps) {
  const { debate, standing } = current;
  const next = nextStep(debate, standing);
  const tooEarly = debate.phase === "closing" && !debate.hasEnded ? whyNotOpenOutcome(standing, debate) : null;
  return (
    <ControlBand
      label={t("class.control.label")} now={<TurnoutNow current={current} seats={seats} />}
      heading={next?.heading ?? t("class.step.last")} points={next?.points ?? [t("class.step.last-says")]}
    >
      <StepForm
        debateId={debate.id} step={next && !next.obstacle ? next.step : null}
        done={debate.hasEnded && debate.phase === "closing" ? t("class.step.done-ended") : t("class.step.done", { phase: phaseName(debate.phase) })}
      />
      {next?.obstacle && <p className="fine mt-3">{refusalSentence(next.obstacle)}</p>}
      {tooEarly && <p className="fine mt-3">{t("class.step.not-yet-outcome")} {refusalSentence(tooEarly)}</p>}
      <div className="btn-row more-time">
        <a className="btn btn-small" href={`${debatePath(debate.slug)}/presenter`}>{t("class.desk.projector")}</a>
        <a className="small-a" href={debatePath(debate.slug)}>{t("class.desk.to-debate")}</a>
        {!whyNotReadOutcome(standing, debate) && <a className="small-a" href={outcomePath(debate.slug)}>{t("class.desk.to-outcome")}</a>}
      </div>
    </ControlBand>
  );
}
