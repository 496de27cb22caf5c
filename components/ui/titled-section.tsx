import type { ReactNode } from "react";

/** A section with its heading in a column on the left where there is room: of an outcome, of a page that explains. */
export function TitledSection({ id, heading, children }: { id: string; heading: ReactNode; children: ReactNode }) {
  return (
    <section className="osec" id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      <div className="obody">{children}</div>
    </section>
  );
}
