"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useScript } from "@/components/ui/use-script";

/** A text to be taken along, in a field that marks it whole when it is entered; with script there is a button that copies it. */
export function CopyField({ text, label, words }: { text: string; label: string; words: { copy: string; copied: string } }) {
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const hasScript = useScript();
  const copy = () => {
    field.current?.select();
    // On plain http by address a page has no clipboard of its own: the browser's command has to do.
    setCopied(document.execCommand("copy"));
  };
  return (
    <div className="code-row">
      <input ref={field} className="input" type="text" readOnly value={text} aria-label={label} onFocus={(event) => event.target.select()} />
      {hasScript && <Button onClick={copy}>{words.copy}</Button>}
      <span role="status">{isCopied && words.copied}</span>
    </div>
  );
}
