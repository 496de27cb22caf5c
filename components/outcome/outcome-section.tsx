import type { ReactNode } from "react";
import { TitledSection } from "@/components/ui/titled-section";

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
  return <TitledSection id={id} heading={heading}>{children}</TitledSection>;
}
