import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { build } from "@/scripts/build";
import { takeTurn } from "@/scripts/build-turn";
import { runningPostgres } from "@/scripts/embedded-postgres";
import { house } from "@/scripts/house";
import { migrationFiles } from "@/scripts/migration-files";
import { postmasterOf } from "@/scripts/postgres-leftover";
import { isRunning, markOf, signal, within } from "@/scripts/processes";
import { freePort, refusedStart } from "../support/site";
import { ask, makeFolder, preparedFolder, query, startOn } from "./prepared-folder";
import { isRoot, temporaryFolder } from "./temporary";

beforeAll(async () => void await build());

const postmaster = (dataDir: string) => postmasterOf(path.join(dataDir, "postgres"))?.pid ?? 0;
const lockOf = (dataDir: string) => JSON.parse(readFileSync(path.join(dataDir, "parley.lock"), "utf8")) as { pid: number };
/** The user that a process runs as, by its number. */
const userOf = (pid: number) => Number(spawnSync("ps", ["-o", "uid=", "-p", String(pid)], { encoding: "utf8" }).stdout);

describe("what was left behind", () => {
  test("npm killed with -9 leaves a site that nobody ends: the next start on its folder ends it, on the same port, with all that was written", async () => {
    const data = await preparedFolder();
    const env = { PORT: String(await freePort()) };
    const first = await startOn(data, { by: ["npm", "start"], env });
    const left = lockOf(data).pid;
    onTestFinished(() => signal(left, "SIGTERM"));
    await ask(data, "CREATE TABLE kept AS SELECT 7 AS n");
    signal(first.pid, "SIGKILL");
    await within(5_000, () => !isRunning(first.pid));
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200); // still there, with nobody to end it
    const second = await startOn(data, { env });
    expect(second.said()).toContain("Ended an older Parley whose npm was killed.");
    expect(isRunning(left)).toBe(false);
    expect(lockOf(data).pid).toBe(second.pid);
    expect(await ask(data, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  });

  test("a build whose start was killed is ended before another builds; one that is going on is waited for", async () => {
    const file = path.join(temporaryFolder(), "cache", "build.json");
    const left = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"]);
    await once(left, "spawn");
    mkdirSync(path.dirname(file));
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, birth: "then", runs: [markOf(left.pid ?? 0)] }));
    const turn = await takeTurn(undefined, file);
    expect(left.signalCode ?? (await once(left, "exit"))[1]).toBe("SIGTERM");
    let waited = 0;
    const next = takeTurn(() => waited++, file);
    await within(2_000, () => waited > 0);
    turn.giveBack();
    (await next).giveBack();
    expect(waited).toBe(1);
    expect(existsSync(file)).toBe(false);
  });
});

test("a plain user has their own folder, and is told that somebody else's is not theirs", async () => {
  const nobody = { uid: 65534, gid: 65534 };
  const mayBeAnother = isRoot && spawnSync(process.execPath, ["-e", "process.exit(0)"], { ...nobody, cwd: house }).status === 0;
  const user = mayBeAnother ? nobody : undefined; // a plain user tries it as themselves, and so does a root whose house is closed
  const above = temporaryFolder();
  chmodSync(above, 0o755);
  const data = path.join(above, "data");
  mkdirSync(data, { mode: 0o700 });
  if (user) chownSync(data, user.uid, user.gid);
  const site = await startOn(data, { ...(user && { user }), env: { TMPDIR: "/tmp", HOME: above } });
  expect((await fetch(`${site.url}/readyz`)).status).toBe(200);
  if (user) expect([userOf(site.pid), userOf(postmaster(data)), statSync(path.join(data, "secrets.json")).uid]).toEqual([nobody.uid, nobody.uid, nobody.uid]);
  await site.stop();
  if (!user) return;
  chownSync(data, 0, 0);
  const { code, said } = await refusedStart({ user, env: { PARLEY_DATA_DIR: data } });
  expect([code, said]).toEqual([1, `The data folder ${data} cannot be written (EACCES). Set PARLEY_DATA_DIR to a folder that you may write to.\n`]);
});

test("two copies with two data folders, closed to others, run side by side: each has its own rows, and the end of one does not touch the other", async () => {
  const [one, other] = [await preparedFolder(), await preparedFolder()];
  expect([one, other].map((data) => statSync(path.dirname(data)).mode & 0o777)).toEqual([0o700, 0o700]);
  const [first, second] = await Promise.all([startOn(one), startOn(other)]);
  await Promise.all([ask(one, "CREATE TABLE mine AS SELECT 1 AS n"), ask(other, "CREATE TABLE mine AS SELECT 2 AS n")]);
  for (const data of [one, other]) expect(userOf(postmaster(data)) === 0, "the database of a root runs as a plain user").toBe(false);
  await first.stop("SIGKILL");
  const again = await startOn(one);
  expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
  expect((await fetch(`${again.url}/readyz`)).status).toBe(200);
  expect([await ask(one, "SELECT n FROM mine"), await ask(other, "SELECT n FROM mine")]).toEqual([[{ n: 1 }], [{ n: 2 }]]);
});

test("a data folder of the first version is brought up to date by a start, and has its rows", async () => {
  const data = path.join(temporaryFolder(), "data");
  const [first] = migrationFiles();
  const id = "01890000-0000-7000-8000-000000000001";
  await makeFolder(data, { only: [first!.name], fill: (url) => query(url, `
    INSERT INTO "user" (id, kind, email, password_hash, name, site_role) VALUES ('${id}', 'account', 'ada@school.example', 'hash', 'Ada', 'owner');
    INSERT INTO session (id, user_id, expires_at) VALUES ('digest', '${id}', now() + interval '1 day');
    INSERT INTO one_time_link (id, kind, expires_at) VALUES ('link', 'setup', now());
    INSERT INTO class (id, name, join_code, retention_date) VALUES ('${id}', 'Class 10b', 'ABC234', '2027-01-01');
    INSERT INTO member (id, class_id, user_id, role, display_name, pseudonym) VALUES ('${id}', '${id}', '${id}', 'teacher', 'Ada', 'A');`) });
  const site = await startOn(data);
  expect((await fetch(`${site.url}/readyz`)).status).toBe(200);
  expect((await ask(data, "SELECT migration_name FROM _prisma_migrations ORDER BY 1")).map((row) => row.migration_name)).toEqual(migrationFiles().map(({ name }) => name));
  expect(await ask(data, "SELECT u.name, u.email, c.join_code, m.role, m.joined_into_id, l.label FROM member m JOIN \"user\" u ON u.id = m.user_id JOIN class c ON c.id = m.class_id, one_time_link l WHERE l.id = 'link'"))
    .toEqual([{ name: "Ada", email: "ada@school.example", join_code: "ABC234", role: "teacher", joined_into_id: null, label: "" }]);
});

describe("a disk that is full", () => {
  /** A folder with room for 110 MB; undefined where this account may mount nothing. */
  function smallDisk(): string | undefined {
    const folder = temporaryFolder();
    if (!isRoot || spawnSync("mount", ["-t", "tmpfs", "-o", "size=110m,mode=0755", "tmpfs", folder]).status !== 0) return undefined;
    onTestFinished(() => void spawnSync("umount", ["-l", folder]));
    return folder;
  }
  const limited = ["sh", "-c", 'ulimit -f 2048; exec "$0" --import tsx scripts/start.ts', process.execPath] as const; // no file beyond 1 MB
  const noRoom = /There is no room left on the disk that holds \S+\. Make room there and try again; what was acknowledged is kept\.\n/;

  test("stops no site that runs, is told in a sentence at a start, loses nothing that was acknowledged, and everything goes on once there is room", async () => {
    const disk = smallDisk();
    if (!disk) return limitedFiles();
    const data = await preparedFolder(disk);
    const site = await startOn(data);
    const url = runningPostgres(data, JSON.parse(readFileSync(path.join(data, "secrets.json"), "utf8")).postgres as string) ?? "";
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => undefined);
    await client.connect();
    await client.query("CREATE TABLE filling (n int, text text)");
    let acknowledged = 0;
    const failed: unknown = await (async () => {
      for (;;) {
        await client.query("INSERT INTO filling SELECT $1, string_agg(md5(random()::text), '') FROM generate_series(1, 10000)", [acknowledged + 1]);
        acknowledged++;
      }
    })().catch((error: unknown) => error);
    expect(String(failed)).toMatch(/No space left on device|Connection terminated|terminating connection|in recovery mode/);
    expect(acknowledged).toBeGreaterThan(10);
    writeFillers(disk);
    await client.end().catch(() => undefined);
    expect((await fetch(`${site.url}/readyz`)).status).toBe(200); // who only reads goes on; who writes is told (tests/integration/hosting)
    await site.stop();
    writeFillers(disk); // an ordered end may give back what the database had in reserve

    const { code, said } = await refusedStart({ env: { PARLEY_DATA_DIR: data } });
    expect(said).toMatch(noRoom);
    expect(code).toBe(1);

    for (const name of readdirSync(disk).filter((entry) => entry.startsWith("filler"))) rmSync(path.join(disk, name));
    spawnSync("mount", ["-o", "remount,size=250m", disk]);
    await startOn(data);
    const [row] = await ask(data, "SELECT count(*)::int AS n FROM filling WHERE n <= $1 AND length(text) = 320000", [acknowledged]);
    expect(row).toEqual({ n: acknowledged });
  });

  /** Where nothing can be mounted: no file may grow beyond 1 MB, which says the same to a database. */
  async function limitedFiles(): Promise<void> {
    const data = await preparedFolder();
    const first = await startOn(data);
    await ask(data, "CREATE TABLE kept AS SELECT 7 AS n");
    await first.stop();
    const { code, said } = await refusedStart({ by: limited, env: { PARLEY_DATA_DIR: data } });
    expect([code, said]).toEqual([1, expect.stringMatching(noRoom)]);
    await startOn(data);
    expect(await ask(data, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  }

  test("at the first start, it is told and no half of a database stays", async () => {
    const data = path.join(temporaryFolder(), "data");
    const { code, said } = await refusedStart({ by: limited, env: { PARLEY_DATA_DIR: data } });
    expect([code, said]).toEqual([1, expect.stringMatching(noRoom)]);
    expect(existsSync(path.join(data, "postgres"))).toBe(false); // the next start makes it anew
  });
});

/** Fills a disk to the last byte. */
function writeFillers(disk: string): void {
  for (const size of [1 << 20, 4096, 1]) {
    try {
      for (let n = 0; ; n++) writeFileSync(path.join(disk, `filler-${size}-${n}`), Buffer.alloc(size));
    } catch {
      // no room for one of this size: smaller ones
    }
  }
}
