import { Faults, mostCharacters, type ReadBallots } from "./ballot-file";
import { readColumns } from "./columns";
import { csvRows, separatorOf } from "./csv-rows";
import { readPapersJson } from "./papers-json";
import { looksLikePreflib, readPreflib } from "./preflib";
import { isHead, isOptionsRow, readRankings } from "./rankings";

/**
 * Reads ballots in whichever of the four forms they come: JSON as the recount gives it, PrefLib, a column an option, a line a ranking.
 * A byte order mark at the front is passed over.
 *
 * @returns the options and papers; or every fault with its line, as far as twenty
 */
export function readBallots(source: string): ReadBallots {
  const faults = new Faults();
  const text = source.replace(/^\uFEFF/, "");
  if (text.length > mostCharacters) faults.add("too-long", null);
  else if (text.trim() === "") faults.add("empty", null);
  if (faults.any) return faults.answer;
  if (text.trimStart().startsWith("{")) return readPapersJson(text);
  if (looksLikePreflib(text)) return readPreflib(text);
  return hasColumns(text) ? readColumns(text) : readRankings(text);
}

/** Whether the first row names options, each in a column of its own: several cells, none of them a ranking or a number. */
function hasColumns(text: string): boolean {
  const [head] = csvRows(firstRows(text), separatorOf(text), new Faults());
  if (!head || head.cells.length < 2 || isOptionsRow(head) || isHead(head)) return false;
  return !/^\d+$/.test(head.cells[0]!) && !head.cells.some((cell) => cell.includes(">"));
}

/** As much of the text as its first row, at most. */
const firstRows = (text: string) => text.split(/\r\n|\r|\n/, 20).join("\n");
