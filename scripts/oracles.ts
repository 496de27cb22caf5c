import { writeFileSync } from "node:fs";
import { runCommand } from "./command";
import { Fault } from "./fault";
import { inHouse } from "./house";
import { ballots } from "./oracles/ballots";
import { formats } from "./oracles/formats";
import { runOracles } from "./oracles/run";
import { stats } from "./oracles/stats";

/** One a folder of the oracles; what is built later adds its own. */
const suites = [ballots, stats, formats];

/**
 * `npm run oracles -- [suite …]`: what the methods find beside what others have found, on the folder that `ORACLES_DIR` names or on
 * the one beside the project. `--json FILE` writes how many cases agree and how many do not.
 */
await runCommand(async (running) => {
  const args = process.argv.slice(2);
  const at = args.indexOf("--json");
  const report = at < 0 ? undefined : args.splice(at, 2)[1];
  if (at >= 0 && report === undefined) throw new Fault("Say --json with the name of a file.");
  const folder = inHouse(process.env["ORACLES_DIR"] || "../shared/oracles");
  const count = runOracles(suites, folder, args, (line) => void process.stdout.write(`${line}\n`));
  if (report !== undefined) writeFileSync(inHouse(report), `${JSON.stringify(count)}\n`);
  await running.stop(count.failed > 0 ? 1 : 0);
});
