import { LocalTime } from "@/components/ui/local-time";
import { QuietFold } from "@/components/ui/quiet-fold";
import type { ArgumentPage } from "@/lib/argument/queries/argument-page";
import { t } from "@/lib/words";

/** An argument's earlier wordings, oldest first, each with when it was replaced. */
export function Wordings({ revisions }: Pick<ArgumentPage, "revisions">) {
  return (
    <section aria-labelledby="wordings-heading">
      <h2 id="wordings-heading">{t("argument.history")}</h2>
      <QuietFold summary={t("argument.history-show", { count: revisions.length })}>
        <ol className="hist" role="list">
          {revisions.map(({ text, replacedAt }) => (
            <li key={replacedAt}><span className="fine">{t("argument.history-until")} <LocalTime at={replacedAt} /></span><p dir="auto">{text}</p></li>
          ))}
        </ol>
      </QuietFold>
    </section>
  );
}
