"use client";

import { useAllTyped } from "@/components/ui/action-form";
import type { DecidingCount } from "@/lib/debate/schema";

export type OptionPaperWords = { deciding: string; decidingHint: string; none: string; counts: readonly { value: DecidingCount; name: string }[]; scores: string; scoresHint: string };

/** What the option paper is like: the count that decides, or none, and whether it asks for scores. Posts `decidingCount` and `asksScores`. */
export function OptionPaperFields({ words, decidingCount = null, asksScores = false }: { words: OptionPaperWords; decidingCount?: DecidingCount | null; asksScores?: boolean }) {
  const typed = useAllTyped();
  const wasPosted = typed.decidingCount !== undefined; // a box that is not ticked posts nothing
  return (
    <>
      <div className="field">
        <label htmlFor="decidingCount">{words.deciding}</label>
        <select id="decidingCount" name="decidingCount" className="input" defaultValue={typed.decidingCount ?? decidingCount ?? ""} aria-describedby="decidingCount-hint">
          <option value="">{words.none}</option>
          {words.counts.map(({ value, name }) => <option key={value} value={value}>{name}</option>)}
        </select>
        <p className="hint" id="decidingCount-hint">{words.decidingHint}</p>
      </div>
      <label className="choice">
        <input type="checkbox" name="asksScores" defaultChecked={wasPosted ? typed.asksScores === "on" : asksScores} />
        <span>{words.scores}</span>
        <span className="hint">{words.scoresHint}</span>
      </label>
    </>
  );
}
