import { Booth } from "@/components/ballot/booth";
import { CastPaper } from "@/components/ballot/cast";
import { TurnoutWords } from "@/components/ballot/turnout-words";
import { ballotPath, debatePath } from "@/components/debate/paths";
import { LocalTime } from "@/components/ui/local-time";
import { Notice } from "@/components/ui/notice";
import { Stance } from "@/components/ui/stance";
import { withNodes } from "@/components/ui/with-nodes";
import type { CastPaper as Cast, PaperPage } from "@/lib/ballot/queries/paper";
import { t } from "@/lib/words";

/** An opening paper that is cast: when, what comes next, and a fresh one while the ballot is open. Never what stood on it. */
export function OpeningCast({ paper, cast }: { paper: PaperPage; cast: Cast }) {
  const { debate, isFinal, turnout } = paper;
  const said = wordsOf(paper, cast);
  const time = { time: <LocalTime at={cast.castAt} /> };
  return (
    <Booth
      heading={said.heading} lede={withNodes(said.lede, time)}
      beside={isFinal
        ? <p className="btn-row mt-5"><a className="btn btn-main" href={debatePath(debate.slug)}>{t("ballot.to-debate")}</a></p>
        : <><TurnoutWords turnout={turnout} /><Meanwhile paper={paper} /></>}
    >
      <CastPaper
        title={said.paper} motion={debate.motion} cast={withNodes(t("ballot.cast-at"), time)} hint={t("ballot.fresh-says")}
        fresh={isFinal ? undefined : <a className="btn" href={`${ballotPath(debate.slug, "opening")}?fresh=1`}>{t("ballot.fresh")}</a>}
      />
    </Booth>
  );
}

function wordsOf({ className, isFinal }: PaperPage, { late }: Cast): { heading: string; lede: string; paper: string } {
  if (late) return { heading: t("ballot.late-in"), lede: t("ballot.late-in-says"), paper: t("ballot.late") };
  if (className !== null) return { heading: t("ballot.in"), lede: t("ballot.in-says"), paper: t("ballot.paper") };
  return { heading: t("ballot.first-in"), lede: t(isFinal ? "ballot.first-in-says" : "ballot.in-says-public"), paper: t("ballot.first") };
}

/** What to do until the ballot ends. */
function Meanwhile({ paper: { brief, standing } }: { paper: PaperPage }) {
  if (brief === null) return null;
  const nodes = { brief: <a href="#brief">{t("ballot.the-brief")}</a>, side: standing.assignedSide && <Stance side={standing.assignedSide} /> };
  return <Notice kind="quiet" title={t("ballot.meanwhile")}>{withNodes(t(standing.assignedSide ? "ballot.meanwhile-argue" : "ballot.meanwhile-read"), nodes)}</Notice>;
}
