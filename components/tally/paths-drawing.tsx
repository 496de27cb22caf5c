import { wrapped } from "@/components/tally/wrapped";
import type { Duel } from "@/lib/method/tally/duels";
import type { Beatpath } from "@/lib/method/tally/schulze";
import type { TallyLanguage } from "./language";
import { countText } from "./phrases";

export type PathsDrawingProps = {
  /** Read out in its place: the sentence above the figure. */
  label: string;
  /** Paths that are set against each other stand together, ruled off from the next. */
  groups: readonly (readonly Beatpath[])[];
  narrow?: boolean;
  language: TallyLanguage;
};

const pitch = 220; // of a name and the arrow behind it
const arrowAt = 146;
const lineHeight = 44;
const sizes = { wide: { width: 880, links: 3 }, narrow: { width: 360, links: 1 } };

/**
 * Paths as names with arrows between them, each with the papers of its duel; the weakest is bold and ink. What is longer than a line
 * goes on in the next, which begins with the name that the last one ended on.
 */
export function PathsDrawing({ label, groups, narrow = false, language }: PathsDrawingProps) {
  const { width, links } = narrow ? sizes.narrow : sizes.wide;
  const laid = layOut(groups, links);
  const height = (laid.at(-1)?.next ?? 0) + 2;
  return (
    <svg className={narrow ? "narrow" : "wide"} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {laid.map(({ y, lines }) => (
        <g key={y}>
          <path className="ln" d={`M0 ${y}H${width}`} />
          {lines.map((line) => <Line {...line} language={language} key={line.y} />)}
        </g>
      ))}
    </svg>
  );
}

type LaidLine = { y: number; duels: readonly Duel[]; weakest: Duel };

/** Where each group and each of its lines stands. */
function layOut(groups: PathsDrawingProps["groups"], links: number): { y: number; next: number; lines: LaidLine[] }[] {
  let y = 1;
  return groups.map((paths) => {
    const start = y;
    y += 6;
    const lines = paths.flatMap(({ duels, weakest }) => Array.from({ length: Math.ceil(duels.length / links) }, (_, part) => {
      const line = { y, duels: duels.slice(part * links, (part + 1) * links), weakest };
      y += lineHeight;
      return line;
    }));
    y += 4;
    return { y: start, next: y, lines };
  });
}

function Line({ y, duels, weakest, language }: LaidLine & { language: TallyLanguage }) {
  const [first] = duels;
  const isWeakest = (duel: Duel) => duel.winner === weakest.winner && duel.loser === weakest.loser;
  return (
    <>
      {first && <Name option={first.winner} x={0} y={y} language={language} />}
      {duels.map((duel, at) => (
        <g key={duel.loser}>
          <Arrow x={at * pitch + arrowAt} y={y + 24} text={countText(duel.votes, language)} strong={isWeakest(duel)} />
          <Name option={duel.loser} x={(at + 1) * pitch} y={y} language={language} />
        </g>
      ))}
    </>
  );
}

function Name({ option, x, y, language }: { option: string; x: number; y: number; language: TallyLanguage }) {
  const lines = wrapped(language.title(option), 18);
  const top = y + (lines.length > 1 ? 19 : 28);
  return <g data-lines>{lines.map((line, at) => <text className="t-2" fontSize="13.5" x={x} y={top + at * 16} key={at}>{line}</text>)}</g>;
}

function Arrow({ x, y, text, strong }: { x: number; y: number; text: string; strong: boolean }) {
  const end = x + 62;
  return (
    <>
      <path className={strong ? "ln-i" : "ln-s"} strokeWidth={strong ? 2.5 : 1.5} d={`M${x} ${y}H${end - 7}`} />
      <path className={strong ? "f-ink" : "f-soft"} d={`M${end} ${y}l-9 -5v10z`} />
      <text className={strong ? "b" : "t-2"} fontSize="14" textAnchor="middle" x={x + 27} y={y - 6}>{text}</text>
    </>
  );
}
