import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { BallotFile } from "@/lib/interchange/ballot-files/ballot-file";
import { canonicalPapers, papersFormat, writePapersJson } from "@/lib/interchange/ballot-files/papers-json";
import { together, topScore } from "@/lib/interchange/ballot-files/together";
import { paperRows, writePreflib } from "@/lib/interchange/ballot-files/write";
import { allCounts } from "@/lib/method/tally/all-counts";
import { csvFile } from "@/lib/platform/csv";
import { randomFrom, shuffled } from "../../support/random";
import { faultsOf, fileOf } from "./support";

const options = [
  { key: "talk", title: "Talk, “as agreed”" }, { key: "stay", title: 'Stay "on"' }, { key: "go", title: "=Go()" }, { key: "wait", title: "Wait\nand see 🕊" }, { key: "hide", title: "Ｈide" },
];
const full: BallotFile = {
  title: "A motion, in “quotes”", options,
  papers: [
    { ranking: [["talk"], ["stay", "go"]], weight: 3, approves: ["talk", "stay"], scores: { talk: 5, stay: 2, go: 0 } }, { ranking: [["go"], ["talk"], ["wait"], ["hide"], ["stay"]], weight: 2 },
    { ranking: [], weight: 2 }, { ranking: [["wait", "hide"]], approves: [] }, { ranking: [["hide"], ["stay"]], scores: { hide: 1 } },
  ],
};

/** Every count, by the options' titles. */
function countsOf({ options: all, papers }: BallotFile) {
  const title = new Map(all.map((option) => [option.key, option.title.replace(/\s+/g, " ")]));
  const { table, papers: number, empty } = allCounts(all.map(({ key }) => key), papers, { highest: topScore(papers) });
  const named = (keys: readonly string[]) => keys.map((key) => title.get(key)!);
  return { number, empty, table: table.map(({ count, order, values, ...rest }) => ({ count, papers: rest.papers, winners: named(rest.winners), order: order.map((place) => named(place)), values: values.map(({ option, value }) => [title.get(option), value]) })) };
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex");
const json = (file: BallotFile) => writePapersJson(file, digest(canonicalPapers(file)));

describe("what is written is read again, and counts the same", () => {
  test("as JSON", () => {
    const read = fileOf(json(full));
    expect(read.options).toEqual(full.options);
    expect(countsOf(read)).toEqual(countsOf(full));
  });

  test("as CSV, with what is accepted, scores, empty papers, and a title that looks like a formula", () => {
    const text = csvFile(paperRows(full));
    expect(text).toContain(`"'=Go()"`);
    expect(countsOf(fileOf(text))).toEqual(countsOf(full));
  });

  test("as PrefLib, rankings alone; empty papers have no line there, and it says how many are left out", () => {
    const { type, text, left } = writePreflib(full, "papers");
    const rankings = { ...full, papers: full.papers.filter(({ ranking }) => ranking.length > 0).map(({ ranking, weight = 1 }) => ({ ranking, weight })) };
    expect([type, left]).toEqual(["toi", 2]);
    expect(text).toContain("# NUMBER VOTERS: 7\n");
    expect(countsOf(fileOf(text))).toEqual(countsOf(rankings));
  });

  test.each([
    ["soc", [[["a"], ["b"]], [["b"], ["a"]]]], ["soi", [[["a"], ["b"]], [["b"]]]], ["toc", [[["a", "b"]], [["b"], ["a"]]]], ["toi", [[["a", "b"]], [["b"]]]],
  ])("the kind of a PrefLib file is %s by what its orders are", (type, rankings) => {
    const file = { title: null, options: [{ key: "a", title: "A" }, { key: "b", title: "B" }], papers: rankings.map((ranking) => ({ ranking })) };
    expect(writePreflib(file, "papers")).toMatchObject({ type, left: 0 });
  });

  test("two options of one title are told apart in a table", () => {
    const twins = { title: null, options: [{ key: "a", title: "Go" }, { key: "b", title: "Go" }], papers: [{ ranking: [["a"]] }] };
    expect(paperRows(twins)[0]).toEqual(["Go (a)", "Go (b)"]);
  });
});

describe("the sum of the papers", () => {
  test("is the same in whatever order papers, and options within a place, stand, and other as soon as one paper is", () => {
    const sum = digest(canonicalPapers(full));
    const random = randomFrom(7);
    for (let time = 0; time < 20; time += 1) {
      const papers = shuffled(random, full.papers.flatMap((paper) => Array.from({ length: paper.weight ?? 1 }, () => ({ ...paper, weight: 1, ranking: paper.ranking.map((place) => shuffled(random, place)) }))));
      expect(digest(canonicalPapers({ ...full, papers }))).toBe(sum);
    }
    expect(digest(canonicalPapers({ ...full, papers: full.papers.slice(1) }))).not.toBe(sum);
    expect(digest(canonicalPapers({ ...full, options: full.options.with(0, { key: "talk", title: "Talk" }) }))).not.toBe(sum);
  });

  test("is what the command on the page makes of the file, in whatever order its lines stand", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "parley-papers-"));
    try {
      writeFileSync(path.join(folder, "option-papers.json"), json({ ...full, papers: full.papers.toReversed() }));
      const sorted = execFileSync("sh", ["-c", `grep '^{"' option-papers.json | sed 's/,$//' | LC_ALL=C sort`], { cwd: folder, encoding: "utf8" });
      expect(sorted).toBe(canonicalPapers(full));
      expect(JSON.parse(json(full))).toMatchObject({ format: papersFormat, sha256: digest(sorted) });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("JSON that is not right", () => {
  const written = json(full);
  test.each([
    ["a comma too many", written.replace('"papers":[', '"papers":[,'), /^\d+ json-syntax$|^json-syntax$/],
    ["another format", written.replace(papersFormat, "parley-option-papers/9"), /^json-format$/],
    ["no options", '{"format":"parley-option-papers/1","options":[],"papers":[]}', /^json-options$/],
    ["an option that is not there", written.replace('"ranking":[["hide"]', '"ranking":[["seek"]'), /^paper 9 unknown-option seek$/],
    ["an option twice", written.replace('"ranking":[["hide"],["stay"]]', '"ranking":[["hide"],["hide"]]'), /^paper 9 option-twice hide$/],
    ["half a score", written.replace('"scores":{"hide":1}', '"scores":{"hide":1.5}'), /^paper 9 json-paper$/],
  ])("%s is told, with the line or the paper", (_what, text, expected) => {
    expect(text).not.toBe(written);
    expect(faultsOf(text)[0]).toMatch(expected);
  });
});

test("equal papers are put together, whatever the order within a place", () => {
  expect(together([{ ranking: [["a", "b"]] }, { ranking: [["c"]], weight: 4 }, { ranking: [["b", "a"]], weight: 2 }])).toEqual([{ ranking: [["c"]], weight: 4 }, { ranking: [["a", "b"]], weight: 3 }]);
});

test.each([
  ["columns", `A,B,score: A\n${"1,2,5\n2,,\n".repeat(50_000)}`],
  ["PrefLib", `# NUMBER ALTERNATIVES: 3\n${"1: 1,{2,3}\n2: 3\n".repeat(50_000)}`],
  ["JSON", `{"format":"${papersFormat}","options":[{"key":"a","title":"A"}],"papers":[${Array.from({ length: 100_000 }, () => '{"ranking":[["a"]]}').join(",\n")}]}`],
])("100,000 papers as %s are read within seconds", (_form, text) => {
  const began = performance.now();
  expect(fileOf(text).papers).toHaveLength(100_000);
  expect(performance.now() - began).toBeLessThan(10_000);
});
