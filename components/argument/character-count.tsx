"use client";

import { useEffect, useState } from "react";
import { fill } from "@/components/ui/use-elapsed";

export type CountWords = {
  /** Without script: 'At most 500 characters.' */
  atMost: string;
  /** With `{left}` in it, and with `{over}` once there are too many. */
  left: string;
  over: string;
};

/** How many characters a text area still takes, counted as the server counts them (code points); the limit alone without script. */
export function CharacterCount({ textId, max, words }: { textId: string; max: number; words: CountWords }) {
  const [length, setLength] = useState<number | null>(null);
  useEffect(() => {
    const text = document.getElementById(textId);
    if (!(text instanceof HTMLTextAreaElement)) return;
    const count = () => setLength([...text.value.trim()].length);
    // A form that was posted is emptied without an input event: the reset tells, a moment before the text is gone.
    const countSoon = () => setTimeout(count);
    count();
    text.addEventListener("input", count);
    text.form?.addEventListener("reset", countSoon);
    return () => {
      text.removeEventListener("input", count);
      text.form?.removeEventListener("reset", countSoon);
    };
  }, [textId]);
  if (length === null) return words.atMost;
  return length <= max ? fill(words.left, { left: max - length }) : <b className="over">{fill(words.over, { over: length - max })}</b>;
}
