import { rows, testPool } from "./ask";

/**
 * Takes a lock in a transaction of the test's own, so that what comes is stopped at a point that the test knows.
 *
 * @param sql what takes the lock, as `LOCK TABLE ballot_key IN ACCESS EXCLUSIVE MODE`
 * @returns `waiting` tells how many wait for a lock now; `release` lets them go on
 */
export async function locked(sql: string, values: readonly unknown[] = []): Promise<{ waiting: () => Promise<number>; release: () => Promise<void> }> {
  const client = await testPool().connect();
  await client.query("BEGIN");
  await client.query(sql, [...values]);
  return {
    waiting: async () => (await rows("SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")).length,
    release: async () => {
      await client.query("COMMIT");
      client.release();
    },
  };
}
