import type { AllCounts, CountName } from "@/lib/method/tally/all-counts";
import type { Agreement } from "@/lib/method/tally/why-they-differ";
import type { TallyLanguage } from "./language";
import { countName, listed, papersText, quoted } from "./phrases";

/** What the count that decides chooses; a lot and a tie are said before anybody is named. @param decides null: none was named */
export function decisionSaid(all: AllCounts, decides: CountName | null, language: TallyLanguage): string {
  const { say } = language;
  if (decides === null) return say("tally.lead-none");
  const count = countName(decides, language);
  const row = all.table.find((some) => some.count === decides);
  if (row === undefined) return say("tally.lead-decides-missing", { count });
  const [winner] = row.winners;
  if (winner === undefined) return say("tally.lead-decides-nobody", { count });
  const options = listed(row.winners, language);
  if (row.dependsOnLot) return say("tally.lead-decides-lot", { count, options });
  return row.winners.length > 1 ? say("tally.lead-decides-tie", { count, options }) : say("tally.lead-decides", { count, option: quoted(winner, language) });
}

/** Whether the counts agree, and how many choose what. @param groups as `whyTheyDiffer` has them */
export function agreementSaid(all: AllCounts, groups: readonly Agreement[], language: TallyLanguage): string {
  const { say, list } = language;
  const counts = all.table.length;
  const papers = papersText(all.papers, language);
  const [first] = groups;
  if (groups.length > 1) return say("tally.lead-differ", { counts, papers, groups: list(groups.map((group) => groupSaid(group, language))) });
  if (first === undefined || first.winners.length === 0) return say("tally.lead-nobody");
  return first.winners.length > 1
    ? say("tally.lead-same-several", { counts, papers, options: listed(first.winners, language) })
    : say("tally.lead-same", { counts, papers, option: listed(first.winners, language) });
}

function groupSaid({ winners, counts: { length: counts } }: Agreement, language: TallyLanguage): string {
  const { say } = language;
  if (winners.length === 0) return say("tally.group-nobody", { counts });
  return winners.length > 1 ? say("tally.group-several", { counts, options: listed(winners, language) }) : say("tally.group-one", { counts, option: listed(winners, language) });
}

/** Which option beats every other one, or that none does: what the counts are set against. */
export function condorcetSaid({ counts: { condorcet } }: AllCounts, language: TallyLanguage): string {
  const { say } = language;
  return condorcet.winner === null ? say("tally.condorcet-none") : say("tally.condorcet-is", { option: quoted(condorcet.winner, language) });
}
