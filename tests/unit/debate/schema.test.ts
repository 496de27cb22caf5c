import { describe, expect, test } from "vitest";
import { createDebateInput, endBallotInput, movePhaseInput, nextPhase, oneLesson, type Phase, phases, phasesInUse } from "@/lib/debate/schema";
import { during, letterOf, whoMay } from "@/lib/debate/who-may";
import { hideInput } from "@/lib/moderation/schema";
import { issuesOf } from "../../support/issues";

const debateId = "019ac3f2-0000-7000-8000-000000000001";
const other = "019ac3f2-0000-7000-8000-000000000002";

describe("phases", () => {
  const walk = (usesRebuttal: boolean) => {
    const seen: Phase[] = ["preparing"];
    while (seen.at(-1) !== "archived") seen.push(nextPhase(seen.at(-1)!, usesRebuttal));
    return seen;
  };

  test("a debate goes through all seven", () => expect(walk(true)).toEqual(phases));

  test("rebuttal can be left out, and nothing else", () => {
    expect(walk(false)).toEqual(phases.filter((phase) => phase !== "rebuttal"));
    expect(phasesInUse({ usesRebuttal: false })).toEqual(walk(false));
  });

  test("there is nothing after archived", () => expect(nextPhase("archived", true)).toBe("archived"));

  test("a move names a phase, and a ballot is one of two", () => {
    expect(issuesOf(movePhaseInput, { debateId, leaving: "arguing" })).toEqual([]);
    expect(issuesOf(movePhaseInput, { debateId, leaving: "" })).toHaveLength(1);
    expect(issuesOf(movePhaseInput, { debateId: "here", leaving: "arguing" })).toEqual(["not-an-address"]);
    expect(issuesOf(endBallotInput, { debateId, leaving: "arguing" })).toHaveLength(1);
  });
});

describe("the plan of a new debate", () => {
  const plan = (more: Record<string, unknown>) => createDebateInput.parse({ formKey: "a-form-key", classId: other, briefId: other, ...more });

  test("boxes that are not ticked are not sent", () => {
    expect(plan({})).toMatchObject({ usesRebuttal: false, usesOptions: false });
    expect(plan({ usesRebuttal: "on", usesOptions: "on" })).toMatchObject({ usesRebuttal: true, usesOptions: true });
  });

  test("minutes are a whole number, or left empty", () => {
    expect(plan({ minutesOpening: "8", minutesArguing: "" })).toMatchObject({ minutesOpening: 8, minutesArguing: null });
    expect(plan({ minutesClosing: "20160" }).minutesClosing).toBe(20_160); // two weeks
  });

  test.each(["0", "-5", "1.5", "20161", "soon", "1e9", " "])("'%s' is no number of minutes", (minutesOpening) => {
    expect(issuesOf(createDebateInput, { formKey: "a-form-key", classId: other, briefId: other, minutesOpening })).toEqual(["minutes-not-right"]);
  });

  test("a brief is chosen", () => expect(issuesOf(createDebateInput, { formKey: "a-form-key", classId: other, briefId: "" })).toEqual(["choose-a-brief"]));

  test("one lesson is shorter than 45 minutes", () => expect(Object.values(oneLesson).reduce<number>((sum, minutes) => sum + minutes, 0)).toBeLessThan(45));
});

describe("who may, by one row for a class and one for the public", () => {
  const may = whoMay({ ...during(["preparing", "opening"], "AT"), arguing: "SAT" }, { arguing: "X" });
  test.each([
    ["a listed letter in its phase", "student", "a class", "arguing", "yes"],
    ["a listed letter in another phase", "student", "a class", "opening", "not-now"],
    ["a letter that is listed nowhere", "observer", "a class", "arguing", "never"],
    ["a phase that is left out", "teacher", "a class", "outcome", "not-now"],
    ["the public has a row of its own", "student", null, "arguing", "never"],
    ["and its own people", "participant", null, "arguing", "yes"],
    ["who are nobody in a class", "participant", "a class", "arguing", "never"],
  ] as const)("%s", (_what, role, classId, phase, answer) => expect(may({ role }, { classId, phase })).toBe(answer));

  test("each role has a letter of its own", () => expect(new Set(Object.values(letterOf)).size).toBe(Object.keys(letterOf).length));
});

describe("hiding", () => {
  test("an argument or a comment is hidden, never both and never neither; a reason may be left out", () => {
    expect(hideInput.parse({ debateId, argumentId: other })).toMatchObject({ reason: "" });
    expect(issuesOf(hideInput, { debateId, commentId: other, reason: "names a pupil" })).toEqual([]);
    expect(issuesOf(hideInput, { debateId })).toEqual(["not-an-address"]);
    expect(issuesOf(hideInput, { debateId, argumentId: other, commentId: other })).toEqual(["not-an-address"]);
  });

  test("the reason is a sentence or three", () => {
    expect(issuesOf(hideInput, { debateId, argumentId: other, reason: "😀".repeat(300) })).toEqual([]);
    expect(issuesOf(hideInput, { debateId, argumentId: other, reason: "😀".repeat(301) })).toEqual(["text-too-long"]);
    expect(issuesOf(hideInput, { debateId, argumentId: other, reason: "\0" })).toEqual(["text-unstorable"]);
  });
});
