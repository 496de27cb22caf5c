import type { ReactNode } from "react";
import type { Side } from "@/components/argument/side-column";
import { SideMark } from "@/components/ui/mark";

export type RatedArgument = {
  /** F1.2. */
  label: string;
  side: Side;
  sideName: string;
  href: string;
  /** The number before it: an average, a count of credits; and what it is, read out. */
  figure: string;
  figureName: string;
  /** Beside the label: who wrote it, or where its figure is from. */
  beside: ReactNode;
  text: string;
  /** Under it: a line, or whatever needs more room. */
  note?: ReactNode;
  below?: ReactNode;
};

/** Arguments in an order, each with the figure that the order goes by. */
export function RatedList({ items }: { items: readonly RatedArgument[] }) {
  return (
    <ol className="credit" role="list">
      {items.map((item) => (
        <li key={item.label}>
          <p className="cn"><b>{item.figure}</b> <span className="vh">{item.figureName}</span></p>
          <div>
            <h3>
              <a href={item.href}><span className={item.side}><SideMark side={item.side} text={`${item.sideName}:`} /> {item.label}</span></a>
              {" "}<span>{item.beside}</span>
            </h3>
            <p className="claim" dir="auto">{item.text}</p>
            {item.note !== undefined && <p className="label">{item.note}</p>}
            {item.below}
          </div>
        </li>
      ))}
    </ol>
  );
}
