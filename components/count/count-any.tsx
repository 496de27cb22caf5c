"use client";

import { type DragEvent, useEffect, useMemo, useRef, useState } from "react";
import { browserWords } from "@/components/tally/browser-language";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { useScript } from "@/components/ui/use-script";
import type { ReadBallots } from "@/lib/interchange/ballot-files/ballot-file";
import { readBallots } from "@/lib/interchange/ballot-files/read";
import type { HandedWords } from "@/lib/words";
import { Counted } from "./counted";
import { exampleBallots } from "./example";
import { FaultList } from "./fault-list";
import type { SayCount } from "./word-ids";

/** More characters than a text area shows without halting the page: a file that has them is held, and named. */
const mostShown = 300_000;

type Held = { readonly name: string; readonly text: string };

/** Counts ballots that are pasted, chosen or dropped. All of it happens here: nothing is sent, and what was given stays, whatever is wrong with it. */
export function CountAny({ words: handed }: { words: HandedWords }) {
  const words = useMemo(() => browserWords(handed), [handed]);
  const say: SayCount = words.say;
  const hasScript = useScript();
  const form = useRef<HTMLFormElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const told = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const [read, setRead] = useState<ReadBallots | null>(null);
  const [isCounting, setCounting] = useState(false);

  useEffect(() => {
    if (read) told.current?.focus(); // what was found stands below, out of sight from the button
  }, [read]);

  const area = () => form.current?.elements.namedItem("ballots") as HTMLTextAreaElement;
  const fill = (text: string, hold: Held | null = null) => {
    setHeld(hold);
    area().value = text;
  };
  const clear = () => {
    fill("");
    setRead(null);
    if (file.current) file.current.value = "";
    area().focus();
  };
  const count = (text: string) => {
    setCounting(true);
    setTimeout(() => { // the button says so first: many papers take a moment
      setRead(readBallots(text));
      setCounting(false);
    });
  };
  const take = async (given: File) => {
    const text = await given.text();
    if (text.length > mostShown) fill("", { name: given.name, text });
    else fill(text);
    count(text);
  };
  const dropped = (event: DragEvent) => {
    const [given] = event.dataTransfer.files;
    if (!given) return;
    event.preventDefault();
    void take(given);
  };

  return (
    <div className="count-any" onDrop={dropped} onDragOver={(event) => event.preventDefault()}>
      {!hasScript && <noscript><p className="notice">{say("count.no-script")}</p></noscript>}
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          count(held?.text ?? area().value);
        }}
      >
        {held && <p className="notice notice-quiet">{say("count.held", { name: held.name, characters: held.text.length })}</p>}
        <div hidden={held !== null}>
          <Field kind="area" id="ballots" name="ballots" label={say("count.ballots")} hint={say("count.hint")} rows={10} spellCheck={false} autoCapitalize="none" />
        </div>
        <div className="field">
          <label htmlFor="ballot-file">{say("count.file")}</label>
          <input
            ref={file} type="file" className="input" id="ballot-file" accept=".csv,.tsv,.txt,.json,.soc,.soi,.toc,.toi,text/csv,text/plain,application/json" aria-describedby="ballot-file-hint"
            onChange={(event) => {
              const [given] = event.target.files ?? [];
              if (given) void take(given);
            }}
          />
          <p className="hint" id="ballot-file-hint">{say("count.drop")}</p>
        </div>
        <div className="btn-row">
          <Button type="submit" kind="main" pending={isCounting} pendingLabel={say("count.counting")}>{say("count.count")}</Button>
          <Button kind="link" onClick={() => fill(exampleBallots)}>{say("count.example")}</Button>
          <Button kind="link" onClick={clear}>{say("count.empty-field")}</Button>
        </div>
      </form>
      <div ref={told} tabIndex={-1} className="count-told">
        {read && !read.ok && <FaultList read={read} say={say} />}
        {read?.ok && (
          <section aria-labelledby="count-result">
            <h2 id="count-result">{say("count.result")}</h2>
            <Counted read={read} words={words} say={say} />
          </section>
        )}
      </div>
    </div>
  );
}
