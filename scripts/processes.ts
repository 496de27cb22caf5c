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

/** A process as a file can name it: a number is used again after a restart of the machine or in a fresh container, and the birth tells. */
export type Mark = { pid: number; birth?: string | undefined };

/** The mark of a process that runs. */
export const markOf = (pid: number): Mark => ({ pid, birth: birthOf(pid) });

/** Whether the process that was marked still runs. */
export const isStill = ({ pid, birth }: Mark): boolean => isRunning(pid) && birthOf(pid) === birth;

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

/**
 * The process that has this one run by npm: npm itself, which puts a shell in between.
 *
 * @returns undefined when this process was not started by npm, or the system does not tell
 */
export function npmOf(pid = process.pid): Mark | undefined {
  if (process.env.npm_lifecycle_event === undefined || process.platform === "win32") return undefined;
  const above = nameAndParent(pid)?.parent;
  if (above === undefined) return undefined;
  const { name, parent } = nameAndParent(above) ?? {};
  return markOf(parent !== undefined && /^(?:.*\/)?(?:sh|dash|bash|ash|zsh)$/.test(name ?? "") ? parent : above);
}

function nameAndParent(pid: number): { name: string; parent: number } | undefined {
  if (process.platform === "linux") return stateAndBirth(pid);
  const [, parent, name] = /^\s*(\d+)\s+(.+?)\s*$/m.exec(spawnSync("ps", ["-o", "ppid=,comm=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "") ?? [];
  return parent !== undefined && name !== undefined ? { name, parent: Number(parent) } : undefined;
}

/** From /proc, see proc_pid_stat(5): the name in brackets may hold anything, so fields count from the last bracket. */
function stateAndBirth(pid: number): { name: string; state: string; parent: number; birth: string } | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return { name: stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")")), state: fields[0] ?? "", parent: Number(fields[1]), birth: `${boot} ${fields[19]}` };
  } catch {
    return undefined;
  }
}
