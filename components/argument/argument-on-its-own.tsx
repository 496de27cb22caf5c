import { AnswerComposer } from "@/components/argument/answer-composer";
import type { CardSetting } from "@/components/argument/argument-card";
import { ArgumentFocus } from "@/components/argument/argument-focus";
import { ArgumentPath } from "@/components/argument/argument-path";
import { Arrivals } from "@/components/argument/arrivals";
import { Comments } from "@/components/argument/comments";
import { HideMenu } from "@/components/argument/hide-menu";
import { ReportMenu } from "@/components/argument/report-menu";
import { OwnTools } from "@/components/argument/own-tools";
import { claimWords, countWords, hideWords, obstacleSaid, rateWords, reportWords } from "@/components/argument/said";
import { WhatBears } from "@/components/argument/what-bears";
import { Wordings } from "@/components/argument/wordings";
import { DebateStrip } from "@/components/debate/debate-strip";
import { arrivalsWords, phaseEvents } from "@/components/debate/live-words";
import { viewsIn } from "@/components/debate/views-of";
import type { ArgumentPage } from "@/lib/argument/queries/argument-page";
import { claimLength } from "@/lib/argument/schema";
import { whyNotHideOrRestore, whyNotReport } from "@/lib/moderation/policy";
import { t } from "@/lib/words";

export type ArgumentOnItsOwnProps = {
  page: ArgumentPage;
  /** The database's time. */
  now: Date;
  /** Address of the live stream. */
  href: string;
  /** How many replies one page holds. */
  perPage: number;
  formKeys: { answer: string; comment: string };
};

/** The page of one argument: the way to the motion, the argument large, what bears on it, the answer, the comments, its history. */
export function ArgumentOnItsOwn({ page, now, href, perPage, formKeys }: ArgumentOnItsOwnProps) {
  const { debate, standing, argument, path, replies, comments } = page;
  const mayHide = !whyNotHideOrRestore(standing, debate);
  const setting: CardSetting = { slug: debate.slug, debateId: debate.id, mayHide, rateWords: rateWords(), hideWords: hideWords() };
  // Whoever may hide has no need to report; one's own is withdrawn instead.
  const report = mayHide || whyNotReport({ ...standing, askedForFirstPaper: false }, debate) ? null : reportWords();
  const shown = viewsIn(replies);
  const known = [argument, ...path, ...shown, ...comments].map(({ id }) => id);
  const side = <BesideArgument page={page} setting={setting} />;
  const hasSide = argument.obstacles.edit === null || page.revisions.length > 0 || (mayHide && argument.status !== "withdrawn");
  return (
    <>
      <DebateStrip debate={debate} now={now} />
      <ArgumentPath slug={debate.slug} motion={debate.motion} path={path} />
      <div className={hasSide ? "focus" : undefined}>
        <div className="focus-main">
          <ArgumentFocus argument={argument} setting={setting} />
          {report && argument.status === "visible" && !argument.mine && <div className="arg-foot"><ReportMenu debateId={debate.id} what={{ argumentId: argument.id }} id="report-argument" words={report} /></div>}
          <Arrivals href={href} known={known} readAgainAt={phaseEvents} about={{ argumentId: argument.id, parents: [argument.id, ...shown.map(({ id }) => id)] }} words={arrivalsWords()} />
          <WhatBears argument={argument} replies={replies} from={page.from} more={page.more} setting={setting} perPage={perPage} />
          <Answer page={page} formKey={formKeys.answer} />
          <Comments argument={argument} comments={comments} debateId={debate.id} mayHide={mayHide} hideWords={setting.hideWords} reportWords={report} formKey={formKeys.comment} />
        </div>
        {hasSide && <div className="focus-side">{side}</div>}
      </div>
    </>
  );
}

function Answer({ page: { debate, argument }, formKey }: { page: ArgumentPage; formKey: string }) {
  const { label, side, obstacles } = argument;
  const heading = t("argument.answer-heading", { label });
  if (obstacles.reply !== null) return <p className="fine pb-5" id="answer">{obstacleSaid(obstacles.reply, argument)}</p>;
  return (
    <section className="sec" id="answer" aria-labelledby="answer-heading">
      <h2 id="answer-heading">{heading}</h2>
      <AnswerComposer
        debateId={debate.id} parentId={argument.id} label={heading} formKey={formKey} max={claimLength}
        words={{
          ...claimWords(), does: t("argument.answer-does"), answered: t("argument.answered"),
          options: [{ value: "pro", label: t("argument.answer-supports") }, { value: "con", label: t("argument.answer-attacks") }],
          hint: t(side === "for" ? "argument.answer-hint-for" : "argument.answer-hint-against", { label }),
        }}
      />
    </section>
  );
}

/** Beside the argument: its author's own tools, staff's, and its earlier wordings. */
function BesideArgument({ page: { debate, argument, revisions }, setting }: { page: ArgumentPage; setting: CardSetting }) {
  return (
    <>
      {argument.obstacles.edit === null && argument.text !== null && (
        <section aria-labelledby="own-heading">
          <h2 id="own-heading">{t("argument.yours")}</h2>
          <OwnTools
            debateId={debate.id} argumentId={argument.id} text={argument.text} max={claimLength}
            words={{
              edit: t("argument.edit"), label: t("argument.edit-label"), hint: t("argument.edit-hint"), count: countWords(), save: t("argument.edit-save"), saving: t("argument.edit-saving"),
              saved: t("argument.edit-saved"), withdraw: t("argument.withdraw"), withdrawSays: t("argument.withdraw-says"), withdrawing: t("argument.withdrawing"),
            }}
          />
        </section>
      )}
      {setting.mayHide && argument.status !== "withdrawn" && (
        <section aria-labelledby="staff-heading">
          <h2 id="staff-heading">{t("argument.staff-tools")}</h2>
          <HideMenu debateId={debate.id} what={{ argumentId: argument.id }} id={`hide-${argument.shortId}`} isHidden={argument.status === "hidden"} words={setting.hideWords} />
        </section>
      )}
      {revisions.length > 0 && <Wordings revisions={revisions} />}
    </>
  );
}
