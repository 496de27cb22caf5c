import { z } from "zod";
import type { OptionPaper } from "@/lib/method/tally/all-counts";
import { answerOf, type BallotFile, Faults, highestScore, mostOptions, mostPapers, type ReadBallots } from "./ballot-file";

/** What the file says of itself. A later form gets another number. */
export const papersFormat = "parley-option-papers/1";

const fileOf = z.object({ format: z.literal(papersFormat), title: z.string().nullish(), options: z.unknown(), papers: z.array(z.unknown()) });
const optionsOf = z.array(z.object({ key: z.string().min(1), title: z.string().min(1) })).min(1);
const paperOf = z.object({
  ranking: z.array(z.array(z.string()).min(1)),
  accepts: z.array(z.string()).nullish(),
  scores: z.record(z.string(), z.number().int().min(0).max(highestScore)).nullish(),
  count: z.number().int().min(1).max(mostPapers).optional(),
});

/** Reads option papers as `writePapersJson` writes them; equal papers may stand as one with their `count`. */
export function readPapersJson(text: string): ReadBallots {
  const faults = new Faults();
  const data = parsed(text, faults);
  const file = fileOf.safeParse(data);
  if (!faults.any && !file.success) faults.add("json-format", null);
  const options = optionsOf.safeParse(file.data?.options);
  if (!faults.any && !options.success) faults.add("json-options", null);
  const known = new Set(options.data?.map(({ key }) => key));
  if (options.success && known.size < options.data.length) faults.add("json-options", null);
  if (known.size > mostOptions) faults.add("too-many-options", null, String(known.size));
  const papers = faults.any ? [] : (file.data?.papers ?? []).flatMap((paper, index) => readPaper(paper, index + 1, known, faults));
  return answerOf("json", { title: file.data?.title ?? null, options: options.data ?? [], papers }, faults);
}

function parsed(text: string, faults: Faults): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    faults.add("json-syntax", lineOf(String(error), text));
    return null;
  }
}

/** The line that an engine's message names, or the place; null where it names neither. */
function lineOf(message: string, text: string): number | null {
  const line = /\bline (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /\bposition (\d+)/.exec(message)?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split("\n").length;
}

function readPaper(data: unknown, at: number, known: ReadonlySet<string>, faults: Faults): OptionPaper[] {
  const paper = paperOf.safeParse(data);
  if (!paper.success) {
    faults.add("json-paper", null, undefined, at);
    return [];
  }
  const { ranking, accepts, scores, count = 1 } = paper.data;
  for (const list of [ranking.flat(), accepts ?? [], Object.keys(scores ?? {})]) {
    const unknown = list.find((option) => !known.has(option));
    if (unknown !== undefined) faults.add("unknown-option", null, unknown, at);
    const twice = list.find((option, index) => list.indexOf(option) !== index);
    if (twice !== undefined) faults.add("option-twice", null, twice, at);
  }
  return [{ ranking, weight: count, ...(accepts && { approves: accepts }), ...(scores && { scores }) }];
}

/** One paper of a class in its canonical line: a place's options, and what it accepts and scores, in the order of the options. */
function paperLine(order: ReadonlyMap<string, number>, { ranking, approves, scores }: OptionPaper): string {
  const sorted = (keys: readonly string[]) => keys.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const said = scores && Object.fromEntries(sorted(Object.keys(scores)).map((key) => [key, scores[key]]));
  return JSON.stringify({ ranking: ranking.map(sorted), ...(approves && { accepts: sorted(approves) }), ...(said && { scores: said }) });
}

type Lines = { options: string[]; papers: string[] };

/** Every option and every paper as a line of its own; a paper that stands for several is that many lines. */
function linesOf({ options, papers }: Pick<BallotFile, "options" | "papers">): Lines {
  const order = new Map(options.map(({ key }, index) => [key, index]));
  return {
    options: options.map(({ key, title }) => JSON.stringify({ key, title })),
    papers: papers.flatMap((paper) => Array.from({ length: paper.weight ?? 1 }, () => paperLine(order, paper))),
  };
}

/**
 * The text whose SHA-256 names these papers in whatever order they stand: the lines of options and papers, sorted by their UTF-8 bytes,
 * each with a line end (LF). It is what `grep '^{"' FILE | sed 's/,$//' | LC_ALL=C sort` makes of the file that `writePapersJson` writes.
 */
export function canonicalPapers(file: Pick<BallotFile, "options" | "papers">): string {
  const { options, papers } = linesOf(file);
  return [...options, ...papers].toSorted(byBytes).map((line) => `${line}\n`).join("");
}

/** As LC_ALL=C sorts: UTF-8 keeps the order of code points, which UTF-16 does not. */
function byBytes(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const at = a.findIndex((letter, index) => letter !== b[index]);
  return at < 0 ? a.length - b.length : (a[at]!.codePointAt(0)!) - (b[at]?.codePointAt(0) ?? -1);
}

/**
 * Option papers as JSON: an option and a paper a line, papers in the order given, and the SHA-256 of `canonicalPapers`.
 *
 * @param sha256 of the canonical text, in hexadecimal digits
 */
export function writePapersJson({ title, ...file }: BallotFile, sha256: string): string {
  const { options, papers } = linesOf(file);
  const head = [`"format":${JSON.stringify(papersFormat)}`, `"title":${JSON.stringify(title)}`];
  return `{\n${head.join(",\n")},\n"options":[\n${options.join(",\n")}\n],\n"papers":[\n${papers.join(",\n")}\n],\n"sha256":"${sha256}"\n}\n`;
}
