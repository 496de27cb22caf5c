import type { ReactNode } from "react";

export type AccountRow = { key: string; name: ReactNode; detail: ReactNode; act?: ReactNode };

/** Accounts, devices or links under each other: what it is, more about it, and what can be done with it. */
export function AccountList({ rows, label }: { rows: readonly AccountRow[]; label?: string }) {
  return (
    <ul role="list" className="account-list" aria-label={label}>
      {rows.map(({ key, name, detail, act }) => (
        <li key={key}>
          <p><b><bdi>{name}</bdi></b><br /><span className="label">{detail}</span></p>
          {act}
        </li>
      ))}
    </ul>
  );
}
