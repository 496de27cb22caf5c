import { afterEach, expect, test } from "vitest";
import { movePhase } from "@/lib/debate/commands/move-phase";
import { planPhases } from "@/lib/debate/commands/plan-phases";
import { openDebate } from "@/lib/debate/queries/debate";
import type { PlanPhasesInput } from "@/lib/debate/schema";
import { type ADebate, aDebate, aPublicDebate } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import { rows, testPool } from "@/tests/support/ask";
import { advanceClock, setClock } from "@/tests/support/clock";
import { endBallotAtOnce } from "@/tests/support/final-call";

afterEach(() => setClock(testPool(), "0"));

const now = async ({ teacher, slug }: Pick<ADebate, "teacher" | "slug">) => (await openDebate(teacher, slug)).debate;
const plan = (debate: Pick<ADebate, "id" | "teacher">, spans: PlanPhasesInput["spans"], inUse: PlanPhasesInput["inUse"] = null) => planPhases(debate.teacher, { debateId: debate.id, spans, inUse });

test("a phase that the clock is to end takes its time from the plan, and the next one by hand waits", async () => {
  const debate = await aDebate({ phase: "opening", students: 0 });
  await plan(debate, [{ phase: "arguing", minutes: 16, endsBy: "clock" }, { phase: "rebuttal", minutes: 6, endsBy: "hand" }]);
  await endBallotAtOnce(debate.teacher, { debateId: debate.id, leaving: "opening" });
  expect(await now(debate)).toMatchObject({ phase: "arguing", endsBy: "clock" });
  await advanceClock(testPool(), "16 minutes 1 second");
  expect((await now(debate)).phase).toBe("rebuttal");
  await advanceClock(testPool(), "3 hours");
  expect(await answerOf(movePhase(debate.teacher, { debateId: debate.id, leaving: "rebuttal" }))).toBe("done"); // it has waited for a hand
  const spans = await rows<{ minutes: number }>("SELECT extract(epoch FROM ended_at - started_at)::float8 / 60 AS minutes FROM phase_span WHERE debate_id = $1 AND phase = 'arguing'", [debate.id]);
  expect(spans).toEqual([{ minutes: 16 }]);
});

test("a plan without minutes leaves the end to the hand, whatever the span says", async () => {
  const debate = await aDebate({ phase: "arguing", students: 0 });
  expect(await answerOf(plan(debate, [{ phase: "rebuttal", minutes: null, endsBy: "clock" }]))).toBe("invalid: clock-needs-minutes");
  await rows("UPDATE phase_span SET ends_by = 'clock', minutes = NULL WHERE debate_id = $1 AND phase = 'rebuttal'", [debate.id]);
  await movePhase(debate.teacher, { debateId: debate.id, leaving: "arguing" });
  expect(await now(debate)).toMatchObject({ phase: "rebuttal", endsBy: "hand", endsAt: null });
});

test("a phase that has begun meanwhile is not planned, and nothing of that form is kept", async () => {
  const debate = await aDebate({ phase: "arguing", students: 0 });
  expect(await answerOf(plan(debate, [{ phase: "closing", minutes: 9, endsBy: "clock" }, { phase: "arguing", minutes: 9, endsBy: "clock" }]))).toBe("conflict: phase-has-moved");
  expect(await rows("SELECT minutes FROM phase_span WHERE debate_id = $1 AND phase = 'closing'", [debate.id])).toEqual([{ minutes: null }]);
});

test("rebuttal and the option paper are left out while preparing, not later", async () => {
  const debate = await aDebate({ phase: "preparing", students: 0 });
  await plan(debate, [], { usesRebuttal: false, usesOptions: false });
  expect(await now(debate)).toMatchObject({ usesRebuttal: false, usesOptions: false });
  await movePhase(debate.teacher, { debateId: debate.id, leaving: "preparing" });
  expect(await answerOf(plan(debate, [], { usesRebuttal: true, usesOptions: true }))).toBe("closed: phases-in-use-are-settled");
  expect(await now(debate)).toMatchObject({ usesRebuttal: false, usesOptions: false });
});

test("a public debate keeps to the clock, in minutes in the place of a date", async () => {
  const debate = await aPublicDebate({ phase: "opening" });
  await plan(debate, [{ phase: "arguing", minutes: 30, endsBy: "hand" }]);
  expect(await answerOf(plan(debate, [{ phase: "rebuttal", minutes: null, endsBy: "hand" }]))).toBe("invalid: clock-needs-minutes");
  await advanceClock(testPool(), "61 minutes");
  expect((await now(debate)).phase).toBe("arguing");
  await advanceClock(testPool(), "30 minutes");
  expect((await now(debate)).phase).toBe("rebuttal");
});
