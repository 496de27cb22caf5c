import { readFileSync } from "node:fs";
import path from "node:path";
import { readBallots } from "@/lib/interchange/ballot-files/read";
import { together } from "@/lib/interchange/ballot-files/together";
import { writePreflib } from "@/lib/interchange/ballot-files/write";
import { allCounts, type OptionPaper } from "@/lib/method/tally/all-counts";
import { type Comparison, type OracleCase, oracleCase } from "./compare";
import { filesIn, type Suite, tallied } from "./suite";

/** Files in other programs' formats; those that nothing here reads yet are told. */
export const formats: Suite = {
  name: "formats",
  check(folder) {
    const files = filesIn(folder);
    const ours = files.filter((file) => /\.(?:soc|soi|toc|toi)$/.test(file));
    const others = files.filter((file) => !ours.includes(file)).map((file) => path.posix.dirname(file));
    return { cases: ours.map((file) => checkPreflib(file, readFileSync(path.join(folder, file), "utf8"))), notCovered: tallied(others) };
  },
};

/** What its header says of it, that it is written as it was read, and that it counts as published where that is known. */
function checkPreflib(file: string, text: string): OracleCase {
  return oracleCase(file, (comparison) => {
    const read = readBallots(text);
    if (!read.ok) throw new Error(read.faults.map(({ line, code }) => `line ${line}: ${code}`).join("; "));
    const { file: ballots, notes } = read;
    const said = (field: string) => new RegExp(`^# ${field}: (.*)$`, "m").exec(text)?.[1]?.trim();
    comparison.equal("notes", [], notes);
    comparison.equal("voters", said("NUMBER VOTERS"), String(ballots.papers.reduce((sum, { weight = 1 }) => sum + weight, 0)));
    comparison.equal("orders", said("NUMBER UNIQUE ORDERS"), String(together(ballots.papers).length));
    const written = writePreflib(ballots, "written");
    comparison.equal("kind", said("DATA TYPE"), written.type);
    const again = readBallots(written.text);
    comparison.equal("papers, written and read again", together(ballots.papers), again.ok && together(again.file.papers));
    if (/Burlington/.test(ballots.title ?? "")) checkBurlington(comparison, ballots.options.map(({ title }) => title), ballots.papers);
  });
}

/** Published, where a paper is exhausted at a place that it ties: electowiki.org/wiki/2009_Burlington_mayoral_election. */
function checkBurlington(comparison: Comparison, titles: readonly string[], papers: readonly OptionPaper[]): void {
  const title = (option: string | null | undefined) => (option ? titles[Number(option) - 1] : option);
  const { counts } = allCounts(titles.map((_, index) => String(index + 1)), papers, { runoff: { tiedRank: "exhaust" } });
  comparison.equal("elected by instant runoff", "Bob Kiss", title(counts.instantRunoff?.winner));
  comparison.equal("Condorcet winner", "Andy Montroll", title(counts.condorcet.winner));
  comparison.equal("most first places", ["Kurt Wright"], counts.plurality.winners.map(title));
  comparison.equal("Wright's first places", 2951, counts.instantRunoff?.rounds[0]?.counts.find(({ option }) => title(option) === "Kurt Wright")?.votes);
}
