import { wrapped } from "@/components/tally/wrapped";

export type Bar = { value: number; text: string; gained?: number; out?: boolean };
export type BarRow = { key: string; label: string; strong?: boolean; bars: readonly (Bar | null)[] };
export type BarChartProps = {
  /** Read out in its place: the sentence above the figure. */
  label: string;
  rows: readonly BarRow[];
  /** A head over each column of bars; none where there is one column that needs no name. */
  heads?: readonly string[];
  /** A last line under the rules: its name and a number under each column. */
  foot?: { label: string; texts: readonly string[] };
  /** The value that fills a column; the same for all drawings of one figure. */
  most: number;
  /** 'out' beside the bar of an option that goes. */
  outWord?: string;
  narrow?: boolean;
};

const sizes = {
  wide: { width: 880, labels: 264, letters: 33, bar: 24, gap: 16, text: 15, above: false },
  narrow: { width: 360, labels: 0, letters: 44, bar: 16, gap: 7, text: 15, above: true },
};

/**
 * Rows of bars in columns, as SVG: in the wide drawing the label stands before its bars, in the narrow one above them. Bars
 * are ink for what is chosen and grey for the rest; what was gained in a column's step is in the accent.
 */
export function BarChart({ label, rows, heads, foot, most, outWord, narrow = false }: BarChartProps) {
  const size = narrow ? sizes.narrow : sizes.wide;
  const columns = rows[0]?.bars.length ?? 1;
  const pitch = (size.width - size.labels) / columns;
  const letters = Math.max(1, ...rows.flatMap((row) => row.bars.map((bar) => bar?.text.length ?? 0)));
  const longest = pitch - Math.max(narrow ? 0 : 44, 8 + 9.3 * letters); // room for the number behind the longest bar
  const at = (column: number) => round(size.labels + column * pitch);
  const top = heads === undefined ? 1 : 36;
  const laid = layOut(rows, size, top);
  const end = laid.at(-1)?.next ?? top;
  const height = foot === undefined ? end + 2 : end + (narrow ? 47 : 35);
  return (
    <svg className={narrow ? "narrow" : "wide"} viewBox={`0 0 ${size.width} ${height}`} role="img" aria-label={label}>
      {heads?.map((head, column) => <text className="t-2 b" fontSize="13.5" x={at(column)} y="15" key={column}>{head}</text>)}
      {laid.map(({ row, lines, y, barY }) => (
        <g key={row.key}>
          <path className="ln" d={`M0 ${y}H${size.width}`} />
          <g data-lines>
            {lines.map((line, place) => (
              <text className={row.strong ? "b" : "t-2"} fontSize={size.text} x="0" y={(size.above ? y + 18 : barY + 17.4) + place * 18} key={place}>{line}</text>
            ))}
          </g>
          {row.bars.map((bar, column) => bar && (
            <DrawnBar bar={bar} key={column} x={at(column)} y={barY} height={size.bar} unit={longest / most} strong={row.strong} outWord={outWord} />
          ))}
        </g>
      ))}
      {foot !== undefined && (
        <>
          <path className="ln" d={`M0 ${end}H${size.width}`} />
          <text className="t-m" fontSize="13.5" x="0" y={end + 20}>{foot.label}</text>
          {foot.texts.map((text, column) => <text className="t-m" fontSize="13.5" x={at(column)} y={end + (narrow ? 36 : 20)} key={column}>{text}</text>)}
        </>
      )}
    </svg>
  );
}

function DrawnBar({ bar, x, y, height, unit, strong, outWord }: {
  bar: Bar; x: number; y: number; height: number; unit: number; strong?: boolean; outWord?: string;
}) {
  const width = round(bar.value * unit);
  const gained = round((bar.gained ?? 0) * unit);
  const baseline = y + height / 2 + 5.4;
  return (
    <>
      <rect className={strong ? "f-ink" : "f-soft"} x={x} y={y} width={width} height={height} />
      {gained > 0 && <rect className="f-accent" x={round(x + width - gained)} y={y} width={gained} height={height} />}
      <text className="b" fontSize="15" x={round(x + width + 5)} y={baseline}>{bar.text}</text>
      {bar.out && <text className="t-m" fontSize="12.75" x={round(x + width + 9 + 9.3 * bar.text.length)} y={baseline}>{outWord}</text>}
    </>
  );
}

/** Where each row stands: its rule, its bars (below the label in the narrow drawing), and where the next one begins. */
function layOut(rows: readonly BarRow[], size: (typeof sizes)["wide"], top: number) {
  let y = top;
  return rows.map((row) => {
    const lines = wrapped(row.label, size.letters);
    const more = (lines.length - 1) * 18;
    const barY = size.above ? y + 23 + more : y + 7;
    const next = size.above ? barY + size.bar + size.gap : y + Math.max(size.bar + size.gap, size.bar + size.gap + more - 4);
    const laid = { row, lines, y, barY, next };
    y = next;
    return laid;
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
