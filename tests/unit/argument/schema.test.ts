import { describe, expect, test } from "vitest";
import { claimLength, commentLength, postArgumentInput, postCommentInput, rateArgumentInput, sideOf } from "@/lib/argument/schema";
import { issuesOf } from "../../support/issues";

const debateId = "019ac3f2-0000-7000-8000-000000000001";
const argumentId = "019ac3f2-0000-7000-8000-000000000002";
const formKey = "a-form-key";

describe("rating", () => {
  const rating = (value: unknown) => ({ debateId, argumentId, value });

  test.each(["0", "1", "2", "3", "4"])("'%s' is a rating", (value) => expect(rateArgumentInput.parse(rating(value)).value).toBe(Number(value)));

  test.each([["nothing chosen", undefined], ["a form left blank", ""], ["null", null], ["a level too many", "5"], ["less than none", "-1"], ["with blanks around it", " 3 "],
    ["with a point", "3.0"], ["with a nought", "03"], ["a number, which no form posts", 3], ["in another script", "３"], ["twice", ["3", "3"]]])(
    "%s is none", (_what, value) => expect(issuesOf(rateArgumentInput, rating(value))).toEqual(["choose-a-rating"]));

  test("an address that is none is refused", () => {
    expect(issuesOf(rateArgumentInput, { ...rating("3"), argumentId: "1 OR 1=1" })).toEqual(["not-an-address"]);
  });
});

describe("a claim", () => {
  const claim = (text: unknown) => ({ debateId, parentId: "", relation: "pro", text, formKey });
  const kept = (text: string) => postArgumentInput.parse(claim(text)).text;
  const family = "👩🏽‍🏫"; // one to the eye, four characters

  test.each([
    ["500 letters", "a".repeat(claimLength)],
    ["500 characters beyond the basic plane, 1,000 UTF-16 units", "😀".repeat(claimLength)],
    ["125 teachers of four characters each", family.repeat(125)],
    ["500 after the line ends of a form are one character each", `${"a\r\n".repeat(249)}ab`],
    ["500 after composing: e and its accent are one", "e\u0301".repeat(claimLength)],
    ["500 between blanks that are trimmed", `  ${"a".repeat(claimLength)}\n`],
  ])("%s fit", (_what, text) => expect([...kept(text)]).toHaveLength(claimLength));

  test.each([
    ["501 letters", "a".repeat(claimLength + 1), "text-too-long"],
    ["501 beyond the basic plane", "😀".repeat(claimLength + 1), "text-too-long"],
    ["126 teachers", family.repeat(126), "text-too-long"],
    ["10,000 characters", "a".repeat(10_000), "text-too-long"],
    ["a megabyte", "a".repeat(1_000_000), "text-too-long"],
    ["nothing", "", "text-empty"],
    ["blanks alone", " \n\t\u00a0", "text-empty"],
    ["characters that nobody sees", "\u200b\u200e\u2060\ufeff", "text-empty"],
    ["accents without a letter", "\u0301\u0301", "text-empty"],
    ["a NUL", "a\0b", "text-unstorable"],
    ["the first half of a character", "a\ud83d", "text-unstorable"],
    ["the second half of one", "\ude00b", "text-unstorable"],
    ["two halves the wrong way round", "\ude00\ud83d", "text-unstorable"],
  ])("%s: refused", (_what, text, reason) => expect(issuesOf(postArgumentInput, claim(text))).toContain(reason));

  test("markup, direction marks and other scripts are somebody's text", () => {
    for (const text of ["<script>alert(1)</script>", "a \u202eb\u202c c", "مالي", "{count, plural}", "'; DROP TABLE ballot; --", "$1 %s \\u0000"]) expect(kept(text)).toBe(text);
  });

  test("a form without a parent is on the motion, and one with an address that is none is old", () => {
    expect(postArgumentInput.parse(claim("a")).parentId).toBeNull();
    expect(postArgumentInput.parse({ ...claim("a"), parentId: undefined }).parentId).toBeNull();
    expect(postArgumentInput.parse({ ...claim("a"), parentId: argumentId }).parentId).toBe(argumentId);
    expect(issuesOf(postArgumentInput, { ...claim("a"), parentId: "F1.2" })).toHaveLength(1);
  });

  test.each([["", "choose-a-side"], ["undercut", "choose-a-side"], [undefined, "choose-a-side"]])("'%s' is no side", (relation, reason) =>
    expect(issuesOf(postArgumentInput, { ...claim("a"), relation })).toEqual([reason]));

  test.each(["", "short", "with blanks in it", "<script>", "x".repeat(65)])("'%s' is no key of a form", (key) =>
    expect(issuesOf(postArgumentInput, { ...claim("a"), formKey: key })).toEqual(["form-is-old"]));

  test("a comment has room for four claims", () => {
    const comment = (text: string) => ({ debateId, argumentId, text, formKey });
    expect(issuesOf(postCommentInput, comment("😀".repeat(commentLength)))).toEqual([]);
    expect(issuesOf(postCommentInput, comment("😀".repeat(commentLength + 1)))).toEqual(["text-too-long"]);
  });
});

test.each([
  ["a pro on the motion", "pro", null, "for"],
  ["a con on the motion", "con", null, "against"],
  ["a pro below what is for", "pro", "for", "for"],
  ["a con below what is for", "con", "for", "against"],
  ["a pro below what is against", "pro", "against", "against"],
  ["a con below what is against", "con", "against", "for"],
] as const)("%s helps a side: %s below %s is %s", (_what, relation, parent, side) => expect(sideOf(relation, parent)).toBe(side));
