import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, onTestFinished } from "vitest";
import { runningPostgres, startPostgres } from "@/scripts/embedded-postgres";
import { inHouse } from "@/scripts/house";
import { deploy } from "@/scripts/migrations";
import { secretsOf } from "@/scripts/secrets";
import { startSite, type Site, type StartOptions } from "../support/site";
import { temporaryFolder } from "./temporary";

/** What the seed does once; marked as done, a start has nothing to put in and takes a second. */
const parts = [...readFileSync(inHouse("prisma", "seed.ts"), "utf8").matchAll(/once\("([^"]+)"/g)].map(([, name]) => name!);

/** One statement on a database, its rows. */
export async function query(url: string, sql: string, values?: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Asks the embedded database of a Parley that runs. */
export const ask = (dataDir: string, sql: string, values?: unknown[]) => query(runningPostgres(dataDir, secretsOf(dataDir).postgres) ?? "", sql, values);

/** Makes a data folder whose database has some migrations, all unless said, and whatever `fill` puts in. */
export async function makeFolder(data: string, { only, fill }: { only?: readonly string[]; fill?: (url: string) => Promise<unknown> } = {}): Promise<void> {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const server = await startPostgres({ dataDir: data, password: secretsOf(data).postgres, settings: { fsync: "off" } });
  try {
    await deploy(server.url, undefined, only);
    await query(server.url, "INSERT INTO milestone (name) SELECT unnest($1::text[])", [parts]);
    await fill?.(server.url);
  } finally {
    await server.stop();
  }
}

let made: string | undefined;
afterAll(() => {
  if (made) rmSync(path.dirname(made), { recursive: true, force: true });
});

/** A data folder for one test, migrated and without the content that ships. */
export async function preparedFolder(under = temporaryFolder()): Promise<string> {
  if (!made) {
    made = path.join(mkdtempSync(path.join(tmpdir(), "parley-prepared-")), "data");
    await makeFolder(made);
  }
  const data = path.join(under, "data");
  execFileSync("cp", ["-a", made, data]); // with its owners, as fs.cp does not
  return data;
}

/** Starts the site on a folder until the test is over. */
export async function startOn(dataDir: string, more: StartOptions = {}): Promise<Site> {
  const site = await startSite({ ...more, env: { PARLEY_DATA_DIR: dataDir, ...more.env } });
  onTestFinished(async () => void await site.stop());
  return site;
}
