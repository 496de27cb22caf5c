import type { Faults } from "./ballot-file";

/** A row of a CSV file, with the line on which it begins. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/** What parts the cells: of comma, semicolon and tab the one that the first row with any has most of, outside quotes. */
export function separatorOf(text: string): "," | ";" | "\t" {
  for (const line of text.split(/\r\n|\r|\n/, 50)) {
    if (line.startsWith("#")) continue;
    const bare = line.replace(/"(?:[^"]|"")*"/g, "");
    const counts = ([",", ";", "\t"] as const).map((separator) => ({ separator, count: bare.split(separator).length - 1 }));
    const most = counts.toSorted((a, b) => b.count - a.count)[0]!;
    if (most.count > 0) return most.separator;
  }
  return ",";
}

/**
 * The rows of a CSV file (RFC 4180): cells in quotes may hold separators, line ends and doubled quotes. Blank lines and lines that begin
 * with `#` are left out; lines end with LF, CRLF or CR. O(characters).
 *
 * @returns rows with their cells as they stand, blanks around unquoted ones taken off
 */
export function csvRows(text: string, separator: string, faults: Faults): CsvRow[] {
  const reader = new Reader(text, separator);
  const rows: CsvRow[] = [];
  while (!reader.isAtEnd) {
    const row = reader.row(faults);
    if (row) rows.push(row);
  }
  return rows;
}

class Reader {
  private readonly separator: number;
  private at = 0;
  private line = 1;
  private readonly stop: RegExp;
  constructor(private readonly text: string, separator: string) {
    this.stop = new RegExp(`[\\r\\n${separator}]`, "g");
    this.separator = separator.charCodeAt(0);
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  row(faults: Faults): CsvRow | null {
    const { line, at } = this;
    if (this.text[at] === "#") return this.skipLine();
    const cells: string[] = [];
    let quoted = false;
    do {
      quoted = this.isAtQuote() || quoted;
      cells.push(this.cell(line, faults));
    } while (this.takeSeparator());
    this.takeLineEnd();
    return cells.length === 1 && cells[0] === "" && !quoted ? null : { line, cells };
  }

  private skipLine(): null {
    const end = /[\r\n]/g;
    end.lastIndex = this.at;
    this.at = end.exec(this.text)?.index ?? this.text.length;
    this.takeLineEnd();
    return null;
  }

  /** Goes on to where the cell ends. @returns what stands between */
  private rest(): string {
    const start = this.at;
    this.stop.lastIndex = start;
    this.at = this.stop.exec(this.text)?.index ?? this.text.length;
    return this.text.slice(start, this.at);
  }

  private cell(row: number, faults: Faults): string {
    if (this.isAtQuote()) return this.quotedCell(row, faults);
    return this.rest().trim();
  }

  private isAtQuote(): boolean {
    let at = this.at;
    while (this.text.charCodeAt(at) === 32) at += 1;
    return this.text.charCodeAt(at) === 34;
  }

  private quotedCell(row: number, faults: Faults): string {
    const start = this.text.indexOf('"', this.at) + 1;
    let end = this.text.indexOf('"', start);
    while (end >= 0 && this.text[end + 1] === '"') end = this.text.indexOf('"', end + 2);
    if (end < 0) {
      faults.add("open-quote", row);
      this.at = this.text.length;
      return "";
    }
    const body = this.text.slice(start, end);
    this.line += body.split(/\r\n|\r|\n/).length - 1;
    this.at = end + 1;
    return (body.replaceAll('""', '"') + this.rest().trimEnd()).trim();
  }

  private takeSeparator(): boolean {
    if (this.isAtEnd || this.text.charCodeAt(this.at) !== this.separator) return false;
    this.at += 1;
    return true;
  }

  private takeLineEnd(): void {
    if (this.isAtEnd) return;
    this.at += this.text.startsWith("\r\n", this.at) ? 2 : 1;
    this.line += 1;
  }
}
