"use client";

import { useEffect, useState } from "react";
import { useDoneAt } from "@/components/ui/action-form";

export type DraftWords = { kept: string; drop: string };
export type DraftProps = {
  /** The form's key as this page brought it: a form posts once. */
  formKey: string;
  /** Id of the text area whose text it goes with. */
  textId: string;
  /** What is written there: 'answer:' and the argument's id. One draft a person and place. */
  place: string;
  words: DraftWords;
};

type Kept = { text: string; formKey: string };

/**
 * Keeps what somebody writes on their device, under their own mark, until it is posted: it outlives a reload, a closed tab and a session
 * that has ended. It holds the form's key with the text, also while the page is made anew: the same text sent once more after a lost answer
 * is still the same post. Without script the hidden key is all of it.
 */
export function Draft({ formKey, textId, place, words }: DraftProps) {
  const [held, setHeld] = useState(formKey);
  const [isBack, setIsBack] = useState(false);
  const doneAt = useDoneAt();

  useEffect(() => {
    const text = areaOf(textId);
    if (text && text.value === "") setHeld(formKey);
  }, [formKey, textId]);

  useEffect(() => {
    const text = areaOf(textId);
    const kept = read(place);
    if (!text || !kept || text.value !== "") return;
    put(text, kept.text);
    setHeld(kept.formKey);
    setIsBack(true);
  }, [textId, place]);

  useKeeping(textId, place);

  useEffect(() => {
    if (doneAt === undefined) return;
    write(place, null);
    setIsBack(false);
  }, [doneAt, place]);

  const drop = () => {
    const text = areaOf(textId);
    if (text) put(text, "");
    write(place, null);
    setIsBack(false);
    text?.focus();
  };
  return (
    <>
      <input type="hidden" name="formKey" value={held} />
      {isBack && <p className="fine" role="status">{words.kept} <button type="button" className="link-btn" onClick={drop}>{words.drop}</button></p>}
    </>
  );
}

/** Writes down what is typed: a moment after the last key, and at once when the page is left. */
function useKeeping(textId: string, place: string): void {
  useEffect(() => {
    const text = areaOf(textId);
    if (!text) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      write(place, text.value.trim() === "" ? null : { text: text.value, formKey: formKeyOf(text) });
    };
    const keepSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 250);
    };
    const keepNow = () => {
      if (timer !== undefined) keep();
    };
    text.addEventListener("input", keepSoon);
    addEventListener("pagehide", keepNow);
    document.addEventListener("visibilitychange", keepNow);
    return () => {
      keepNow();
      text.removeEventListener("input", keepSoon);
      removeEventListener("pagehide", keepNow);
      document.removeEventListener("visibilitychange", keepNow);
    };
  }, [textId, place]);
}

function areaOf(textId: string): HTMLTextAreaElement | null {
  const text = document.getElementById(textId);
  return text instanceof HTMLTextAreaElement ? text : null;
}

const formKeyOf = ({ form }: HTMLTextAreaElement): string => form?.querySelector<HTMLInputElement>('input[name="formKey"]')?.value ?? "";

/** Puts a text where it was written, opens what it is folded into, and tells whoever counts its characters. */
function put(text: HTMLTextAreaElement, value: string): void {
  text.value = value;
  text.dispatchEvent(new Event("input", { bubbles: true }));
  for (let fold = text.closest("details"); fold && value !== ""; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
}

/** Whose drafts are meant: the page's mark of who is signed in (SiteFrame); none without one. */
function nameOf(place: string): string | null {
  const owner = document.querySelector<HTMLMetaElement>('meta[name="parley-drafts"]')?.content;
  return owner ? `parley:draft:${owner}:${place}` : null;
}

// A device may refuse to store anything, or hold something else under our name: then there is no draft.
function read(place: string): Kept | null {
  try {
    const name = nameOf(place);
    const kept: unknown = JSON.parse((name && localStorage.getItem(name)) ?? "null");
    return typeof kept === "object" && kept !== null && "text" in kept && typeof kept.text === "string" && "formKey" in kept && typeof kept.formKey === "string"
      ? { text: kept.text, formKey: kept.formKey } : null;
  } catch {
    return null;
  }
}

function write(place: string, kept: Kept | null): void {
  const name = nameOf(place);
  if (name === null) return;
  try {
    if (kept === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(kept));
  } catch {
    // full, or forbidden: what is typed still stands in the field
  }
}
