"use client";

import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { isProjectedHere } from "@/components/class/projected-here";

export type PrivateFoldProps = {
  summary: ReactNode;
  words: { show: string; hide: string; /** Why it stays folded, and that pressing again opens it. */ folded: string };
  children: ReactNode;
};

/**
 * Something that staff read and a class must not: names of those who have not voted, reports, words to read out. Folded until somebody
 * opens it. While the presenter's page is open in the same browser the laptop's screen may be on the wall: then it folds itself, says why,
 * and opens when it is pressed once more, for in a room with a second screen that page stays open all lesson.
 * Without script it is a plain fold.
 */
export function PrivateFold({ summary, words, children }: PrivateFoldProps) {
  const [isOpen, setOpen] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const meant = useRef(false); // opened knowing that the presenter's page is open
  useEffect(() => {
    const look = () => {
      if (!isProjectedHere()) {
        meant.current = false;
        setRefused(false);
      } else if (!meant.current) setOpen(false);
    };
    const beat = setInterval(look, 1_000);
    window.addEventListener("storage", look);
    return () => {
      clearInterval(beat);
      window.removeEventListener("storage", look);
    };
  }, []);
  const press = (event: MouseEvent) => {
    event.preventDefault(); // React holds the fold: what is shown and what it believes stay one
    const projected = isProjectedHere();
    const keep = !isOpen && projected && !isRefused;
    meant.current = !isOpen && projected && !keep;
    setRefused(keep);
    if (!keep) setOpen(!isOpen);
  };
  return (
    <>
      <details className="quiet" open={isOpen}>
        <summary onClick={press}>
          <b>{summary}</b>
          <span className="link-sum"><span className="show">{words.show}</span><span className="hide">{words.hide}</span></span>
        </summary>
        {children}
      </details>
      <p className="fine" role="status">{isRefused ? words.folded : ""}</p>
    </>
  );
}
