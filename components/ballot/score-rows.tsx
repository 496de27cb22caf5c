"use client";

import type { ReactNode } from "react";
import type { RankOption } from "@/components/ballot/tap-rank";
import { fill } from "@/components/ui/use-elapsed";

export type ScoreWords = {
  heading: string;
  hint: string;
  caption: string;
  /** 'Score for {option}' */
  scoreOf: string;
  /** 'no score', and the mark that stands for it. */
  none: string;
  noneMark: string;
  /** 'Your ranking and your scores differ: {above} stands above {below} with fewer points, {less} against {more}. …' */
  otherWay: string;
};
/** Points by option, null where there is no score. */
export type Points = Readonly<Record<string, number | null>>;

const points = [0, 1, 2, 3, 4, 5];

/** A score for each option, from 0 to 5 or none: nothing is given beforehand. Posts `score-<id>` = "0" to "5", or "". */
export function ScoreRows({ options, scores, words, give }: { options: readonly RankOption[]; scores: Points; words: ScoreWords; give: (option: string, score: number | null) => void }) {
  return (
    <>
      <h2 className="h-small">{words.heading}</h2>
      <p className="hint" id="scores-hint">{words.hint}</p>
      <table className="full scores" aria-describedby="scores-hint">
        <caption className="vh">{words.caption}</caption>
        <tbody>
          {options.map(({ id, title }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>
                <span className="scale" role="radiogroup" aria-label={fill(words.scoreOf, { option: title })}>
                  <Score name={`score-${id}`} value="" isGiven={scores[id] == null} take={() => give(id, null)}><span aria-hidden="true">{words.noneMark}</span><b className="vh">{words.none}</b></Score>
                  {points.map((score) => <Score key={score} name={`score-${id}`} value={String(score)} isGiven={scores[id] === score} take={() => give(id, score)}><span>{score}</span></Score>)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What is given is the default too: a form that React resets after an answer comes back to it. */
function Score({ name, value, isGiven, take, children }: { name: string; value: string; isGiven: boolean; take: () => void; children: ReactNode }) {
  return <label><input type="radio" name={name} value={value} defaultChecked={isGiven} onChange={take} />{children}</label>;
}
