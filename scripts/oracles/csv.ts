/** The lines of a CSV file as objects by the names in its first line. Cells may stand in quotes. */
export function csvRows(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text.split(/\r?\n/).filter((line) => line !== "").map(cells);
  return rows.map((row) => Object.fromEntries(head.map((name, column) => [name, row[column] ?? ""])));
}

function cells(line: string): string[] {
  const found = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...found].map(([, quoted, plain]) => (quoted === undefined ? plain ?? "" : quoted.replaceAll('""', '"')));
}

/** A number that is written out in full; anything else is refused. */
export function numberIn(row: Readonly<Record<string, string>>, column: string): number {
  const cell = row[column];
  const value = cell === undefined || cell.trim() === "" ? Number.NaN : Number(cell);
  if (!Number.isFinite(value)) throw new Error(`column ${column} holds ${cell ?? "nothing"}, which is no number`);
  return value;
}
