import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/test-server";
import { migrationFiles } from "@/scripts/migration-files";
import { deploy, drift, newMigration, status } from "@/scripts/migrations";
import { temporaryFolder } from "./temporary";

let server: TestServer;
beforeAll(async () => { server = await startTestServer(); });
afterAll(() => server.stop());

async function sql<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

let databases = 0;
async function emptyDatabase(): Promise<string> {
  const name = `empty_${databases++}`;
  await sql(server.adminUrl, `CREATE DATABASE ${name}`);
  return Object.assign(new URL(server.adminUrl), { pathname: `/${name}` }).href;
}

function write(dir: string, name: string, text: string): void {
  mkdirSync(path.join(dir, name), { recursive: true });
  writeFileSync(path.join(dir, name, "migration.sql"), text);
}

test("every migration of the house stands in one transaction and says why, what it locks and how it is undone", () => {
  for (const { name, sql: text } of migrationFiles()) {
    const statements = text.replace(/^--.*$/gm, "").trim();
    expect(statements, name).toMatch(/^BEGIN;[^]*\nCOMMIT;$/);
    for (const word of ["Why", "Lock", "Undo"]) expect(text, name).toMatch(new RegExp(`^--.*\\b${word}: *\\S`, "m"));
  }
});

test("an empty database gets all migrations once, and then agrees with schema and migrations", async () => {
  const url = await emptyDatabase();
  const names = migrationFiles().map(({ name }) => name);
  expect(await status(url)).toEqual({ pending: names, unknown: [], changed: [] });
  expect(await deploy(url)).toEqual(names);
  expect(await deploy(url)).toEqual([]);
  expect(await drift(url)).toEqual([]);
});

test("what SQL alone can say is no drift; a table, a column or an index made by hand is", async () => {
  const url = await emptyDatabase();
  const dir = temporaryFolder();
  for (const { name, sql: text } of migrationFiles()) write(dir, name, text);
  write(dir, "29990101000000_only_in_sql", `BEGIN;
    CREATE FUNCTION watch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM ';'; RETURN NEW; END $$;
    CREATE TRIGGER watch BEFORE INSERT ON "user" FOR EACH ROW EXECUTE FUNCTION watch();
    ALTER TABLE "user" ADD CONSTRAINT no_x CHECK (name <> 'x;y');
    CREATE UNIQUE INDEX some_names ON "user" (name) WHERE name = 'x';
COMMIT;
`);
  await deploy(url, dir);
  expect(await drift(url, dir)).toEqual([]);
  await sql(url, 'CREATE INDEX by_hand ON "user" (name)');
  expect(await drift(url, dir)).toEqual([expect.stringMatching(/^The database has what no migration makes:[^]*Added index/)]);
});

test("several starts at once apply each migration once", async () => {
  const url = await emptyDatabase();
  const applied = await Promise.all([deploy(url), deploy(url), deploy(url)]);
  expect(applied.flat()).toEqual(migrationFiles().map(({ name }) => name));
});

test("a migration that fails is taken back whole, told with its line, and applied once it is right", async () => {
  const url = await emptyDatabase();
  const dir = temporaryFolder();
  write(dir, "20010101000000_first", "BEGIN;\nCREATE TABLE first (n int);\nCOMMIT;\n");
  write(dir, "20010102000000_second", "BEGIN;\nCREATE TABLE half (n int);\nSELECT nothing FROM half;\nCOMMIT;\n");
  await expect(deploy(url, dir)).rejects.toThrow('The migration 20010102000000_second failed and was taken back: column "nothing" does not exist (line 3).');
  expect(await sql(url, "SELECT to_regclass('first') AS first, to_regclass('half') AS half")).toEqual([{ first: "first", half: null }]);
  write(dir, "20010102000000_second", "BEGIN;\nCREATE TABLE half (n int);\nCOMMIT;\n");
  expect(await deploy(url, dir)).toEqual(["20010102000000_second"]);
});

test("the record of a migration is written in its own transaction: no kill can part them", async () => {
  const url = await emptyDatabase();
  const dir = temporaryFolder();
  write(dir, "20010101000000_first", "BEGIN;\nCREATE TABLE first (n int);\nCOMMIT;\n");
  await deploy(url, dir);
  expect(await sql(url, "SELECT m.xmin = c.xmin AS together FROM _prisma_migrations m, pg_class c WHERE c.relname = 'first'")).toEqual([{ together: true }]);
});

test("a database that a newer Parley has used is refused and not touched", async () => {
  const url = await emptyDatabase();
  const dir = temporaryFolder();
  write(dir, "20010101000000_first", "BEGIN;\nCREATE TABLE first (n int);\nCOMMIT;\n");
  write(dir, "29990101000000_later", "BEGIN;\nCREATE TABLE later (n int);\nCOMMIT;\n");
  await deploy(url, dir);
  const old = temporaryFolder();
  write(old, "20010101000000_first", "BEGIN;\nCREATE TABLE first (n int);\nCOMMIT;\n");
  write(old, "20010102000000_pending", "BEGIN;\nCREATE TABLE pending (n int);\nCOMMIT;\n");
  await expect(deploy(url, old)).rejects.toThrow("used by a newer Parley (it knows 29990101000000_later)");
  expect(await sql(url, "SELECT to_regclass('pending') AS pending")).toEqual([{ pending: null }]);
});

test("a migration changed after it was applied is refused", async () => {
  const url = await emptyDatabase();
  const dir = temporaryFolder();
  write(dir, "20010101000000_first", "BEGIN;\nCREATE TABLE first (n int);\nCOMMIT;\n");
  await deploy(url, dir);
  write(dir, "20010101000000_first", "BEGIN;\r\nCREATE TABLE first (n int);\r\nCOMMIT;\r\n"); // other line ends are no change
  expect(await deploy(url, dir)).toEqual([]);
  write(dir, "20010101000000_first", "BEGIN;\nCREATE TABLE first (n bigint);\nCOMMIT;\n");
  await expect(deploy(url, dir)).rejects.toThrow("20010101000000_first was changed after this database had applied it");
});

test("the next migration is written from the schema, in one transaction, and leaves no shadow behind", async () => {
  const dir = temporaryFolder();
  const file = await newMigration(server.adminUrl, "everything", dir);
  const text = readFileSync(file ?? "", "utf8");
  expect(path.basename(path.dirname(file ?? ""))).toMatch(/^\d{14}_everything$/);
  expect(text).toMatch(/^-- Why:\n-- Lock:\n-- Undo:\nBEGIN;\n[^]*CREATE TABLE "user"[^]*\nCOMMIT;\n$/);
  const all = temporaryFolder();
  for (const { name, sql: migration } of migrationFiles()) write(all, name, migration);
  expect(await newMigration(server.adminUrl, "nothing", all)).toBeNull();
  await expect(newMigration(server.adminUrl, "Not a name", dir)).rejects.toThrow("is named in small letters");
  expect(await sql(server.adminUrl, "SELECT datname FROM pg_database WHERE datname LIKE '%shadow%'")).toEqual([]);
});

test("a database that cannot be reached is told without its password", async () => {
  const refused = deploy("postgresql://parley:hidden@127.0.0.1:1/parley");
  await expect(refused).rejects.toThrow(/^The database at 127\.0\.0\.1:1 cannot be used \(.*\)\. Check DATABASE_URL/);
  await expect(refused).rejects.not.toThrow("hidden");
});
