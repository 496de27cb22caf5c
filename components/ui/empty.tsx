import type { ReactNode } from "react";

/** A list that has nothing in it yet: says so, and what to do next. */
export function Empty({ title, children, actions }: { title: ReactNode; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="empty">
      <h3>{title}</h3>
      <p>{children}</p>
      {actions !== undefined && <div className="btn-row">{actions}</div>}
    </div>
  );
}
