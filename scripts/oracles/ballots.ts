import { readFileSync } from "node:fs";
import path from "node:path";
import { type OracleCase, oracleCase } from "./compare";
import { checkElection, election, readBallots } from "./elections";
import { checkExample, examples } from "./examples";
import { checkScoredFile } from "./scored";
import { filesIn, type Suite, type SuiteResult, tallied } from "./suite";

/** Elections (a JSON file beside its ballots), files of examples, and files of scored and other papers: known by their form, wherever they stand. */
export const ballots: Suite = {
  name: "ballots",
  check(folder) {
    const files = filesIn(folder);
    const used = new Set<string>();
    const results = files.filter((file) => file.endsWith(".json")).map((file) => checkFile(folder, file, used));
    // Ballots that nothing expects anything of are not compared: that is told, not passed over.
    const alone = files.filter((file) => !file.endsWith(".json") && !used.has(file)).map((file) => unknownFile(file));
    return { cases: [...results.flatMap(({ cases }) => cases), ...alone], notCovered: tallied(results.flatMap(({ notCovered }) => notCovered)) };
  },
};

function unknownFile(file: string): OracleCase {
  return { name: file, disagreements: [{ what: "form", expected: "one that this suite knows", found: "another" }] };
}

function checkFile(folder: string, file: string, used: Set<string>): SuiteResult {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
  } catch (error) {
    return { cases: [{ name: file, disagreements: [{ what: "reading", expected: "JSON", found: error instanceof Error ? error.message : String(error) }] }], notCovered: [] };
  }
  if (content === null || typeof content !== "object") return { cases: [unknownFile(file)], notCovered: [] };
  if ("ballots_file" in content) return checkElectionFile(folder, file, content, used);
  if ("cases" in content) return checkExamplesFile(file, content);
  return checkScoredFile(file, content) ?? { cases: [unknownFile(file)], notCovered: [] };
}

function checkElectionFile(folder: string, file: string, content: object, used: Set<string>): SuiteResult {
  const beside = "ballots_file" in content ? path.posix.join(path.posix.dirname(file), String(content.ballots_file)) : file;
  used.add(beside);
  const hasKemeny = "expected" in content && content.expected !== null && typeof content.expected === "object" && "kemeny_young" in content.expected;
  const compared = oracleCase(file, (comparison) => checkElection(comparison, election.parse(content), readBallots(path.join(folder, beside))));
  return { cases: [compared], notCovered: hasKemeny ? ["kemeny_young"] : [] };
}

function checkExamplesFile(file: string, content: object): SuiteResult {
  const read = examples.safeParse(content);
  if (!read.success) return { cases: [oracleCase(file, () => { throw read.error; })], notCovered: [] };
  return { cases: read.data.cases.map((example, index) => oracleCase(`${file} ${named(example, index)}`, (comparison) => checkExample(comparison, example))), notCovered: [] };
}

const named = (example: unknown, index: number) => (example !== null && typeof example === "object" && "id" in example ? String(example.id) : `case ${index + 1}`);
