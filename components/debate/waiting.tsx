import { MotionHeading } from "@/components/brief/motion-heading";
import { DebateBrief } from "@/components/debate/debate-brief";
import { DebateStrip } from "@/components/debate/debate-strip";
import { Stance } from "@/components/ui/stance";
import type { BriefView } from "@/lib/brief/queries/brief";
import type { Standing } from "@/lib/class/standing";
import type { DebateNow } from "@/lib/debate/schema";
import { t } from "@/lib/words";

export type WaitingProps = {
  debate: DebateNow;
  standing: Standing;
  /** The database's time. */
  now: Date;
  /** Null while it is shut. */
  brief: BriefView | null;
};

/** Before there is anything to argue on: the motion, what comes, and the brief to read. */
export function Waiting({ debate, standing, now, brief }: WaitingProps) {
  const comes = whatComes(debate, standing, brief !== null);
  return (
    <>
      <DebateStrip debate={debate} now={now} />
      <MotionHeading motion={debate.motion} of={t("debate.the-motion")} />
      <div className="wait-now" role="status"><p className="big">{comes.big}</p><p className="label">{comes.says}</p>{standing.assignedSide && <p>{t("debate.you-argue")} <Stance side={standing.assignedSide} /> {t("debate.you-argue-today")}</p>}</div>
      {brief && <DebateBrief brief={brief} as="section" />}
    </>
  );
}

function whatComes({ phase }: DebateNow, { role }: Standing, briefIsOpen: boolean): { big: string; says: string } {
  if (phase !== "preparing") return { big: t("debate.waiting-opening"), says: t("debate.waiting-opening-says") };
  return {
    big: t(role === "student" ? "debate.waiting-preparing" : "debate.waiting-observer"),
    says: t(briefIsOpen ? "debate.waiting-preparing-says" : "debate.waiting-preparing-shut"),
  };
}
