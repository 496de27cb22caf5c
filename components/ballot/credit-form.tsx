"use client";

import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import { BallotPaper, BallotPart } from "@/components/ballot/ballot-paper";
import { CreditRow, type CreditRowArgument, type CreditRowWords } from "@/components/ballot/credit-row";
import { paperFormId } from "@/components/ballot/paper-form-id";
import { ActionForm, ActionMessage, useAllTyped } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { fill } from "@/components/ui/use-elapsed";
import { useScript } from "@/components/ui/use-script";
import { credit } from "@/lib/ballot/actions";

export type CreditFormProps = {
  debateId: string;
  /** What this person rated, highest first, and what else there is, in the order drawn for them. */
  rated: readonly CreditRowArgument[];
  others: readonly CreditRowArgument[];
  most: number;
  words: {
    head: string; issued: string; legend: string; find: string; findHint: string; noneFound: string; none: string;
    /** With `{chosen}` in them. */
    chosen: string; tooMany: string;
    others: string; cast: string; casting: string; skip: string; skipping: string; row: CreditRowWords;
  };
  promise: ReactNode;
  hint: ReactNode;
};

/** The credit paper: boxes to tick, a reason under each that is ticked, and two buttons: cast it, or leave it out. */
export function CreditForm({ debateId, words, promise, hint, ...list }: CreditFormProps) {
  const isEmpty = list.rated.length + list.others.length === 0;
  return (
    <ActionForm action={credit} hidden={{ debateId }} id={paperFormId} label={words.head} message="none">
      <BallotPaper head={{ title: words.head, issued: words.issued }} wide>
        {isEmpty ? <BallotPart><p>{words.none}</p></BallotPart> : <CreditFields {...list} words={words} />}
        <BallotPart>
          <ActionMessage />
          <div className="btn-row">
            {!isEmpty && <SubmitButton pendingLabel={words.casting}>{words.cast}</SubmitButton>}{" "}
            <SubmitButton kind="plain" name="skip" value="1" pendingLabel={words.skipping}>{words.skip}</SubmitButton> <span className="hint">{hint}</span>
          </div>
          {promise}
        </BallotPart>
      </BallotPaper>
    </ActionForm>
  );
}

/** What was ticked and written stays on an error; how many are ticked is told as it changes. */
function CreditFields({ rated, others, most, words }: Pick<CreditFormProps, "rated" | "others" | "most" | "words">) {
  const typed = useAllTyped();
  const isTyped = ({ id }: CreditRowArgument) => Boolean(typed[`credit-${id}`]);
  const [chosen, setChosen] = useState(() => [...rated, ...others].filter(isTyped).length);
  const [search, setSearch] = useState("");
  const scripted = useScript();
  const found = (argument: CreditRowArgument) => isFound(argument, search);
  const rows = (arguments_: readonly CreditRowArgument[]) => (
    <ol className="credits" role="list">
      {arguments_.map((argument) => <CreditRow key={argument.id} argument={argument} isHidden={!found(argument)} isTicked={isTyped(argument)} words={words.row} />)}
    </ol>
  );
  const isSearching = search.trim() !== "";
  const count = ({ currentTarget }: FormEvent<HTMLElement>) => setChosen(currentTarget.querySelectorAll('input[type="checkbox"]:checked').length);
  return (
    <BallotPart>
      <fieldset onChange={count}>
        <legend className="vh">{words.legend}</legend>
        {scripted && <Find words={words} onFind={setSearch} />}
        {isSearching && ![...rated, ...others].some(found) && <p className="label">{words.noneFound}</p>}
        {rated.length > 0 && rows(rated)}
        {others.length > 0 && (rated.length === 0 ? rows(others) : (
          <details className="credits-more" open={isSearching || others.some(isTyped) || undefined}>
            <summary className="link-sum">{words.others}</summary>
            {rows(others)}
          </details>
        ))}
      </fieldset>
      <p className="credits-count" role="status">{chosen > most ? <b className="over">{fill(words.tooMany, { chosen })}</b> : fill(words.chosen, { chosen })}</p>
    </BallotPart>
  );
}

/** Narrows the list while one types. It has no name, so it is never sent; Enter sends nothing either. */
function Find({ words, onFind }: { words: Pick<CreditFormProps["words"], "find" | "findHint">; onFind: (search: string) => void }) {
  const hold = (event: KeyboardEvent) => {
    if (event.key === "Enter") event.preventDefault();
  };
  return (
    <div className="field credits-find">
      <label htmlFor="find-argument">{words.find}</label>
      <input className="input" type="search" id="find-argument" aria-describedby="find-argument-hint" onChange={(event) => onFind(event.target.value)} onKeyDown={hold} />
      <p className="hint" id="find-argument-hint">{words.findHint}</p>
    </div>
  );
}

/** By its label whole, or by a part of its text. */
function isFound({ label, text }: CreditRowArgument, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return wanted === "" || label.toLowerCase() === wanted || text.toLowerCase().includes(wanted);
}
