import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { type PostgresOptions, runningPostgres, startPostgres } from "@/scripts/embedded-postgres";
import { house } from "@/scripts/house";
import { findInstalled, postgresFiles } from "@/scripts/postgres-files";
import { postmasterOf } from "@/scripts/postgres-leftover";
import { isRunning, signal, within } from "@/scripts/processes";
import { isRoot, temporaryFolder } from "./temporary";

const password = "p".repeat(40);

async function start(dataDir: string, more: Partial<PostgresOptions> = {}) {
  const server = await startPostgres({ dataDir, password, settings: { fsync: "off" }, ...more });
  onTestFinished(() => server.stop());
  return server;
}

async function ask(url: string, sql: string, values?: string[]): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>({ text: sql, values });
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

/** Starts the database in a process of its own and kills that process: the server stays behind. */
async function leaveBehind(dataDir: string): Promise<number> {
  const parent = spawn(process.execPath, ["--import", "tsx", "tests/start/postgres-program.ts", dataDir, password], { cwd: house, stdio: ["ignore", "pipe", "inherit"] });
  await once(parent.stdout, "data");
  const pid = postmasterOf(path.join(dataDir, "postgres"))?.pid ?? 0;
  await ask(runningPostgres(dataDir, password) ?? "", "CREATE TABLE IF NOT EXISTS kept (n int)");
  await ask(runningPostgres(dataDir, password) ?? "", "INSERT INTO kept VALUES (1)");
  parent.kill("SIGKILL");
  await once(parent, "close");
  expect(isRunning(pid)).toBe(true);
  return pid;
}

test("what was written is there after a stop and a start; stopping twice is no fault", async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  await ask(first.url, "CREATE TABLE kept AS SELECT 7 AS n");
  await first.stop();
  await first.stop();
  expect(await first.exited).toMatch(/^it left with 0/);
  const second = await start(folder);
  expect(await ask(second.url, "SELECT n FROM kept")).toBe(7);
  expect(runningPostgres(folder, password)).toBe(second.url);
});

test("it listens on this machine alone, asks for the password, keeps UTC, and knows every alphabet", async () => {
  const { url } = await start(temporaryFolder());
  expect(await ask(url, "SHOW listen_addresses")).toBe("127.0.0.1");
  expect(await ask(url, "SHOW timezone")).toBe("UTC");
  expect(await ask(url, "SHOW server_encoding")).toBe("UTF8");
  expect(await ask(url, "SELECT lower('ÉÄΩЖ')")).toBe("éäωж");
  await expect(ask(url.replace(password, "wrong"), "SELECT 1")).rejects.toThrow("password authentication failed");
  expect(await ask(url, "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'")).toBe("0");
});

test("neither a statement nor a value nor a quoted row reaches the log", async () => {
  const lines: string[] = [];
  const { url, stop } = await start(temporaryFolder(), { log: (line) => lines.push(line) });
  await ask(url, "CREATE TABLE people (address text UNIQUE)");
  await ask(url, "INSERT INTO people VALUES ('ada@example.org')");
  await expect(ask(url, "INSERT INTO people VALUES ($1)", ["ada@example.org"])).rejects.toThrow("duplicate key");
  await expect(ask(url, "SELECT 'ada@example.org'::int")).rejects.toThrow("invalid input");
  await stop();
  expect(lines.join("\n")).toContain("ready to accept connections");
  expect(lines.join("\n")).not.toMatch(/ada@|people/);
});

test("the server that a killed parent left behind is stopped, and another starts with all that was written", async () => {
  const folder = temporaryFolder();
  const left = await leaveBehind(folder);
  const server = await start(folder);
  expect(isRunning(left)).toBe(false);
  expect(await ask(server.url, "SELECT count(*) FROM kept")).toBe("1");
});

test("the server itself killed: its end is told, and another starts with all that was written", async () => {
  const folder = temporaryFolder();
  const first = await start(folder, { settings: {} });
  await ask(first.url, "CREATE TABLE kept AS SELECT 7 AS n");
  signal(postmasterOf(path.join(folder, "postgres"))?.pid ?? 0, "SIGKILL");
  expect(await first.exited).toMatch(/^it was killed by SIGKILL/);
  const second = await start(folder);
  expect(await ask(second.url, "SELECT n FROM kept")).toBe(7);
});

test.runIf(process.platform === "linux")("parent and server both killed, and the number since given to another process: it starts", async () => {
  const folder = temporaryFolder();
  const left = await leaveBehind(folder);
  signal(left, "SIGKILL");
  expect(await within(10_000, () => !isRunning(left))).toBe(true);
  const mark = path.join(folder, "postgres", "postmaster.pid");
  const [, ...rest] = readFileSync(mark, "utf8").split("\n");
  writeFileSync(mark, [String(process.pid), ...rest].join("\n"));
  const server = await start(folder);
  expect(await ask(server.url, "SELECT count(*) FROM kept")).toBe("1");
});

test("a first start that was cut off while making the database is made good by the next", async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, "postgres.new", "base"), { recursive: true });
  writeFileSync(path.join(folder, "postgres.new", "PG_VERSION"), "18\n");
  expect(await ask((await start(folder)).url, "SELECT 1")).toBe(1);
  expect(readdirSync(folder)).toEqual(["postgres"]);
});

test("a database of another PostgreSQL is refused and not touched", async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, "postgres"));
  writeFileSync(path.join(folder, "postgres", "PG_VERSION"), "99\n");
  await expect(start(folder)).rejects.toThrow(/made by PostgreSQL 99, and this Parley brings PostgreSQL \d+\./);
  expect(readdirSync(path.join(folder, "postgres"))).toEqual(["PG_VERSION"]);
});

test.runIf(isRoot)("root, with house and data in a folder closed to others: the files are copied once, the data stays where it is", async () => {
  const closed = temporaryFolder();
  const open = path.join("/var/tmp", path.basename(closed)); // stands for /var/cache/parley
  onTestFinished(() => rmSync(open, { recursive: true, force: true }));
  const { native, version } = findInstalled();
  cpSync(native, path.join(closed, "native"), { recursive: true, verbatimSymlinks: true });
  rmSync(path.join(closed, "native", "lib", "libicuuc.so.60"), { force: true }); // as npm ci --ignore-scripts leaves it
  chmodSync(path.join(closed, "native", "bin", "postgres"), 0o700);
  const files: PostgresOptions["files"] = (user) => postgresFiles(user, open, { native: path.join(closed, "native"), version });
  const data = path.join(closed, "data");
  mkdirSync(data, { mode: 0o700 });
  const first = await start(data, { files });
  await ask(first.url, "CREATE TABLE kept AS SELECT 7 AS n");
  await first.stop();
  const copies = readdirSync(open);
  expect(copies).toHaveLength(1);
  const second = await start(data, { files });
  expect(await ask(second.url, "SELECT n FROM kept")).toBe(7);
  expect(readdirSync(open)).toEqual(copies);
  expect(existsSync(path.join(data, "postgres", "PG_VERSION"))).toBe(true);
});
