import { foldWords } from "@/components/class/fold-words";
import { PrivateFold } from "@/components/class/private-fold";
import { argumentPath } from "@/components/debate/paths";
import { ActionButton } from "@/components/ui/action-form";
import { hide, leave } from "@/lib/moderation/actions";
import type { Reported } from "@/lib/moderation/queries/reports";
import { t } from "@/lib/words";

/** What was reported in the debate on the desk, folded: each with the two things that staff can do about it. Nothing when nothing waits. */
export function DeskReports({ debateId, slug, reports }: { debateId: string; slug: string; reports: readonly Reported[] }) {
  if (reports.length === 0) return null;
  return (
    <section className="desk-reports" aria-labelledby="reports-heading">
      <h2 id="reports-heading" className="vh">{t("people.reports")}</h2>
      <PrivateFold summary={t("people.reports-number", { count: reports.length })} words={foldWords()}>
        <ul className="reports" role="list">
          {reports.map((reported) => <OneReported key={reported.commentId ?? reported.argumentId} debateId={debateId} slug={slug} reported={reported} />)}
        </ul>
      </PrivateFold>
    </section>
  );
}

function OneReported({ debateId, slug, reported }: { debateId: string; slug: string; reported: Reported }) {
  const { commentId, argumentId, shortId, label, text, times, reasons } = reported;
  const hidden = { debateId, ...(commentId === null ? { argumentId: argumentId ?? "" } : { commentId }) };
  const href = `${argumentPath(slug, shortId)}${commentId === null ? "" : `#c-${commentId}`}`;
  return (
    <li>
      <p><a href={href}>{t(commentId === null ? "people.report-argument" : "people.report-comment", { label })}</a> <bdi dir="auto">{text}</bdi></p>
      <p className="label">{t("people.report-times", { times })}</p>
      {reasons.length > 0 && <ul className="bul" role="list">{reasons.map((reason, place) => <li key={place}><bdi dir="auto">{reason}</bdi></li>)}</ul>}
      <div className="btn-row">
        <ActionButton action={hide} hidden={{ ...hidden, reason: "" }} kind="small" pendingLabel={t("argument.hiding")}>{t("argument.hide-now")}</ActionButton>
        <ActionButton action={leave} hidden={hidden} kind="small" pendingLabel={t("people.report-leaving")}>{t("people.report-leave")}</ActionButton>
      </div>
    </li>
  );
}
