import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { onTestFinished } from "vitest";
import { serverUser } from "@/scripts/postgres-user";
import { within } from "@/scripts/processes";
import { freePort } from "../support/site";

/** PostgreSQL's own programs on this machine. `bin` has pg_dump and pg_restore, and the server too where `serves`. */
export type SystemPostgres = { bin: string; major: number; serves: boolean };

/** The newest that there is, by the folder of each; undefined where there is none. */
export function systemPostgres(): SystemPostgres | undefined {
  const debian = "/usr/lib/postgresql";
  const folders = [...(existsSync(debian) ? readdirSync(debian).map((major) => path.join(debian, major, "bin")) : []), ...(process.env.PATH ?? "").split(path.delimiter)];
  const found = folders.flatMap((bin) => {
    if (!existsSync(path.join(bin, "pg_dump")) || !existsSync(path.join(bin, "pg_restore"))) return [];
    const [, major] = /\) (\d+)/.exec(spawnSync(path.join(bin, "pg_dump"), ["--version"], { encoding: "utf8" }).stdout ?? "") ?? [];
    return major === undefined ? [] : [{ bin, major: Number(major), serves: ["initdb", "postgres"].every((program) => existsSync(path.join(bin, program))) }];
  });
  return found.toSorted((one, other) => other.major - one.major || Number(other.serves) - Number(one.serves))[0];
}

/** A server of that version in a folder of its own, for one test. @returns the address of its database postgres */
export async function startSystemServer({ bin }: SystemPostgres, folder: string): Promise<string> {
  const cluster = path.join(folder, "cluster");
  const user = serverUser(cluster);
  mkdirSync(cluster, { mode: 0o700 });
  if (user) chownSync(cluster, user.uid, user.gid);
  const run = { ...user, cwd: "/", env: { PATH: process.env.PATH, LC_ALL: "C", NODE_ENV: process.env.NODE_ENV } };
  const made = spawnSync(path.join(bin, "initdb"), ["-D", cluster, "-U", "parley", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"], { ...run, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const server = spawn(path.join(bin, "postgres"), ["-D", cluster, "-c", `port=${port}`, "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off"], { ...run, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr.on("data", (part: Buffer) => { said += part.toString(); });
  onTestFinished(async () => {
    server.kill("SIGQUIT");
    await within(10_000, () => server.exitCode !== null || server.signalCode !== null);
  });
  if (!(await within(20_000, () => said.includes("ready to accept connections")))) throw new Error(`postgres: ${said}`);
  return `postgresql://parley@127.0.0.1:${port}/postgres`;
}
