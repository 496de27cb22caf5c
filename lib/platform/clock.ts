import "server-only";
import { db, type Db } from "./db";

/** The database's time, by which every deadline is judged. */
export async function databaseNow(on: Db = db()): Promise<Date> {
  const [row] = await on.$queryRaw<{ now: Date }[]>`SELECT parley_now() AS now`;
  return row!.now;
}
