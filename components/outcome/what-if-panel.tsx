"use client";

import { useMemo, useState } from "react";
import { type BrowserWords, browserWords } from "@/components/tally/browser-language";
import { Button } from "@/components/ui/button";
import type { FileOption } from "@/lib/interchange/ballot-files/ballot-file";
import { allCounts, type OptionPaper } from "@/lib/method/tally/all-counts";
import type { HandedWords } from "@/lib/words";
import { changeSaid } from "./change-said";
import { type Tried, whatChanges } from "./what-changes";

export type WhatIfProps = { papers: readonly OptionPaper[]; options: readonly FileOption[]; handed: HandedWords };

const asCast: Tried = { leaveOut: null, added: new Map() };

/** An option to leave out, a paper to add, and what each count would then say. All of it stays in this page. */
export function WhatIfPanel({ papers, options, handed }: WhatIfProps) {
  const words = useMemo(() => browserWords(handed), [handed]);
  const [tried, setTried] = useState(asCast);
  const isTried = tried.leaveOut !== null || tried.added.size > 0;
  return (
    <>
      <div className="field">
        <label htmlFor="what-if-out">{words.say("what-if.leave-out")}</label>
        <select
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it stands where the button was that has just been pressed
          autoFocus className="select" id="what-if-out" value={tried.leaveOut ?? ""} onChange={({ target }) => setTried({ ...tried, leaveOut: target.value === "" ? null : target.value })}
        >
          <option value="">{words.say("what-if.leave-nothing")}</option>
          {options.map(({ key, title }) => <option key={key} value={key}>{title}</option>)}
        </select>
      </div>
      <AddedPaper options={options.filter(({ key }) => key !== tried.leaveOut)} tried={tried} setTried={setTried} words={words} />
      {isTried && <div className="btn-row mt-4"><Button kind="small" onClick={() => setTried(asCast)}>{words.say("what-if.back")}</Button></div>}
      <Changes papers={papers} options={options} tried={isTried ? tried : null} words={words} />
    </>
  );
}

type AddedProps = { options: readonly FileOption[]; tried: Tried; setTried: (tried: Tried) => void; words: BrowserWords };

function AddedPaper({ options, tried, setTried, words }: AddedProps) {
  const place = (option: string, value: string) => {
    const added = new Map(tried.added);
    if (value === "") added.delete(option);
    else added.set(option, Number(value));
    setTried({ ...tried, added });
  };
  return (
    <fieldset className="set what-if-paper mt-5" aria-describedby="what-if-add-hint">
      <legend>{words.say("what-if.add")}</legend>
      <p className="hint" id="what-if-add-hint">{words.say("what-if.add-hint")}</p>
      {options.map(({ key, title }) => (
        <div className="what-if-row" key={key}>
          <label htmlFor={`what-if-${key}`}>{title}</label>
          <select className="select" id={`what-if-${key}`} value={tried.added.get(key) ?? ""} onChange={({ target }) => place(key, target.value)}>
            <option value="">{words.say("what-if.no-place")}</option>
            {options.map((option, index) => <option key={option.key} value={index + 1}>{words.number(index + 1)}</option>)}
          </select>
        </div>
      ))}
    </fieldset>
  );
}

function Changes({ papers, options, tried, words }: { papers: readonly OptionPaper[]; options: readonly FileOption[]; tried: Tried | null; words: BrowserWords }) {
  const before = useMemo(() => allCounts(options.map(({ key }) => key), papers), [options, papers]);
  const changes = useMemo(() => tried && whatChanges(before, papers, tried), [before, papers, tried]);
  const titles = new Map(options.map(({ key, title }) => [key, title]));
  const changed = changes?.filter(({ kind }) => kind === "other").length ?? 0;
  const head = changes === null ? words.say("what-if.as-cast")
    : changed === 0 ? words.say("what-if.all-same", { counts: changes.length }) : words.say("what-if.changed", { changed, counts: changes.length });
  return (
    <div className="what-if-told mt-5">
      <p className="prose" role="status"><b>{head}</b></p>
      {changes && (
        <ul className="bul" role="list" aria-label={words.say("what-if.list")}>
          {changes.map((change) => {
            const said = changeSaid(change, words, (option) => titles.get(option) ?? option);
            return <li key={change.count}>{change.kind === "other" ? <b>{said}</b> : said}</li>;
          })}
        </ul>
      )}
      <p className="fine mt-3">{words.say("what-if.stored")}</p>
    </div>
  );
}
