import { describe, expect, test } from "vitest";
import { readBallots } from "@/lib/interchange/ballot-files/read";
import { faultsOf, fileOf } from "./support";

const head = ["# FILE NAME: 00001.toi", "# TITLE: A vote", "# DATA TYPE: toi", "# NUMBER ALTERNATIVES: 3", "# NUMBER VOTERS: 6", "# ALTERNATIVE NAME 1: Stay", "# ALTERNATIVE NAME 2: Go: now", "# ALTERNATIVE NAME 3: Talk"];
const file = (...lines: string[]) => [...head, ...lines].join("\n");

describe("PrefLib", () => {
  test("options have the names of the header, orders their number, braces tie", () => {
    expect(fileOf(file("4: 1,{2,3}", "2: 3"))).toEqual({
      title: "A vote", options: [{ key: "1", title: "Stay" }, { key: "2", title: "Go: now" }, { key: "3", title: "Talk" }],
      papers: [{ ranking: [["1"], ["2", "3"]], weight: 4 }, { ranking: [["3"]], weight: 2 }],
    });
  });

  test("with a byte order mark, line ends of Windows and blanks it is the same", () => {
    expect(fileOf(`\uFEFF${file("4: 1, { 2 , 3 }", " 2:3 ").replaceAll("\n", "\r\n")}`)).toEqual(fileOf(file("4: 1,{2,3}", "2: 3")));
  });

  test("a header that counts other voters than the lines hold is told, and the papers count all the same", () => {
    expect(readBallots(file("4: 1,2"))).toMatchObject({ ok: true, format: "preflib", notes: [{ code: "preflib-voters", said: 6, found: 4 }] });
    expect(readBallots(file("6: 1,2"))).toMatchObject({ ok: true, notes: [] });
  });

  test.each([
    ["a number that is no option", file("6: 1,4"), ["9 unknown-option 4"]],
    ["an option twice", file("6: 1,{2,1}"), ["9 option-twice 1"]],
    ["a brace without its partner", file("6: 1,{2,3"), ["9 preflib-brace 1,{2,3"]],
    ["a line without a number", file("1,2,3"), ["9 preflib-line 1,2,3"]],
    ["no paper at a line", file("0: 1,2"), ["9 not-a-number 0"]],
    ["a name given twice", [...head, "# ALTERNATIVE NAME 3: Wait", "6: 1"].join("\n"), ["9 preflib-name # ALTERNATIVE NAME 3: Wait"]],
    ["no number of options", ["# TITLE: A vote", "6: 1,2"].join("\n"), ["2 unknown-option 1", "2 unknown-option 2", "preflib-alternatives"]],
    ["options without end", ["# NUMBER ALTERNATIVES: 999999999", "6: 1,2"].join("\n"), ["too-many-options 999999999"]],
    ["no order", file(), ["no-papers"]],
  ])("%s is told with its line", (_what, text, expected) => expect(faultsOf(text)).toEqual(expected));
});
