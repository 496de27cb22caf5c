import type { AllCounts, OptionPaper } from "@/lib/method/tally/all-counts";
import type { OptionId } from "@/lib/method/tally/ballots";
import { duelAnchor } from "./anchors";
import type { TallyLanguage } from "./language";
import { PaperNumbers } from "./paper-numbers";
import { countText, duelText, papersText, quoted } from "./phrases";

export type PairTableProps = { id: string; all: AllCounts; ballots: readonly OptionPaper[]; language: TallyLanguage };

/** Each option against each: how many papers place the row's above the column's. Every number leads to the papers behind it. */
export function PairTable({ id, all, ballots, language }: PairTableProps) {
  const { say, title } = language;
  const { options, counts: { copeland } } = all;
  return (
    <>
      <p className="label pairs-cap" id={`${id}-pairs`}>{say("tally.pairs-caption")}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <div className="scroll" role="group" aria-labelledby={`${id}-pairs`} tabIndex={0}>
        <table className="pairs" aria-labelledby={`${id}-pairs`}>
          <thead>
            <tr>
              <th scope="col"><span className="vh">{say("tally.option")}</span></th>
              {options.map((option) => <th scope="col" className="n" key={option}>{say("tally.pairs-over", { option: title(option) })}</th>)}
              <th scope="col" className="n">{say("tally.pairs-beats")}</th>
            </tr>
          </thead>
          <tbody>
            {options.map((option) => (
              <tr key={option}>
                <th scope="row">{title(option)}</th>
                {options.map((other) => <Cell id={id} all={all} option={option} other={other} language={language} key={other} />)}
                <td className="n"><b>{copeland.counts.find((count) => count.option === option)?.won ?? 0}</b></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h5 className="label duels-head mt-4">{say("tally.pairs-of-duel")}</h5>
      <div className="duels">
        {options.flatMap((one, at) => options.slice(at + 1).map((other) => <DuelPapers id={id} all={all} ballots={ballots} one={one} other={other} language={language} key={`${at} ${other}`} />))}
      </div>
    </>
  );
}

const votesOver = ({ counts }: AllCounts, one: OptionId, other: OptionId) =>
  counts.condorcet.table.find(({ option }) => option === one)?.over.find(({ option }) => option === other)?.votes ?? 0;

function Cell({ id, all, option, other, language }: Omit<PairTableProps, "ballots"> & { option: OptionId; other: OptionId }) {
  const { say } = language;
  if (option === other) return <td className="n self"><span className="vh">{say("tally.pairs-self")}</span></td>;
  const votes = votesOver(all, option, other);
  const wins = votes > votesOver(all, other, option);
  const text = countText(votes, language);
  const label = say("tally.pairs-cell", { votes: text, winner: quoted(option, language), loser: quoted(other, language) });
  return (
    <td className={wins ? "n beat" : "n"}>
      <a href={`#${duelAnchor(id, all.options, option, other)}`} aria-label={label}>{text}</a>
      {wins && <span className="vh"> {say("tally.pairs-won")}</span>}
    </td>
  );
}

/** One duel, folded: how it ended; within, the papers of either side. */
function DuelPapers({ id, all, ballots, one, other, language }: PairTableProps & { one: OptionId; other: OptionId }) {
  const { say } = language;
  const [ahead, behind] = votesOver(all, one, other) >= votesOver(all, other, one) ? [one, other] : [other, one];
  return (
    <details className="which">
      <summary>{duelSaid(all, ahead, behind, language)}</summary>
      <div id={duelAnchor(id, all.options, one, other)}>
        {([[ahead, behind], [behind, ahead]] as const).map(([upper, lower]) => (
          <p key={upper}>
            {say("tally.pair-side", { winner: quoted(upper, language), loser: quoted(lower, language), papers: papersText(votesOver(all, upper, lower), language) })}{" "}
            <PaperNumbers id={id} ballots={ballots} some={ballots.filter((paper) => places(all, paper, upper) < places(all, paper, lower))} language={language} />
          </p>
        ))}
      </div>
    </details>
  );
}

function duelSaid(all: AllCounts, ahead: OptionId, behind: OptionId, language: TallyLanguage): string {
  const { say } = language;
  const duel = { votes: votesOver(all, ahead, behind), against: votesOver(all, behind, ahead) };
  const said = { winner: quoted(ahead, language), loser: quoted(behind, language), duel: duelText(duel, language), level: countText(all.papers - duel.votes - duel.against, language) };
  return say(duel.votes > duel.against ? "tally.pair-won" : "tally.pair-level", said);
}

/** Where a paper places an option, 0 the best. Left out is last, or, where such a paper is not compared, nowhere: that is neither above nor below. */
function places({ conventions }: AllCounts, { ranking }: OptionPaper, option: OptionId): number {
  const place = ranking.findIndex((some) => some.includes(option));
  return place >= 0 ? place : conventions.pairwise?.unranked === "not-compared" ? Number.NaN : ranking.length;
}
