import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { wilson } from "@/lib/method/interval";
import { flowTable, type PublishedShares, type Stance, stances, swingOfShares, verdict } from "@/lib/method/swing";
import { type Comparison, type OracleCase, oracleCase } from "./compare";
import { csvRows, numberIn } from "./csv";
import { filesIn, type Suite, type SuiteResult, tallied } from "./suite";

type Row = Readonly<Record<string, string>>;

/** Files of statistics, known by what stands in their first line or at their head. */
export const stats: Suite = {
  name: "stats",
  check(folder) {
    const results = filesIn(folder).map((file) => checkFile(file, path.join(folder, file)));
    return { cases: results.flatMap(({ cases }) => cases), notCovered: tallied(results.flatMap(({ notCovered }) => notCovered)) };
  },
};

function checkFile(file: string, whole: string): SuiteResult {
  const refused = (found: string): SuiteResult => ({ cases: [{ name: file, disagreements: [{ what: "form", expected: "one that this suite knows", found }] }], notCovered: [] });
  try {
    const text = readFileSync(whole, "utf8");
    return (file.endsWith(".json") ? checkJson(file, JSON.parse(text)) : checkCsv(file, csvRows(text))) ?? refused("another");
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
}

const count = z.tuple([z.number(), z.number()]);
const orderings = z.object({ orderings: z.array(z.object({ better: count, worse: count })) });

function checkJson(file: string, content: unknown): SuiteResult | null {
  if (file.split("/").at(-1)?.startsWith("bayesian-average")) return { cases: [], notCovered: ["bayesian_average"] };
  const read = orderings.safeParse(content);
  if (!read.success) return null;
  const cases = read.data.orderings.map(({ better, worse }) => oracleCase(`${file} ${better.join(" of ")}`, ({ equal }) => {
    equal(`lower bound above that of ${worse.join(" of ")}`, true, wilson(...better).lower > wilson(...worse).lower);
  }));
  return { cases, notCovered: [] };
}

function checkCsv(file: string, rows: readonly Row[]): SuiteResult | null {
  const [first = {}] = rows;
  const check = "successes" in first && "z" in first ? checkWilson : "winner_by_swing" in first && "pre_for" in first ? checkDebate : "winner_by_swing" in first && "pre.for" in first ? checkTransitions : null;
  if (!check) return null;
  const cases = rows.map((row, index): OracleCase => oracleCase(`${file} line ${index + 2}`, (comparison) => check(comparison, row)));
  return { cases, notCovered: [] };
}

/** 1e-12 with the z of the file. */
function checkWilson({ equal }: Comparison, row: Row): void {
  const found = wilson(numberIn(row, "successes"), numberIn(row, "n"), numberIn(row, "z"));
  equal("lower bound", numberIn(row, "lower"), found.lower, 1e-12);
  equal("upper bound", numberIn(row, "upper"), found.upper, 1e-12);
}

const columns: Record<Stance, readonly [long: string, short: string]> = { for: ["for", "for"], undecided: ["undecided", "und"], against: ["against", "aga"] };

function sharesIn(row: Row, name: (stance: Stance) => string): PublishedShares {
  return { for: numberIn(row, name("for")), undecided: numberIn(row, name("undecided")), against: numberIn(row, name("against")) };
}

function checkSwing({ equal }: Comparison, row: Row, opening: PublishedShares, closing: PublishedShares): void {
  const { winner, change } = swingOfShares(opening, closing);
  equal("points gained by for", numberIn(row, "swing_for"), change?.for);
  equal("points gained by against", numberIn(row, "swing_against"), change?.against);
  equal("winner by swing", row["winner_by_swing"]?.replace(/^tie$/, "tied"), winner);
}

/** A debate whose shares were published. */
function checkDebate(comparison: Comparison, row: Row): void {
  const closing = sharesIn(row, (stance) => `post_${columns[stance][0]}`);
  checkSwing(comparison, row, sharesIn(row, (stance) => `pre_${columns[stance][0]}`), closing);
  const sides = { carried: "for", lost: "against", tied: "tie" };
  comparison.equal("majority in the end", row["final_majority"], sides[verdict(inMillionths(closing))]);
}

/** Shares as whole numbers, for a reading of counts. */
function inMillionths(shares: PublishedShares): PublishedShares {
  const whole = (share: number) => Math.round(share * 10_000);
  return { for: whole(shares.for), undecided: whole(shares.undecided), against: whole(shares.against) };
}

/**
 * A debate of which was published who moved where, in whole per cents: three rounded shares together are off by up to 1.5, and the
 * rounded total that they are compared with by up to ½.
 */
function checkTransitions(comparison: Comparison, row: Row): void {
  const opening = sharesIn(row, (stance) => `pre.${columns[stance][1]}`);
  const closing = sharesIn(row, (stance) => `post.${columns[stance][1]}`);
  checkSwing(comparison, row, opening, closing);
  const pairs = stances.flatMap((from) => stances.flatMap((to) =>
    Array.from({ length: numberIn(row, `${columns[from][1]}.to.${columns[to][1]}`) }, () => ({ opening: from, closing: to }))));
  const flow = flowTable(pairs);
  for (const stance of stances) {
    comparison.equal(`flow, opening ${stance}`, opening[stance], flow.opening[stance], 2);
    comparison.equal(`flow, closing ${stance}`, closing[stance], flow.closing[stance], 2);
  }
}
