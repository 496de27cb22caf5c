import { describe, expect, test } from "vitest";
import { parseBrief } from "@/lib/brief/markdown";
import { faultsOf, sourceOf } from "./a-brief";

const withText = (...lines: string[]) => sourceOf({ text: ["# Background", "", ...lines, ""] }); // lines[0] is line 12

test.each([
  ["NUL", "a\0b", { line: 12, fault: "nul-character" }],
  ["half of a character", "a\ud83db", { line: 12, fault: "lone-surrogate", detail: "U+D83D" }],
  ["the other half", "a\ude00b", { line: 12, fault: "lone-surrogate", detail: "U+DE00" }],
  ["a bell", "a\u0007b", { line: 12, fault: "hidden-character", detail: "U+0007" }],
  ["text turned round", "a\u202eb", { line: 12, fault: "hidden-character", detail: "U+202E" }],
  ["text turned round by an entity", "a&#x202E;b", { line: 12, fault: "hidden-character", detail: "U+202E" }],
  ["an isolate left open", "a\u2067b", { line: 12, fault: "hidden-character", detail: "U+2067" }],
])("%s is refused with its line", (_what, text, fault) => {
  expect(faultsOf(withText(text))).toEqual([fault]);
});

test("whole characters beyond the first plane, and the marks of right-to-left writing, are welcome", () => {
  expect(faultsOf(withText("😀 𝔸 مرحبا\u200f. \u06af\u200c\u06af"))).toEqual([]);
});

test("a source of a megabyte is refused unread", () => {
  expect(parseBrief(`${sourceOf()}${"word ".repeat(200_000)}`)).toEqual({ ok: false, faults: [{ line: 1, fault: "too-large", detail: "200" }] });
});

test("bytes count, not characters", () => {
  expect(faultsOf(`${sourceOf()}\n${"€".repeat(70_000)}`)).toEqual([{ line: 1, fault: "too-large", detail: "200" }]);
});

test("faults without number are told up to 200, and how many are left", () => {
  const faults = faultsOf(withText(..."<b>\n\n".repeat(300).split("\n")));
  expect(faults).toHaveLength(201);
  expect(faults.at(-1)).toMatchObject({ fault: "more-faults", detail: "100" });
});

test("a long word of the source is told shortened", () => {
  const [fault] = faultsOf(sourceOf({ front: { slug: "X".repeat(500) } }));
  expect(fault?.detail).toHaveLength(61);
});

describe("a source made to keep the parser busy is refused within two seconds of the processor", () => {
  const size = 190_000;
  const spread = (stretch: string) => Array.from({ length: Math.floor(size / (stretch.length + 2)) }, () => stretch).join("\n\n");
  test.each([
    ["signs of emphasis on one line", "*_".repeat(size / 2), "line-too-long"],
    ["signs of emphasis, a bit on each line", "*_ a\n".repeat(800).trim(), "paragraph-too-dense"],
    ["signs of emphasis, a bit in each paragraph", spread(`*_${"ab ".repeat(20)}`.repeat(20)), "paragraph-too-dense"],
    ["open brackets", spread("[".repeat(900)), "paragraph-too-dense"],
    ["block quotations in one another", `${">".repeat(7_000)} a`, "line-too-nested"],
    ["lists in one another on one line", `${"- ".repeat(3_000)}a`, "line-too-nested"],
    ["lists in one another, line by line", Array.from({ length: 300 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n"), "line-too-nested"],
    ["lines without end", "a\n".repeat(size / 2), "too-many-lines"],
    ["a paragraph of 3,000 lines", "a\n".repeat(3_000), "paragraph-too-dense"],
    ["open brackets in the front matter", null, "front-matter-unreadable"],
    ["a front matter of 190 kB", undefined, "front-matter-too-large"],
  ])("%s", (_what, text, fault) => {
    const source = text == null ? sourceOf({ front: { title: "[".repeat(text === null ? 9_000 : size) } }) : withText(...text.split("\n"));
    const begun = process.cpuUsage(); // not the clock on the wall: other tests run beside this one
    const faults = faultsOf(source);
    expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(2_000);
    expect(faults.map((found) => found.fault)).toContain(fault);
  });
});
