import { ArgumentHead } from "@/components/argument/argument-head";
import { ArgumentRating } from "@/components/argument/argument-rating";
import { Gone } from "@/components/argument/gone";
import { authorSaid, relationSaid } from "@/components/argument/said";
import type { CardSetting } from "@/components/argument/argument-card";
import { argumentPath } from "@/components/debate/paths";
import { refusalSentence } from "@/lib/account/form-action";
import type { ArgumentView } from "@/lib/argument/queries/argument-view";
import { t } from "@/lib/words";

/** The argument that its page is about: large, with its rating. */
export function ArgumentFocus({ argument, setting }: { argument: ArgumentView; setting: CardSetting }) {
  const relation = relationSaid(argument);
  const isShown = argument.status === "visible" && argument.text !== null;
  const { rate } = argument.obstacles;
  return (
    <article className={argument.side === "for" ? "is-for" : "is-against"} id="the-argument" aria-labelledby="focus-heading">
      <ArgumentHead
        id="focus-head" level={null} label={argument.label} side={argument.side} sideName={t(argument.side === "for" ? "marks.for-heading" : "marks.against-heading")}
        relation={argument.parentShortId === null ? relation : <a href={argumentPath(setting.slug, argument.parentShortId)}>{relation}</a>}
        author={<bdi>{authorSaid(argument)}</bdi>} at={argument.postedAt} edited={argument.edited ? t("argument.edited") : undefined}
      />
      {isShown
        ? <h1 className="claim-h" id="focus-heading" dir="auto">{argument.text}</h1>
        : <><h1 className="vh" id="focus-heading">{argument.label}</h1><Gone argument={argument} claimClass="claim-h" /></>}
      {isShown && (
        <div className="arg-foot mt-4">
          <ArgumentRating debateId={setting.debateId} argument={argument} words={setting.rateWords} open={argument.ownRating === null} />
          {rate && !["own-argument", "staff-argument", "staff-do-not-rate"].includes(rate.reason) && <span className="rate-sum">{refusalSentence(rate)}</span>}
        </div>
      )}
    </article>
  );
}
