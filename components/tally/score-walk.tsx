import { pointsCaption } from "@/components/tally/borda-walk";
import { OptionBars } from "@/components/tally/option-bars";
import { DataTable } from "@/components/ui/data-table";
import type { Score } from "@/lib/method/tally/score";
import type { TallyLanguage } from "./language";
import { countText, papersText } from "./phrases";

/** The points of each option, and how many papers gave how many. @param all how many papers there are, with scores or without */
export function ScoreWalk({ score, all, language }: { score: Score; all: number; language: TallyLanguage }) {
  const { say, title, number } = language;
  const { counts, order, winners, papers, highest } = score;
  const sorted = order.flat().flatMap((option) => counts.filter((count) => count.option === option));
  const levels = Array.from({ length: highest + 1 }, (_, at) => highest - at);
  return (
    <>
      <OptionBars
        caption={pointsCaption(score, language, "tally.score-none")} rows={sorted.map(({ option, points }) => ({ option, value: points }))} winners={winners} language={language}
        data={
          <DataTable
            caption={say("tally.score-table")}
            columns={[{ label: say("tally.option") }, ...levels.map((level) => ({ label: number(level), numeric: true })), { label: say("tally.column-points"), numeric: true }, { label: say("tally.score-mean"), numeric: true }]}
            rows={sorted.map((count) => ({
              key: count.option,
              cells: [title(count.option), ...levels.map((level) => countText(count.papers[level] ?? 0, language)), <b key="points">{countText(count.points, language)}</b>, count.mean === null ? "–" : number(count.mean, 2)],
            }))}
          />
        }
      />
      <p className="walk-says">
        {say("tally.score-says", { highest })}
        {papers < all && <> {say("tally.score-over", { papers: papersText(papers, language), all: countText(all, language) })}</>}
      </p>
    </>
  );
}
