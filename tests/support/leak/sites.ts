import { randomBytes } from "node:crypto";
import pg from "pg";
import { closeDb } from "@/lib/platform/db";
import { testPool } from "../ask";
import { startSite } from "../site";
import { copyTemplate, startTestServer } from "../test-server";
import { type Vote, marksOf } from "./votes";
import { host, type Walked } from "./walk";
import { openWire } from "./wire";
import { makeWorld, type World } from "./world";

export type Side = Walked & { database: pg.Client };
/** Two sites on two databases that are copies of one another, under one secret, on a clock that stands still. */
export type Twins = { world: World; marks: Map<Vote, string | Uint8Array>; one: Side; other: Side; stop: () => Promise<void> };

/** Makes the world once, copies it, and starts a site on each. */
export async function startTwins(): Promise<Twins> {
  const ends: (() => Promise<unknown>)[] = [];
  const stop = async () => { for (const end of ends.toReversed()) await end(); };
  try {
    const server = await startTestServer();
    ends.push(() => server.stop());
    const secret = randomBytes(32).toString("base64url");
    const first = await copyTemplate(server.adminUrl);
    Object.assign(process.env, { DATABASE_URL: first, PARLEY_SECRET: secret });
    const world = await makeWorld();
    const marks = await marksOf(world);
    await stopTheClock();
    await closeDb();
    await testPool().end();
    const second = await copyTemplate(server.adminUrl, new URL(first).pathname.slice(1));
    const start = async (databaseUrl: string): Promise<Side> => {
      const wire = await openWire(databaseUrl);
      ends.push(() => wire.close());
      const site = await startSite({ args: ["--local"], env: { DATABASE_URL: wire.url, PARLEY_SECRET: secret, PARLEY_URL: `http://${host}` } });
      ends.push(() => site.stop());
      const database = new pg.Client({ connectionString: databaseUrl });
      await database.connect();
      ends.push(() => database.end());
      return { port: Number(new URL(site.url).port), wire, database };
    };
    return { world, marks, one: await start(first), other: await start(second), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Half an hour ahead: no phase of the world ends by then, and nobody's 'last seen' is a minute old while somebody looks. */
async function stopTheClock(): Promise<void> {
  const { rows: [moment] } = await testPool().query<{ at: string }>("SELECT to_char(now() + interval '30 minutes', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS at");
  await testPool().query(`CREATE OR REPLACE FUNCTION parley_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT timestamptz '${moment!.at}' $$`);
  await testPool().query("UPDATE session SET last_seen_at = parley_now()");
  await testPool().query("ANALYZE");
}
