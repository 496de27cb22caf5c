import { describe, expect, test } from "vitest";
import { endBallot } from "@/lib/debate/commands/end-ballot";
import { movePhase } from "@/lib/debate/commands/move-phase";
import { openOutcome } from "@/lib/debate/commands/open-outcome";
import { openDebate } from "@/lib/debate/queries/debate";
import { type Phase, phases } from "@/lib/debate/schema";
import { outcome } from "@/lib/outcome/queries/outcome";
import { type ADebate, aDebate } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import { count, rows } from "@/tests/support/ask";
import { endBallotAtOnce, letFinalCallPass } from "@/tests/support/final-call";

const phaseOf = async ({ teacher, slug }: ADebate) => (await openDebate(teacher, slug)).debate.phase;
const leave = (debate: ADebate, leaving: Phase, actor = debate.teacher) => {
  const input = { debateId: debate.id, leaving };
  return leaving === "opening" || leaving === "closing" ? endBallot(actor, { ...input, leaving }) : movePhase(actor, input);
};

test.each(["preparing", "opening", "arguing", "rebuttal"] as const)("a move that names %s is refused once it is left, and nothing moves", async (leaving) => {
  const debate = await aDebate({ phase: leaving, students: 0 });
  await leave(debate, leaving);
  if (leaving === "opening") await letFinalCallPass(debate.id);
  const after = await phaseOf(debate);
  const events = await count("SELECT count(*) FROM event WHERE stream_id = $1", [debate.id]);
  expect(await answerOf(leave(debate, leaving))).toBe("conflict: phase-has-moved");
  expect(await phaseOf(debate)).toBe(after);
  expect(await count("SELECT count(*) FROM event WHERE stream_id = $1", [debate.id])).toBe(events);
});

test("so is one that names a phase to come, and one that names a debate of another class", async () => {
  const debate = await aDebate({ phase: "preparing", students: 0 });
  expect(await answerOf(movePhase(debate.teacher, { debateId: debate.id, leaving: "arguing" }))).toBe("conflict: phase-has-moved");
  expect(await answerOf(endBallot(debate.teacher, { debateId: debate.id, leaving: "opening" }))).toBe("conflict: phase-has-moved");
  const stranger = await aDebate({ students: 1 });
  expect(await answerOf(movePhase(stranger.students[0]!, { debateId: debate.id, leaving: "preparing" }))).toBe("not-found: debate");
});

describe("two teachers at once make one step", () => {
  test.each(["preparing", "opening", "arguing", "rebuttal", "closing"] as const)("out of %s", async (leaving) => {
    const debate = await aDebate({ phase: leaving, students: 0, teachers: 2, assistants: 2 });
    const [one, other] = debate.teachers;
    const before = await count("SELECT count(*) FROM event WHERE stream_id = $1", [debate.id]);
    const acts = [one!, other!, ...debate.assistants, one!, other!].map((actor) => answerOf(leave(debate, leaving, actor)));
    const answers = (await Promise.all(acts)).toSorted();
    const isBallot = leaving === "opening" || leaving === "closing";
    const refused = isBallot ? "conflict: final-call-is-under-way" : "conflict: phase-has-moved";
    expect(answers).toEqual([...Array.from({ length: 5 }, () => refused), "done"]);
    expect(await phaseOf(debate)).toBe(isBallot ? leaving : phases[phases.indexOf(leaving) + 1]);
    expect(await count("SELECT count(*) FROM event WHERE stream_id = $1", [debate.id])).toBe(before + 1);
  });

  test("into the outcome", async () => {
    const debate = await aDebate({ phase: "closing", students: 0, teachers: 2 });
    await endBallotAtOnce(debate.teacher, { debateId: debate.id, leaving: "closing" });
    const answers = await Promise.all(debate.teachers.map((actor) => answerOf(openOutcome(actor, { debateId: debate.id }))));
    expect(answers.toSorted()).toEqual(["conflict: phase-has-moved", "done"]);
  });
});

test("rebuttal can be left out; each phase has its span, and spans follow one another", async () => {
  const debate = await aDebate({ phase: "archived", students: 0, usesRebuttal: false });
  const spans = await rows<{ phase: Phase; gap: number | null; open: boolean }>(`SELECT phase, ended_at IS NULL AS open,
    extract(epoch FROM started_at - lag(ended_at) OVER (ORDER BY phase))::float8 AS gap FROM phase_span WHERE debate_id = $1 AND started_at IS NOT NULL ORDER BY phase`, [debate.id]);
  expect(spans.map(({ phase }) => phase)).toEqual(phases.filter((phase) => phase !== "rebuttal"));
  expect(spans.filter(({ open }) => open).map(({ phase }) => phase)).toEqual(["archived"]);
  for (const { gap, phase } of spans.slice(1)) expect(gap, phase).toBeGreaterThanOrEqual(0);
  expect(await rows("SELECT started_at FROM phase_span WHERE debate_id = $1 AND phase = 'rebuttal'", [debate.id])).toEqual([{ started_at: null }]);
});

describe("a closing ballot that has ended", () => {
  test("holds every total from everybody, staff too, until the outcome is opened", async () => {
    const debate = await aDebate({ phase: "closing", students: 4, assistants: 1, observers: 1 });
    await endBallotAtOnce(debate.teacher, { debateId: debate.id, leaving: "closing" });
    expect((await openDebate(debate.teacher, debate.slug)).debate).toMatchObject({ phase: "closing", hasEnded: true });
    for (const reader of [debate.teacher, debate.assistants[0]!, debate.observers[0]!, debate.students[0]!]) {
      expect(await answerOf(outcome(reader, debate.slug)), reader.name).toBe("closed: outcome-not-open");
    }
    await openOutcome(debate.teacher, { debateId: debate.id });
    expect(await outcome(debate.students[0]!, debate.slug)).toMatchObject({ turnout: { opening: 4, closing: 0 }, opening: { kind: "totals" } });
  });

  test.each(["opening", "arguing", "rebuttal", "closing"] as const)("nor does any phase before tell one: %s", async (phase) => {
    const debate = await aDebate({ phase, students: 4 });
    expect(await answerOf(outcome(debate.teacher, debate.slug))).toBe("closed: outcome-not-open");
    expect(await answerOf(openOutcome(debate.teacher, { debateId: debate.id }))).toBe(phase === "closing" ? "closed: closing-ballot-is-open" : "conflict: phase-has-moved");
  });

  test("is left by no other way than opening the outcome", async () => {
    const debate = await aDebate({ phase: "closing", students: 0 });
    expect(await answerOf(movePhase(debate.teacher, { debateId: debate.id, leaving: "closing" }))).toBe("closed: outcome-is-opened-not-moved");
    await endBallotAtOnce(debate.teacher, { debateId: debate.id, leaving: "closing" });
    expect(await answerOf(movePhase(debate.teacher, { debateId: debate.id, leaving: "closing" }))).toBe("closed: outcome-is-opened-not-moved");
    expect(await answerOf(openOutcome(debate.teacher, { debateId: debate.id }))).toBe("done");
  });
});
