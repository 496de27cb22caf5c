import type { OptionPaper } from "@/lib/method/tally/all-counts";
import { answerOf, type BallotNote, Faults, mostOptions, papersIn, type ReadBallots } from "./ballot-file";

const headLine = /^#\s*([A-Z ]+?)(?:\s+(\d+))?\s*:\s*(.*)$/;
type Head = { alternatives: number | null; voters: number | null; title: string | null; names: Map<number, string> };

/**
 * Reads a PrefLib file of orders (soc, soi, toc, toi) with its header: `840: 5,1,{2,3}` is 840 papers. What is not ranked stays unranked.
 *
 * @see https://preflib.github.io/PrefLib-Jekyll/format, the fields of the header and of the lines
 */
export function readPreflib(text: string): ReadBallots {
  const faults = new Faults();
  const head: Head = { alternatives: null, voters: null, title: null, names: new Map() };
  const papers: OptionPaper[] = [];
  text.split(/\r\n|\r|\n/).forEach((row, index) => {
    const line = row.trim();
    if (line === "") return;
    if (line.startsWith("#")) readHead(line, index + 1, head, faults);
    else papers.push(...readLine(line, index + 1, head, faults));
  });
  const count = head.alternatives;
  if (count === null || count < 1) faults.add("preflib-alternatives", null);
  else if (count > mostOptions) faults.add("too-many-options", null, String(count));
  const options = Array.from({ length: Math.min(count ?? 0, mostOptions) }, (_, at) => ({ key: String(at + 1), title: head.names.get(at + 1) ?? String(at + 1) }));
  const found = papers.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const notes: BallotNote[] = head.voters !== null && head.voters !== found ? [{ code: "preflib-voters", said: head.voters, found }] : [];
  return answerOf("preflib", { title: head.title, options, papers }, faults, notes);
}

/** Whether a text begins as PrefLib's files do. */
export const looksLikePreflib = (text: string): boolean => /^\s*#\s*(?:FILE NAME|TITLE|DATA TYPE|NUMBER ALTERNATIVES|ALTERNATIVE NAME)\b/.test(text);

function readHead(line: string, at: number, head: Head, faults: Faults): void {
  const [, field = "", number, value = ""] = headLine.exec(line) ?? [];
  if (field === "TITLE") head.title = value === "" ? null : value;
  if (field === "NUMBER ALTERNATIVES") head.alternatives = papersIn(value);
  if (field === "NUMBER VOTERS") head.voters = /^\d{1,10}$/.test(value) ? Number(value) : null;
  if (field !== "ALTERNATIVE NAME") return;
  if (number === undefined || value === "" || head.names.has(Number(number))) faults.add("preflib-name", at, line);
  else head.names.set(Number(number), value);
}

function readLine(line: string, at: number, { alternatives }: Head, faults: Faults): OptionPaper[] {
  const [, count, order] = /^(\d+)\s*:\s*(.*)$/.exec(line) ?? [];
  if (count === undefined || order === undefined) {
    faults.add("preflib-line", at, line);
    return [];
  }
  const weight = papersIn(count);
  if (weight === null) faults.add("not-a-number", at, count);
  const places = placesOf(order);
  if (places === null) {
    faults.add("preflib-brace", at, order);
    return [];
  }
  const seen = new Set<string>();
  for (const option of places.flat()) {
    if (seen.has(option)) faults.add("option-twice", at, option);
    else if (!/^\d{1,4}$/.test(option) || Number(option) < 1 || Number(option) > (alternatives ?? 0)) faults.add("unknown-option", at, option);
    seen.add(option);
  }
  return weight === null ? [] : [{ ranking: places, weight }];
}

/** The places of an order such as `5,{1,2},3`; null where a brace has no partner. */
function placesOf(order: string): string[][] | null {
  if (order.trim() === "") return [];
  const parts = order.match(/\{[^{}]*\}|[^,{}]+|[{}]/g) ?? [];
  if (parts.some((part) => part === "{" || part === "}")) return null;
  return parts.filter((part) => part.trim() !== "")
    .map((part) => part.trim().replace(/^\{(.*)\}$/s, "$1").split(",").map((option) => String(Number(option.trim()) || option.trim())));
}
