import type { ReactNode } from "react";

export type FigureProps = {
  /** One sentence with its numbers: what the drawing shows. */
  caption: ReactNode;
  /** A key or a line of explanation between sentence and drawing. */
  keyLine?: ReactNode;
  /** The drawing for a wide page and the one for a phone, so that its text keeps its size. Both are SVG. */
  wide?: ReactNode;
  narrow?: ReactNode;
  /** The same numbers as a table behind a button, with what must be said with them. */
  data?: ReactNode;
  children?: ReactNode;
  /** Without space above it, where it begins a section. */
  first?: boolean;
};

/** A figure: the sentence above, the drawing, the data behind a button, and what else belongs to it. */
export function Figure({ caption, keyLine, wide, narrow, data, children, first }: FigureProps) {
  return (
    <figure className={first ? "figure mt-0" : "figure"}>
      <figcaption>{caption}</figcaption>
      {keyLine}
      {(wide ?? narrow) !== undefined && <div className="draw">{wide}{narrow}</div>}
      {data}
      {children}
    </figure>
  );
}
