import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { codeOf } from "./fault";

/**
 * Whether a process runs. One that has ended and only waits for its parent to notice (a zombie) does not: a killed
 * server of the database stays one for seconds and would block the next start.
 */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
  return stateAndBirth(pid)?.state !== "Z";
}

/**
 * What tells this process from a later one with the same number: when it was born.
 *
 * @returns undefined when the system does not tell
 */
export function birthOf(pid: number): string | undefined {
  if (process.platform === "linux") return stateAndBirth(pid)?.birth;
  if (process.platform === "win32") return undefined;
  return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } }).stdout?.trim() || undefined;
}

/** Sends a signal; a process that is already gone is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) !== "ESRCH") throw error;
  }
}

/** Asks every 50 ms until the answer is yes. @returns false when it was not within the time, in milliseconds */
export async function within(milliseconds: number, isSo: () => boolean): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!isSo()) {
    if (Date.now() >= end) return false;
    await pause(50);
  }
  return true;
}

/** Waits, in milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** From /proc, see proc_pid_stat(5): the name in brackets may hold anything, so fields count from the last bracket. */
function stateAndBirth(pid: number): { state: string; birth: string } | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return { state: fields[0] ?? "", birth: `${boot} ${fields[19]}` };
  } catch {
    return undefined;
  }
}
