import "server-only";
import { briefVersion } from "@/lib/brief/queries/brief";
import type { DebateNow } from "@/lib/debate/schema";
import { type AllCounts, allCounts, type OptionPaper } from "@/lib/method/tally/all-counts";
import { mayTellOptions } from "../policy";
import { optionPapers } from "./papers";

export type OptionCounts = {
  /** Each option's title, its `[KEY]` markers still in it. */
  titles: Record<string, string>;
  /** All papers without names, equal ones together, the commonest first. */
  papers: OptionPaper[];
  /** What every count makes of them. */
  all: AllCounts;
};

/**
 * The option papers of a debate and what is counted from them, from five papers on; null where the debate has none. For the outcome
 * alone; who may read it is asked before.
 */
export async function optionCounts(debate: Pick<DebateNow, "briefVersionId" | "id" | "usesOptions">): Promise<OptionCounts | { withheld: "too-few" } | null> {
  if (!debate.usesOptions) return null;
  const [brief, papers] = await Promise.all([briefVersion(debate.briefVersionId), optionPapers(debate.id)]);
  if (!mayTellOptions(papers)) return { withheld: "too-few" };
  const titles = Object.fromEntries(brief.options.map(({ key, title }) => [key, title]));
  return { titles, papers, all: counted(brief.options.map(({ key }) => key), papers) };
}

const known = new Map<string, AllCounts>();
const mostKnown = 100;

/** Counts the same papers once: with a dozen options and many ties a runoff takes seconds. */
function counted(keys: readonly string[], papers: readonly OptionPaper[]): AllCounts {
  const name = JSON.stringify([keys, papers]);
  const result = known.get(name) ?? allCounts(keys, papers);
  known.delete(name); // the one looked at last stands last
  known.set(name, result);
  if (known.size > mostKnown) known.delete(known.keys().next().value!);
  return result;
}
