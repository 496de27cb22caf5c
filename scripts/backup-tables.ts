import type pg from "pg";

/** A table of the site with its columns and their types as SQL writes them, in one order; the record of migrations is left out. */
export type Table = { table: string; columns: string[]; types: string[] };

/** Every value in one spelling, whatever the session of the server or the reader is set to. */
export const oneSpelling = "SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres'; SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1";

const here = "c.relnamespace = quote_ident(current_schema())::regnamespace AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')";

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** The tables that the catalogue knows, by name. Columns that the database works out by itself are left out. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT c.relname::text AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns, array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) AS types
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relkind = 'r' AND c.relname <> '_prisma_migrations' AND ${here}
    GROUP BY c.relname ORDER BY c.relname COLLATE "C"`);
  return rows;
}

/** Where each sequence stands, as setval takes it: `value` is the next one unless it was `called`. */
export async function sequencesOf(client: pg.ClientBase): Promise<{ sequence: string; value: string; called: boolean }[]> {
  const { rows } = await client.query<{ name: string }>(`SELECT c.relname::text AS name FROM pg_class c WHERE c.relkind = 'S' AND ${here} ORDER BY c.relname COLLATE "C"`);
  const found = [];
  for (const { name } of rows) {
    const { rows: [at] } = await client.query<{ value: string; called: boolean }>(`SELECT last_value::text AS value, is_called AS called FROM ${quoted(name)}`);
    if (at) found.push({ sequence: name, ...at });
  }
  return found;
}

/** How many rows are asked for at once. */
const atOnce = 500;

/**
 * The rows of a table, each as a line of JSON: a list of its values as PostgreSQL writes them as text, or null. They come sorted, so
 * that the same rows are the same lines, and that nothing is told by the order in which papers were stored.
 */
export async function* rowsOf(client: pg.ClientBase, { table, columns }: Pick<Table, "table" | "columns">): AsyncGenerator<string> {
  const values = columns.map((column) => `t.${quoted(column)}::text`).join(", ");
  await client.query(`DECLARE parley_rows NO SCROLL CURSOR FOR SELECT s.line FROM (SELECT json_build_array(${values})::text AS line FROM ${quoted(table)} t) s ORDER BY s.line COLLATE "C"`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${atOnce} FROM parley_rows`);
    for (const { line } of rows) yield line;
    if (rows.length < atOnce) break;
  }
  await client.query("CLOSE parley_rows");
}
