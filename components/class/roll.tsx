import type { ReactNode } from "react";
import type { Side } from "@/components/argument/side-column";
import { Icon } from "@/components/ui/icon";
import { Stance } from "@/components/ui/stance";

export type RollRow = {
  id: string;
  name: string;
  href?: string;
  /** The side they argue, where sides are given out. */
  side?: Side | null;
  here: boolean;
  /** 'here', 'away', 'not taking part'. */
  seat: ReactNode;
  /** Arguments posted; nobody's is ranked. */
  count: number;
  /** 'now', '22 s ago', a `LocalTime`. */
  lastSeen: ReactNode;
  /** `RowMenu`. */
  menu?: ReactNode;
};
export type RollProps = {
  heading: ReactNode;
  /** Beside the heading: '25 here, 3 away; 34 arguments'. */
  summary: ReactNode;
  caption: string;
  columns: { name: string; argues: string; seat: string; count: string; lastSeen: string; menu: string };
  rows: readonly RollRow[];
  /** The last line: '28 people', '14 and 14', '25 here', 34. */
  sum: { people: ReactNode; sides?: ReactNode; here: ReactNode; count: number };
  note?: ReactNode;
};

/** Who is in the class, for the teacher: side, seat, arguments, last seen, and a menu for each. */
export function Roll({ heading, summary, caption, columns, rows, sum, note }: RollProps) {
  return (
    <section className="roll" aria-labelledby="roll-heading">
      <div className="sec-h"><h2 id="roll-heading">{heading}</h2><p className="label">{summary}</p></div>
      <table className="full">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th><th scope="col">{columns.argues}</th><th scope="col">{columns.seat}</th>
            <th scope="col" className="n">{columns.count}</th><th scope="col" className="n">{columns.lastSeen}</th>
            <th scope="col"><span className="vh">{columns.menu}</span></th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.href === undefined ? row.name : <a href={row.href}>{row.name}</a>}</th>
              <td>{row.side ? <Stance side={row.side} /> : "–"}</td>
              <td>{row.here ? row.seat : <span className="away">{row.seat}</span>}</td>
              <td className="n">{row.count === 0 ? "–" : row.count}</td>
              <td className="n">{row.lastSeen}</td>
              <td className="mn">{row.menu}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="sum">
            <th scope="row">{sum.people}</th><td>{sum.sides}</td><td>{sum.here}</td><td className="n">{sum.count}</td>
            <td colSpan={2}>{"\u00a0"}</td>
          </tr>
        </tfoot>
      </table>
      {note !== undefined && <p className="fine foot-n">{note}</p>}
    </section>
  );
}

/** What can be done for one person, behind three dots. Its children are a form: a `.label` with the name, then buttons. */
export function RowMenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="menu">
      <summary><Icon name="more" /><span className="vh">{label}</span></summary>
      {children}
    </details>
  );
}
