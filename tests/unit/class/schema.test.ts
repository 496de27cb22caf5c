import { describe, expect, test } from "vitest";
import { createClassInput, joinClassInput, joinCode, joiningInput, memberName, spacedCode } from "@/lib/class/schema";
import { issuesOf } from "../../support/issues";

describe("a join code", () => {
  test.each(["KM47RT", "km47rt", "KM4 7RT", "km4-7rt", "  Km4\u00a07Rt\n", "K M 4 7 R T", "k-m-4-7-r-t"])("'%s' is KM47RT", (typed) => {
    expect(joinCode.parse(typed)).toBe("KM47RT");
  });

  test.each([
    ["too short", "KM47R"], ["too long", "KM47RT2"], ["empty", ""],
    ["a nought, which no code has", "KM407R"], ["an O", "KMO47R"], ["a one", "KM147R"], ["an I", "KMI47R"], ["an L", "KML47R"],
    ["a letter of another script that looks alike", "КM47RT"], ["a sign", "KM47R!"], ["a NUL", "KM47R\0"], ["a novel", "K".repeat(10_000)], ["nothing at all", undefined],
  ])("%s is none", (_what, typed) => expect(issuesOf(joinCode, typed).length).toBeGreaterThan(0));

  test("it is shown in two halves, and what is shown can be typed", () => {
    expect(spacedCode("KM47RT")).toBe("KM4 7RT");
    expect(joinCode.parse(spacedCode("KM47RT"))).toBe("KM47RT");
  });
});

describe("a name", () => {
  test.each([
    ["stays as it is written", "Elif Şahin-O'Neill", "Elif Şahin-O'Neill"],
    ["in any script", "王小明", "王小明"],
    ["with a figure", "Elif 2", "Elif 2"],
    ["is composed: one letter however it was typed", "Zoe\u0308", "Zo\u00eb"],
    ["loses the blanks around it, and all but one between", "  Elif \t\n Şahin ", "Elif Şahin"],
    ["loses marks that turn its direction", "\u202eElif\u202c", "Elif"],
    ["in the middle too", "Elif\u2067Şahin\u2069", "Elif Şahin"],
    ["loses what has no width", "\u200bElif\u200d\ufeff", "Elif"],
    ["and the soft hyphen", "\u00adElif", "Elif"],
    ["and letters that nobody sees", "\u3164Elif\uffa0", "Elif"],
    ["and control characters", "Elif\u0007\u001b[31m", "Elif [31m"],
    ["and line separators", "Elif\u2028Şahin", "Elif Şahin"],
  ])("%s", (_what, typed, name) => expect(memberName.parse(typed)).toBe(name));

  test("two that look alike by what nobody sees are one and the same", () => {
    expect(new Set(["Elif", "Elif\u200b", "\u2060Elif", "E\u200elif".replace("\u200e", ""), "Elif\u3164"].map((typed) => memberName.parse(typed)))).toEqual(new Set(["Elif"]));
  });

  test.each([
    ["nothing", "", "text-empty"],
    ["blanks", " \u00a0 ", "text-empty"],
    ["what nobody sees alone", "\u200b\u202e\u3164", "text-empty"],
    ["signs alone", "***", "text-empty"],
    ["41 letters", "a".repeat(41), "text-too-long"],
    ["a heap of accents on one letter", `a${"\u0301".repeat(60)}`, "text-too-long"],
    ["a NUL", "El\0if", "text-unstorable"],
    ["half a character", "Elif\ud83d", "text-unstorable"],
    ["10,000 letters", "a".repeat(10_000), "text-too-long"],
  ])("%s is none", (_what, typed, reason) => expect(issuesOf(memberName, typed)).toContain(reason));

  test("40 characters fit, counted as people count, and a class has 80", () => {
    expect(memberName.parse("𝒜".repeat(40))).toBe("𝒜".repeat(40));
    expect(issuesOf(createClassInput, { formKey: "a-form-key", name: "a".repeat(80), teacherName: "Ms Ode" })).toEqual([]);
    expect(issuesOf(createClassInput, { formKey: "a-form-key", name: "a".repeat(81), teacherName: "Ms Ode" })).toEqual(["text-too-long"]);
  });
});

test("joining tells of the code and of the name, each beside its field", () => {
  expect(joinClassInput.safeParse({ code: "?", name: "" }).error?.issues.map(({ path, message }) => [path[0], message])).toEqual([["code", "code-not-right"], ["name", "text-empty"]]);
});

test("joining is opened, closed, or given a new code", () => {
  const classId = "019ac3f2-0000-7000-8000-000000000001";
  for (const open of ["open", "close", "new-code"]) expect(issuesOf(joiningInput, { classId, open })).toEqual([]);
  expect(issuesOf(joiningInput, { classId, open: "true" })).toHaveLength(1);
});
