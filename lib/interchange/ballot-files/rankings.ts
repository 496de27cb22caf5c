import type { OptionPaper } from "@/lib/method/tally/all-counts";
import { answerOf, Faults, mostOptions, papersIn, type ReadBallots } from "./ballot-file";
import { type CsvRow, csvRows, separatorOf } from "./csv-rows";

/**
 * Reads a line a ranking: `3, A > B = C` is three papers with A first and B and C tied; the number may be left out, and `3:` does as
 * well. A head `count,ranking` is passed over. Options are those that are met; a first row `options, A, B, C` names them, and then another
 * one is a fault. `3,` is three empty papers.
 */
export function readRankings(text: string): ReadBallots {
  const faults = new Faults();
  const rows = csvRows(text, separatorOf(text), faults);
  const named = rows[0] && isOptionsRow(rows[0]) ? rows.shift()! : null;
  if (rows[0] && isHead(rows[0])) rows.shift();
  const options = new Set<string>();
  for (const option of named?.cells.slice(1).filter((cell) => cell !== "") ?? []) {
    if (options.has(option)) faults.add("option-twice", named!.line, option);
    options.add(option);
  }
  const papers = rows.flatMap((row) => paperOf(row, options, named !== null, faults));
  if (options.size > mostOptions) faults.add("too-many-options", null, String(options.size));
  if (options.size === 0 && papers.length > 0) faults.add("no-ranking", rows[0]!.line);
  return answerOf("rankings", { title: null, options: [...options].map((key) => ({ key, title: key })), papers }, faults);
}

/** Whether a row names the options: `options, A, B, C`. */
export const isOptionsRow = ({ cells }: CsvRow): boolean => cells.length > 1 && cells[0]!.toLowerCase() === "options";

/** Whether a row is the head of rankings: `count,ranking`, or the ranking alone. */
export const isHead = ({ cells }: CsvRow): boolean => {
  const names = cells.map((cell) => cell.toLowerCase());
  return names.at(-1) === "ranking" && (names.length === 1 || (names.length === 2 && /^(?:count|papers|ballots|number)$/.test(names[0]!)));
};

const withColon = /^(\d+)\s*:\s*(.*)$/s;

function paperOf({ line, cells }: CsvRow, options: Set<string>, areNamed: boolean, faults: Faults): OptionPaper[] {
  const split = splitRow(cells, line, faults);
  if (!split) return [];
  const weight = split.count === null ? 1 : papersIn(split.count);
  if (weight === null) faults.add("not-a-number", line, split.count!);
  const seen = new Set<string>();
  const places = split.ranking === "" ? [] : split.ranking.split(">").map((place) => place.split("=").map((name) => name.trim()));
  for (const option of places.flat()) {
    if (option === "") faults.add("empty-place", line, split.ranking);
    else if (seen.has(option)) faults.add("option-twice", line, option);
    else if (areNamed && !options.has(option)) faults.add("unknown-option", line, option);
    seen.add(option);
    if (!areNamed && option !== "") options.add(option);
  }
  return weight === null ? [] : [{ ranking: places, weight }];
}

/** The number and the ranking of a row; null where it is neither. */
function splitRow(cells: readonly string[], line: number, faults: Faults): { count: string | null; ranking: string } | null {
  const [first = "", second, ...more] = cells;
  const colon = cells.length === 1 ? withColon.exec(first) : null;
  if (colon) return { count: colon[1]!, ranking: colon[2]! };
  if (more.some((cell) => cell !== "")) {
    faults.add("extra-cells", line, cells.join(", "));
    return null;
  }
  if (second !== undefined) return { count: first, ranking: second };
  if (!/^\d+$/.test(first)) return { count: null, ranking: first };
  faults.add("no-ranking", line, first);
  return null;
}
