import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { build } from "@/scripts/build";
import { runningPostgres, startPostgres } from "@/scripts/embedded-postgres";
import { postmasterOf } from "@/scripts/postgres-leftover";
import { isRunning, signal, within } from "@/scripts/processes";
import { secretsOf } from "@/scripts/secrets";
import { freePort, refusedStart, type Site, type StartOptions, startSite } from "../support/site";
import { temporaryFolder } from "./temporary";

/** What a first start made of a folder that was not there, and what it said. */
const first = { data: path.join(mkdtempSync(path.join(tmpdir(), "parley-first-")), "data"), said: "" };
beforeAll(async () => {
  await build();
  const site = await startSite({ env: { PARLEY_DATA_DIR: first.data } });
  first.said = site.said();
  await site.stop();
});
afterAll(() => rmSync(path.dirname(first.data), { recursive: true, force: true }));

/** A data folder of one's own as the first start left it: seeding each anew would take most of the suite's time. */
function usedFolder(): string {
  const data = path.join(temporaryFolder(), "data");
  execFileSync("cp", ["-a", first.data, data]); // with its owners, as fs.cp does not
  return data;
}

async function start(dataDir: string, more: StartOptions = {}): Promise<Site> {
  const site = await startSite({ ...more, env: { PARLEY_DATA_DIR: dataDir, ...more.env } });
  onTestFinished(async () => void await site.stop());
  return site;
}

const refused = (env: Record<string, string>, args: string[] = []) => refusedStart({ env, args });
const postmaster = (dataDir: string) => postmasterOf(path.join(dataDir, "postgres"))?.pid ?? 0;

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Asks the embedded database of a Parley that runs. */
const ask = (dataDir: string, sql: string) => query(runningPostgres(dataDir, secretsOf(dataDir).postgres) ?? "", sql);

describe("a start that cannot be", () => {
  test("a misspelt setting is told, and nothing is made", async () => {
    const data = path.join(temporaryFolder(), "data");
    expect(await refused({ PARLEY_DATA_DIR: data, PARLEY_DATADIR: data })).toEqual({ code: 1, said: "PARLEY_DATADIR is not a setting; did you mean PARLEY_DATA_DIR?\n" });
    expect(existsSync(data)).toBe(false);
  });

  test("a misspelt word after the command is told", async () => {
    expect(await refused({}, ["--locale"])).toEqual({ code: 1, said: "npm start knows --local (keep to this machine), not --locale.\n" });
  });

  test("a port that is taken is told, and nothing is made", async () => {
    const data = path.join(temporaryFolder(), "data");
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, "0.0.0.0", resolve));
    onTestFinished(() => void other.close());
    const { code, said } = await refused({ PARLEY_DATA_DIR: data, PORT: String(port) });
    expect(said).toBe(`Port ${port} is taken by another program. End that one, or choose another port: PORT=${port + 1} npm start.\n`);
    expect(code).toBe(1);
    expect(existsSync(data)).toBe(false);
  });

  test("a data folder that cannot be written is told", async () => {
    const file = path.join(temporaryFolder(), "file"); // a folder in a file: not even root can make that
    writeFileSync(file, "");
    const { code, said } = await refused({ PARLEY_DATA_DIR: path.join(file, "data") });
    expect(said).toBe(`The data folder ${file}/data cannot be written (ENOTDIR). Set PARLEY_DATA_DIR to a folder that you may write to.\n`);
    expect(code).toBe(1);
  });

  test("a database that cannot be reached is told without its password", async () => {
    const { code, said } = await refused({ DATABASE_URL: "postgresql://parley:hidden@127.0.0.1:1/parley", PARLEY_SECRET: "s".repeat(32) });
    expect(said).toMatch(/^The database parley at 127\.0\.0\.1:1 cannot be used/);
    expect(said).not.toContain("hidden");
    expect(code).toBe(1);
  });

  test("a data folder that a newer Parley has used is refused and not touched", async () => {
    const data = usedFolder();
    const later = "29991231000000_later";
    const look = async (change?: string) => {
      const server = await startPostgres({ dataDir: data, password: secretsOf(data).postgres });
      try {
        if (change) await query(server.url, change);
        const catalogue = ["pg_class", "pg_attribute", "pg_attrdef", "pg_constraint", "pg_index", "pg_trigger", "pg_proc", "pg_type", "pg_enum", "pg_rewrite", "pg_namespace"];
        const movedByTidying = "reltuples,relpages,relallvisible,relallfrozen,relfrozenxid,relminmxid"; // the database's own
        const rows = (table: string) => `SELECT (to_jsonb(t) - '{${movedByTidying}}'::text[])::text AS row FROM ${table} t`;
        const sums = catalogue.map((table) => `(SELECT md5(string_agg(row, ',' ORDER BY row)) FROM (${rows(table)}) s) AS ${table}`);
        return await query(server.url, `SELECT md5(schema_to_xml('public', true, false, '')::text) AS every_row, ${sums.join(", ")}`);
      } finally {
        await server.stop();
      }
    };
    const before = await look(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('later', 'later', '${later}', now())`);
    const { code, said } = await refused({ PARLEY_DATA_DIR: data });
    expect(said).toBe(`This database was used by a newer Parley (it knows ${later}). Start that version or a later one; nothing was changed.\n`);
    expect(code).toBe(1);
    expect(await look()).toEqual(before);
  });
});

describe("a start", () => {
  test("on a folder that was not there says where it is, gives the owner's link, and makes secrets for the owner's eyes alone", () => {
    expect(first.said).toMatch(/^Parley is at http:\/\/localhost:\d+$/m);
    expect(first.said).toMatch(/^Whoever opens this link first is the owner: http:\/\/\S+$/m);
    expect(statSync(path.join(first.data, "secrets.json")).mode & 0o777).toBe(0o600);
    const secrets = Object.values(JSON.parse(readFileSync(path.join(first.data, "secrets.json"), "utf8")) as Record<string, string>);
    for (const secret of secrets) expect(first.said).not.toContain(secret);
  });

  test("serves this machine and the network; a second Parley on the folder is refused and disturbs nothing", async () => {
    const data = usedFolder();
    const site = await start(data);
    expect((await fetch(`${site.url}/readyz`)).status).toBe(200);
    if (site.networkUrl) expect((await fetch(`${site.networkUrl}/healthz`)).status).toBe(200);
    const { code, said } = await refused({ PARLEY_DATA_DIR: data });
    expect(said).toContain(`in use by another Parley (process ${site.pid})`);
    expect(code).toBe(1);
    expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
  });

  test("with --local it keeps to this machine and offers no address to phones", async () => {
    const site = await start(usedFolder(), { args: ["--local"] });
    expect(site.networkUrl).toBeUndefined();
    expect((await fetch(`${site.url.replace("localhost", "127.0.0.1")}/healthz`)).status).toBe(200);
  });

  test("PARLEY_URL is the address that phones are given", async () => {
    const site = await start(usedFolder(), { env: { PARLEY_URL: "https://parley.example.org" } });
    expect(site.networkUrl).toBe("https://parley.example.org");
    expect(site.ownerLink).toMatch(/^https:\/\/parley\.example\.org\//);
  });
});

describe("an end", () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s ends site and database in order, and the next start finds everything and builds nothing", async (name) => {
    const data = usedFolder();
    const site = await start(data);
    const database = postmaster(data);
    await ask(data, "CREATE TABLE kept AS SELECT 7 AS n");
    expect(await site.stop(name)).toEqual({ code: 0, signal: null });
    expect(isRunning(database)).toBe(false);
    expect(existsSync(path.join(data, "postgres", "postmaster.pid"))).toBe(false);
    const second = await start(data);
    expect(second.said()).not.toContain("Building");
    expect(await ask(data, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  });

  test("killed with -9, it starts again on its own and has what was written", async () => {
    const data = usedFolder();
    const site = await start(data);
    const database = postmaster(data);
    await ask(data, "CREATE TABLE kept AS SELECT 7 AS n");
    expect(await site.stop("SIGKILL")).toEqual({ code: null, signal: "SIGKILL" });
    expect(isRunning(database)).toBe(true);
    const second = await start(data);
    expect(isRunning(database)).toBe(false);
    expect(await ask(data, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
    expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
  });

  test("when the database dies, the site stops and says so", async () => {
    const data = usedFolder();
    const site = await start(data);
    signal(postmaster(data), "SIGKILL");
    expect((await site.ended).code).toBe(1);
    expect(site.said()).toContain("The database has ended by itself, so Parley stops: it was killed by SIGKILL.");
    expect(await within(10_000, () => !isRunning(site.pid))).toBe(true);
  });
});
