import { BallotPromise } from "@/components/ballot/promise";
import { Booth } from "@/components/ballot/booth";
import { ClosingKept } from "@/components/ballot/closing-kept";
import { paperNumber } from "@/components/ballot/closing-papers";
import { CreditForm } from "@/components/ballot/credit-form";
import { CreditRules } from "@/components/ballot/credit-rules";
import { creditRows, creditWords } from "@/components/ballot/credit-words";
import { OptionsForm } from "@/components/ballot/options-form";
import { PaperSteps } from "@/components/ballot/paper-steps";
import { optionsWords, promiseSaid, stanceWords } from "@/components/ballot/paper-words";
import { RankRules } from "@/components/ballot/rank-rules";
import { StanceForm } from "@/components/ballot/stance-form";
import { untilSaid } from "@/components/ballot/until";
import { WhyNot } from "@/components/ballot/why-not";
import { plainText } from "@/components/brief/plain-text";
import { ballotPath } from "@/components/debate/paths";
import type { PaperPage } from "@/lib/ballot/queries/paper";
import { t } from "@/lib/words";

/**
 * A paper of the closing ballot, as this person finds it now: to be cast, cast and kept, closed, or why there is none.
 *
 * @param fresh whether a fresh paper is asked for
 */
export function ClosingBooth({ paper, fresh }: { paper: PaperPage; fresh: boolean }) {
  const { obstacle, debate, stage, cast } = paper;
  if (obstacle) return debate.hasEnded && obstacle.reason === "ballot-has-closed" ? <ClosingKept paper={paper} /> : <WhyNot paper={paper} />;
  if (cast[stage] && !fresh) return <ClosingKept paper={paper} />;
  if (stage === "credit") return <CreditPaper paper={paper} />;
  return stage === "options" ? <OptionsPaper paper={paper} /> : <StancePaper paper={paper} />;
}

function StancePaper({ paper }: { paper: PaperPage }) {
  const { debate, cast } = paper;
  return (
    <Booth
      steps={<PaperSteps paper={paper} />} heading={t("ballot.closing-1", paperNumber(debate, "closing"))} lede={t("ballot.closing-says")}
      beside={cast.closing && <Replaces paper={paper} />}
    >
      <StanceForm
        debateId={debate.id} paper="closing" motion={debate.motion} words={stanceWords(paper, t("ballot.paper"), t("ballot.cast-1"))}
        promise={<BallotPromise>{promiseSaid(paper)}</BallotPromise>} hint={untilSaid(debate, "kept")}
      />
    </Booth>
  );
}

function OptionsPaper({ paper }: { paper: PaperPage }) {
  const { debate, cast, options } = paper;
  return (
    <Booth
      wide steps={<PaperSteps paper={paper} />} heading={t("ballot.rank")} lede={t("ballot.rank-says")}
      beside={<><RankRules paper={paper} />{cast.options && <Replaces paper={paper} />}</>}
    >
      <OptionsForm
        debateId={debate.id} words={optionsWords(paper)} asksScores={debate.asksScores} hint={untilSaid(debate, "kept")}
        options={options.map(({ key, title, description }) => ({ id: key, title: plainText(title), description: plainText(description) }))}
      />
    </Booth>
  );
}

function CreditPaper({ paper }: { paper: PaperPage }) {
  const { debate, cast, creditable } = paper;
  if (creditable === null) return null;
  return (
    <Booth
      wide steps={<PaperSteps paper={paper} />} heading={t("credits.heading")} lede={t("credits.lede")}
      beside={<><CreditRules paper={paper} list={creditable} />{cast.credit && <Replaces paper={paper} />}</>}
    >
      <CreditForm debateId={debate.id} {...creditRows(creditable)} words={creditWords(paper)} promise={<BallotPromise small>{t("credits.promise")}</BallotPromise>} hint={untilSaid(debate, "kept")} />
    </Booth>
  );
}

/** On a fresh paper: that the one that is cast counts until this one is, and the way back. */
function Replaces({ paper: { debate, stage } }: { paper: PaperPage }) {
  return (
    <p className="label mt-4">
      {t(stage === "credit" ? "credits.fresh-says" : "ballot.fresh-paper-says")} <a href={ballotPath(debate.slug, stage)}>{t("ballot.fresh-leave")}</a>
    </p>
  );
}
