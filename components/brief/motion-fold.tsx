import type { ReactNode } from "react";

export type MotionFoldProps = {
  motion: string;
  of: ReactNode;
  /** What to press on a phone, where the motion is one line: 'read', 'fold'. */
  words: { read: string; fold: string };
  /** Under the motion: what to do now (`TodoLine`). */
  children?: ReactNode;
};

/** The motion above a debate: whole on a wide page, one line that unfolds on a phone. */
export function MotionFold({ motion, of, words, children }: MotionFoldProps) {
  return (
    <header className="motion">
      <details className="motion-fold">
        <summary>
          <span className="of">{of}</span>
          <h1>{motion}</h1>
          <span className="unfold"><span className="show">{words.read}</span><span className="hide">{words.fold}</span></span>
        </summary>
      </details>
      {children}
    </header>
  );
}
