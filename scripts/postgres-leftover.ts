import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { Fault } from "./fault";
import { isRunning, signal, within } from "./processes";

/** What a running server writes about itself. */
export type Postmaster = { pid: number; port: number };

/**
 * Reads postmaster.pid (its lines: process, folder, start, port …).
 *
 * @returns undefined when no server has this folder, or its process is gone
 */
export function postmasterOf(databaseDir: string): Postmaster | undefined {
  try {
    const [pid, , , port] = readFileSync(path.join(databaseDir, "postmaster.pid"), "utf8").split("\n").map((line) => Number(line.trim()));
    return pid && port && isRunning(pid) ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stops the server that a killed Parley has left running on this folder, and clears away what it has left behind, so
 * that a new one can start.
 *
 * @param pgCtl the program that stops a server where there are no signals
 * @throws Fault when it does not stop
 */
export async function stopLeftover(databaseDir: string, password: string, pgCtl: string): Promise<void> {
  if (process.platform !== "linux") return stopByPort(databaseDir, password, pgCtl);
  const left = () => serversIn(databaseDir);
  if (left().length > 0) {
    const postmaster = postmasterOf(databaseDir)?.pid;
    if (postmaster && left().includes(postmaster)) signal(postmaster, "SIGINT"); // ends its sessions, writes all to disk
    else left().forEach((pid) => signal(pid, "SIGTERM")); // children whose postmaster was killed
    if (!(await within(15_000, () => left().length === 0))) left().forEach((pid) => signal(pid, "SIGQUIT"));
    if (!(await within(5_000, () => left().length === 0))) left().forEach((pid) => signal(pid, "SIGKILL"));
    if (!(await within(5_000, () => left().length === 0))) throw new Fault(`An older database server (process ${left().join(", ")}) still runs on ${databaseDir} and does not stop. End it and start again.`);
  }
  // Nobody runs on this folder. A file that stays may name a number that is by now somebody else's, and PostgreSQL would
  // take that one for its rival.
  rmSync(path.join(databaseDir, "postmaster.pid"), { force: true });
}

/** Processes of PostgreSQL that work in this folder: each of them, and nobody else, has it as its working directory. */
function serversIn(databaseDir: string): number[] {
  const folder = statSync(databaseDir, { throwIfNoEntry: false });
  if (!folder) return [];
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).filter((pid) => {
    try {
      const there = statSync(`/proc/${pid}/cwd`);
      return there.ino === folder.ino && there.dev === folder.dev && readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres";
    } catch {
      return false; // gone meanwhile, or not ours to look at
    }
  }).map(Number);
}

/** Without /proc: the server is ours when it opens with our password and says that it works in this folder. */
async function stopByPort(databaseDir: string, password: string, pgCtl: string): Promise<void> {
  const found = postmasterOf(databaseDir);
  if (!found || !(await worksIn(databaseDir, found.port, password))) return;
  if (process.platform === "win32") spawnSync(pgCtl, ["stop", "-D", databaseDir, "-m", "fast", "-w"]);
  else signal(found.pid, "SIGINT");
  if (!(await within(15_000, () => !isRunning(found.pid)))) throw new Fault(`An older database server (process ${found.pid}) still runs on ${databaseDir} and does not stop. End it and start again.`);
}

async function worksIn(databaseDir: string, port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: "parley", password, database: "postgres", connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
    return path.resolve(rows[0]?.data_directory ?? "") === path.resolve(databaseDir);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
