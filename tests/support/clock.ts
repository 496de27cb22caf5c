import pg from "pg";

/** Something that SQL can be sent to: a client, a pool, or the address of a database. */
export type Target = string | Pick<pg.Client, "query"> | Pick<pg.Pool, "query">;

/**
 * Puts the database on the test clock: `parley_now()`, which everything that depends on the hour asks, is from now on the
 * real time and an offset. In a schema of its own, so that the tables stay those of the migrations.
 */
export async function installTestClock(target: Target): Promise<void> {
  await send(target, `
    CREATE SCHEMA testing;
    CREATE TABLE testing.test_clock (offset_interval interval NOT NULL DEFAULT '0');
    INSERT INTO testing.test_clock DEFAULT VALUES;
    CREATE OR REPLACE FUNCTION parley_now() RETURNS timestamptz LANGUAGE sql VOLATILE
      AS 'SELECT clock_timestamp() + offset_interval FROM testing.test_clock';`);
}

/**
 * Sets the test clock, which runs on from there.
 *
 * @param to a moment, as `2026-03-01T09:00:00Z`, or how far from the real time, as `2 hours` or `-15 seconds`; `0` is the real time
 */
export async function setClock(target: Target, to: string): Promise<void> {
  const offset = /^\d{4}-\d\d-\d\dT/.test(to) ? "$1::timestamptz - clock_timestamp()" : "$1::interval";
  await send(target, `UPDATE testing.test_clock SET offset_interval = ${offset}`, [to]);
}

/** Moves the test clock on by an interval, as `15 seconds`. */
export async function advanceClock(target: Target, by: string): Promise<void> {
  await send(target, "UPDATE testing.test_clock SET offset_interval = offset_interval + $1::interval", [by]);
}

async function send(target: Target, sql: string, values?: string[]): Promise<void> {
  if (typeof target !== "string") {
    await target.query(sql, values);
    return;
  }
  const client = new pg.Client({ connectionString: target });
  await client.connect();
  try {
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}
