import "server-only";
import { db } from "./db";
import { Refused, tooMany } from "./refusal";
import { keyedHash } from "./secrets";

export type Limit = { what: string; tries: number; seconds: number; reason?: string };

/**
 * Counts one try and refuses when more than `tries` were made within `seconds` by the same `who` (an address, an account, a
 * seat). What is stored of `who` is an HMAC. Tries are rows, so that many processes count together and a restart forgets none.
 *
 * @throws Refused `too-many`
 */
export async function countTry(limit: Limit, who: string): Promise<void> {
  const hash = keyedHash("rate limit", `${limit.what}\n${who}`).toString("base64url");
  const [row] = await db().$queryRaw<{ tries: bigint }[]>`
    WITH old AS (DELETE FROM attempt WHERE what = ${limit.what} AND who = ${hash} AND at < parley_now() - make_interval(secs => ${limit.seconds})),
         mine AS (INSERT INTO attempt (what, who) VALUES (${limit.what}, ${hash}))
    SELECT count(*) AS tries FROM attempt WHERE what = ${limit.what} AND who = ${hash} AND at >= parley_now() - make_interval(secs => ${limit.seconds})`;
  if (Number(row!.tries) >= limit.tries) throw new Refused(tooMany(limit.reason ?? "too-many-tries"));
}

/** Refuses when all tries of a limit are used up, without counting one: for limits that count only what failed. @throws Refused `too-many` */
export async function refuseExhausted(limit: Limit, who: string): Promise<void> {
  const hash = keyedHash("rate limit", `${limit.what}\n${who}`).toString("base64url");
  const [row] = await db().$queryRaw<{ tries: bigint }[]>`
    SELECT count(*) AS tries FROM attempt WHERE what = ${limit.what} AND who = ${hash} AND at >= parley_now() - make_interval(secs => ${limit.seconds})`;
  if (Number(row!.tries) >= limit.tries) throw new Refused(tooMany(limit.reason ?? "too-many-tries"));
}

/** Forgets the tries of somebody who has just got in. */
export async function forgetTries(what: string, who: string): Promise<void> {
  const hash = keyedHash("rate limit", `${what}\n${who}`).toString("base64url");
  await db().$executeRaw`DELETE FROM attempt WHERE what = ${what} AND who = ${hash}`;
}
