/** What a mark can stand for: the two sides and the third stance. */
export type Mark = "for" | "against" | "undecided";

const outlines = { for: "M5 .6 9.8 9.4H.2z", against: "M5 9.4.2.6h9.6z" };

/**
 * The mark of a side or stance, in the colour of the text around it: ▲ for, ▼ against, ● undecided. Drawn, since the fonts'
 * subsets do not hold the characters.
 *
 * @param text read out in its place where no word stands beside it; without it the mark is decoration
 */
export function SideMark({ side, text }: { side: Mark; text?: string }) {
  return (
    <>
      <svg className={`mark mark-${side}`} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <MarkShape side={side} />
      </svg>
      {text === undefined ? null : <span className="vh">{text}</span>}
    </>
  );
}

/** The outline of a mark alone, 10 units wide and high, for use inside a drawing. */
export function MarkShape({ side }: { side: Mark }) {
  return side === "undecided" ? <circle cx="5" cy="5" r="4.3" /> : <path d={outlines[side]} />;
}

/** A mark inside a drawing, with its upper left corner at x, y; filled in its side's colour by `.draw`. */
export function DrawnMark({ side, x, y, size }: { side: Mark; x: number; y: number; size: number }) {
  return (
    <g className={`f-${side}`} transform={`translate(${x} ${y}) scale(${size / 10})`}>
      <MarkShape side={side} />
    </g>
  );
}
