import type { ReactNode } from "react";

/** How many of how many, as a thin bar; the number stands beside it in words. */
export function TurnoutBar({ count, of }: { count: number; of: number }) {
  // Whoever has cast and was removed since stays counted: more than all is drawn as all.
  const share = of === 0 ? 0 : Math.min(100, Math.round((count / of) * 1000) / 10);
  return (
    <svg className="tb" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="f-rule" width="100" height="4" />
      <rect className="f-ink" width={share} height="4" />
    </svg>
  );
}

export type TurnoutProps = {
  heading: ReactNode;
  cast: number;
  of: number;
  /** After the number: 'of 28 have cast paper 1'. */
  sentence: ReactNode;
  /** Paper by paper, and what each is. */
  detail?: ReactNode;
  /** Names of those who have not, folded (`QuietFold`). */
  children?: ReactNode;
};

/** A ballot's turnout for the teacher: who voted, exactly; never how. */
export function Turnout({ heading, cast, of, sentence, detail, children }: TurnoutProps) {
  return (
    <div className="turnout">
      <h2>{heading}</h2>
      <p className="big"><b>{cast}</b> {sentence}</p>
      <TurnoutBar count={cast} of={of} />
      {detail !== undefined && <p className="label">{detail}</p>}
      {children}
    </div>
  );
}
