import "server-only";
import { createHash, randomInt } from "node:crypto";
import type { Viewer } from "@/lib/account/schema";
import { plainText } from "@/lib/brief/markdown";
import type { OpenDebate } from "@/lib/debate/queries/debate";
import type { BallotFile } from "@/lib/interchange/ballot-files/ballot-file";
import { canonicalPapers } from "@/lib/interchange/ballot-files/papers-json";
import { type StanceLists, stanceLists } from "@/lib/interchange/ballot-files/stance-lists";
import type { DisclosedFlow } from "@/lib/method/disclosure";
import type { InstantRunoff } from "@/lib/method/tally/instant-runoff";
import { authorise } from "@/lib/platform/refusal";
import { whyNotRecount } from "../policy";
import type { OptionCounts } from "./option-counts";
import { outcome } from "./outcome";

/** The option papers without names, each by itself, in an order drawn for this answer alone, and the SHA-256 of their canonical text. */
export type PapersToRecount = {
  readonly file: BallotFile;
  readonly sha256: string;
  /** The count that a class can do by hand; null where it could not be followed to its end. */
  readonly runoff: InstantRunoff | null;
};

export type Recount = OpenDebate & {
  /** Null where the debate has no option paper; kept back as the outcome keeps them back. */
  options: PapersToRecount | { withheld: "too-few"; cast: number } | null;
  /** In an order drawn for this answer alone. */
  stances: StanceLists;
  /** What the outcome tells of who moved, for where the lists cannot. */
  flow: DisclosedFlow;
  openingIsMatched: boolean;
};

/**
 * Everything that an outcome can be counted again from, out of lists that cannot be joined with one another or with names (domain rules 5
 * and 9). The order of each list is drawn anew each time, and no seed is kept.
 *
 * @throws Refused as `outcome` and whyNotRecount say
 */
export async function recount(viewer: Viewer, slug: string): Promise<Recount> {
  const { debate, standing, options, turnout, flow, openingIsMatched, opening, closing } = await outcome(viewer, slug);
  authorise(whyNotRecount(standing, debate));
  return {
    debate, standing, flow, openingIsMatched,
    options: options && ("withheld" in options ? { ...options, cast: turnout.options } : toRecount(options, debate.motion)),
    stances: inFreshOrder(stanceLists({ opening, closing, flow, openingIsMatched })),
  };
}

/** The SHA-256 by which the outcome knows its option papers, in hexadecimal digits; the same in whatever order they are given out. */
export function papersSum(options: Pick<OptionCounts, "titles" | "papers">): string {
  return sumOf(fileOf(options, ""));
}

function toRecount(options: OptionCounts, title: string): PapersToRecount {
  const file = fileOf(options, title);
  const each = file.papers.flatMap(({ weight = 1, ...paper }) => Array.from({ length: weight }, () => paper));
  return { file: { ...file, papers: freshOrder(each) }, sha256: sumOf(file), runoff: options.all.counts.instantRunoff };
}

const fileOf = ({ titles, papers }: Pick<OptionCounts, "titles" | "papers">, title: string): BallotFile =>
  ({ title, options: Object.entries(titles).map(([key, text]) => ({ key, title: plainText(text) })), papers });
const sumOf = (file: BallotFile) => createHash("sha256").update(canonicalPapers(file)).digest("hex");

function inFreshOrder(lists: StanceLists): StanceLists {
  if (lists.kind === "pairs") return { kind: "pairs", pairs: freshOrder(lists.pairs) };
  return { kind: "apart", opening: lists.opening && freshOrder(lists.opening), closing: lists.closing && freshOrder(lists.closing) };
}

/** The same items in an order drawn from the system's own chance (Fisher and Yates). */
function freshOrder<Item>(items: readonly Item[]): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
