import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { Fault } from "../fault";
import type { OracleCase } from "./compare";
import type { Suite } from "./suite";

export type OracleCount = { readonly passed: number; readonly failed: number };

/**
 * Compares what the suites find with what a folder of oracles expects, and says a line a suite, each disagreement, and what no suite
 * covers. A folder that is not there is said in one line and is no failure.
 *
 * @param chosen names of suites; none for all
 * @param say prints a line
 * @returns how many cases agree and how many do not
 * @throws Fault on a name that is no suite's
 */
export function runOracles(suites: readonly Suite[], folder: string, chosen: readonly string[], say: (line: string) => void): OracleCount {
  const names = suites.map(({ name }) => name);
  const unknown = chosen.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Fault(`There is no suite ${unknown}: say npm run oracles, or npm run oracles -- with some of ${names.join(", ")}.`);
  if (!existsSync(folder)) {
    say(`No oracles at ${folder}: nothing compared.`);
    return { passed: 0, failed: 0 };
  }
  const cases = suites.filter(({ name }) => chosen.length === 0 || chosen.includes(name)).flatMap((suite) => runSuite(suite, path.join(folder, suite.name), say));
  const uncovered = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !names.includes(entry.name)).map((entry) => entry.name);
  if (uncovered.length > 0) say(`not covered by a suite yet: ${uncovered.toSorted().join(", ")}`);
  const failed = cases.filter(disagrees).length;
  return { passed: cases.length - failed, failed };
}

function runSuite({ name, check }: Suite, folder: string, say: (line: string) => void): readonly OracleCase[] {
  if (!existsSync(folder)) {
    say(`${name}: no folder ${folder}, nothing compared`);
    return [];
  }
  const { cases, notCovered } = check(folder);
  say(`${name}: ${cases.length} cases, ${cases.filter((some) => !disagrees(some)).length} agree`);
  for (const { name: which, disagreements } of cases) {
    for (const { what, expected, found } of disagreements) say(`${name}: ${which}: ${what}: expected ${shown(expected)}, found ${shown(found)}`);
  }
  if (notCovered.length > 0) say(`${name}: not covered: ${notCovered.join(", ")}`);
  return cases;
}

const disagrees = ({ disagreements }: OracleCase) => disagreements.length > 0;
const shown = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value) ?? "nothing");
