import "server-only";
import { briefVersion } from "@/lib/brief/queries/brief";
import type { DebateNow } from "@/lib/debate/schema";
import { optionPapersShown } from "@/lib/method/disclosure";
import { MethodError } from "@/lib/method/error";
import type { RankedBallot } from "@/lib/method/tally/ballots";
import { type InstantRunoff, instantRunoff } from "@/lib/method/tally/instant-runoff";
import { type Plurality, plurality } from "@/lib/method/tally/plurality";
import { optionPapers } from "./papers";

export type OptionCounts = {
  /** Each option's title, its `[KEY]` markers still in it. */
  titles: Record<string, string>;
  /** All papers without names, equal ones together, the commonest first. */
  papers: RankedBallot[];
  plurality: Plurality;
  /** Null where so many ties meet that not every way of drawing the lot could be followed. */
  runoff: InstantRunoff | null;
};

/**
 * The option papers of a debate and what is counted from them, from five papers on; null where the debate has none. For the outcome
 * alone; who may read it is asked before.
 */
export async function optionCounts(debate: Pick<DebateNow, "briefVersionId" | "id" | "usesOptions">): Promise<OptionCounts | { withheld: "too-few" } | null> {
  if (!debate.usesOptions) return null;
  const [brief, papers] = await Promise.all([briefVersion(debate.briefVersionId), optionPapers(debate.id)]);
  if (!optionPapersShown(papers.reduce((sum, { weight = 1 }) => sum + weight, 0))) return { withheld: "too-few" };
  const titles = Object.fromEntries(brief.options.map(({ key, title }) => [key, title]));
  return { titles, papers, ...counted(brief.options.map(({ key }) => key), papers) };
}

type Counted = Pick<OptionCounts, "plurality" | "runoff">;
const known = new Map<string, Counted>();
const mostKnown = 100;

/** Counts the same papers once: with a dozen options and many ties a runoff takes seconds. */
function counted(keys: readonly string[], papers: readonly RankedBallot[]): Counted {
  const name = JSON.stringify([keys, papers]);
  const result = known.get(name) ?? { plurality: plurality(keys, papers), runoff: runoffOrNull(keys, papers) };
  known.delete(name); // the one looked at last stands last
  known.set(name, result);
  if (known.size > mostKnown) known.delete(known.keys().next().value!);
  return result;
}

function runoffOrNull(keys: readonly string[], papers: readonly RankedBallot[]): InstantRunoff | null {
  try {
    return instantRunoff(keys, papers);
  } catch (error) {
    if (error instanceof MethodError && error.code === "too-many-branches") return null;
    throw error;
  }
}
