import type { ReactNode } from "react";

/** In the place of an argument or comment that is gone: who took it away, when, and what was kept. */
export function Tombstone({ children }: { children: ReactNode }) {
  return <p className="tombstone">{children}</p>;
}
