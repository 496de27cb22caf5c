import type { ReactNode } from "react";
import { SaidHeading } from "@/components/ballot/said-heading";

export type BoothProps = {
  /** Above the heading: which of the papers this is. */
  steps?: ReactNode;
  heading: ReactNode;
  lede?: ReactNode;
  /** Under the lede, in the column of words. */
  beside?: ReactNode;
  /** The paper itself; without it the words stand alone. */
  children?: ReactNode;
  /** Wider, for the option paper. */
  wide?: boolean;
};

/** The page of a paper: what it is about on the left, the paper on the right; on a phone one under the other. */
export function Booth({ steps, heading, lede, beside, children, wide }: BoothProps) {
  return (
    <div className={wide ? "booth booth-wide" : "booth"}>
      <div>
        {steps}
        <SaidHeading key={typeof heading === "string" ? heading : undefined}>{heading}</SaidHeading>
        {lede !== undefined && <p className="lede">{lede}</p>}
        {beside}
      </div>
      {children}
    </div>
  );
}
