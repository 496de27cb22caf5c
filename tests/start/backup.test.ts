import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { backUp } from "@/scripts/backup";
import { build } from "@/scripts/build";
import { startPostgres } from "@/scripts/embedded-postgres";
import { findInstalled } from "@/scripts/postgres-files";
import { house, inHouse } from "@/scripts/house";
import { deploy } from "@/scripts/migrations";
import { openBackup, restore } from "@/scripts/restore";
import { ask, preparedFolder, query, startOn } from "./prepared-folder";
import { startSystemServer, systemPostgres } from "./system-postgres";
import { temporaryFolder } from "./temporary";

beforeAll(async () => void await build());

/** Runs one of our commands as `npm run` does, called from a folder. */
function command(program: string, args: string[], env: Record<string, string>): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", inHouse("scripts", `${program}.ts`), ...args], { cwd: house, encoding: "utf8", env: { ...process.env, DATABASE_URL: "", PARLEY_SECRET: "", ...env } });
  return { code: status, said: `${stdout}${stderr}` };
}

const person = "01890000-0000-7000-8000-000000000001";
const insert = `INSERT INTO "user" (id, kind, email, password_hash, name) VALUES ('${person}', 'account', 'ada@school.example', 'hash', 'Ada')`;

test("npm run backup while the site runs, npm run restore into a new folder with the old secret, and the site starts on it", async () => {
  const data = await preparedFolder();
  const typedIn = temporaryFolder();
  const site = await startOn(data);
  await ask(data, insert);
  const backup = command("backup", ["site.jsonl.gz"], { PARLEY_DATA_DIR: data, INIT_CWD: typedIn });
  const file = path.join(typedIn, "site.jsonl.gz");
  expect(backup.said).toMatch(new RegExp(`^Wrote \\d+ rows in \\d+ tables to ${file}\\.\nThe server's secret is not in it: keep ${data}/secrets\\.json too, in another place\\.\n$`));
  expect((await fetch(`${site.url}/readyz`)).status).toBe(200);
  expect(command("restore", [file], { PARLEY_DATA_DIR: data }).said).toMatch(/put back only into an empty database/); // the running one
  await site.stop();

  const fresh = path.join(temporaryFolder(), "data");
  const without = command("restore", [file], { PARLEY_DATA_DIR: fresh });
  expect([without.code, without.said]).toEqual([1, expect.stringContaining("Put that site's secrets.json into the new data folder first")]);
  expect(existsSync(fresh)).toBe(false);
  mkdirSync(fresh, { mode: 0o700 });
  cpSync(path.join(data, "secrets.json"), path.join(fresh, "secrets.json"));
  const back = command("restore", [file], { PARLEY_DATA_DIR: fresh });
  expect([back.code, back.said]).toEqual([0, expect.stringMatching(new RegExp(`^Put \\d+ rows in \\d+ tables, as they were at \\S+Z, into ${fresh}\\. Start Parley with npm start\\.\n$`))]);
  const again = await startOn(fresh);
  expect((await fetch(`${again.url}/readyz`)).status).toBe(200);
  expect(await ask(fresh, `SELECT name FROM "user" WHERE id = '${person}'`)).toEqual([{ name: "Ada" }]);
});

test("the commands say how they are called", () => {
  expect(command("restore", [], {})).toEqual({ code: 1, said: "Say npm run restore FILE, with a file that npm run backup has written.\n" });
  expect(command("backup", ["--all"], {})).toEqual({ code: 1, said: "Say npm run backup, or npm run backup FILE.\n" });
});

test("pg_dump and pg_restore as the documents call them bring a database back, on the version that this machine has", async () => {
  const documented = readFileSync(inHouse("docs", "hosting", "backup.md"), "utf8").split("\n").filter((line) => /^pg_(?:dump|restore) /.test(line)).map((line) => line.split(" "));
  expect(documented.map(([program]) => program)).toEqual(["pg_dump", "pg_restore"]);
  const there = systemPostgres();
  const embedded = Number(findInstalled().version.split(".")[0]);
  const isEnough = there && (there.serves || there.major >= embedded);
  process.stdout.write(isEnough ? `pg_dump ${there.major} is tried.\n` : "pg_dump: not on this machine, or older than every server here. Only its words in docs/hosting were checked.\n");
  if (!isEnough) return;

  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  const admin = there.serves ? await startSystemServer(there, folder) : (await startPostgres({ dataDir: folder, password: "p".repeat(40) })).url;
  const [from, to, third] = ["site", "restored", "third"].map((name) => Object.assign(new URL(admin), { pathname: `/${name}` }).href) as [string, string, string];
  for (const name of ["site", "restored", "third"]) await query(admin, `CREATE DATABASE ${name}`);
  await deploy(from);
  await query(from, insert);
  for (const words of documented) {
    const [program = "", ...args] = words.map((word) => ({ '"$DATABASE_URL"': from, '--dbname="$EMPTY_DATABASE_URL"': `--dbname=${to}` })[word] ?? word);
    const { status, stderr } = spawnSync(path.join(there.bin, program), args, { cwd: folder, encoding: "utf8" });
    expect([program, status, stderr]).toEqual([program, 0, ""]);
  }
  expect(await deploy(to)).toEqual([]); // every migration is recorded there, and none has to be made
  expect(await query(to, `SELECT name FROM "user" WHERE id = '${person}'`)).toEqual([{ name: "Ada" }]);
  const catalogue = "SELECT (SELECT count(*)::int FROM pg_trigger WHERE NOT tgisinternal) AS triggers, (SELECT count(*)::int FROM pg_constraint) AS constraints, (SELECT count(*)::int FROM pg_index) AS indexes";
  expect(await query(to, catalogue)).toEqual(await query(from, catalogue));

  // And our own file goes from one version of PostgreSQL to another.
  const file = path.join(folder, "site.jsonl.gz");
  await backUp(from, file);
  await restore(third, await openBackup(file, undefined));
  expect(await query(third, `SELECT name FROM "user" WHERE id = '${person}'`)).toEqual([{ name: "Ada" }]);
});
