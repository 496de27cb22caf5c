import { MotionHeading } from "@/components/brief/motion-heading";
import { DebateBrief } from "@/components/debate/debate-brief";
import { DebateStrip } from "@/components/debate/debate-strip";
import type { BriefView } from "@/lib/brief/queries/brief";
import type { Standing } from "@/lib/class/standing";
import type { DebateNow } from "@/lib/debate/schema";
import { t } from "@/lib/words";

/** Before there is anything to argue on: the motion, what comes, and the brief to read (null while it is shut). */
export function Waiting({ debate, standing, now, brief }: { debate: DebateNow; standing: Standing; now: Date; brief: BriefView | null }) {
  const comes = whatComes(debate, standing, brief !== null);
  return (
    <>
      <DebateStrip debate={debate} now={now} />
      <MotionHeading motion={debate.motion} of={t("debate.the-motion")} />
      <div className="wait-now" role="status"><p className="big">{comes.big}</p><p className="label">{comes.says}</p></div>
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
