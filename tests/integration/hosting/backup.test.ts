import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { castClosingBallot } from "@/lib/ballot/commands/cast-stance";
import { postArgument } from "@/lib/argument/commands/post-argument";
import { db } from "@/lib/platform/db";
import { seed } from "@/prisma/seed";
import { backUp } from "@/scripts/backup";
import { migrationFiles } from "@/scripts/migration-files";
import { deploy, drift } from "@/scripts/migrations";
import { openBackup, restore } from "@/scripts/restore";
import { aDebate, type ADebate, aPaper } from "../../support/a-debate";

const folder = mkdtempSync(path.join(tmpdir(), "parley-backup-"));
const inFolder = (name: string) => path.join(folder, name);
const site = process.env.DATABASE_URL ?? "";
const secret = process.env.PARLEY_SECRET ?? "";
let debate: ADebate;
let backup: string;

beforeAll(async () => {
  await seed({ databaseUrl: site, secret, publicUrl: "http://localhost" });
  debate = await aDebate({ phase: "closing", students: 6 });
  await castClosingBallot(debate.students[0]!, aPaper(debate.id, "against"));
  await sql(site, "INSERT INTO attempt (what, who) SELECT 'x', chr(10) || '\"\\\t,{}' || g FROM generate_series(1, 1200) g");
  await sql(site, "UPDATE \"user\" SET name = E'Zoë \\\\ \"N\" 👩‍🏫 \\n\\u2028 ملاك' WHERE id = $1", [debate.students[1]!.personId]);
  await sql(site, "UPDATE session SET expires_at = 'infinity'");
  await sql(site, "INSERT INTO event (stream_id, number, kind, payload, audience) VALUES ($1, 9007199254740993, 'far', '{\"n\": 0.10000000000000000001, \"z\": null}', 'staff')", [randomUUID()]);
  backup = inFolder("site.jsonl.gz");
  await backUp(site, backup, secret);
});
afterAll(() => {
  process.env.DATABASE_URL = site;
  rmSync(folder, { recursive: true, force: true });
});

async function sql(url: string, text: string, values?: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows;
  } finally {
    await client.end();
  }
}

const named = (database: string, user?: string) => Object.assign(new URL(inject("adminUrl")), { pathname: `/${database}`, ...(user && { username: user, password: user }) }).href;

async function emptyDatabase(owner?: string): Promise<string> {
  const name = `restored_${randomBytes(5).toString("hex")}`;
  if (owner) await sql(inject("adminUrl"), `CREATE ROLE ${owner} LOGIN PASSWORD '${owner}'`);
  await sql(inject("adminUrl"), `CREATE DATABASE ${name}${owner ? ` OWNER ${owner}` : ""}`);
  return named(name, owner);
}

/** Every table with all its rows, in PostgreSQL's own form and in no order. */
async function everyRow(url: string): Promise<Map<string, string[]>> {
  const tables = await sql(url, "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations' ORDER BY 1");
  const all = await sql(url, tables.map(({ name }) => `SELECT '${String(name)}' AS name, t::text AS row FROM "${String(name)}" t`).join(" UNION ALL "));
  return new Map(tables.map(({ name }) => [String(name), all.filter((one) => one.name === name).map(({ row }) => String(row)).toSorted()]));
}

/** Triggers, keys and sequences: what a restore puts aside or moves. */
const everythingElse = (url: string) => sql(url, `
  SELECT 'trigger' AS what, tgname::text AS name, tgenabled::text AS state FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'key', conname, condeferrable::text || condeferred::text FROM pg_constraint WHERE contype = 'f'
  UNION ALL SELECT 'sequence', 'attempt_id_seq', last_value::text || is_called::text FROM attempt_id_seq ORDER BY 1, 2`);

async function restored(file = backup, url?: string, dir?: string): Promise<string> {
  const to = url ?? await emptyDatabase();
  expect(await restore(to, await openBackup(file, secret, { dir }), dir)).toEqual([]);
  return to;
}

test("a site comes back from one file, table by table and row by row, by an owner who is no superuser", async () => {
  const owned = await emptyDatabase("plain_owner");
  await restored(backup, owned);
  const url = named(new URL(owned).pathname.slice(1)); // drift makes a database of its own, which the plain owner may not
  const [before, after] = [await everyRow(site), await everyRow(url)];
  expect([...before.keys()]).toEqual([...after.keys()]);
  for (const [table, rows] of before) expect(after.get(table), table).toEqual(rows);
  expect([...before.values()].flat().length).toBeGreaterThan(1_500);
  expect(before.get("option_ballot")?.length).toBeGreaterThan(0);
  expect(before.get("credit")?.length).toBeGreaterThan(0);
  expect(await everythingElse(url)).toEqual(await everythingElse(site));
  expect(await drift(url)).toEqual([]);
});

test("the site goes on from a backup: a cast paper is replaced, not doubled, the next argument finds its place, and a ballot that has ended is shut", async () => {
  process.env.DATABASE_URL = await restored();
  try {
    const papers = () => db().ballot.findMany({ where: { debateId: debate.id, stage: "closing" }, select: { stance: true } });
    expect(await papers()).toEqual([{ stance: "against" }]);
    await castClosingBallot(debate.students[0]!, aPaper(debate.id, "for"));
    expect(await papers()).toEqual([{ stance: "for" }]);
    const [{ next } = { next: 0 }] = await sql(process.env.DATABASE_URL, "INSERT INTO attempt (what, who) VALUES ('next', 'one') RETURNING id AS next");
    expect(Number(next)).toBeGreaterThan(1_200);
    await expect(postArgument(debate.students[0]!, { debateId: debate.id, parentId: null, relation: "pro", text: "Too late", formKey: randomUUID() })).rejects.toMatchObject({ refusal: { kind: "closed" } });
    await expect(sql(process.env.DATABASE_URL, "UPDATE ballot SET stance = 'for' WHERE stage = 'opening'")).rejects.toThrow("this ballot takes no paper");
  } finally {
    process.env.DATABASE_URL = site;
  }
});

test("a backup is one moment of a site that goes on: what is written meanwhile is in none of its tables", async () => {
  const name = randomUUID();
  const writing = (async () => {
    for (let n = 0; n < 30; n++) await sql(site, "WITH a AS (INSERT INTO attempt (what, who) VALUES ($1, 'w')) INSERT INTO milestone (name) VALUES ($1 || $2::int)", [name, n]);
  })();
  const file = inFolder("meanwhile.jsonl.gz");
  await backUp(site, file, secret);
  await writing;
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n").filter((line) => line.includes(name));
  expect(lines.filter((line) => line.includes('"w"'))).toHaveLength(lines.length / 2); // each write is one row in each of two tables
  await sql(site, "DELETE FROM attempt WHERE what = $1", [name]);
  await sql(site, "DELETE FROM milestone WHERE name LIKE $1 || '%'", [name]);
});

test("the file is for its owner's eyes alone, tells no secret, and takes the place of none", async () => {
  expect(statSync(backup).mode & 0o777).toBe(0o600);
  const text = gunzipSync(readFileSync(backup)).toString("utf8");
  expect(text).not.toContain(secret);
  expect(text).not.toContain(Buffer.from(secret).toString("base64"));
  await expect(backUp(site, backup, secret)).rejects.toThrow(`${backup} is there already.`);
  await expect(backUp(await emptyDatabase(), inFolder("nothing"), secret)).rejects.toThrow("There is nothing to back up");
});

test("a file that was cut off, altered or is something else is refused before anything is written", async () => {
  const whole = readFileSync(backup);
  const text = gunzipSync(whole).toString("utf8");
  const broken = inFolder("broken.jsonl.gz");
  const lines = text.split("\n");
  const tried: [string, Buffer, RegExp][] = [
    ["a file cut in the middle", whole.subarray(0, whole.length / 2), /cut off or altered/],
    ["a file without its last byte", whole.subarray(0, whole.length - 1), /cut off or altered/],
    ["lines cut off, then compressed", gzipSync(lines.slice(0, -3).join("\n") + "\n"), /was cut off/],
    ["one letter of a row", gzipSync(text.replace("Zoë", "Zoe")), /altered/],
    ["a row too few", gzipSync(lines.filter((line) => !line.includes("Zoë")).join("\n")), /altered/],
    ["a row twice", gzipSync(lines.flatMap((line) => (line.includes("Zoë") ? [line, line] : [line])).join("\n")), /altered/],
    ["a table under another name", gzipSync(text.replace('{"table":"ballot"', '{"table":"option_ballot"')), /altered/],
    ["something after the end", gzipSync(`${text}["more"]\n`), /something follows/],
    ["another format", gzipSync(text.replace('"version":1', '"version":2')), /it is of format 2/],
    ["nothing", gzipSync(""), /is no backup of Parley/],
    ["a picture", randomBytes(2_000), /is no backup of Parley/],
  ];
  for (const [what, bytes, why] of tried) {
    writeFileSync(broken, bytes);
    await expect(openBackup(broken, secret), what).rejects.toThrow(why);
    await expect(openBackup(broken, secret), what).rejects.toThrow(/Nothing was changed\.$/);
  }
  await expect(openBackup(inFolder("not-there"), secret)).rejects.toThrow("it cannot be read (ENOENT)");
});

test("a backup goes only into an empty database, and to the secret that it needs unless one says otherwise", async () => {
  const before = await everyRow(site);
  await expect(restore(site, await openBackup(backup, secret))).rejects.toThrow("A backup is put back only into an empty database, and this one is in use.");
  expect(await everyRow(site)).toEqual(before);
  for (const other of [undefined, "o".repeat(43)]) await expect(openBackup(backup, other)).rejects.toThrow("needs the secret of the site that it was made of");
  expect((await openBackup(backup, undefined, { otherSecret: true })).head.secret).toMatch(/^[0-9a-f]{64}$/);
});

test("a backup of an older version comes back with its rows and everything that has been added since", async () => {
  const [first, ...later] = migrationFiles();
  const old = await emptyDatabase();
  await deploy(old, undefined, [first!.name]);
  await sql(old, `INSERT INTO "user" (id, kind, email, password_hash, name) VALUES ('${randomUUID()}', 'account', 'ada@school.example', 'hash', 'Ada')`);
  await sql(old, "INSERT INTO one_time_link (id, kind, expires_at) VALUES ('digest', 'setup', now())");
  const file = inFolder("old.jsonl.gz");
  await backUp(old, file, secret);
  const url = await restored(file);
  expect(await sql(url, 'SELECT name, email FROM "user"')).toEqual([{ name: "Ada", email: "ada@school.example" }]);
  expect(await sql(url, "SELECT label FROM one_time_link")).toEqual([{ label: "" }]); // a column of a later migration
  expect((await sql(url, "SELECT migration_name FROM _prisma_migrations ORDER BY 1")).map((row) => row.migration_name)).toEqual([first, ...later].map((one) => one!.name));
  expect(await drift(url)).toEqual([]);
});

test("a backup of a newer version, or of one whose migrations were changed, is refused", async () => {
  const text = gunzipSync(readFileSync(backup)).toString("utf8");
  const [head, ...rest] = text.split("\n").slice(0, -2);
  const again = async (change: (head: string) => string) => {
    const body = `${[change(head!), ...rest].join("\n")}\n`;
    const file = inFolder("again.jsonl.gz");
    writeFileSync(file, gzipSync(`${body}${JSON.stringify({ sha256: createHash("sha256").update(body).digest("hex") })}\n`));
    return openBackup(file, secret);
  };
  expect((await again((line) => line)).foot.tables.length).toBeGreaterThan(20);
  await expect(again((line) => line.replace('"migrations":[', `"migrations":[{"name":"29991231000000_later","checksum":"x"},`))).rejects.toThrow("made by a newer Parley (it knows 29991231000000_later)");
  await expect(again((line) => line.replace(/"checksum":"..../, '"checksum":"0000'))).rejects.toThrow(/was changed after this backup was made/);
});

test("what was made by hand is backed up with the rest and left out by a restore, which says so", async () => {
  const url = await restored();
  await sql(url, "CREATE TABLE by_hand AS SELECT 7 AS n");
  await sql(url, "ALTER TABLE milestone ADD COLUMN mood text DEFAULT 'good'");
  const file = inFolder("by-hand.jsonl.gz");
  await backUp(url, file, secret);
  const to = await emptyDatabase();
  expect(await restore(to, await openBackup(file, secret))).toEqual(["Left out, since no migration makes it: the table by_hand.", "Left out of the table milestone, since no migration makes it: mood."]);
  expect(await everyRow(to)).toEqual(await everyRow(site));
});

test("a restore that is stopped half way keeps no row, and can be tried again", async () => {
  const url = await emptyDatabase();
  await deploy(url);
  await sql(url, "CREATE FUNCTION full_disk() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$");
  await sql(url, "CREATE RULE full_disk AS ON INSERT TO turnout DO INSTEAD SELECT full_disk()"); // a restore stands triggers aside
  await expect(restore(url, await openBackup(backup, secret))).rejects.toThrow("could not be put back (there is no room left on the disk of the database; make room and restore again). No row of it was kept.");
  expect([...(await everyRow(url)).values()].flat()).toEqual([]);
  await sql(url, "DROP RULE full_disk ON turnout; DROP FUNCTION full_disk");
  await restored(backup, url);
  expect(await everyRow(url)).toEqual(await everyRow(site));
});
