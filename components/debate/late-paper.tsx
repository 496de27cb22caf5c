import { MotionHeading } from "@/components/brief/motion-heading";
import { DebateBrief } from "@/components/debate/debate-brief";
import { DebateStrip } from "@/components/debate/debate-strip";
import { FirstPaper } from "@/components/debate/first-paper";
import type { WaitingProps } from "@/components/debate/waiting";
import { t } from "@/lib/words";

/** Before a latecomer is shown an argument: the motion, the question for a late paper, and the brief to decide by. */
export function LatePaper({ debate, standing, now, brief }: WaitingProps) {
  return (
    <>
      <DebateStrip debate={debate} now={now} />
      <MotionHeading motion={debate.motion} of={t("debate.the-motion")}><FirstPaper debate={debate} standing={standing} /></MotionHeading>
      {brief && <DebateBrief brief={brief} as="section" />}
    </>
  );
}
