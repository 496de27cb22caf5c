import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { orErrorPage } from "@/app/_components/or-error-page";
import { DebateFrame } from "@/app/debates/[slug]/_components/debate-frame";
import { followDebate } from "@/app/debates/[slug]/_components/follow";
import { DebateStrip } from "@/components/debate/debate-strip";
import { liveWords, phaseEvents } from "@/components/debate/live-words";
import { debatePath, outcomePath } from "@/components/debate/paths";
import { Live } from "@/components/live/live";
import { currentViewer } from "@/lib/account/viewer";
import { type PaperPage, paperPage } from "@/lib/ballot/queries/paper";
import type { Stage } from "@/lib/ballot/queries/turnout";
import { t } from "@/lib/words";

export type PaperFrameProps = {
  slug: string;
  stage: Stage;
  /** Which arguments the credit paper lists first. */
  search?: string;
  children: (paper: PaperPage) => ReactNode;
};

/** The page of one paper: it follows the debate, and whose ballot is over is led on. */
export async function PaperFrame({ slug, stage, search, children }: PaperFrameProps) {
  const { href } = await followDebate(slug);
  const viewer = await currentViewer();
  const paper = await orErrorPage(paperPage(viewer, slug, stage, search));
  if (paper.goOnTo) redirect(paper.goOnTo === "outcome" ? outcomePath(slug) : debatePath(slug));
  return (
    <DebateFrame viewer={viewer} debate={paper.debate} standing={paper.standing} current="ballot" skip={t("ballot.skip")} mainClass="page read" open={paper.obstacle ? undefined : stage}>
      <DebateStrip debate={paper.debate} now={paper.now} />
      {children(paper)}
      <Live href={href} refreshOn={phaseEvents} words={liveWords()} />
    </DebateFrame>
  );
}
