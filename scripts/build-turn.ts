import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { codeOf, Fault } from "./fault";
import { inHouse } from "./house";
import { isStill, type Mark, markOf, pause, signal, within } from "./processes";

/** The turn to build. `runs` names a program that the build has started, so that it can be ended when the build is killed. */
export type Turn = { runs(pid: number | undefined): void; giveBack(): void };

const mark = z.object({ pid: z.number().int().positive(), birth: z.string().optional() });
const turnFile = mark.extend({ runs: z.array(mark) });

/**
 * Takes the turn to build the site, of which there is one in a house: two builds in one folder spoil each other.
 *
 * @param wait told once, when somebody else has it and lives
 * @throws Fault when the house cannot be written, or a leftover does not end
 */
export async function takeTurn(wait: () => void = () => undefined, file = inHouse("node_modules", ".cache", "parley-build.json")): Promise<Turn> {
  const runs: Mark[] = [];
  const said = () => JSON.stringify({ ...markOf(process.pid), runs });
  for (let waited = false; !taken(file, said());) {
    const other = holder(file);
    if (other ? isStill(other) : isBeingWritten(file)) {
      if (!waited) wait();
      waited = true;
      await pause(300);
      continue;
    }
    await Promise.all((other?.runs ?? []).map(end));
    rmSync(file, { force: true }); // of a build that was killed
  }
  const giveBack = () => rmSync(file, { force: true });
  process.once("exit", giveBack);
  return {
    runs(pid) {
      if (pid === undefined) return;
      runs.push(markOf(pid));
      writeFileSync(file, said());
    },
    giveBack() {
      process.off("exit", giveBack);
      giveBack();
    },
  };
}

function taken(file: string, text: string): boolean {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw new Fault(`The site has to be built, and ${path.dirname(file)} cannot be written (${codeOf(error)}). Run npm run build as the one who ran npm ci, then start again.`);
  }
}

/** Whoever takes the turn writes a line; between making the file and writing it nobody can tell who it is. */
function isBeingWritten(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs < 2_000;
}

function holder(file: string): z.infer<typeof turnFile> | undefined {
  try {
    return turnFile.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/** Next's workers leave by themselves when the program that has started them is gone. */
async function end(left: Mark): Promise<void> {
  if (!isStill(left)) return;
  signal(left.pid, "SIGTERM");
  if (!(await within(5_000, () => !isStill(left)))) signal(left.pid, "SIGKILL");
  if (!(await within(5_000, () => !isStill(left)))) throw new Fault(`A build that was left behind (process ${left.pid}) does not end. End it and start again.`);
}
