import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { codeOf, Fault } from "./fault";
import { birthOf, isRunning } from "./processes";

const lockName = "parley.lock";

/**
 * Makes the data folder when it is missing and takes it for this process, so that no second Parley uses it.
 *
 * @returns gives it back; also done when the process ends in an orderly way
 * @throws Fault when the folder cannot be written, or a living Parley has it
 */
export function takeDataFolder(dataDir: string): () => void {
  const lock = path.join(dataDir, lockName);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeLock(dataDir, lock);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(`The data folder ${dataDir} cannot be written (${codeOf(error)}). Set PARLEY_DATA_DIR to a folder that you may write to.`);
  }
  const giveBack = () => {
    if (holder(lock)?.pid === process.pid) rmSync(lock, { force: true });
  };
  process.once("exit", giveBack);
  return giveBack;
}

/** The process of the living Parley that has this data folder, or undefined. */
export function dataFolderUser(dataDir: string): number | undefined {
  const found = holder(path.join(dataDir, lockName));
  // A number is used again after a restart of the machine or in a fresh container: the birth tells.
  return found && isRunning(found.pid) && birthOf(found.pid) === found.birth ? found.pid : undefined;
}

function writeLock(dataDir: string, lock: string): void {
  const mine = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) });
  for (;;) {
    try {
      writeFileSync(lock, mine, { flag: "wx", mode: 0o600 });
      return;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const user = dataFolderUser(dataDir);
    if (user) throw new Fault(`The data folder ${dataDir} is in use by another Parley (process ${user}). Stop that one first, or set PARLEY_DATA_DIR to another folder.`);
    rmSync(lock, { force: true }); // of a process that was killed
  }
}

function holder(lock: string): { pid: number; birth: string | undefined } | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(lock, "utf8"));
    if (typeof read !== "object" || read === null || !("pid" in read) || typeof read.pid !== "number") return undefined;
    return { pid: read.pid, birth: "birth" in read && typeof read.birth === "string" ? read.birth : undefined };
  } catch {
    return undefined;
  }
}
