import pg from "pg";

// Beside the site's own pool: what a test looks at must not stand in the queue of what it tests.
let opened: { url: string; pool: pg.Pool } | undefined;

/** Connections of the test's own to the database of DATABASE_URL, for SQL that no command would send. */
export function testPool(): pg.Pool {
  const url = process.env.DATABASE_URL ?? "";
  if (opened?.url !== url) {
    const pool = new pg.Pool({ connectionString: url, max: 4, allowExitOnIdle: true, options: "-c TimeZone=UTC" });
    pool.on("error", () => undefined); // the server ends before its idle clients when the suite is over
    opened = { url, pool };
  }
  return opened.pool;
}

/** The rows that a statement gives, past every door. */
export async function rows<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  return (await testPool().query<Row>(sql, [...values])).rows;
}

/** The one number that a statement gives. */
export async function count(sql: string, values: readonly unknown[] = []): Promise<number> {
  const [row] = await rows<Record<string, string | number>>(sql, values);
  return Number(Object.values(row ?? {})[0]);
}
