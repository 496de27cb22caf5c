import type { ReactNode } from "react";

/** The recovery words large, numbered, as they are shown once. */
export function RecoveryWords({ words, label }: { words: readonly string[]; label: string }) {
  return (
    <p className="words" role="group" aria-label={label}>
      {words.map((word, place) => <span key={place}>{word}</span>)}
    </p>
  );
}

/** The same under one's name in the masthead, until they are noted. */
export function MyWords({ words, label, open, children }: { words: readonly string[]; label: ReactNode; open?: boolean; children?: ReactNode }) {
  return (
    <details className="my-words" open={open}>
      <summary className="link-sum">{label}</summary>
      <p className="pop"><span className="w4">{words.join(" ")}</span></p>
      {children}
    </details>
  );
}
