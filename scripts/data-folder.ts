import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { diskFault } from "./disk";
import { codeOf, Fault } from "./fault";
import { isStill, markOf, type Mark, npmOf, signal, within } from "./processes";

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
    throw diskFault(codeOf(error) ?? "", dataDir) ?? new Fault(`The data folder ${dataDir} cannot be written (${codeOf(error)}). Set PARLEY_DATA_DIR to a folder that you may write to.`);
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
  return found && isStill(found) ? found.pid : undefined;
}

/**
 * Ends the Parley on this folder whose npm was killed: it goes on with nobody to end it, and a new start would find port and folder taken.
 *
 * @returns whether there was one
 * @throws Fault when it does not end
 */
export async function stopOrphan(dataDir: string): Promise<boolean> {
  const lock = path.join(dataDir, lockName);
  const found = holder(lock);
  if (!found?.npm || isStill(found.npm) || !isStill(found)) return false;
  if (statSync(lock).uid !== (process.getuid?.() ?? 0)) return false; // written by somebody else: whom it names is not ours to end
  signal(found.pid, "SIGTERM");
  if (!(await within(15_000, () => !isStill(found)))) signal(found.pid, "SIGKILL");
  if (!(await within(5_000, () => !isStill(found)))) throw new Fault(`An older Parley (process ${found.pid}) still runs on ${dataDir} and does not stop. End it and start again.`);
  return true;
}

function writeLock(dataDir: string, lock: string): void {
  // Whoever runs this by npm has npm to end it; who runs node itself may have closed that shell on purpose.
  const mine = JSON.stringify({ ...markOf(process.pid), npm: npmOf() });
  for (;;) {
    try {
      writeFileSync(lock, mine, { flag: "wx", mode: 0o600 });
      return;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") {
        if (holder(lock) === undefined) rmSync(lock, { force: true }); // begun, and then there was no room for it
        throw error;
      }
    }
    const user = dataFolderUser(dataDir);
    if (user) throw new Fault(`The data folder ${dataDir} is in use by another Parley (process ${user}). Stop that one first, or set PARLEY_DATA_DIR to another folder.`);
    rmSync(lock, { force: true }); // of a process that was killed
  }
}

const mark = z.object({ pid: z.number().int().positive(), birth: z.string().optional() });
const lockFile = mark.extend({ npm: mark.optional() });

function holder(lock: string): (Mark & { npm?: Mark | undefined }) | undefined {
  try {
    return lockFile.parse(JSON.parse(readFileSync(lock, "utf8")));
  } catch {
    return undefined;
  }
}
