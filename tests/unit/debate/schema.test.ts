import { describe, expect, test } from "vitest";
import { createDebateInput, editDebateSettingsInput, endBallotInput, movePhaseInput, nextPhase, type Phase, phases, phasesInUse, setSidesInput } from "@/lib/debate/schema";
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

  const minutesOf = (spans: readonly { phase: string; minutes: number | null; endsBy: string }[]) => Object.fromEntries(spans.map(({ phase, minutes, endsBy }) => [phase, `${minutes} ${endsBy}`]));

  test("what is left empty is as the plan has it", () => {
    const lesson = plan({ plan: "lesson", minutesOpening: "", rebuttal: "", enderArguing: "" });
    expect(lesson).toMatchObject({ usesRebuttal: false, usesOptions: true });
    expect(minutesOf(lesson.spans)).toEqual({ opening: "8 hand", arguing: "16 hand", rebuttal: "6 hand", closing: "5 hand" });
    const week = plan({ plan: "week" });
    expect(week).toMatchObject({ usesRebuttal: true, usesOptions: true });
    expect(minutesOf(week.spans)).toMatchObject({ arguing: "5760 clock", closing: "8 hand" });
  });

  test("without a word of a plan it is one lesson", () => expect(minutesOf(plan({}).spans)).toEqual(minutesOf(plan({ plan: "lesson" }).spans)));

  test("what is filled in takes the plan's place", () => {
    const own = plan({ plan: "week", minutesOpening: "3", enderArguing: "hand", rebuttal: "no", options: "no" });
    expect(own).toMatchObject({ usesRebuttal: false, usesOptions: false });
    expect(minutesOf(own.spans)).toMatchObject({ opening: "3 hand", arguing: "5760 hand" });
    expect(plan({ minutesClosing: "20160" }).spans.at(-1)?.minutes).toBe(20_160); // two weeks
  });

  test("fields that a script has filled say exactly what is planned: an empty one is no plan", () => {
    expect(minutesOf(plan({ plan: "lesson", exactly: "yes", minutesOpening: "", minutesArguing: "9" }).spans)).toEqual({ opening: "null hand", arguing: "9 hand", rebuttal: "null hand", closing: "null hand" });
  });

  test("the clock needs minutes", () => {
    expect(issuesOf(createDebateInput, { formKey: "a-form-key", classId: other, briefId: other, exactly: "yes", minutesOpening: "", enderOpening: "clock" })).toEqual(["clock-needs-minutes"]);
  });

  test.each(["0", "-5", "1.5", "20161", "soon", "1e9", " "])("'%s' is no number of minutes", (minutesOpening) => {
    expect(issuesOf(createDebateInput, { formKey: "a-form-key", classId: other, briefId: other, minutesOpening })).toEqual(["minutes-not-right"]);
  });

  test("no count decides unless one is named, and score and STAR ask for scores by themselves", () => {
    expect(plan({})).toMatchObject({ decidingCount: null, asksScores: false });
    expect(plan({ decidingCount: "", asksScores: "on" })).toMatchObject({ decidingCount: null, asksScores: true });
    expect(plan({ decidingCount: "instant_runoff" })).toMatchObject({ decidingCount: "instant_runoff", asksScores: false });
    expect(plan({ decidingCount: "star" })).toMatchObject({ decidingCount: "star", asksScores: true });
    expect(editDebateSettingsInput.parse({ debateId, decidingCount: "score" })).toEqual({ debateId, decidingCount: "score", asksScores: true });
    expect(issuesOf(editDebateSettingsInput, { debateId, decidingCount: "coin" })).toHaveLength(1);
  });

  test("a brief is chosen", () => expect(issuesOf(createDebateInput, { formKey: "a-form-key", classId: other, briefId: "" })).toEqual(["choose-a-brief"]));

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

describe("sides as a list posts them", () => {
  const member = "0199a000-0000-7000-8000-000000000001";
  const set = (more: Record<string, unknown>) => setSidesInput.parse({ debateId: other, ...more }).sides;

  test("for, against, or none", () => {
    expect(set({ [`side-${member}`]: "for" })).toEqual([{ memberId: member, side: "for" }]);
    expect(set({ [`side-${member}`]: "none" })).toEqual([{ memberId: member, side: null }]);
  });

  test("what was not changed is not sent on: an old list takes back nothing", () => {
    expect(set({ [`side-${member}`]: "for", [`was-${member}`]: "for" })).toEqual([]);
    expect(set({ [`side-${member}`]: "against", [`was-${member}`]: "for" })).toEqual([{ memberId: member, side: "against" }]);
  });

  test.each([{ [`side-${member}`]: "undecided" }, { "side-everybody": "for" }])("%o is no side", (fields) => {
    expect(issuesOf(setSidesInput, { debateId: other, ...fields })).toEqual(["form-is-old"]);
  });
});
