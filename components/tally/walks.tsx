import type { ReactNode } from "react";
import { ApprovalWalk } from "@/components/tally/approval-walk";
import { BordaWalk } from "@/components/tally/borda-walk";
import { CondorcetWalk } from "@/components/tally/condorcet-walk";
import { CopelandWalk } from "@/components/tally/copeland-walk";
import { FirstPlaces } from "@/components/tally/first-places";
import { MinimaxWalk } from "@/components/tally/minimax-walk";
import { RankedPairsWalk } from "@/components/tally/ranked-pairs-walk";
import { Runoff } from "@/components/tally/runoff";
import { SchulzeWalk } from "@/components/tally/schulze-walk";
import { ScoreWalk } from "@/components/tally/score-walk";
import { StarWalk } from "@/components/tally/star-walk";
import { Walk } from "@/components/tally/walk";
import { type AllCounts, type CountName, countNames, type OptionPaper } from "@/lib/method/tally/all-counts";
import type { TallyLanguage } from "./language";

export type WalksProps = { id: string; all: AllCounts; ballots: readonly OptionPaper[]; decides: CountName | null; language: TallyLanguage };

/** Each count walked through, in the order of the table; the one that decides first, and unfolded. */
export function Walks(props: WalksProps) {
  const { id, all, decides, language } = props;
  const names = countNames.toSorted((a, b) => Number(b === decides) - Number(a === decides));
  return names.map((count) => {
    const told = walkOf(count, props);
    return told && (
      <Walk id={id} count={count} row={all.table.find((row) => row.count === count)} decides={count === decides} open={count === decides} language={language} key={count}>
        {told}
      </Walk>
    );
  });
}

/** Null where no paper says what the count needs. */
function walkOf(count: CountName, { id, all, ballots, language }: WalksProps): ReactNode {
  const { say } = language;
  const { plurality, approval, borda, instantRunoff, copeland, schulze, rankedPairs, minimax, score, star } = all.counts;
  const page = { id, options: all.options, language };
  const tooLong = <p className="walk-says">{say("tally.not-followed", { count: say(`tally.name-${count}`) })}</p>;
  switch (count) {
    case "plurality": return <FirstPlaces plurality={plurality} language={language} />;
    case "approval": return approval && <ApprovalWalk approval={approval} all={all.papers} language={language} />;
    case "borda": return <BordaWalk borda={borda} conventions={all.conventions.borda} language={language} />;
    case "instant-runoff": return instantRunoff ? <Runoff runoff={instantRunoff} language={language} /> : tooLong;
    case "condorcet": return <CondorcetWalk id={id} all={all} ballots={ballots} language={language} />;
    case "copeland": return <CopelandWalk copeland={copeland} {...page} />;
    case "schulze": return <SchulzeWalk schulze={schulze} {...page} />;
    case "ranked-pairs": return rankedPairs ? <RankedPairsWalk pairs={rankedPairs} {...page} /> : tooLong;
    case "minimax": return <MinimaxWalk minimax={minimax} {...page} />;
    case "score": return score && <ScoreWalk score={score} all={all.papers} language={language} />;
    case "star": return star && <StarWalk star={star} language={language} />;
  }
}
