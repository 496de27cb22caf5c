import type { ReactNode } from "react";
import type { BallotFile } from "@/lib/interchange/ballot-files/ballot-file";
import type { OptionPaper } from "@/lib/method/tally/all-counts";
import { formatList, t } from "@/lib/words";

/** About how many slips go on a sheet: two columns of as many as have room, by the number of options. */
const onASheet = (options: number) => 2 * Math.max(3, Math.floor(40 / (options + 2)));

/** A slip a paper, in the order given, between lines to cut along. No slip has a number: they are to be shuffled. */
export function Slips({ file: { options, papers }, print }: { file: BallotFile; print: ReactNode }) {
  const title = (key: string) => options.find((option) => option.key === key)?.title ?? key;
  return (
    <>
      <p className="prose slips-how">{t("recount.slips-how", { papers: papers.length, sheets: Math.ceil(papers.length / onASheet(options.length)) })} {print}</p>
      <ul className="slips" role="list">
        {papers.map((paper, index) => <Slip key={index} paper={paper} left={options.map(({ key }) => key).filter((key) => !paper.ranking.flat().includes(key))} title={title} />)}
      </ul>
    </>
  );
}

function Slip({ paper: { ranking }, left, title }: { paper: OptionPaper; left: readonly string[]; title: (key: string) => string }) {
  const places = ranking.filter((place) => place.length > 0);
  return (
    <li className="slip">
      {places.length === 0 ? <p>{t("recount.slip-empty")}</p> : (
        <ol role="list">{places.map((place, index) => <li key={index}>{t("recount.slip-place", { place: index + 1, options: place.map(title).join(" = ") })}</li>)}</ol>
      )}
      {places.length > 0 && left.length > 0 && <p className="fine">{t("recount.slip-unranked", { options: formatList(left.map(title)) })}</p>}
    </li>
  );
}
