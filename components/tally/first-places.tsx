import { OptionBars } from "@/components/tally/option-bars";
import { DataTable } from "@/components/ui/data-table";
import type { Plurality, PluralityStep } from "@/lib/method/tally/plurality";
import type { TallyLanguage } from "./language";
import { countText, listed, papersText, quoted } from "./phrases";

/** First places of each option, the most first. */
export function FirstPlaces({ plurality, language }: { plurality: Plurality; language: TallyLanguage }) {
  const { say, title } = language;
  const { counts, order, winners, papers, empty } = plurality;
  const votes = new Map(counts.map((entry) => [entry.option, entry.votes]));
  const rows = order.flat().map((option) => ({ option, value: votes.get(option) ?? 0 }));
  return (
    <OptionBars
      caption={pluralityCaption(plurality, language)} rows={rows} winners={winners} language={language}
      data={
        <>
          <DataTable
            caption={say("tally.first-places-table")} columns={[{ label: say("tally.option") }, { label: say("tally.column-papers"), numeric: true }]}
            rows={[
              ...rows.map(({ option, value }) => ({ key: option, cells: [title(option), countText(value, language)] })),
              { key: "all", cells: [say("tally.first-places-all"), countText(papers - empty, language)], sum: true },
            ]}
          />
          <p className="fine">{say("tally.first-places-note")}{empty > 0 && <> {say("tally.empty-papers", { empty })}</>}</p>
        </>
      }
    />
  );
}

/** Who has most first places, and whether that is more than half. */
export function pluralityCaption({ winners, steps, papers, empty }: Plurality, language: TallyLanguage): string {
  const { say } = language;
  const compared = steps.find((step): step is Extract<PluralityStep, { step: "compared" }> => step.step === "compared");
  const [first] = winners;
  if (first === undefined || compared === undefined) return say("tally.nothing-ranked");
  const votes = countText(compared.votes, language);
  const all = papersText(papers - empty, language);
  if (winners.length > 1) return say("tally.first-places-shared", { votes, papers: all, options: listed(winners, language) });
  return say("tally.first-places-most", { votes, papers: all, option: quoted(first, language), half: String(compared.moreThanHalf) });
}
