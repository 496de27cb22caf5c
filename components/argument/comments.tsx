import { CommentForm } from "@/components/argument/comment-form";
import { HideMenu, type HideWords } from "@/components/argument/hide-menu";
import { ReportMenu, type ReportWords } from "@/components/argument/report-menu";
import { authorSaid, draftWords, obstacleSaid } from "@/components/argument/said";
import { Tombstone } from "@/components/argument/tombstone";
import { LocalTime } from "@/components/ui/local-time";
import type { ArgumentPage, CommentView } from "@/lib/argument/queries/argument-page";
import { t } from "@/lib/words";

export type CommentsProps = Pick<ArgumentPage, "argument" | "comments"> & { debateId: string; mayHide: boolean; hideWords: HideWords; /** Null where nothing can be reported. */ reportWords: ReportWords | null; formKey: string };

/** The talk about an argument, oldest first, and the form to join it. */
export function Comments({ argument, comments, debateId, mayHide, hideWords, reportWords, formKey }: CommentsProps) {
  const obstacle = argument.obstacles.comment;
  return (
    <section className="sec" id="comments" aria-labelledby="comments-heading">
      <h2 id="comments-heading">{t("argument.comments")}</h2>
      {comments.length === 0 && <p className="label mt-2">{t("argument.no-comments")}</p>}
      {comments.length > 0 && (
        <ol className="comments" role="list">
          {comments.map((comment) => (
            <li key={comment.id} id={`c-${comment.id}`}>
              <OneComment comment={comment} />
              {mayHide && comment.status !== "withdrawn" && (
                <div className="arg-foot"><HideMenu debateId={debateId} what={{ commentId: comment.id }} id={`hide-${comment.id}`} isHidden={comment.status === "hidden"} words={hideWords} /></div>
              )}
              {reportWords && comment.status === "visible" && !comment.mine && (
                <div className="arg-foot"><ReportMenu debateId={debateId} what={{ commentId: comment.id }} id={`report-${comment.id}`} words={reportWords} /></div>
              )}
            </li>
          ))}
        </ol>
      )}
      {argument.comments > comments.length && <p className="fine mt-2">{t("argument.comments-first", { count: comments.length })}</p>}
      {obstacle === null
        ? (
          <CommentForm
            debateId={debateId} argumentId={argument.id} formKey={formKey}
            words={{ label: t("argument.comment"), hint: t("argument.comment-hint"), post: t("argument.comment-post"), posting: t("argument.posting"), posted: t("argument.comment-posted"), draft: draftWords() }}
          />
        )
        : <p className="fine mt-4">{obstacleSaid(obstacle, argument)}</p>}
    </section>
  );
}

function OneComment({ comment }: { comment: CommentView }) {
  if (comment.text === null) return <Tombstone>{t(comment.status === "withdrawn" ? "argument.comment-withdrawn" : "argument.comment-hidden")}</Tombstone>;
  const isHidden = comment.status === "hidden";
  return (
    <>
      <p className="cm-by"><b><bdi>{authorSaid(comment)}</bdi></b> <LocalTime at={comment.postedAt} /></p>
      {isHidden && <Tombstone>{t("argument.hidden-for-others")}</Tombstone>}
      <p className={isHidden ? "cm-text hidden-text" : "cm-text"} dir="auto">{comment.text}</p>
    </>
  );
}
