import { Argument, Branch as BranchFold, Replies } from "@/components/argument/argument";
import { ArgumentRating } from "@/components/argument/argument-rating";
import { Gone } from "@/components/argument/gone";
import { HideMenu, type HideWords } from "@/components/argument/hide-menu";
import type { RateWords } from "@/components/argument/rate-form";
import { authorSaid, relationSaid } from "@/components/argument/said";
import { argumentAnchor, argumentPath } from "@/components/debate/paths";
import type { ArgumentView } from "@/lib/argument/queries/argument-view";
import type { Branch } from "@/lib/argument/queries/debate-arguments";
import { t } from "@/lib/words";

/** What all arguments of a page share. The words are one object, so that they are sent once. */
export type CardSetting = { slug: string; debateId: string; mayHide: boolean; rateWords: RateWords; hideWords: HideWords };
export type ArgumentCardProps = {
  branch: Branch;
  setting: CardSetting;
  level: 3 | 4 | 5;
  /** Where its parent stands; left out where the motion is above it. */
  parentHref?: string;
};

/** One argument with the replies that came with it, two levels down, and the way to the rest. */
export function ArgumentCard({ branch: { argument, replies }, setting, level, parentHref }: ArgumentCardProps) {
  const relation = relationSaid(argument);
  const below = level === 3 ? 4 : 5;
  const list = replies.length > 0 && (
    <Replies
      replies={replies.map((reply) => ({
        key: reply.argument.id, side: reply.argument.side,
        argument: <ArgumentCard branch={reply} setting={setting} level={below} parentHref={`#${argumentAnchor(argument.shortId)}`} />,
      }))}
    />
  );
  const left = argument.replies - replies.length;
  return (
    <Argument
      anchor={argumentAnchor(argument.shortId)} level={level} top={level === 3} label={argument.label} side={argument.side}
      sideName={t(argument.side === "for" ? "marks.for-heading" : "marks.against-heading")} href={argumentPath(setting.slug, argument.shortId)}
      relation={parentHref === undefined ? relation : <a href={parentHref}>{relation}</a>}
      author={<bdi>{authorSaid(argument)}</bdi>} at={argument.postedAt} edited={argument.edited ? t("argument.edited") : undefined}
      text={argument.status === "visible" ? argument.text : null} gone={<Gone argument={argument} />}
      foot={<Foot argument={argument} setting={setting} />}
    >
      {level === 4 && list ? <BranchFold label={t("argument.replies-number", { count: replies.length })} deeper>{list}</BranchFold> : list}
      {left > 0 && (
        <p className="arg-more">
          <a href={`${argumentPath(setting.slug, argument.shortId)}#bears`}>{t(replies.length > 0 ? "argument.more-replies" : "argument.replies-number", { count: left })}</a>
        </p>
      )}
    </Argument>
  );
}

/** What can be done with it: rate, answer, comment; for staff hide and put back. */
function Foot({ argument, setting }: { argument: ArgumentView; setting: CardSetting }) {
  const { obstacles, comments, status } = argument;
  const page = argumentPath(setting.slug, argument.shortId);
  const commentLabel = comments > 0 ? t("argument.comments-number", { count: comments }) : obstacles.comment === null ? t("argument.comment") : null;
  return (
    <>
      {status === "visible" && <ArgumentRating debateId={setting.debateId} argument={argument} words={setting.rateWords} />}
      <span className="arg-acts">
        {obstacles.reply === null && <a href={`${page}#answer`}>{t("argument.answer")}</a>}
        {commentLabel !== null && <a href={`${page}#comments`}>{commentLabel}</a>}
      </span>
      {setting.mayHide && status !== "withdrawn" && (
        <HideMenu debateId={setting.debateId} what={{ argumentId: argument.id }} id={`hide-${argument.shortId}`} isHidden={status === "hidden"} words={setting.hideWords} />
      )}
    </>
  );
}
