import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { build } from "@/scripts/build";
import { runningPostgres, startPostgres } from "@/scripts/embedded-postgres";
import { postmasterOf } from "@/scripts/postgres-leftover";
import { isRunning, signal, within } from "@/scripts/processes";
import { secretsOf } from "@/scripts/secrets";
import { freePort, refusedStart, type Site, type StartOptions, startSite } from "../support/site";
import { temporaryFolder } from "./temporary";

beforeAll(() => build());

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
    const data = temporaryFolder();
    await (await start(data)).stop();
    const later = "29991231000000_later";
    const look = async (change?: string) => {
      const server = await startPostgres({ dataDir: data, password: secretsOf(data).postgres });
      try {
        if (change) await query(server.url, change);
        return [await query(server.url, "SELECT migration_name, finished_at FROM _prisma_migrations ORDER BY 1"),
          await query(server.url, "SELECT relname, n_live_tup FROM pg_stat_user_tables ORDER BY 1"), await query(server.url, "SELECT * FROM one_time_link ORDER BY 1")];
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

describe("a start on a fresh folder", () => {
  test("says where it is, makes the secrets for the owner's eyes alone, and serves; a second Parley on the folder is refused", async () => {
    const data = path.join(temporaryFolder(), "data");
    const site = await start(data);
    expect(site.said()).toMatch(/^Parley is at http:\/\/localhost:\d+$/m);
    expect(site.ownerLink).toMatch(/^http:\/\//);
    expect(statSync(path.join(data, "secrets.json")).mode & 0o777).toBe(0o600);
    expect((await fetch(`${site.url}/readyz`)).status).toBe(200);
    if (site.networkUrl) expect((await fetch(`${site.networkUrl}/healthz`)).status).toBe(200);
    const { code, said } = await refused({ PARLEY_DATA_DIR: data });
    expect(said).toContain(`in use by another Parley (process ${site.pid})`);
    expect(code).toBe(1);
    expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
    const secrets = Object.values(JSON.parse(readFileSync(path.join(data, "secrets.json"), "utf8")) as Record<string, string>);
    for (const secret of secrets) expect(site.said()).not.toContain(secret);
  });

  test("with --local it keeps to this machine and offers no address to phones", async () => {
    const site = await start(temporaryFolder(), { args: ["--local"] });
    expect(site.networkUrl).toBeUndefined();
    expect((await fetch(`${site.url.replace("localhost", "127.0.0.1")}/healthz`)).status).toBe(200);
  });

  test("PARLEY_URL is the address that phones are given", async () => {
    const site = await start(temporaryFolder(), { env: { PARLEY_URL: "https://parley.example.org" } });
    expect(site.networkUrl).toBe("https://parley.example.org");
    expect(site.ownerLink).toMatch(/^https:\/\/parley\.example\.org\//);
  });
});

describe("an end", () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s ends site and database in order, and the next start finds everything and builds nothing", async (name) => {
    const data = temporaryFolder();
    const first = await start(data);
    const database = postmaster(data);
    await ask(data, "CREATE TABLE kept AS SELECT 7 AS n");
    expect(await first.stop(name)).toEqual({ code: 0, signal: null });
    expect(isRunning(database)).toBe(false);
    expect(existsSync(path.join(data, "postgres", "postmaster.pid"))).toBe(false);
    const second = await start(data);
    expect(second.said()).not.toContain("Building");
    expect(await ask(data, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  });

  test("killed with -9, it starts again on its own and has what was written", async () => {
    const data = temporaryFolder();
    const first = await start(data);
    const database = postmaster(data);
    await ask(data, "CREATE TABLE kept AS SELECT 7 AS n");
    expect(await first.stop("SIGKILL")).toEqual({ code: null, signal: "SIGKILL" });
    expect(isRunning(database)).toBe(true);
    const second = await start(data);
    expect(isRunning(database)).toBe(false);
    expect(await ask(data, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
    expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
  });

  test("when the database dies, the site stops and says so", async () => {
    const data = temporaryFolder();
    const site = await start(data);
    signal(postmaster(data), "SIGKILL");
    expect((await site.ended).code).toBe(1);
    expect(site.said()).toContain("The database has ended by itself, so Parley stops: it was killed by SIGKILL.");
    expect(await within(10_000, () => !isRunning(site.pid))).toBe(true);
  });
});
