import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { annotatedTables, type AnnotatedTable, kinds, type Kind } from "../schema";

/** What the database can hold, table by table, and which kinds of things those are. */
export type Stored = { tables: AnnotatedTable[]; kinds: { kind: Kind; tables: string[] }[] };

let read: Promise<Stored> | undefined;

/** All that Parley stores, out of the schema's own annotations: read once, for they change with a version only. */
export function whatIsStored(): Promise<Stored> {
  return (read ??= readAnnotations());
}

async function readAnnotations(): Promise<Stored> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "prisma", "models");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).toSorted();
  const tables = annotatedTables((await Promise.all(files.map((name) => readFile(path.join(folder, name), "utf8")))).join("\n"));
  const holding = (kind: Kind) => tables.filter(({ columns }) => columns.some((column) => column.kind === kind)).map(({ table }) => table);
  return { tables, kinds: kinds.map((kind) => ({ kind, tables: holding(kind) })).filter((entry) => entry.tables.length > 0) };
}
