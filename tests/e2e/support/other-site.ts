import { randomBytes } from "node:crypto";
import pg from "pg";
import { freePort, type Site, startSite } from "../../support/site";
import { copyTemplate } from "../../support/test-server";

/** A second Parley with settings of its own, and its database. */
export type OtherSite = { base: string; site: Site; database: pg.Client; stop: () => Promise<void> };

/** Starts one beside the site of all tests, on a database of its own. `port` is where it listens, for settings that must know it beforehand. */
export async function startOtherSite(env: Record<string, string>, port?: number): Promise<OtherSite> {
  const at = port ?? await freePort();
  const base = `http://localhost:${at}`;
  const databaseUrl = await copyTemplate(Object.assign(new URL(process.env.E2E_DATABASE_URL!), { pathname: "/postgres" }).href);
  const site = await startSite({ args: ["--local"], env: { PORT: String(at), PARLEY_URL: base, DATABASE_URL: databaseUrl, PARLEY_SECRET: randomBytes(32).toString("base64url"), ...env } });
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  return {
    base, site, database,
    stop: async () => {
      await database.end();
      await site.stop();
    },
  };
}
