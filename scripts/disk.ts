import path from "node:path";
import { codeOf, Fault, messageOf } from "./fault";

/** What systems and PostgreSQL say when there is no room: a full disk, a used-up quota, a limit on the size of a file. */
const noRoom = /\b(ENOSPC|EDQUOT|EFBIG)\b|No space left on device|Disk quota exceeded|File too large/i;

/**
 * The sentence that is owed when a disk is full.
 *
 * @param said a code (`ENOSPC`) or what a program has said of it
 * @param place the folder or file that could not be written
 * @returns undefined when it was something else
 */
export function diskFault(said: string, place: string): Fault | undefined {
  if (!noRoom.test(said)) return undefined;
  return new Fault(`There is no room left on the disk that holds ${path.resolve(place)}. Make room there and try again; what was acknowledged is kept.`);
}

/** Does it, and tells a full disk by its sentence. @throws Fault when the disk is full; whatever else it throws as it is */
export function onDisk<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw diskFault(codeOf(error) ?? "", place) ?? error;
  }
}

/** Whether something failed for want of room, here or in PostgreSQL (53100). */
export function isDiskFull(error: unknown): boolean {
  return codeOf(error) === "53100" || noRoom.test(`${codeOf(error) ?? ""} ${messageOf(error)}`);
}
