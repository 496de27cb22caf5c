"use client";

import { type ChangeEvent, useActionState, useEffect, useRef } from "react";
import { SubmitButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { publish } from "@/lib/brief/actions";

export type PublishWords = {
  text: string; textHint: string; file: string; fileHint: string; fileTooLarge: string; publish: string; publishing: string;
  /** The heading over the faults, by number; `other` with {count} in it. */
  faults: { one: string; other: string };
  kept: string;
};

/**
 * Publishes a brief that is pasted or uploaded. Every fault is told with its line, and the text comes back, that of a file too.
 *
 * @param mostBytes the largest file that may be chosen, in bytes
 */
export function PublishForm({ mostBytes, words }: { mostBytes: number; words: PublishWords }) {
  const [state, submit, pending] = useActionState(publish, { status: "idle" });
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status === "faults") told.current?.focus(); // the faults stand above the text, out of sight from the button
  }, [state]);
  return (
    <form action={submit} className="publish" aria-busy={pending || undefined}>
      {state.status === "faults" && (
        <div ref={told} tabIndex={-1} className="faults">
          <Notice kind="error" role="alert" title={headingOf(state.faults.length, words)}>
            <p>{words.kept}</p>
            <ul className="bul" role="list">{state.faults.map((fault, place) => <li key={place}>{fault}</li>)}</ul>
          </Notice>
        </div>
      )}
      <Field
        kind="area" id="source" name="source" label={words.text} hint={words.textHint} rows={14} maxLength={mostBytes} spellCheck
        defaultValue={state.status === "faults" ? state.source : undefined}
      />
      <div className="field">
        <label htmlFor="file">{words.file}</label>
        <input
          type="file" className="input" id="file" name="file" accept=".md,.markdown,.txt,text/markdown,text/plain" aria-describedby="file-hint"
          onChange={(event) => refuseLarge(event, mostBytes, words.fileTooLarge)}
        />
        <p className="hint" id="file-hint">{words.fileHint}</p>
      </div>
      <div className="btn-row"><SubmitButton pendingLabel={words.publishing}>{words.publish}</SubmitButton></div>
    </form>
  );
}

const headingOf = (count: number, { faults }: PublishWords) => (count === 1 ? faults.one : faults.other.replace("{count}", String(count)));

/** A larger file would be cut off on its way, and the page with it. */
function refuseLarge({ currentTarget }: ChangeEvent<HTMLInputElement>, mostBytes: number, sentence: string) {
  currentTarget.setCustomValidity((currentTarget.files?.[0]?.size ?? 0) > mostBytes ? sentence : "");
  currentTarget.reportValidity();
}
