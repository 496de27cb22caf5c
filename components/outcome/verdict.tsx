import type { ReactNode } from "react";

export type VerdictProps = {
  motion: string;
  /** 'Carried, ▲ 15 to ▼ 10, with 3 undecided.' with `SideMark`s in it. */
  headline: ReactNode;
  /** What happened, in a few sentences. */
  children: ReactNode;
};

/** The head of the outcome: the motion small, the verdict large, and what happened. */
export function Verdict({ motion, headline, children }: VerdictProps) {
  return (
    <header className="motion outcome-head">
      <p className="of">{motion}</p>
      <h1 className="verdict">{headline}</h1>
      <p className="lede">{children}</p>
    </header>
  );
}
