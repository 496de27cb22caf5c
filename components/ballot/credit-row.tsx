"use client";

import { CharacterCount, type CountWords } from "@/components/argument/character-count";
import { ActionField } from "@/components/ui/action-form";
import { SideMark } from "@/components/ui/mark";
import { creditReasonLength } from "@/lib/ballot/schema";

export type CreditRowArgument = {
  id: string; label: string; side: "for" | "against"; sideName: string; text: string;
  /** 'You rated it 4, decisive'; none where it was not rated. */
  rated?: string;
};
export type CreditRowWords = { why: string; count: CountWords };
export type CreditRowProps = { argument: CreditRowArgument; isHidden: boolean; isTicked: boolean; words: CreditRowWords };

/** An argument to tick, and once it is ticked the reason, which may stay empty. A ticked one is never hidden by a search. */
export function CreditRow({ argument: { id, label, side, sideName, text, rated }, isHidden, isTicked, words }: CreditRowProps) {
  return (
    <li className={isHidden ? "not-found" : undefined}>
      <label className="choice">
        <input type="checkbox" name={`credit-${id}`} value="1" defaultChecked={isTicked} />
        <span>
          <span className={side}><SideMark side={side} text={`${sideName}:`} /> <b>{label}</b></span> {rated !== undefined && <span className="hint">{rated}</span>}
          <span className="cr-claim" dir="auto">{text}</span>
        </span>
      </label>
      <ActionField
        kind="area" id={`reason-${id}`} name={`reason-${id}`} rows={2} label={<>{words.why}<span className="vh"> {label}</span></>}
        hint={<CharacterCount textId={`reason-${id}`} max={creditReasonLength} words={words.count} />}
      />
    </li>
  );
}
