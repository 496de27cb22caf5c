import type { ReactNode } from "react";
import { flowHeight, type Flow, type FlowNode, layOutFlow, stances } from "@/components/outcome/flow-layout";
import { DataFold } from "@/components/ui/data-fold";
import { DataTable } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { DrawnMark, type Mark } from "@/components/ui/mark";
import { Stance } from "@/components/ui/stance";
import { t } from "@/lib/words";

export type FlowFigureProps = {
  /** Who kept and who changed their stance, in one sentence with numbers. */
  caption: string;
  flow: Flow;
  words: {
    /** 'Opening ballot', 'Closing ballot'; on a phone 'Opening', 'Closing'. */
    opening: string; closing: string; openingShort: string; closingShort: string;
    tableCaption: string;
    /** The table's heads: 'closing for' and so on; 'all'. */
    closingAs: Readonly<Record<Mark, string>>;
    all: string;
  };
  /** Under the table: why it may be shown whole. */
  note?: ReactNode;
  first?: boolean;
};

const words = { for: "marks.for", undecided: "marks.undecided", against: "marks.against" } as const;
const sizes = { wide: { width: 880, left: 110 }, narrow: { width: 360, left: 86 } };

/** The flow of stances from the opening to the closing ballot over matched voters: ribbons in the colour that they began with. */
export function FlowFigure({ caption, flow, words: said, note, first }: FlowFigureProps) {
  return (
    <Figure
      caption={caption} first={first}
      wide={<FlowDrawing size="wide" label={caption} flow={flow} opening={said.opening} closing={said.closing} />}
      narrow={<FlowDrawing size="narrow" label={caption} flow={flow} opening={said.openingShort} closing={said.closingShort} />}
      data={<DataFold><FlowTable flow={flow} words={said} />{note !== undefined && <p className="fine">{note}</p>}</DataFold>}
    />
  );
}

function FlowDrawing({ size, label, flow, opening, closing }: { size: "wide" | "narrow"; label: string; flow: Flow; opening: string; closing: string }) {
  const { width, left } = sizes[size];
  const right = width - left - 12;
  const [from, to] = [left + 14, right - 2];
  const laid = layOutFlow(flow);
  return (
    <svg className={size} viewBox={`0 0 ${width} ${flowHeight}`} role="img" aria-label={label}>
      {laid.ribbons.map((ribbon) => (
        <path className={`r-${ribbon.from}`} key={`${ribbon.from}-${ribbon.to}`} d={ribbonPath(from, to, ribbon.left + 0.5, ribbon.right + 0.5, Math.max(0.5, ribbon.height - 1))} />
      ))}
      {laid.ribbons.filter(({ height }) => height >= 18).map((ribbon) => (
        <g key={`${ribbon.from}-${ribbon.to}`}>
          <text className="b" fontSize="16" x={from + 8} y={round(ribbon.left + ribbon.height / 2 + 5.8)}>{ribbon.count}</text>
          <text className="b" fontSize="16" textAnchor="end" x={to - 8} y={round(ribbon.right + ribbon.height / 2 + 5.8)}>{ribbon.count}</text>
        </g>
      ))}
      {laid.left.map((node) => <FlowEnd node={node} x={left} key={node.stance} side="left" />)}
      {laid.right.map((node) => <FlowEnd node={node} x={right} key={node.stance} side="right" />)}
      <text className="t-2 b" fontSize="14.4" x={left} y="16">{opening}</text>
      <text className="t-2 b" fontSize="14.4" textAnchor="end" x={width - left} y="16">{closing}</text>
    </svg>
  );
}

/** One stance at one end: its bar, its total with its mark, its word. */
function FlowEnd({ node, x, side }: { node: FlowNode; x: number; side: "left" | "right" }) {
  const total = String(node.total);
  const text = side === "left" ? { x: x - 10, textAnchor: "end" as const } : { x: x + 22, textAnchor: "start" as const };
  const markX = side === "left" ? text.x - 15.3 * total.length - 16.6 : text.x + 15.3 * total.length + 5.1;
  return (
    <>
      <rect className={`f-${node.stance}`} x={x} y={round(node.y)} width="12" height={round(node.height)} />
      <text className="b" fontSize="24" {...text} y={round(node.labelY + 2)}>{total}</text>
      <text className={`f-${node.stance} b`} fontSize="14.4" {...text} y={round(node.labelY + 20)}>{t(words[node.stance])}</text>
      <DrawnMark side={node.stance} x={round(markX)} y={round(node.labelY - 12.5)} size={11.52} />
    </>
  );
}

function FlowTable({ flow, words: said }: { flow: Flow; words: FlowFigureProps["words"] }) {
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const columns = stances.map((to) => total(stances.map((from) => flow[from][to])));
  return (
    <DataTable
      caption={said.tableCaption}
      columns={[{ label: said.openingShort }, ...stances.map((to) => ({ label: said.closingAs[to], numeric: true })), { label: said.all, numeric: true }]}
      rows={[
        ...stances.map((from) => ({
          key: from,
          cells: [<Stance side={from} key={from} />, ...stances.map((to) => flow[from][to]), <b key="all">{total(stances.map((to) => flow[from][to]))}</b>],
        })),
        { key: "all", cells: [said.all, ...columns, total(columns)], sum: true },
      ]}
    />
  );
}

/** A ribbon that leaves at one height and arrives at another, level at both ends. */
function ribbonPath(from: number, to: number, left: number, right: number, height: number): string {
  const middle = (from + to) / 2;
  const [a, b, c, d] = [round(left), round(right), round(right + height), round(left + height)];
  return `M${from} ${a}C${middle} ${a} ${middle} ${b} ${to} ${b}V${c}C${middle} ${c} ${middle} ${d} ${from} ${d}z`;
}

const round = (value: number) => Math.round(value * 10) / 10;
