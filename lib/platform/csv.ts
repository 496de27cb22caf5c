// What a spreadsheet would take for a formula: also behind blanks, and in the full-width forms that some of them read.
const formula = /^\s*[=+\-@\t\r＝＋－＠]/u;

/** One cell of a CSV file (RFC 4180), always quoted; a text that a spreadsheet would work out as a formula is kept a text by an apostrophe. */
export function csvCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  return `"${(formula.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
}

/** A CSV file of rows: a byte order mark, so that spreadsheets read it as UTF-8, and lines that end as RFC 4180 has them. */
export const csvFile = (rows: readonly (readonly (string | number)[])[]): string => `\uFEFF${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
