import type { OptionPaper } from "@/lib/method/tally/all-counts";

/** One option of a ballot file: what its papers call it, and what people read. */
export type FileOption = { readonly key: string; readonly title: string };

/** Ballots as a file holds them; `title` is null where it says none. */
export type BallotFile = { readonly title: string | null; readonly options: readonly FileOption[]; readonly papers: readonly OptionPaper[] };

/** What can be wrong with a file. Each has its sentence in lib/words (count.fault-…). */
export const faultCodes = [
  "empty", "too-long", "too-many-options", "no-papers", "not-a-number", "too-many-papers", "option-twice", "unknown-option", "empty-place", "no-ranking", "extra-cells", "open-quote",
  "unknown-column", "no-option-column", "bad-place", "bad-accepts", "bad-score", "preflib-alternatives", "preflib-name", "preflib-line", "preflib-brace", "json-syntax", "json-format", "json-options",
  "json-paper",
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** One fault: its line, or null where it is of the whole file; `paper` counts papers from 1 where a file has no lines of them; `found` is what stands there. */
export type BallotFault = { readonly code: FaultCode; readonly line: number | null; readonly paper?: number; readonly found?: string };

/** Something to know of a file that can be counted all the same: its header counts other papers than its lines. */
export type BallotNote = { readonly code: "preflib-voters"; readonly said: number; readonly found: number };

export type BallotFormat = "rankings" | "columns" | "preflib" | "json";
export type ReadBallots =
  | { readonly ok: true; readonly format: BallotFormat; readonly file: BallotFile; readonly notes: readonly BallotNote[] }
  | { readonly ok: false; readonly faults: readonly BallotFault[]; /** How many more there are than are told. */ readonly more: number };

/** Limits that keep a browser answering, far above any class and most public elections. */
export const mostCharacters = 20_000_000;
export const mostOptions = 60;
export const mostPapers = 1_000_000_000;
export const highestScore = 100;
const mostTold = 20;
const longestFound = 60;

/** Collects faults while a file is read; tells the first twenty. */
export class Faults {
  private readonly told: BallotFault[] = [];
  private count = 0;

  add(code: FaultCode, line: number | null, found?: string, paper?: number): void {
    this.count += 1;
    if (this.told.length >= mostTold) return;
    const short = found === undefined ? undefined : shortened(found);
    this.told.push({ code, line, ...(short !== undefined && { found: short }), ...(paper !== undefined && { paper }) });
  }

  get any(): boolean {
    return this.count > 0;
  }

  get answer(): Extract<ReadBallots, { ok: false }> {
    return { ok: false, faults: this.told, more: this.count - this.told.length };
  }
}

/** The beginning of a text, without cutting a character in two. */
function shortened(text: string): string {
  const letters = Array.from(text.slice(0, 4 * longestFound));
  return letters.length > longestFound ? `${letters.slice(0, longestFound).join("")}…` : text;
}

/** A file that was read, unless it has faults; a file without a paper has one. */
export function answerOf(format: BallotFormat, file: BallotFile, faults: Faults, notes: readonly BallotNote[] = []): ReadBallots {
  if (!faults.any && file.papers.length === 0) faults.add("no-papers", null);
  if (!faults.any && file.papers.reduce((sum, { weight = 1 }) => sum + weight, 0) > mostPapers) faults.add("too-many-papers", null);
  return faults.any ? faults.answer : { ok: true, format, file, notes };
}

/** A whole number of papers from 1 up, or null. */
export function papersIn(text: string): number | null {
  return /^\d{1,10}$/.test(text) && Number(text) >= 1 && Number(text) <= mostPapers ? Number(text) : null;
}
