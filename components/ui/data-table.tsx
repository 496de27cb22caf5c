import { type ReactNode, useId } from "react";

export type DataCell = ReactNode;
export type DataTableProps = {
  caption: ReactNode;
  /** The heads; the first one stands over the rows' heads. A column with `numeric` is set to the end of its cell. */
  columns: readonly { label: ReactNode; numeric?: boolean }[];
  /** The rows; the first cell of each is its head. `sum` rules it off as a total. */
  rows: readonly { key: string; cells: readonly DataCell[]; sum?: boolean }[];
  hideCaption?: boolean;
  className?: string;
};

/** A table of figures: each row with a head, numbers under each other, wider than the page only in its own region, which the arrow keys scroll. */
export function DataTable({ caption, columns, rows, hideCaption, className }: DataTableProps) {
  const captionId = useId();
  const numeric = columns.map((column) => (column.numeric ? "n" : undefined));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard (WCAG 2.1.1)
    <div className="scroll" role="group" aria-labelledby={captionId} tabIndex={0}>
      <table className={className}>
        <caption id={captionId} className={hideCaption ? "vh" : undefined}>{caption}</caption>
        <thead>
          <tr>{columns.map((column, place) => <th key={place} scope="col" className={numeric[place]}>{column.label}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.sum ? "sum" : undefined}>
              {row.cells.map((cell, place) =>
                place === 0 ? <th key={place} scope="row">{cell}</th> : <td key={place} className={numeric[place]}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is folded behind a button, as every figure has its numbers; the words are given, so that it runs in a browser too. */
export function Fold({ children, show, hide, open }: { children: ReactNode; show: string; hide: string; open?: boolean }) {
  return (
    <details className="data" open={open}>
      <summary>
        <span className="show">{show}</span><span className="hide">{hide}</span>
      </summary>
      {children}
    </details>
  );
}
