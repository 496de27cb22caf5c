import type { ReactNode } from "react";

export type MotionListItem = {
  href: string;
  motion: string;
  /** 'From the brief …'; an `<i>` sets a title in italics. */
  from: ReactNode;
  phase: ReactNode;
  /** Under the phase: 'until 2 December'. */
  until?: ReactNode;
  /** One line each: '412 people', '186 arguments'. */
  counts: readonly ReactNode[];
};

/** Open debates by their motions, each with its phase and how much is in it. */
export function MotionList({ items }: { items: readonly MotionListItem[] }) {
  return (
    <ol className="motions" role="list">
      {items.map((item) => (
        <li key={item.href}>
          <h3><a href={item.href}>{item.motion}</a></h3>
          <p className="where">{item.from}</p>
          <p className="ph"><b>{item.phase}</b>{item.until !== undefined && <><br />{item.until}</>}</p>
          <p className="cnt">{item.counts.map((count, place) => <span className="block" key={place}>{count}</span>)}</p>
        </li>
      ))}
    </ol>
  );
}
