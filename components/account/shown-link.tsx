"use client";

import { useShown } from "@/components/ui/action-form";
import { CopyField } from "@/components/ui/copy-field";

export type ShownLinkWords = { shown: string; label: string; copy: string; copied: string };

/** Within an ActionForm: the link that it has just made, and whose it is. It stands nowhere else. */
export function ShownLink({ words }: { words: ShownLinkWords }) {
  const shown = useShown();
  if (!shown) return null;
  return (
    <div className="notice shown-link" role="status">
      <p>{words.shown} <b><bdi>{shown.name}</bdi></b></p>
      <CopyField text={shown.text} label={words.label} words={words} />
    </div>
  );
}
