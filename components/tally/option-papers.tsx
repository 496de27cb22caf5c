import { countText } from "@/components/tally/count-text";
import { DataFold, DataTable } from "@/components/ui/data-table";
import type { RankedBallot } from "@/lib/method/tally/ballots";
import { t } from "@/lib/words";

/** All papers behind a button, equal ones together: what the counts can be worked out from again. */
export function OptionPapers({ papers, title }: { papers: readonly RankedBallot[]; title: (option: string) => string }) {
  return (
    <div className="option-papers mt-5">
      <DataFold show={t("outcome.papers-show")} hide={t("outcome.papers-hide")}>
        <DataTable
          caption={t("outcome.papers-table")} columns={[{ label: t("outcome.papers-number") }, { label: t("outcome.papers-ranking") }]}
          rows={papers.map(({ ranking, weight = 1 }) => ({ key: JSON.stringify(ranking), cells: [countText(weight), rankingSaid(ranking, title)] }))}
        />
      </DataFold>
    </div>
  );
}

const rankingSaid = (ranking: RankedBallot["ranking"], title: (option: string) => string) =>
  ranking.length === 0 ? t("outcome.papers-empty") : ranking.map((place, index) => t("outcome.papers-place", { place: index + 1, options: place.map(title).join(" = ") })).join("; ");
