import { BarChart } from "@/components/tally/bar-chart";
import { OptionBars } from "@/components/tally/option-bars";
import { DataTable, Fold } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import type { Star, StarRunoff } from "@/lib/method/tally/star";
import type { TallyLanguage } from "./language";
import { countText } from "./phrases";
import { finalistsSaid, runoffSaid, starCaption } from "./star-sentences";

/** STAR's two steps: who has most points, and the best two head to head. Where a lot decides that is said first. */
export function StarWalk({ star, language }: { star: Star; language: TallyLanguage }) {
  const { say, title } = language;
  const { counts, runoff } = star;
  const sorted = counts.toSorted((a, b) => b.points - a.points);
  const finalists = runoff?.finalists ?? [];
  return (
    <>
      <p className="walk-lead">{starCaption(star, language)}</p>
      <OptionBars
        caption={say("tally.star-step-one")} rows={sorted.map(({ option, points }) => ({ option, value: points }))} winners={finalists} language={language}
        data={
          <DataTable
            caption={say("tally.column-points")} hideCaption columns={[{ label: say("tally.option") }, { label: say("tally.column-points"), numeric: true }]}
            rows={sorted.map(({ option, points }) => ({ key: option, cells: [title(option), countText(points, language)] }))}
          />
        }
      />
      <ol className="rounds" role="list">{finalistsSaid(star, language).map((sentence, at) => <li key={at}>{sentence}</li>)}</ol>
      {runoff && <HeadToHead runoff={runoff} dependsOnLot={star.dependsOnLot} papers={star.papers} language={language} />}
    </>
  );
}

function HeadToHead({ runoff, dependsOnLot, papers, language }: { runoff: StarRunoff; dependsOnLot: boolean; papers: number; language: TallyLanguage }) {
  const { say, title } = language;
  const caption = say("tally.star-step-two");
  const rows = runoff.finalists.map((option, at) => ({ key: option, label: title(option), strong: !dependsOnLot && option === runoff.winner, value: runoff.votes[at] ?? 0 }));
  const bars = rows.map(({ value, ...row }) => ({ ...row, bars: [{ value, text: countText(value, language) }] }));
  const foot = { label: say("tally.star-equal"), texts: [countText(runoff.equal, language)] };
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <>
      <Figure
        caption={caption} wide={<BarChart label={caption} rows={bars} most={most} foot={foot} />} narrow={<BarChart label={caption} rows={bars} most={most} foot={foot} narrow />}
        data={
          <Fold show={say("tally.show-data")} hide={say("tally.hide-data")}>
            <DataTable
              caption={say("tally.star-table")} columns={[{ label: say("tally.option") }, { label: say("tally.star-higher"), numeric: true }]}
              rows={[
                ...rows.map(({ key, label, value }) => ({ key, cells: [label, countText(value, language)] })),
                { key: "equal", cells: [say("tally.star-equal"), countText(runoff.equal, language)] },
                { key: "all", cells: [say("tally.star-all"), countText(papers, language)], sum: true },
              ]}
            />
          </Fold>
        }
      />
      <p className="walk-says">{runoffSaid(runoff, language)}</p>
    </>
  );
}
