import type { ReactNode } from "react";

export type OutcomeSectionProps = {
  id: string;
  heading: ReactNode;
  /** Folded on a phone, where verdict and flow come first. */
  fold?: boolean;
  children: ReactNode;
};

/** A section of the outcome: its heading in a column on the left where there is room. */
export function OutcomeSection({ id, heading, fold, children }: OutcomeSectionProps) {
  if (fold) {
    return (
      <details className="osec fold" id={id}>
        <summary><h2>{heading}</h2></summary>
        <div className="obody">{children}</div>
      </details>
    );
  }
  return (
    <section className="osec" id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      <div className="obody">{children}</div>
    </section>
  );
}
