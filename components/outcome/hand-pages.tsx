import { recountPath } from "@/components/debate/paths";
import { Button } from "@/components/ui/button";
import { DataTable, Fold } from "@/components/ui/data-table";
import { Field } from "@/components/ui/field";
import type { InstantRunoff } from "@/lib/method/tally/instant-runoff";
import { t } from "@/lib/words";
import { handCount, type HandRound } from "./hand-count";
import { papersSaid, roundSaid, taskSaid } from "./hand-sentences";

export type HandPagesProps = {
  slug: string;
  runoff: InstantRunoff;
  options: readonly { key: string; title: string }[];
  /** Whether any paper puts several options in one place. */
  hasTies: boolean;
  /** What was typed, by field, as the address holds it. */
  typed: Readonly<Record<string, string | undefined>>;
};

/** Counting by hand, round by round: a plain form asks for each pile, and what was typed stands in the address. */
export function HandPages({ slug, runoff, options, hasTies, typed }: HandPagesProps) {
  const title = (key: string) => options.find((option) => option.key === key)?.title ?? key;
  const { right, now } = handCount(runoff, options.map(({ key }) => key), typed);
  return (
    <>
      <p className="prose">{t("recount.hand-intro")}</p>
      {hasTies && <p className="prose mt-4">{t("recount.hand-ties")}</p>}
      <ol className="hand" role="list">
        {right.map((round) => <li key={round.round.round}><RightRound hand={round} title={title} /></li>)}
        {now && <li><RoundForm key={now.round.round} slug={slug} runoff={runoff} right={right} now={now} title={title} /></li>}
      </ol>
      {right.length > 0 && <p className="mt-5"><a href={`${recountPath(slug)}/by-hand`}>{t("recount.hand-again")}</a></p>}
    </>
  );
}

type Title = (key: string) => string;
const pileName = (option: string | null, title: Title) => (option === null ? t("recount.hand-no-choice") : title(option));

function RightRound({ hand: { round, piles }, title }: { hand: HandRound; title: Title }) {
  return (
    <section aria-labelledby={`round-${round.round}`}>
      <h2 id={`round-${round.round}`}>{t("recount.hand-round", { round: round.round })}</h2>
      <p className="ok">{t("recount.hand-right", { round: round.round })}</p>
      {roundSaid(round, title).map((sentence) => <p className="prose" key={sentence}>{sentence}</p>)}
      <Fold show={t("recount.hand-show")} hide={t("recount.hand-hide")}><Numbers round={round.round} piles={piles} title={title} /></Fold>
    </section>
  );
}

function Numbers({ round, piles, title }: { round: number; piles: HandRound["piles"]; title: Title }) {
  return (
    <DataTable
      caption={t("recount.hand-numbers", { round })} columns={[{ label: t("recount.hand-column-pile") }, { label: t("recount.hand-column-papers"), numeric: true }]}
      rows={piles.map(({ option, papers, field }) => ({ key: field, cells: [pileName(option, title), papersSaid(papers)] }))}
    />
  );
}

function RoundForm({ slug, runoff, right, now, title }: { slug: string; runoff: InstantRunoff; right: readonly HandRound[]; now: HandRound; title: Title }) {
  const { round, piles, isAsked, typedSum } = now;
  const sumIsOff = isAsked && typedSum !== null && Math.abs(typedSum - runoff.papers) > 0.02;
  return (
    <section aria-labelledby={`round-${round.round}`} id="now">
      <h2 id={`round-${round.round}`}>{t("recount.hand-round", { round: round.round })}</h2>
      <p className="prose">{taskSaid(runoff, round.round, title)}</p>
      <form method="get" action={`${recountPath(slug)}/by-hand#now`}>
        {right.flatMap((before) => before.piles.map(({ field, typed }) => <input key={field} type="hidden" name={field} value={typed} />))}
        {sumIsOff && <p className="notice notice-error" role="alert">{t("recount.hand-sum", { typed: papersSaid(typedSum), papers: papersSaid(runoff.papers) })}</p>}
        <div className="hand-piles">
          {piles.map(({ option, field, typed, fault }) => (
            <Field
              key={field} id={field} name={field} label={pileName(option, title)} inputMode="text" autoComplete="off" defaultValue={typed}
              errors={isAsked && fault !== null ? [t(`recount.hand-${fault}`)] : []}
            />
          ))}
        </div>
        <div className="btn-row"><Button type="submit" kind="main">{t("recount.hand-check")}</Button></div>
      </form>
      {isAsked && <Fold show={t("recount.hand-show")} hide={t("recount.hand-hide")}><Numbers round={round.round} piles={piles} title={title} /></Fold>}
    </section>
  );
}
