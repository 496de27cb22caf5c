import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { startPostgres } from "@/scripts/embedded-postgres";
import { deploy } from "@/scripts/migrations";
import { installTestClock } from "./clock";

/** What tests copy; nothing connects to it, for PostgreSQL copies no database that is in use. */
export const templateName = "parley_template";

/** A PostgreSQL for tests alone in a folder of its own, without waiting for the disk, with one migrated database on the test clock. */
export type TestServer = { url: string; adminUrl: string; stop: () => Promise<void> };

/** Starts it; `stop` removes its folder too. */
export async function startTestServer(): Promise<TestServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "parley-test-"));
  const server = await startPostgres({
    dataDir, password: randomBytes(32).toString("base64url"),
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" },
  });
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }); // what was killed may still be writing
  };
  try {
    await runSql(server.url, `CREATE DATABASE ${templateName}`);
    await deploy(withDatabase(server.url, templateName));
    await installTestClock(withDatabase(server.url, templateName));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: withDatabase(server.url, templateName), adminUrl: server.url, stop };
}

/** Makes a copy of the migrated database, or of another to which nobody is connected. @returns its address */
export async function copyTemplate(adminUrl: string, from = templateName): Promise<string> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await runSql(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY file_copy`);
  return withDatabase(adminUrl, name);
}

async function runSql(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}
