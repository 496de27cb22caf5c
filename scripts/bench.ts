import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { counts } from "./bench/counts";
import { isReached, lineOf } from "./bench/measure";
import { runCommand } from "./command";
import { Fault } from "./fault";
import { inHouse } from "./house";

/** One a subject; what is built later adds its own. */
const subjects = [counts];

const say = (line: string) => void process.stdout.write(`${line}\n`);

type Asked = { runs: number; report: string | undefined; names: string[] };

function asked(args: string[]): Asked {
  const rest = [...args];
  const at = rest.indexOf("--json");
  const report = at < 0 ? undefined : rest.splice(at, 2)[1];
  if (at >= 0 && report === undefined) throw new Fault("Say --json with the name of a file.");
  const isQuick = rest.includes("--quick");
  const names = rest.filter((name) => name !== "--quick");
  const unknown = names.find((name) => !subjects.some((subject) => subject.name === name));
  if (unknown !== undefined) throw new Fault(`npm run bench knows --quick, --json FILE and ${subjects.map(({ name }) => name).join(", ")}, not ${unknown}.`);
  return { runs: isQuick ? 5 : 15, report, names };
}

/**
 * `npm run bench -- [--quick] [--json FILE] [subject …]`: each figure beside its limit and its target, with the machine. Times are
 * medians of runs in turn, in milliseconds of processor time.
 */
await runCommand(async (running) => {
  const { runs, report, names } = asked(process.argv.slice(2));
  const machine = `Node ${process.version}, ${cpus().length} processors (${cpus()[0]?.model ?? "unknown"})`;
  say(machine);
  const figures = subjects.filter(({ name }) => names.length === 0 || names.includes(name)).flatMap(({ name, measure }) => {
    say(`── ${name}`);
    const measured = measure(runs);
    for (const figure of measured) say(lineOf(figure));
    return measured;
  });
  if (report !== undefined) {
    const told = figures.map(({ name, value, unit, limit, ratio, target, better }) => ({ name, value, unit, limit, ratio, target, better }));
    writeFileSync(inHouse(report), `${JSON.stringify({ machine, figures: told }, null, 2)}\n`);
  }
  const missed = figures.filter((figure) => !isReached(figure)).length;
  say(missed === 0 ? "every figure keeps to its limit and its target" : `${missed} of ${figures.length} figures miss`);
  await running.stop(missed === 0 ? 0 : 1);
});
