import type { ReactNode } from "react";
import { Papers } from "@/components/ballot/papers";
import { ballotPath } from "@/components/debate/paths";
import { LocalTime } from "@/components/ui/local-time";
import { withNodes } from "@/components/ui/with-nodes";
import type { CastPaper, PaperPage } from "@/lib/ballot/queries/paper";
import { t } from "@/lib/words";

/** The two papers of the closing ballot: which lies here, which is kept, which is left; nothing where there is one. */
export function PaperSteps({ paper }: { paper: PaperPage }) {
  const { debate, stage, cast } = paper;
  if (!debate.usesOptions) return null;
  const step = (number: number, name: "closing" | "options") => ({
    number, name: t(name === "closing" ? "ballot.stance" : "ballot.options"), current: stage === name,
    kept: cast[name] !== null && stage !== name,
    href: stage === name ? undefined : ballotPath(debate.slug, name),
    state: stateSaid(cast[name], stage === name, stage === "closing"),
  });
  return <Papers label={t("ballot.steps")} steps={[step(1, "closing"), step(2, "options")]} />;
}

function stateSaid(cast: CastPaper | null, isHere: boolean, isFirst: boolean): ReactNode {
  if (isHere) return t("ballot.step-this");
  if (cast) return withNodes(t("ballot.step-kept"), { time: <LocalTime at={cast.castAt} /> });
  return t(isFirst ? "ballot.step-next" : "ballot.step-open");
}
