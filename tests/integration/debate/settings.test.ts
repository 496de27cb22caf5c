import { expect, test } from "vitest";
import { editDebateSettings } from "@/lib/debate/commands/edit-debate-settings";
import { openDebate } from "@/lib/debate/queries/debate";
import type { EditDebateSettingsInput } from "@/lib/debate/schema";
import { type ADebate, aDebate, aPublicDebate, moveTo } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import { rows } from "@/tests/support/ask";
import { type Person, someTeachers } from "@/tests/support/people";

type Settings = Omit<EditDebateSettingsInput, "debateId">;
const set = (debate: Pick<ADebate, "id" | "teacher">, settings: Settings, who: Person = debate.teacher) => answerOf(editDebateSettings(who, { debateId: debate.id, ...settings }));
const settingsOf = async ({ teacher, slug }: Pick<ADebate, "teacher" | "slug">) => {
  const { decidingCount, asksScores } = (await openDebate(teacher, slug)).debate;
  return { decidingCount, asksScores };
};
const star: Settings = { decidingCount: "star", asksScores: true };
const none: Settings = { decidingCount: null, asksScores: false };

test("unless one is named no count decides, and no scores are asked for", async () => {
  const debate = await aDebate({ students: 0 });
  expect(await settingsOf(debate)).toEqual(none);
  expect(await editDebateSettings(debate.teacher, { debateId: debate.id, ...star })).toBe(true);
  expect(await settingsOf(debate)).toEqual(star);
  expect(await editDebateSettings(debate.teacher, { debateId: debate.id, ...star })).toBe(false); // the same form once more
  expect(await set(debate, none)).toBe("done");
  expect(await settingsOf(debate)).toEqual(none);
});

test("once the opening ballot is open nothing changes what papers will mean; the same settings are no change", async () => {
  const debate = await aDebate({ phase: "opening", students: 0, ...star });
  for (const phase of ["opening", "arguing", "rebuttal", "closing", "outcome"] as const) {
    await moveTo(debate, phase);
    expect(await set(debate, { decidingCount: null, asksScores: true }), phase).toBe("closed: settings-are-settled");
    expect(await set(debate, { decidingCount: "borda", asksScores: true }), phase).toBe("closed: settings-are-settled");
    expect(await set(debate, star), phase).toBe("done");
  }
  expect(await settingsOf(debate)).toEqual(star);
});

test("a form that races the opening of the ballot is in before it or refused", async () => {
  const debate = await aDebate({ students: 0 });
  const [answer] = await Promise.all([set(debate, star), moveTo(debate, "opening")]);
  expect(await settingsOf(debate)).toEqual(answer === "done" ? star : none);
  expect(["done", "closed: settings-are-settled"]).toContain(answer);
});

test("only the teacher's, and to a stranger there is no such debate", async () => {
  const debate = await aDebate({ students: 1, assistants: 1 });
  const [stranger] = await someTeachers(1);
  expect(await set(debate, star, debate.assistants[0])).toBe("not-allowed: only-the-teacher-sets");
  expect(await set(debate, star, debate.students[0])).toBe("not-allowed: only-the-teacher-sets");
  expect(await set(debate, star, stranger)).toBe("not-found: debate");
  expect(await settingsOf(debate)).toEqual(none);
});

test("the database holds a score count to its scores, by whatever road", async () => {
  const debate = await aDebate({ students: 0, ...star });
  await expect(rows("UPDATE debate SET asks_scores = false WHERE id = $1", [debate.id])).rejects.toMatchObject({ constraint: "debate_score_counts_have_scores" });
});

test("whoever opened a public debate sets it there", async () => {
  const debate = await aPublicDebate({ phase: "preparing" });
  expect(await set(debate, { decidingCount: "schulze", asksScores: false })).toBe("done");
  expect(await settingsOf(debate)).toEqual({ decidingCount: "schulze", asksScores: false });
});
