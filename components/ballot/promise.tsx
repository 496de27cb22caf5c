import type { ReactNode } from "react";

/** What is said where one votes about who can see what: a part of the paper, or small under it. */
export function BallotPromise({ children, small }: { children: ReactNode; small?: boolean }) {
  return small ? <p className="fine promise-s">{children}</p> : <div className="ballot-part promise"><p>{children}</p></div>;
}
