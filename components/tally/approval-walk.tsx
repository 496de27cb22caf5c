import { OptionBars } from "@/components/tally/option-bars";
import { DataTable } from "@/components/ui/data-table";
import type { Approval } from "@/lib/method/tally/approval";
import type { TallyLanguage } from "./language";
import { countText, listed, papersText, quoted } from "./phrases";

/** On how many papers each option is accepted. @param all how many papers there are, with a line of acceptance or without */
export function ApprovalWalk({ approval, all, language }: { approval: Approval; all: number; language: TallyLanguage }) {
  const { say, title } = language;
  const { counts, order, winners, papers, mean } = approval;
  const rows = order.flat().map((option) => ({ option, value: counts.find((count) => count.option === option)?.votes ?? 0 }));
  return (
    <>
      <OptionBars
        caption={approvalCaption(approval, language)} rows={rows} winners={winners} language={language}
        data={
          <DataTable
            caption={say("tally.approval-table")} columns={[{ label: say("tally.option") }, { label: say("tally.column-papers"), numeric: true }]}
            rows={[
              ...rows.map(({ option, value }) => ({ key: option, cells: [title(option), countText(value, language)] })),
              { key: "all", cells: [say("tally.approval-all"), countText(papers, language)], sum: true },
            ]}
          />
        }
      />
      <p className="walk-says">
        {mean !== null && say("tally.approval-says", { mean: language.number(mean, 1) })}
        {papers < all && <> {say("tally.approval-over", { papers: papersText(papers, language), all: countText(all, language) })}</>}
      </p>
    </>
  );
}

/** Who is accepted on most papers, and whether that is more than half. */
export function approvalCaption({ winners, counts, steps, papers }: Approval, language: TallyLanguage): string {
  const { say } = language;
  const [first] = winners;
  if (first === undefined) return say("tally.approval-none");
  const said = { votes: countText(counts.find(({ option }) => option === first)?.votes ?? 0, language), papers: papersText(papers, language) };
  if (winners.length > 1) return say("tally.approval-shared", { ...said, options: listed(winners, language) });
  const half = steps.some((step) => step.step === "compared" && step.moreThanHalf);
  return say("tally.approval-most", { ...said, option: quoted(first, language), half: String(half) });
}
