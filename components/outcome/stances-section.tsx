import { recountFilePath } from "@/components/debate/paths";
import { OutcomeSection } from "@/components/outcome/outcome-section";
import { Take } from "@/components/outcome/papers-section";
import type { Recount } from "@/lib/outcome/queries/recount";
import { t } from "@/lib/words";

/** The stance papers to take along: side by side where the outcome shows the whole table, else apart, with the three figures as such. */
export function StancesSection({ recount: { stances, flow, openingIsMatched, debate: { slug } } }: { recount: Recount }) {
  return (
    <OutcomeSection id="stances" heading={t("recount.stances")}>
      {stances.kind === "pairs" ? (
        <>
          <p className="prose">{t("recount.pairs", { pairs: stances.pairs.length })}</p>
          <ul className="take" role="list"><Take isFile href={recountFilePath(slug, "stance-pairs.csv")} name={t("recount.pairs-file")} /></ul>
        </>
      ) : (
        <>
          <p className="prose">{t("recount.apart")}</p>
          {flow.kind === "moves" && <p className="prose mt-4">{t("recount.three", { total: flow.total, stayed: flow.stayed, towardsFor: flow.towardsFor, towardsAgainst: flow.towardsAgainst })}</p>}
          <ul className="take" role="list">
            {stances.opening
              ? <Take isFile href={recountFilePath(slug, "opening-stances.csv")} name={t("recount.opening-file", { papers: stances.opening.length })} />
              : <li>{t("recount.opening-few")}</li>}
            {stances.closing
              ? <Take isFile href={recountFilePath(slug, "closing-stances.csv")} name={t("recount.closing-file", { papers: stances.closing.length })} />
              : <li>{t("recount.closing-few")}</li>}
          </ul>
        </>
      )}
      {openingIsMatched && <p className="label mt-3">{t("recount.matched")}</p>}
    </OutcomeSection>
  );
}
