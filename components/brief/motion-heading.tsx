import type { ReactNode } from "react";

export type MotionHeadingProps = {
  motion: string;
  /** The line above: 'The motion'. */
  of: ReactNode;
  /** Facts in a row under it, each a piece of its own. */
  facts?: readonly ReactNode[];
  children?: ReactNode;
};

/** The motion as the heading of its page. */
export function MotionHeading({ motion, of, facts = [], children }: MotionHeadingProps) {
  return (
    <header className="motion">
      <p className="of">{of}</p>
      <h1>{motion}</h1>
      {facts.length > 0 && <p className="facts">{facts.map((fact, place) => <span key={place}>{fact}</span>)}</p>}
      {children}
    </header>
  );
}
