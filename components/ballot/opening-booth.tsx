import { BallotPromise } from "@/components/ballot/promise";
import { Booth } from "@/components/ballot/booth";
import { OpeningCast } from "@/components/ballot/opening-cast";
import { promiseSaid, stanceWords } from "@/components/ballot/paper-words";
import { StanceForm } from "@/components/ballot/stance-form";
import { untilSaid } from "@/components/ballot/until";
import { WhyNot } from "@/components/ballot/why-not";
import { GoOnWithout } from "@/components/debate/go-on-without";
import { ballotPath } from "@/components/debate/paths";
import { whyNotGoOnWithoutPaper } from "@/lib/ballot/policy";
import type { PaperPage } from "@/lib/ballot/queries/paper";
import { t } from "@/lib/words";

/**
 * The opening paper, as this person finds it now: the open ballot's, one that is cast, a fresh one, the late one, a first stance, or why
 * there is none.
 *
 * @param fresh whether a fresh paper is asked for
 */
export function OpeningBooth({ paper, fresh }: { paper: PaperPage; fresh: boolean }) {
  if (paper.cast.opening && !(fresh && !paper.isFinal && !paper.obstacle)) return <OpeningCast paper={paper} cast={paper.cast.opening} />;
  if (paper.obstacle) return <WhyNot paper={paper} />;
  if (paper.isLate) return <LatePaper paper={paper} />;
  return paper.cast.opening ? <FreshPaper paper={paper} /> : <OpenPaper paper={paper} />;
}

const promise = (paper: PaperPage) => <BallotPromise>{promiseSaid(paper)}</BallotPromise>;

function OpenPaper({ paper }: { paper: PaperPage }) {
  const { debate, isFinal, className } = paper;
  return (
    <Booth
      heading={t(className === null ? "ballot.first" : "ballot.opening")} lede={t(isFinal ? "ballot.first-says" : "ballot.opening-says")}
      beside={paper.brief && <p className="mt-4"><a href="#brief">{t("ballot.read-brief")}</a></p>}
    >
      <StanceForm
        key="open" debateId={debate.id} paper="opening" motion={debate.motion} words={stanceWords(paper, t("ballot.paper"), t("ballot.cast"))} promise={promise(paper)}
        hint={isFinal ? t("ballot.final") : untilSaid(debate, "change")}
      />
    </Booth>
  );
}

function FreshPaper({ paper }: { paper: PaperPage }) {
  const { debate } = paper;
  return (
    <Booth heading={t("ballot.fresh-paper")} lede={t("ballot.fresh-paper-says")} beside={<p className="mt-4"><a href={ballotPath(debate.slug, "opening")}>{t("ballot.fresh-leave")}</a></p>}>
      <StanceForm
        key="open" debateId={debate.id} paper="opening" motion={debate.motion} words={stanceWords(paper, t("ballot.paper"), t("ballot.cast"))} promise={promise(paper)}
        hint={untilSaid(debate, "change")}
      />
    </Booth>
  );
}

/** Another form than the open ballot's, and blank whatever was marked on that one: it says that it is late and final. */
function LatePaper({ paper }: { paper: PaperPage }) {
  const { debate, standing } = paper;
  const mayGoOn = !whyNotGoOnWithoutPaper(standing, debate);
  return (
    <Booth
      heading={t("ballot.closed")} lede={t("ballot.late-says")}
      beside={mayGoOn && <div className="mt-4"><GoOnWithout debateId={debate.id} label={t("ballot.go-on")} pendingLabel={t("ballot.going-on")} /></div>}
    >
      <StanceForm
        key="late" debateId={debate.id} paper="late" motion={debate.motion} words={stanceWords(paper, t("ballot.late"), t("ballot.late-cast"))} promise={promise(paper)}
        hint={t("ballot.late-final")}
      />
    </Booth>
  );
}
