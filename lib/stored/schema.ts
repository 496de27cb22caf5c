/**
 * What a column of the database holds, in one word of a closed list. Each has its sentences in lib/words (`stored.<kind>`,
 * `stored.<kind>-says`); the schema says of each column which it is: `/// [name]` at the beginning of the column's own comment.
 */
export const kinds = [
  "name", "email", "password", "elsewhere", "words", "device", "digest", "text", "paper", "voter-key", "ballot-key", "ticked", "rating", "side", "part",
  "author", "moderation", "happened", "note", "limit", "code", "role", "time", "place", "setting", "state", "count", "form", "address", "published", "link", "id",
] as const;
export type Kind = (typeof kinds)[number];

/** A table as the schema annotates it. `columns` in the schema's order; a kind is null where a column has none, or one that does not exist. */
export type AnnotatedTable = { table: string; columns: { column: string; kind: Kind | null }[] };

/**
 * Reads the annotations out of Prisma models, as text. Relations and what stands under `@@` are no columns.
 *
 * @param text one or more files of `prisma/models`, one after the other
 * @returns every model with its columns, in the order of the text, by their names in the database
 */
export function annotatedTables(text: string): AnnotatedTable[] {
  const enums = new Set([...text.matchAll(/^enum (\w+)/gm)].map(([, name]) => name));
  const scalars = new Set(["String", "Int", "BigInt", "Boolean", "DateTime", "Json", "Bytes", "Float", "Decimal", ...enums]);
  return [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, model = "", body = ""]) => ({
    table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? model,
    columns: body.split("\n").flatMap((line) => {
      const [, field = "", type = ""] = /^ {2}(\w+)\s+(\w+)(?:\[\])?\??(?:\s|$)/.exec(line) ?? [];
      if (!scalars.has(type)) return [];
      const said = /\/\/\/ \[([\w-]+)\]/.exec(line)?.[1];
      return [{ column: /@map\("(\w+)"\)/.exec(line)?.[1] ?? field, kind: kinds.find((kind) => kind === said) ?? null }];
    }),
  }));
}
