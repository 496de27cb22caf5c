import type { ReactNode } from "react";
import type { Side } from "@/components/argument/side-column";
import { Icon } from "@/components/ui/icon";
import { Stance } from "@/components/ui/stance";

export type RollRow = {
  id: string;
  name: string;
  /** Beside the name of whoever is no student: 'teacher', 'observer'. */
  role?: ReactNode;
  /** The side they argue, where sides are given out. */
  side?: Side | null;
  here: boolean;
  /** 'here', 'away', 'not today'. */
  seat: ReactNode;
  /** Arguments posted; nobody's is ranked. */
  count: number;
  /** 'now', a `LocalTime`. */
  lastSeen: ReactNode;
  /** `RowMenu`. */
  menu?: ReactNode;
};
export type RollProps = {
  heading: ReactNode;
  /** Beside the heading: '25 here, 3 away; 34 arguments'. */
  summary: ReactNode;
  caption: string;
  /** The heads; `argues` is left out where no sides are given out. */
  columns: { name: string; argues?: string; seat: string; count: string; lastSeen: string; menu: string };
  rows: readonly RollRow[];
  /** The last line: '28 people', '14 and 14', '25 here', 34. */
  sum: { people: ReactNode; sides?: ReactNode; here: ReactNode; count: number };
  /** Where nobody is in yet. */
  children?: ReactNode;
  note?: ReactNode;
};

/** Who is in the class, for staff: side, seat, arguments, last seen, and a menu for each. */
export function Roll({ heading, summary, caption, columns, rows, sum, children, note }: RollProps) {
  const sides = columns.argues !== undefined;
  return (
    <section className={sides ? "roll" : "roll no-sides"} aria-labelledby="roll-heading">
      <div className="sec-h"><h2 id="roll-heading">{heading}</h2><p className="label">{summary}</p></div>
      {children}
      <table className="full">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>{sides && <th scope="col">{columns.argues}</th>}<th scope="col">{columns.seat}</th>
            <th scope="col" className="n">{columns.count}</th><th scope="col" className="n">{columns.lastSeen}</th>
            <th scope="col"><span className="vh">{columns.menu}</span></th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row"><bdi>{row.name}</bdi>{row.role !== undefined && <span className="label"> {row.role}</span>}</th>
              {sides && <td>{row.side ? <Stance side={row.side} /> : "–"}</td>}
              <td>{row.here ? row.seat : <span className="away">{row.seat}</span>}</td>
              <td className="n wide">{row.count === 0 ? "–" : row.count}</td>
              <td className="n wide">{row.lastSeen}</td>
              <td className="mn">{row.menu}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="sum">
            <th scope="row">{sum.people}</th>{sides && <td>{sum.sides}</td>}<td>{sum.here}</td><td className="n wide">{sum.count}</td>
            <td className="wide" colSpan={2}>{"\u00a0"}</td>
          </tr>
        </tfoot>
      </table>
      {note !== undefined && <div className="fine foot-n">{note}</div>}
    </section>
  );
}

/** What can be done for one person, behind three dots: a line with the name, then forms of one button and links. */
export function RowMenu({ label, name, children }: { label: string; name: ReactNode; children: ReactNode }) {
  return (
    <details className="menu">
      <summary><Icon name="more" /><span className="vh">{label}</span></summary>
      <div className="menu-list"><p className="label"><b><bdi>{name}</bdi></b></p>{children}</div>
    </details>
  );
}
