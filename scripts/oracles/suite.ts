import { readdirSync } from "node:fs";
import path from "node:path";
import type { OracleCase } from "./compare";

/** What a suite found: its cases, and what stands in its folder of methods that are not built. */
export type SuiteResult = { readonly cases: readonly OracleCase[]; readonly notCovered: readonly string[] };

/** The cases of one folder of the oracles, which has the suite's name. */
export type Suite = { readonly name: string; readonly check: (folder: string) => SuiteResult };

/** All files of a folder and those in it, by path from it, in order. */
export function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/")).toSorted();
}

/** How often each thing was met, as 'kemeny_young (52)'. */
export function tallied(things: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return [...counts].map(([thing, count]) => `${thing} (${count})`);
}
