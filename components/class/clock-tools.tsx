import { ClockButton } from "@/components/class/clock-button";
import { LocalTime } from "@/components/ui/local-time";
import { withNodes } from "@/components/ui/with-nodes";
import type { DebateOnDesk } from "@/lib/class/queries/desk";
import { whyNotExtendPhase, whyNotMoveBack, whyNotPausePhase, whyNotResumePhase } from "@/lib/debate/policy";
import { previousPhase } from "@/lib/debate/schema";
import { t } from "@/lib/words";

const backs = { preparing: "lesson.back-preparing", arguing: "lesson.back-arguing", rebuttal: "lesson.back-rebuttal" } as const;

/** The clock of the phase in force: how it stands, two more minutes, a pause, back to the hand; and the step back while it can be made. */
export function ClockTools({ current: { debate, standing, done }, now }: { current: DebateOnDesk; now: Date }) {
  const { phase } = debate;
  const mayKeepTime = !whyNotExtendPhase(standing, debate, phase);
  const isUp = debate.endsAt !== null && debate.endsAt <= (debate.pausedAt ?? now);
  const back = whyNotMoveBack(standing, debate, phase, done) ? null : previousPhase(phase, debate.usesRebuttal);
  const working = t("lesson.working");
  if (!mayKeepTime && back === null) return null;
  const clock = { debateId: debate.id, phase };
  return (
    <>
      {mayKeepTime && <ClockSays isUp={isUp} debate={debate} />}
      <div className="btn-row more-time">
        {mayKeepTime && (
          <ClockButton key="extend" act="extend" fields={{ ...clock, endsAt: debate.endsAt?.toISOString() ?? "" }} pendingLabel={t("lesson.extending")}>{t("lesson.extend")}</ClockButton>
        )}
        {!whyNotPausePhase(standing, debate, phase) && !isUp && <ClockButton key="pause" act="pause" fields={clock} pendingLabel={t("lesson.pausing")}>{t("lesson.pause")}</ClockButton>}
        {!whyNotResumePhase(standing, debate, phase) && <ClockButton key="resume" act="resume" fields={clock} pendingLabel={t("lesson.resuming")}>{t("lesson.resume")}</ClockButton>}
        {mayKeepTime && debate.endsBy === "clock" && <ClockButton key="hand" act="hand" fields={clock} pendingLabel={working}>{t("lesson.by-hand")}</ClockButton>}
        {back !== null && back in backs && (
          <ClockButton key="back" act="back" fields={{ debateId: debate.id, leaving: phase }} pendingLabel={t("lesson.back-doing")}>{t(backs[back as keyof typeof backs])}</ClockButton>
        )}
      </div>
    </>
  );
}

function ClockSays({ isUp, debate: { endsBy, endsAt, pausedAt } }: { isUp: boolean; debate: DebateOnDesk["debate"] }) {
  if (pausedAt) return <p className="label mt-3">{t("lesson.is-paused")}</p>;
  if (endsBy === "hand") return isUp && <p className="label mt-3" role="status">{t("lesson.time-is-up")}</p>;
  return endsAt && <p className="label mt-3">{withNodes(t("lesson.by-clock"), { time: <LocalTime at={endsAt.toISOString()} show="both" /> })}</p>;
}
