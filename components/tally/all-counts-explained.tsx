import { FirstPlaces } from "@/components/tally/first-places";
import { NineCounts } from "@/components/tally/nine-counts";
import { OptionPapers } from "@/components/tally/option-papers";
import { Runoff } from "@/components/tally/runoff";
import { Walk } from "@/components/tally/walk";
import type { AllCounts, CountName, OptionPaper } from "@/lib/method/tally/all-counts";
import { whyTheyDiffer } from "@/lib/method/tally/why-they-differ";
import type { TallyLanguage } from "./language";
import { agreementSaid, condorcetSaid, decisionSaid } from "./lead-sentences";

export type AllCountsExplainedProps = {
  all: AllCounts;
  /** The papers that were counted, in the order in which they are numbered. */
  ballots: readonly OptionPaper[];
  /** The count that was named before the ballot; null where none was. */
  decides: CountName | null;
  language: TallyLanguage;
  /** Begins the names of all addresses within it: two explanations on one page need two. */
  id?: string;
};

/** All counts of the same papers: what they choose, one table, why they differ, each walked through, the papers themselves. */
export function AllCountsExplained({ all, ballots, decides, language, id = "counts" }: AllCountsExplainedProps) {
  const { say } = language;
  const why = whyTheyDiffer(all, ballots, decides ?? undefined);
  const { plurality, instantRunoff } = all.counts;
  return (
    <div className="all-counts">
      <p className="prose"><b>{decisionSaid(all, decides, language)}</b> {agreementSaid(all, why.groups, language)}</p>
      <NineCounts id={id} all={all} decides={decides} language={language} />
      <p className="fine">{condorcetSaid(all, language)}</p>
      <h3 className="h-small mt-6">{say("tally.walks")}</h3>
      <Walk id={id} count="plurality" row={all.table.find(({ count }) => count === "plurality")} decides={decides === "plurality"} language={language}>
        <FirstPlaces plurality={plurality} language={language} />
      </Walk>
      <Walk id={id} count="instant-runoff" row={all.table.find(({ count }) => count === "instant-runoff")} decides={decides === "instant-runoff"} language={language}>
        {instantRunoff ? <Runoff runoff={instantRunoff} language={language} /> : <p className="prose">{say("tally.runoff-too-long")}</p>}
      </Walk>
      <OptionPapers id={id} ballots={ballots} language={language} />
    </div>
  );
}
