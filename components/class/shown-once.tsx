"use client";

import { RecoveryWords } from "@/components/class/my-words";
import { PrivateFold, type PrivateFoldProps } from "@/components/class/private-fold";
import { useShown } from "@/components/ui/action-form";

export type ShownWordsWords = { shown: string; summary: string; label: string; fold: PrivateFoldProps["words"] };

/** Within an ActionForm: the four words that it has just given, folded, to be read out; they stand nowhere else. */
export function ShownWords({ words }: { words: ShownWordsWords }) {
  const shown = useShown();
  if (!shown) return null;
  return (
    <div className="notice my-3" role="status">
      <p>{words.shown}</p>
      <p><b><bdi>{shown.name}</bdi></b></p>
      <PrivateFold summary={words.summary} words={words.fold}><RecoveryWords words={shown.text.split(" ")} label={words.label} /></PrivateFold>
    </div>
  );
}

/** The same for a link: in a field, so that it can be marked and copied where a page may not reach the clipboard. */
export function ShownLink({ words }: { words: { shown: string; label: string } }) {
  const shown = useShown();
  if (!shown) return null;
  return (
    <div className="notice my-3" role="status">
      <p>{words.shown}</p>
      <input className="input" type="text" readOnly value={shown.text} aria-label={words.label} onFocus={(event) => event.target.select()} />
    </div>
  );
}
