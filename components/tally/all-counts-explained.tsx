import { Conventions } from "@/components/tally/conventions";
import { NineCounts } from "@/components/tally/nine-counts";
import { OptionPapers } from "@/components/tally/option-papers";
import { Walks } from "@/components/tally/walks";
import { WhyTheyDiffer } from "@/components/tally/why-they-differ";
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
  // Where none decides, they are set against the Condorcet winner, as in the table, if there is one.
  const why = whyTheyDiffer(all, ballots, decides ?? (all.counts.condorcet.winner === null ? undefined : "condorcet"));
  return (
    <div className="all-counts">
      <p className="prose"><b>{decisionSaid(all, decides, language)}</b> {agreementSaid(all, why.groups, language)}</p>
      <NineCounts id={id} all={all} decides={decides} language={language} />
      <p className="fine">{condorcetSaid(all, language)}</p>
      <WhyTheyDiffer id={id} all={all} ballots={ballots} why={why} language={language} />
      <h3 className="h-small walks-head mt-6">{say("tally.walks")}</h3>
      <Walks id={id} all={all} ballots={ballots} decides={decides} language={language} />
      <Conventions all={all} language={language} />
      <OptionPapers id={id} ballots={ballots} language={language} />
    </div>
  );
}
