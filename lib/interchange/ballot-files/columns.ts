import type { OptionPaper } from "@/lib/method/tally/all-counts";
import { answerOf, Faults, highestScore, mostOptions, papersIn, type ReadBallots } from "./ballot-file";
import { type CsvRow, csvRows, separatorOf } from "./csv-rows";

/** How the heads of the further columns of an option begin. */
export const acceptsHead = "accepts: ";
export const scoreHead = "score: ";

type Column = { readonly kind: "count" | "place" | "accepts" | "score" | "none"; readonly option: string };
type Cell = { readonly column: Column; readonly text: string; readonly line: number };

/**
 * Reads a column an option with the places in it: equal numbers tie, an empty cell or `-` is not ranked. `count` may hold how many papers
 * a row stands for; `accepts: A` (1 or 0, yes or no) and `score: A` (0 to 100) what else a paper says of an option.
 */
export function readColumns(text: string): ReadBallots {
  const faults = new Faults();
  const [head, ...rows] = csvRows(text, separatorOf(text), faults);
  const columns = head ? columnsOf(head, faults) : [];
  const options = columns.filter(({ kind }) => kind === "place").map(({ option }) => option);
  if (head && options.length === 0) faults.add("no-option-column", head.line);
  if (options.length > mostOptions) faults.add("too-many-options", null, String(options.length));
  const papers = faults.any ? [] : rows.flatMap((row) => paperOf(row, columns, faults));
  return answerOf("columns", { title: null, options: options.map((key) => ({ key, title: key })), papers }, faults);
}

function columnsOf({ cells, line }: CsvRow, faults: Faults): Column[] {
  const heads = cells.map(unguarded);
  const seen = new Set<string>();
  const columns = heads.map((head): Column => {
    if (head !== "" && seen.has(head)) faults.add("option-twice", line, head);
    seen.add(head);
    if (head === "") return { kind: "none", option: "" };
    if (/^(?:count|papers|ballots)$/i.test(head)) return { kind: "count", option: "" };
    for (const [kind, start] of [["accepts", acceptsHead], ["score", scoreHead]] as const) {
      const option = head.slice(start.length).trim();
      if (head.startsWith(start) && heads.includes(option)) return { kind, option };
      if (head.startsWith(start)) faults.add("unknown-column", line, head);
    }
    return { kind: "place", option: head };
  });
  return columns;
}

/** A text without the apostrophe that keeps a spreadsheet from taking it for a formula. */
const unguarded = (text: string) => text.replace(/^'(?=\s*[=+\-@＝＋－＠])/u, "");

function paperOf({ cells, line }: CsvRow, columns: readonly Column[], faults: Faults): OptionPaper[] {
  if (cells.slice(columns.length).some((cell) => cell !== "")) faults.add("extra-cells", line, cells.join(", "));
  const filled = columns.map((column, at): Cell => ({ column, text: unguarded(cells[at] ?? ""), line }));
  if (filled.some(({ column, text }) => column.kind === "none" && text !== "")) faults.add("unknown-column", line);
  const of = (kind: Column["kind"]) => filled.filter(({ column }) => column.kind === kind);
  const [count] = of("count");
  const weight = count === undefined || count.text === "" ? 1 : papersIn(count.text);
  if (weight === null) faults.add("not-a-number", line, count!.text);
  const approves = acceptedOf(of("accepts"), faults);
  const scores = scoresOf(of("score"), faults);
  return [{ ranking: rankingOf(of("place"), faults), weight: weight ?? 1, ...(approves && { approves }), ...(scores && { scores }) }];
}

const isBlank = (text: string) => text === "" || text === "-";

function rankingOf(cells: readonly Cell[], faults: Faults): string[][] {
  const places = new Map<number, string[]>();
  for (const { column, text, line } of cells) {
    if (isBlank(text)) continue;
    if (!/^\d{1,4}$/.test(text) || Number(text) < 1) faults.add("bad-place", line, text);
    else places.set(Number(text), [...(places.get(Number(text)) ?? []), column.option]);
  }
  return [...places].toSorted(([a], [b]) => a - b).map(([, options]) => options);
}

function acceptedOf(cells: readonly Cell[], faults: Faults): string[] | null {
  const said = cells.filter(({ text }) => !isBlank(text));
  if (said.length === 0) return null;
  return said.flatMap(({ column, text, line }) => {
    if (/^(?:1|yes|x)$/i.test(text)) return [column.option];
    if (!/^(?:0|no)$/i.test(text)) faults.add("bad-accepts", line, text);
    return [];
  });
}

function scoresOf(cells: readonly Cell[], faults: Faults): Record<string, number> | null {
  const said = cells.filter(({ text }) => !isBlank(text));
  if (said.length === 0) return null;
  return Object.fromEntries(said.map(({ column, text, line }) => {
    if (!/^\d{1,3}$/.test(text) || Number(text) > highestScore) faults.add("bad-score", line, text);
    return [column.option, Number(text)];
  }));
}
