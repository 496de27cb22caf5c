import type { OptionPaper } from "@/lib/method/tally/all-counts";
import type { BallotFile } from "@/lib/interchange/ballot-files/ballot-file";
import { readBallots } from "@/lib/interchange/ballot-files/read";

/** The file that a text is, which must have no fault. */
export function fileOf(text: string): BallotFile {
  const read = readBallots(text);
  if (!read.ok) throw new Error(`faults: ${faultsOf(text).join("; ")}`);
  return read.file;
}

/** Its papers. */
export const papersOf = (text: string): readonly OptionPaper[] => fileOf(text).papers;
export const optionsOf = (text: string): string[] => fileOf(text).options.map(({ title }) => title);

/** Its faults in a word each: line or paper, code, and what stands there. */
export function faultsOf(text: string): string[] {
  const read = readBallots(text);
  return read.ok ? [] : read.faults.map(({ line, paper, code, found }) => [line, paper === undefined ? null : `paper ${paper}`, code, found].filter((part) => part !== null && part !== undefined).join(" "));
}
