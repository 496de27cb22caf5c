import type { ReactNode } from "react";

export type ControlBandProps = {
  label: string;
  /** What runs now: `Turnout`, or a heading and a sentence. */
  now: ReactNode;
  /** What comes next: its heading, what it does point by point, and the form that does it. */
  heading: ReactNode;
  points?: readonly ReactNode[];
  /** In the place of heading and points: the final call that is under way. */
  call?: ReactNode;
  children: ReactNode;
};

/** The one framed band of the desk: what runs now on its left, the next step on its right. */
export function ControlBand({ label, now, heading, points = [], call, children }: ControlBandProps) {
  return (
    <section className="control" aria-label={label}>
      {now}
      <div className="next">
        {call ?? (
          <>
            <h3>{heading}</h3>
            {points.length > 0 && <ul className="bul" role="list">{points.map((point, place) => <li key={place}>{point}</li>)}</ul>}
          </>
        )}
        {children}
      </div>
    </section>
  );
}
