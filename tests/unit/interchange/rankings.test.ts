import { describe, expect, test } from "vitest";
import { readBallots } from "@/lib/interchange/ballot-files/read";
import { faultsOf, optionsOf, papersOf } from "./support";

describe("a line a ranking", () => {
  test("a number, places parted by >, ties by =", () => {
    expect(papersOf("3, A > B = C\nB")).toEqual([{ ranking: [["A"], ["B", "C"]], weight: 3 }, { ranking: [["B"]], weight: 1 }]);
    expect(optionsOf("3, A > B = C\nB")).toEqual(["A", "B", "C"]);
  });

  test.each([
    ["a byte order mark and line ends of Windows", "\uFEFF3, A > B\r\n2, B\r\n"],
    ["semicolons", "3; A > B\n2; B"],
    ["tabs", "3\tA > B\n2\tB"],
    ["colons", "3: A > B\n2:B"],
    ["quotes", '3,"A > B"\n"2","B"'],
    ["a head", "count,ranking\n3,A > B\n2,B"],
    ["comments and blank lines", "# the vote of Tuesday\n\n3,A>B\n\n# end\n2,B\n"],
    ["lines that end with CR alone", "3,A > B\r2,B"],
  ])("the same ballots with %s", (_how, text) => {
    expect(papersOf(text)).toEqual([{ ranking: [["A"], ["B"]], weight: 3 }, { ranking: [["B"]], weight: 2 }]);
  });

  test("a name in quotes may hold commas and quotes", () => {
    expect(optionsOf('2,"Stay, as ""agreed"" > Go"')).toEqual(['Stay, as "agreed"', "Go"]);
  });

  test("a number without a ranking is empty papers, which are counted as such", () => {
    expect(papersOf("3, A\n2,")).toEqual([{ ranking: [["A"]], weight: 3 }, { ranking: [], weight: 2 }]);
  });

  test("options that are named first are all there are", () => {
    expect(optionsOf("options, A, B, C\n2, B > A")).toEqual(["A", "B", "C"]);
    expect(faultsOf("options, A, B\n2, B > D\n1, E")).toEqual(["2 unknown-option D", "3 unknown-option E"]);
  });

  test.each([
    ["an option ranked twice", "2, A > B\n1, A > B > A", ["2 option-twice A"]],
    ["a place without an option", "2, A > > B", ["1 empty-place A > > B"]],
    ["a number that is none", "many, A > B\n0, A", ["1 not-a-number many", "2 not-a-number 0"]],
    ["half a paper", "0.5, A > B", ["1 not-a-number 0.5"]],
    ["a number alone", "3", ["1 no-ranking 3"]],
    ["a comma too many", "3, Stay, as agreed > Go", ["1 extra-cells 3, Stay, as agreed > Go"]],
    ["a quote that does not close", '1,A > B\n2,"B > A\n1,A', ["2 open-quote"]],
    ["nothing", " \n\n", ["empty"]],
    ["comments alone", "# nothing\n", ["no-papers"]],
    ["only empty papers", "3,\n", ["1 no-ranking"]],
  ])("%s is told with its line", (_what, text, expected) => expect(faultsOf(text)).toEqual(expected));

  test("a name that objects have by themselves is a name like any other", () => {
    expect(optionsOf("2, __proto__ > constructor")).toEqual(["__proto__", "constructor"]);
  });

  test("of very many faults twenty are told, and how many more there are", () => {
    const read = readBallots(Array.from({ length: 5_000 }, () => "x, A > B").join("\n"));
    expect(read).toMatchObject({ ok: false, more: 4_980 });
    expect(read.ok ? [] : read.faults).toHaveLength(20);
  });

  test("more options than can be counted in a browser are refused, and so is a text without end", () => {
    expect(faultsOf(Array.from({ length: 61 }, (_, at) => `1, option ${at}`).join("\n"))).toEqual(["too-many-options 61"]);
    expect(faultsOf("1, A\n".repeat(4_000_001))).toEqual(["too-long"]);
  });

  test("100,000 lines are read within seconds, each with its line", () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => `${(at % 9) + 1}, "Option ${at % 7}" > Other`);
    lines[99_998] = "5, Other > Other";
    const began = performance.now();
    expect(faultsOf(lines.join("\r\n"))).toEqual(["99999 option-twice Other"]);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test("a long run of quotes or separators takes no longer than it is long", () => {
    const began = performance.now();
    faultsOf(`1,${'"'.repeat(200_001)}`);
    faultsOf(`1,${">".repeat(200_000)}`);
    faultsOf(`A${",".repeat(200_000)}`);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
