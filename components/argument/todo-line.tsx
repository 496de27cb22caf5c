import type { ReactNode } from "react";

/** What to do now, in one line; what else there is to know beside it. */
export function TodoLine({ now, children }: { now: ReactNode; children?: ReactNode }) {
  return <p className="todo"><b>{now}</b> <span>{children}</span></p>;
}

/** What the marks of the columns mean, once above them. */
export function SidesKey({ children }: { children: ReactNode }) {
  return <p className="sides-key">{children}</p>;
}
