import { describe, expect, test } from "vitest";
import { faultsOf, fileOf, optionsOf, papersOf } from "./support";

describe("a column an option", () => {
  test("numbers are places, equal ones tie, empty ones are not ranked", () => {
    expect(optionsOf("Stay,Go,Talk\n1,2,2\n,1,-")).toEqual(["Stay", "Go", "Talk"]);
    expect(papersOf("Stay,Go,Talk\n1,2,2\n,1,-")).toEqual([{ ranking: [["Stay"], ["Go", "Talk"]], weight: 1 }, { ranking: [["Go"]], weight: 1 }]);
  });

  test("a column may say for how many papers a row stands; places need not be without gaps", () => {
    expect(papersOf("\uFEFFcount;Stay;Go\r\n3;9;4\r\n")).toEqual([{ ranking: [["Go"], ["Stay"]], weight: 3 }]);
  });

  test("a row without a place is an empty paper", () => {
    expect(papersOf("Stay,Go\n,\n1,2").map(({ ranking }) => ranking)).toEqual([[], [["Stay"], ["Go"]]]);
  });

  test("what a paper accepts and its scores stand in columns of their own", () => {
    const { papers } = fileOf("A,B,accepts: A,accepts: B,score: A,score: B\n1,2,1,0,5,0\n2,1,,,,3\n1,,no,no,,");
    expect(papers).toEqual([
      { ranking: [["A"], ["B"]], weight: 1, approves: ["A"], scores: { A: 5, B: 0 } },
      { ranking: [["B"], ["A"]], weight: 1, scores: { B: 3 } },
      { ranking: [["A"]], weight: 1, approves: [] },
    ]);
  });

  test("an apostrophe that guards a formula is no part of the name", () => {
    expect(optionsOf('"\'=1+1","\'+2"\n1,2')).toEqual(["=1+1", "+2"]);
  });

  test.each([
    ["a place that is no number", "A,B\n1,second", ["2 bad-place second"]],
    ["place nought", "A,B\n0,1", ["2 bad-place 0"]],
    ["two columns of one name", "A,B,A\n1,2,3", ["1 option-twice A"]],
    ["a cell beyond the columns", "A,B\n1,2,3", ["2 extra-cells 1, 2, 3"]],
    ["a column without a name that holds something", "A,,B\n1,7,2", ["2 unknown-column"]],
    ["what is accepted of an option that has no column", "A,B,accepts: C\n1,2,1", ["1 unknown-column accepts: C"]],
    ["a score out of range", "A,B,score: A\n1,2,101", ["2 bad-score 101"]],
    ["accepted perhaps", "A,B,accepts: A\n1,2,perhaps", ["2 bad-accepts perhaps"]],
    ["a number of papers that is none", "count,A,B\nsome,1,2", ["2 not-a-number some"]],
    ["a head alone", "A,B\n", ["no-papers"]],
  ])("%s is told with its line", (_what, text, expected) => expect(faultsOf(text)).toEqual(expected));

  test("lines are counted over cells that hold line ends", () => {
    expect(faultsOf('"A\nor so",B\n1,2\nx,1')).toEqual(["4 bad-place x"]);
  });
});
