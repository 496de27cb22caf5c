import { ConfigError } from "@/lib/platform/config";
import { isDiskFull } from "./disk";
import { Fault, messageOf } from "./fault";

type Undo = () => unknown;

/** A command that is running: what is to be undone when it ends, and how it ends. */
export type Running = {
  /** Adds what has to be ended; last added is ended first. */
  whenStopping(undo: Undo): void;
  /** Ends in order and leaves the process, with a sentence when something went wrong. */
  stop(code: number, sentence?: string): Promise<never>;
};

/**
 * Runs a command of package.json: ends it in order on a signal, prints a sentence where one is owed, and leaves with 0
 * or 1. A second signal, a second later or more, leaves at once: npm passes on what the terminal has sent already.
 */
export async function runCommand(command: (running: Running) => Promise<"stay" | void>): Promise<void> {
  const undos: Undo[] = [];
  let since = 0;
  const stop = async (code: number, sentence?: string): Promise<never> => {
    if (since > 0) return new Promise<never>(() => undefined); // the first reason counts
    since = Date.now();
    if (sentence) process.stderr.write(`${sentence}\n`);
    for (const undo of undos.reverse()) {
      try {
        await undo();
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      }
    }
    process.exit(code);
  };
  // A closed terminal cannot be written to any more; that is no reason to stay.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {
    if (since > 0 && Date.now() - since >= 1000) process.exit(1);
    void stop(0);
  });
  try {
    if (await command({ whenStopping: (undo) => void undos.push(undo), stop }) !== "stay") await stop(0);
  } catch (error) {
    const owed = error instanceof Fault || error instanceof ConfigError;
    const full = isDiskFull(error) && `There is no room left on a disk (${messageOf(error)}). Make room there and try again; what was acknowledged is kept.`;
    await stop(1, owed ? error.message : full || (error instanceof Error ? error.stack : String(error)));
  }
}
