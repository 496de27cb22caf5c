import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { Fault } from "./fault";

/** Numbers of the account that the database server runs as; undefined: whoever runs this. */
export type ServerUser = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as whoever owns the database already, else as the account
 * `postgres`, else as `nobody`, which every system has; initdb wants an account, not just a number.
 *
 * @param databaseDir need not exist yet
 * @throws Fault when there is no such account, or the database belongs to somebody else than a plain user
 */
export function serverUser(databaseDir: string): ServerUser {
  const me = process.getuid?.();
  const owner = ownerOf(databaseDir);
  if (me !== 0) {
    if (owner && me !== undefined && owner.uid !== me) throw new Fault(`The database in ${databaseDir} belongs to another user (number ${owner.uid}). Start as the one who started Parley before.`);
    return undefined;
  }
  if (process.platform !== "linux") throw new Fault("PostgreSQL does not run as root. Start Parley as a plain user, or set DATABASE_URL to a PostgreSQL of your own.");
  const user = owner && owner.uid !== 0 ? owner : account("postgres") ?? account("nobody");
  if (!user) throw new Fault("PostgreSQL does not run as root, and this machine has neither an account postgres nor nobody. Start Parley as a plain user, or set DATABASE_URL.");
  return user;
}

function ownerOf(folder: string): { uid: number; gid: number } | undefined {
  const { uid, gid } = statSync(folder, { throwIfNoEntry: false }) ?? {};
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function account(name: string): { uid: number; gid: number } | undefined {
  try {
    const [uid, gid] = ["-u", "-g"].map((what) => Number(execFileSync("id", [what, name], { stdio: ["ignore", "pipe", "ignore"] })));
    return uid && gid ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}
