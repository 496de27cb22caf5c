import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { diskFault, onDisk } from "./disk";
import { codeOf, Fault } from "./fault";
import { postgresFiles, type PostgresFiles } from "./postgres-files";
import { postmasterOf, stopLeftover } from "./postgres-leftover";
import { type ServerUser, serverUser } from "./postgres-user";
import { pause, signal, within } from "./processes";

export type RunningPostgres = {
  /** Address of the database `parley`, with the password. */
  url: string;
  port: number;
  /** Ends it in order: sessions are closed, all is written to disk. Safe to call twice, and after it has died. */
  stop: () => Promise<void>;
  /** Settled when the server has ended, with how, and its complaints: "it was killed by SIGKILL.". */
  exited: Promise<string>;
};

export type PostgresOptions = {
  /** The data folder; the database stands in `postgres/` in it. Absolute. */
  dataDir: string;
  password: string;
  /** Told each line that the server says. */
  log?: (line: string) => void;
  /** More settings, as in postgresql.conf, such as `{ fsync: "off" }` in tests. */
  settings?: Readonly<Record<string, string>>;
  files?: (user: ServerUser) => PostgresFiles;
};

/** Statements can hold what people wrote, and the detail of an error quotes a row: neither is logged, nor are parameters. */
const always = {
  listen_addresses: "127.0.0.1", unix_socket_directories: "", password_encryption: "scram-sha-256", timezone: "UTC", log_timezone: "UTC",
  log_statement: "none", log_parameter_max_length: "0", log_parameter_max_length_on_error: "0",
  log_min_messages: "log", log_min_error_statement: "panic", log_error_verbosity: "terse", logging_collector: "off", log_line_prefix: "",
};

const name = "parley";
const address = (port: number, password: string, database = name) => `postgresql://${name}:${password}@127.0.0.1:${port}/${database}`;

/**
 * Starts the PostgreSQL that npm has installed on a folder of its own, making the database at the first start, on a free
 * port of this machine alone. A server left by a killed Parley is stopped first.
 *
 * @throws Fault when it does not start; the sentence holds the server's last words
 */
export async function startPostgres({ dataDir, password, log = () => undefined, settings = {}, files = postgresFiles }: PostgresOptions): Promise<RunningPostgres> {
  const databaseDir = path.join(dataDir, "postgres");
  const user = serverUser(databaseDir);
  const { bin, major } = files(user);
  if (existsSync(databaseDir)) {
    const made = readFileSync(path.join(databaseDir, "PG_VERSION"), "utf8").trim();
    if (made !== major) throw new Fault(`The database in ${databaseDir} was made by PostgreSQL ${made}, and this Parley brings PostgreSQL ${major}. Start the Parley that made it; nothing was changed.`);
    await stopLeftover(databaseDir, password, path.join(bin, "pg_ctl"));
  } else {
    await initialise({ bin, user, databaseDir, password, log, sync: settings.fsync !== "off" });
  }
  const server = await run(bin, user, databaseDir, { ...always, ...settings }, log);
  try {
    await makeDatabase(address(server.port, password, "postgres"));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...server, url: address(server.port, password) };
}

/** Address of the server that a living Parley runs on this data folder, or undefined. */
export function runningPostgres(dataDir: string, password: string): string | undefined {
  const found = postmasterOf(path.join(dataDir, "postgres"));
  return found && address(found.port, password);
}

/**
 * How the server is to name its folder. Started by root it is another user, who may not pass through a closed folder
 * above it (the home of root on a bare Debian). So root opens the folder and hands it over as an open file, number 3:
 * /proc leads there without passing through anything, and the database stays where the rest of the data is.
 */
function handOver(databaseDir: string, user: ServerUser): { named: string; inherited: number[]; close: () => void } {
  if (!user) return { named: databaseDir, inherited: [], close: () => undefined };
  const folder = openSync(databaseDir, "r");
  return { named: "/proc/self/fd/3", inherited: [folder], close: () => closeSync(folder) };
}

/** Nothing of the caller's: PGPORT, PGDATA and a foreign locale would change what the server does. */
function environment(): NodeJS.ProcessEnv {
  const kept = ["PATH", "SystemRoot", "TEMP", "TMP"].flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : []));
  return { ...Object.fromEntries(kept), LC_ALL: "C", TZ: "UTC", NODE_ENV: process.env.NODE_ENV };
}

/** Makes the cluster aside and renames it: a start killed half way leaves no half database. */
async function initialise({ bin, user, databaseDir, password, log, sync }: {
  bin: string; user: ServerUser; databaseDir: string; password: string; log: (line: string) => void; sync: boolean;
}): Promise<void> {
  const fresh = `${databaseDir}.new`;
  const passwordFile = `${databaseDir}.password`;
  rmSync(fresh, { recursive: true, force: true });
  onDisk(databaseDir, () => {
    mkdirSync(fresh, { recursive: true, mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  });
  if (user) for (const entry of [fresh, passwordFile]) chownSync(entry, user.uid, user.gid);
  const { named, inherited, close } = handOver(fresh, user);
  const secret = openSync(passwordFile, "r");
  try {
    // The locale is PostgreSQL's own C.UTF-8, the same on every system, not what this machine's C library makes of it.
    const initdb = spawn(path.join(bin, "initdb"), [
      "-D", named, "-U", name, "--auth=scram-sha-256", `--pwfile=${user ? "/proc/self/fd/4" : passwordFile}`,
      "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--text-search-config=english", ...(sync ? [] : ["--no-sync"]),
    ], { ...user, cwd: user ? "/" : undefined, env: environment(), stdio: ["ignore", "ignore", "pipe", ...inherited, ...(user ? [secret] : [])] });
    const last = listen(initdb, log);
    const code = await new Promise<number | null>((resolve, reject) => initdb.once("error", reject).once("close", resolve));
    if (code !== 0) throw diskFault(last(), databaseDir) ?? new Fault(`The database could not be made in ${databaseDir}: ${last()}`);
    renameSync(fresh, databaseDir);
  } finally {
    close();
    closeSync(secret);
    rmSync(passwordFile, { force: true });
  }
}

async function run(bin: string, user: ServerUser, databaseDir: string, settings: Record<string, string>, log: (line: string) => void): Promise<Omit<RunningPostgres, "url">> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const { named, inherited, close } = handOver(databaseDir, user);
    const flags = Object.entries({ ...settings, port: String(port) }).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
    // In a group of its own: Ctrl-C in a terminal goes to the whole group, and the site is to end before the database.
    const server = spawn(path.join(bin, "postgres"), ["-D", named, ...flags],
      { ...user, cwd: user ? "/" : undefined, env: environment(), detached: process.platform !== "win32", stdio: ["ignore", "ignore", "pipe", ...inherited] });
    close();
    let ready = false;
    const last = listen(server, (line) => {
      ready ||= line.includes("database system is ready to accept connections");
      log(line);
    });
    const { pid } = server;
    if (pid === undefined) throw new Fault(`The database server ${path.join(bin, "postgres")} cannot be run.`);
    const onExit = () => signal(pid, "SIGINT"); // whatever ends this process ends the database, but for SIGKILL
    process.once("exit", onExit);
    let ended = false;
    const exited = new Promise<string>((resolve) => {
      server.once("close", (code, killer) => {
        ended = true;
        process.off("exit", onExit);
        resolve(`${killer ? `it was killed by ${killer}` : `it left with ${code}`}. ${last()}`.trim());
      });
    });
    await within(120_000, () => ready || ended);
    if (ready) return { port, exited, stop: () => stopServer(pid, () => ended, databaseDir, path.join(bin, "pg_ctl")) };
    if (!ended) signal(pid, "SIGQUIT");
    // Somebody took the port meanwhile, or the children of a killed server are still going.
    const worthwhile = /could not bind|could not create any TCP|still in use/.test(last());
    if (!worthwhile || attempt === 10) throw diskFault(last(), databaseDir) ?? new Fault(`The database in ${databaseDir} did not start: ${last() || "it said nothing."}`);
    await pause(300);
  }
}

/** Ends the server; by force when it takes longer than 20 seconds. */
async function stopServer(pid: number, hasEnded: () => boolean, databaseDir: string, pgCtl: string): Promise<void> {
  if (hasEnded()) return;
  if (process.platform === "win32") spawn(pgCtl, ["stop", "-D", databaseDir, "-m", "fast"], { stdio: "ignore" });
  else signal(pid, "SIGINT");
  if (await within(20_000, hasEnded)) return;
  signal(pid, "SIGQUIT");
  if (!(await within(5_000, hasEnded))) signal(pid, "SIGKILL");
}

/** Passes each line on. @returns the last complaints so far, in one line */
function listen(child: ChildProcess, log: (line: string) => void): () => string {
  const lines: string[] = [];
  if (child.stderr) createInterface({ input: child.stderr }).on("line", (line) => {
    if (/\b(error|fatal|panic|hint|could not)\b/i.test(line) && lines.push(line.trim()) > 6) lines.shift();
    log(line);
  });
  return () => lines.join(" ");
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name}`);
  } catch (error) {
    if (codeOf(error) !== "42P04") throw error;
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject).listen(0, "127.0.0.1", () => {
      const bound = probe.address();
      probe.close(() => (bound && typeof bound === "object" ? resolve(bound.port) : reject(new Error("no port"))));
    });
  });
}
