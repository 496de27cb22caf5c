import { readFileSync } from "node:fs";
import path from "node:path";
import { phases, type Phase } from "@/lib/debate/schema";

export const scopes = ["site", "class", "debate", "public"] as const;
export type Scope = (typeof scopes)[number];
/** Visitor, signed in but not in the class, observer, student, assistant, teacher, owner of the site. */
export const letters = ["V", "X", "O", "S", "A", "T", "W"] as const;
export type Letter = (typeof letters)[number];
export type Column = "always" | Phase;

/** One row of the table: the letters of each cell as they stand there, and what narrows them. */
export type PermissionRow = { scope: Scope; action: string; cells: Record<Column, string>; also: string };

const columns: readonly Column[] = ["always", ...phases];

/** The columns that a scope has: site and class know no phase. */
export const columnsOf = (scope: Scope): readonly Column[] => (scope === "site" || scope === "class" ? ["always"] : phases);

/** The rows of tests/permissions.csv, which is the plan's own table. @throws Error when it has not the form that the plan describes */
export function permissionRows(): PermissionRow[] {
  const text = readFileSync(path.join(import.meta.dirname, "../permissions.csv"), "utf8");
  const [head, ...rows] = text.trimEnd().split("\n").map(fieldsOf);
  if (head?.join() !== ["scope", "action", ...columns, "also"].join()) throw new Error(`the table begins with ${head?.join()}`);
  return rows.map(([scope = "", action = "", ...rest]) => {
    const also = rest.pop() ?? "";
    const cells = Object.fromEntries(columns.map((column, index) => [column, rest[index] ?? ""])) as Record<Column, string>;
    if (rest.length !== columns.length || !isScope(scope)) throw new Error(`${scope},${action} is no row of the table`);
    if (Object.values(cells).some((cell) => /[^VXOSATW]/.test(cell))) throw new Error(`${scope},${action} has a letter that is nobody's`);
    return { scope, action, cells, also };
  });
}

const isScope = (text: string): text is Scope => (scopes as readonly string[]).includes(text);

/** The fields of one line of CSV: a field between double quotes may hold commas. */
function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}
