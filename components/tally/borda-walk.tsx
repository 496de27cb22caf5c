import { OptionBars } from "@/components/tally/option-bars";
import { DataTable } from "@/components/ui/data-table";
import type { AllConventions } from "@/lib/method/tally/all-counts";
import type { OptionId } from "@/lib/method/tally/ballots";
import type { Borda, BordaPoints } from "@/lib/method/tally/borda";
import type { TallyLanguage } from "./language";
import { countText, listed, pointsText, quoted } from "./phrases";

/** Borda's points: the sums, what each is made of, and the same as a table. */
export function BordaWalk({ borda, conventions, language }: { borda: Borda; conventions: AllConventions["borda"] | undefined; language: TallyLanguage }) {
  const { say, title } = language;
  const { counts, order, winners } = borda;
  const sorted = order.flat().flatMap((option) => counts.filter((count) => count.option === option));
  const levels = [...new Set(counts.flatMap(({ from }) => from.map(({ points }) => points)))].toSorted((a, b) => b - a);
  const last = conventions?.lastPlace ?? 1;
  const note = { first: pointsText(counts.length - 1 + last, language), last: countText(last, language) };
  return (
    <>
      <OptionBars
        caption={pointsCaption(borda, language)} rows={sorted.map(({ option, points }) => ({ option, value: points }))} winners={winners} language={language}
        data={
          <DataTable
            caption={say("tally.borda-table")}
            columns={[{ label: say("tally.option") }, ...levels.map((points) => ({ label: say("tally.borda-column", { points: countText(points, language) }), numeric: true })), { label: say("tally.column-points"), numeric: true }]}
            rows={sorted.map(({ option, points, from }) => ({
              key: option,
              cells: [title(option), ...levels.map((level) => countText(from.find((some) => some.points === level)?.papers ?? 0, language)), <b key="sum">{countText(points, language)}</b>],
            }))}
          />
        }
      />
      <p className="label mt-4">{say("tally.borda-sums")}</p>
      <ul className="sums" role="list">{sorted.map((count) => <li key={count.option}>{bordaSum(count, language)}</li>)}</ul>
      <p className="walk-says">{say(conventions?.unranked === "nothing" ? "tally.borda-note-nothing" : "tally.borda-note", note)}</p>
    </>
  );
}

/** 'Stay: 4 × 3 + 2 × 1 = 14 points': papers times points. */
export function bordaSum({ option, points, from }: BordaPoints, language: TallyLanguage): string {
  const { say, title } = language;
  const terms = from.map((some) => say("tally.borda-term", { papers: countText(some.papers, language), points: countText(some.points, language) }));
  if (terms.length === 0) return say("tally.borda-nothing", { option: title(option) });
  return say("tally.borda-sum", { option: title(option), terms: terms.join(" + "), points: pointsText(points, language) });
}

type Points = { readonly counts: readonly { readonly option: OptionId; readonly points: number }[]; readonly winners: readonly OptionId[]; readonly order: readonly (readonly OptionId[])[] };

/** Who has most points, and who comes next; of Borda and of score. */
export function pointsCaption({ counts, winners, order }: Points, language: TallyLanguage, nothing: "tally.nothing-ranked" | "tally.score-none" = "tally.nothing-ranked"): string {
  const { say } = language;
  const [first] = winners;
  if (first === undefined) return say(nothing);
  const pointsOf = (option: OptionId) => countText(counts.find((count) => count.option === option)?.points ?? 0, language);
  const next = order[1]?.[0];
  if (winners.length > 1) return say("tally.borda-shared", { options: listed(winners, language), points: pointsOf(first) });
  if (next === undefined) return say("tally.borda-most", { option: quoted(first, language), points: pointsOf(first) });
  return say("tally.borda-next", { option: quoted(first, language), points: pointsOf(first), next: quoted(next, language), nextPoints: pointsOf(next) });
}
