import type { OptionPaper } from "@/lib/method/tally/all-counts";
import type { BallotFile, FileOption } from "./ballot-file";
import { acceptsHead, scoreHead } from "./columns";
import { together } from "./together";

type Row = readonly (string | number)[];

/**
 * Option papers as rows of a table: a column an option with the place it has, empty where it is not ranked; then, where any paper says so,
 * a column each for what is accepted and for scores. A paper a row, in the order given.
 */
export function paperRows({ options, papers }: BallotFile): Row[] {
  const heads = headsOf(options);
  const accepts = papers.some(({ approves }) => approves);
  const scored = papers.some(({ scores }) => scores);
  const head = [...heads, ...(accepts ? heads.map((name) => acceptsHead + name) : []), ...(scored ? heads.map((name) => scoreHead + name) : [])];
  const rows = papers.flatMap((paper) => Array.from({ length: paper.weight ?? 1 }, () => [
    ...options.map(({ key }) => placeOf(paper, key)),
    ...(accepts ? options.map(({ key }) => (paper.approves ? Number(paper.approves.includes(key)) : "")) : []),
    ...(scored ? options.map(({ key }) => paper.scores?.[key] ?? "") : []),
  ]));
  return [head, ...rows];
}

/** What the columns are called: titles, with the key where two are alike. */
function headsOf(options: readonly FileOption[]): string[] {
  const titles = options.map(({ title }) => title);
  return options.map(({ key, title }) => (titles.indexOf(title) === titles.lastIndexOf(title) ? title : `${title} (${key})`));
}

function placeOf({ ranking }: OptionPaper, option: string): number | "" {
  const place = ranking.filter((some) => some.length > 0).findIndex((some) => some.includes(option));
  return place < 0 ? "" : place + 1;
}

/** PrefLib's kinds of orders: strict or with ties, complete or not. */
export type PreflibType = "soc" | "soi" | "toc" | "toi";
export type PreflibFile = { readonly type: PreflibType; readonly text: string; /** Empty papers, which the format has no line for. */ readonly left: number };

/**
 * The rankings as a PrefLib file with its header, equal papers together, the commonest first.
 *
 * @param name the file's name without its ending, in the header
 */
export function writePreflib({ title, options, papers }: BallotFile, name: string): PreflibFile {
  const numbers = new Map(options.map(({ key }, index) => [key, index + 1]));
  const ranked = papers.map(({ ranking, weight = 1 }) => ({ ranking: ranking.filter((place) => place.length > 0), weight }));
  const empty = ranked.filter(({ ranking }) => ranking.length === 0).reduce((sum, { weight }) => sum + weight, 0);
  const orders = together(ranked.filter(({ ranking }) => ranking.length > 0));
  const isComplete = orders.every(({ ranking }) => ranking.flat().length === options.length);
  const isStrict = orders.every(({ ranking }) => ranking.every((place) => place.length === 1));
  const type = `${isStrict ? "s" : "t"}o${isComplete ? "c" : "i"}` as PreflibType;
  const lines = [
    `# FILE NAME: ${name}.${type}`, `# TITLE: ${oneLine(title ?? "")}`, "# DESCRIPTION: ", `# DATA TYPE: ${type}`, "# MODIFICATION TYPE: original", "# RELATES TO: ", "# RELATED FILES: ",
    "# PUBLICATION DATE: ", "# MODIFICATION DATE: ", `# NUMBER ALTERNATIVES: ${options.length}`, `# NUMBER VOTERS: ${orders.reduce((sum, { weight = 1 }) => sum + weight, 0)}`,
    `# NUMBER UNIQUE ORDERS: ${orders.length}`, ...options.map((option, index) => `# ALTERNATIVE NAME ${index + 1}: ${oneLine(option.title)}`),
    ...orders.map(({ ranking, weight }) => `${weight}: ${ranking.map((place) => placeText(place.map((key) => numbers.get(key)!))).join(",")}`),
  ];
  return { type, text: `${lines.join("\n")}\n`, left: empty };
}

const placeText = (numbers: readonly number[]) => (numbers.length === 1 ? String(numbers[0]) : `{${numbers.toSorted((a, b) => a - b).join(",")}}`);
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
