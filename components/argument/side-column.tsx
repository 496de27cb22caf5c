import type { ReactNode } from "react";
import { SideMark } from "@/components/ui/mark";

export type Side = "for" | "against";
export type SideColumnProps = {
  side: Side;
  /** 'For', 'Against'. */
  heading: string;
  /** '3 arguments, 13 with replies'. */
  count: ReactNode;
  /** Below the arguments: the way to add one. */
  add?: ReactNode;
  children: ReactNode;
};

/** One of the two columns of a debate, with its mark, its name and how much stands in it. */
export function SideColumn({ side, heading, count, add, children }: SideColumnProps) {
  return (
    <section className={`side side-${side}`} id={`side-${side}`} aria-labelledby={`side-${side}-heading`}>
      <header className={`side-head ${side}`}>
        <h2 id={`side-${side}-heading`}><SideMark side={side} /> <span>{heading}</span></h2>
        <p>{count}</p>
      </header>
      {children}
      {add !== undefined && <div className="side-add">{add}</div>}
    </section>
  );
}
