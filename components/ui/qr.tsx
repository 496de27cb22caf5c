import { encode } from "uqr";

/**
 * A text as a QR code in one path, black on white in both themes, with the quiet zone that cameras need.
 *
 * @param label what it is for, read out in its place
 */
export function Qr({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const quiet = 4;
  const whole = size + 2 * quiet;
  return (
    <svg className="qr" viewBox={`${-quiet} ${-quiet} ${whole} ${whole}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect className="qr-paper" x={-quiet} y={-quiet} width={whole} height={whole} />
      <path className="qr-ink" d={runs(data)} />
    </svg>
  );
}

/** Each row's dark modules, drawn as one rectangle a run. */
function runs(rows: readonly (readonly boolean[])[]): string {
  let path = "";
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      path += `M${from} ${y}h${x + 1 - from}v1H${from}z`;
    }
  });
  return path;
}
