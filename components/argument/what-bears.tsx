import { ArgumentCard, type CardSetting } from "@/components/argument/argument-card";
import { argumentPath } from "@/components/debate/paths";
import type { ArgumentPage } from "@/lib/argument/queries/argument-page";
import type { Branch } from "@/lib/argument/queries/debate-arguments";
import { t } from "@/lib/words";

export type WhatBearsProps = Pick<ArgumentPage, "argument" | "replies" | "from" | "more"> & { setting: CardSetting; perPage: number };

/** What attacks an argument and what supports it, each with its own replies. */
export function WhatBears({ argument, replies, from, more, setting, perPage }: WhatBearsProps) {
  const page = argumentPath(setting.slug, argument.shortId);
  const of = (relation: "pro" | "con") => replies.filter((reply) => reply.argument.relation === relation);
  return (
    <section className="sec" id="bears" aria-labelledby="bears-heading">
      <h2 id="bears-heading">{t("argument.bears")}</h2>
      {replies.length === 0
        ? <p className="label mt-2">{t("argument.nothing-bears")} {argument.obstacles.reply === null && t("argument.nothing-bears-answer")}</p>
        : (
          <div className="bears">
            <Relation id="bears-con" heading={t("argument.bears-attacks")} replies={of("con")} setting={setting} />
            <Relation id="bears-pro" heading={t("argument.bears-supports")} replies={of("pro")} setting={setting} />
          </div>
        )}
      {(more || from > 0) && (
        <p className="btn-row mt-4">
          {more && <a className="btn" href={`${page}?from=${from + perPage}#bears`}>{t("argument.further-replies")}</a>}
          {from > 0 && <a href={`${page}#bears`}>{t("argument.first-replies")}</a>}
        </p>
      )}
    </section>
  );
}

function Relation({ id, heading, replies, setting }: { id: string; heading: string; replies: readonly Branch[]; setting: CardSetting }) {
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{heading} <span className="n-in">{t("argument.on-this-page", { count: replies.length })}</span></h3>
      {replies.map((reply) => <ArgumentCard key={reply.argument.id} branch={reply} setting={setting} level={4} parentHref="#the-argument" />)}
    </section>
  );
}
