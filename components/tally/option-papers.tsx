import { DataTable, Fold } from "@/components/ui/data-table";
import type { OptionPaper } from "@/lib/method/tally/all-counts";
import { paperAnchor } from "./anchors";
import type { TallyLanguage } from "./language";
import { countText } from "./phrases";

/** All papers behind a button, equal ones together and numbered: what the counts can be worked out from again. */
export function OptionPapers({ id, ballots, language }: { id: string; ballots: readonly OptionPaper[]; language: TallyLanguage }) {
  const { say } = language;
  const accepting = ballots.some(({ approves }) => approves);
  const scoring = ballots.some(({ scores }) => scores);
  return (
    <div className="option-papers mt-5">
      <Fold show={say("tally.papers-show")} hide={say("tally.papers-hide")}>
        <DataTable
          caption={say("tally.papers-table")}
          columns={[
            { label: say("tally.papers-number") }, { label: say("tally.column-papers"), numeric: true }, { label: say("tally.papers-ranking") },
            ...(accepting ? [{ label: say("tally.papers-accepts") }] : []), ...(scoring ? [{ label: say("tally.papers-scores") }] : []),
          ]}
          rows={ballots.map((paper, place) => ({
            key: String(place),
            cells: [
              <span id={paperAnchor(id, place)} key="number">{place + 1}</span>, countText(paper.weight ?? 1, language), rankingText(paper, language),
              ...(accepting ? [acceptedText(paper, language)] : []), ...(scoring ? [scoresText(paper, language)] : []),
            ],
          }))}
        />
      </Fold>
    </div>
  );
}

function rankingText({ ranking }: OptionPaper, { say, title }: TallyLanguage): string {
  const places = ranking.filter((place) => place.length > 0);
  return places.length === 0 ? say("tally.papers-empty") : places.map((place, index) => say("tally.place", { place: index + 1, options: place.map(title).join(" = ") })).join("; ");
}

function acceptedText({ approves }: OptionPaper, { say, title }: TallyLanguage): string {
  if (!approves) return say("tally.papers-not-said");
  return approves.length === 0 ? say("tally.papers-empty") : approves.map(title).join("; ");
}

function scoresText({ scores }: OptionPaper, { say, title }: TallyLanguage): string {
  if (!scores) return say("tally.papers-not-said");
  return Object.entries(scores).toSorted((a, b) => b[1] - a[1]).map(([option, score]) => say("tally.papers-score", { option: title(option), score })).join("; ");
}
