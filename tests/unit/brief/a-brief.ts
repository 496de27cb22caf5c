import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type BriefFault, type ParsedBrief, parseBrief } from "@/lib/brief/markdown";

/** The source of the brief that ships. */
export const shippedSource = readFileSync(resolve("prisma/briefs/minusma.md"), "utf8");

const frontMatter = {
  slug: "old-town",
  language: "en",
  title: "Streets for feet",
  subtitle: "Should the old town be closed to cars?",
  as_of: "2024-09",
  reading_minutes: "2",
  motion: "The council should close the old town to private cars.",
};

/** The lines of a small sound brief: the front matter is lines 1 to 9, the text begins on line 10. */
export function sourceOf({ front = {}, text = soundText, after = soundSections }: {
  front?: Record<string, string | null>;
  text?: readonly string[];
  after?: readonly string[];
} = {}): string {
  const keys = Object.entries({ ...frontMatter, ...front }).filter(([, value]) => value !== null);
  return ["---", ...keys.map(([key, value]) => `${key}: ${value}`), "---", ...text, ...after].join("\n");
}
export const soundText: readonly string[] = ["# Background", "", "Cars fill the old town. [COUNT2024]", ""]; // lines 10 to 13
export const soundOptions: readonly string[] = ["# Policy options", "", "- close | Close it | No private cars on weekdays.", "- leave | Leave it | Keep things as they are.", ""];
export const soundReferences: readonly string[] = ["# References", "", "- COUNT2024 | City council (2024). Traffic count.", ""];
export const soundSections: readonly string[] = [...soundOptions, ...soundReferences]; // lines 14 to 22

/** The brief of a source that is known to be sound. @throws Error with the faults when it is not */
export function briefOf(source: string): ParsedBrief {
  const result = parseBrief(source);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.brief;
}

/** The faults of a source; none when it is sound. */
export function faultsOf(source: string): BriefFault[] {
  const result = parseBrief(source);
  return result.ok ? [] : result.faults;
}
