import type { ReactNode } from "react";
import { closingPapers, type ClosingPaper, paperName } from "@/components/ballot/closing-papers";
import { Papers } from "@/components/ballot/papers";
import { ballotPath } from "@/components/debate/paths";
import { LocalTime } from "@/components/ui/local-time";
import { withNodes } from "@/components/ui/with-nodes";
import type { CastPaper, PaperPage } from "@/lib/ballot/queries/paper";
import { t } from "@/lib/words";

/** The papers of the closing ballot: which lies here, which is kept, which are left. */
export function PaperSteps({ paper }: { paper: PaperPage }) {
  const { debate, stage, cast } = paper;
  const papers = closingPapers(debate);
  const next = papers[papers.indexOf(stage as ClosingPaper) + 1];
  return (
    <Papers
      label={t("ballot.steps")}
      steps={papers.map((name, place) => ({
        number: place + 1, name: paperName(name), current: stage === name,
        kept: cast[name] !== null && stage !== name,
        href: stage === name ? undefined : ballotPath(debate.slug, name),
        state: stateSaid(cast[name], stage === name, name === next),
      }))}
    />
  );
}

function stateSaid(cast: CastPaper | null, isHere: boolean, isNext: boolean): ReactNode {
  if (isHere) return t("ballot.step-this");
  if (cast) return withNodes(t(cast.skipped ? "credits.step-skipped" : "ballot.step-kept"), { time: <LocalTime at={cast.castAt} /> });
  return t(isNext ? "ballot.step-next" : "ballot.step-open");
}
