import { afterEach, describe, expect, test } from "vitest";
import { postArgument } from "@/lib/argument/commands/post-argument";
import { postComment } from "@/lib/argument/commands/post-comment";
import { rateArgument } from "@/lib/argument/commands/rate-argument";
import type { ArgumentId } from "@/lib/argument/schema";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { moveBack } from "@/lib/debate/commands/move-back";
import { movePhase } from "@/lib/debate/commands/move-phase";
import { openDebate } from "@/lib/debate/queries/debate";
import type { Phase } from "@/lib/debate/schema";
import { type ADebate, aDebate, aPaper } from "@/tests/support/a-debate";
import { anArgument } from "@/tests/support/a-stage";
import { answerOf } from "@/tests/support/answer-of";
import { count, rows, testPool } from "@/tests/support/ask";
import { advanceClock, setClock } from "@/tests/support/clock";
import { endBallotAtOnce } from "@/tests/support/final-call";

afterEach(() => setClock(testPool(), "0"));

const phaseOf = async ({ teacher, slug }: ADebate) => (await openDebate(teacher, slug)).debate.phase;
const back = (debate: ADebate, leaving: Phase, actor = debate.teacher) => moveBack(actor, { debateId: debate.id, leaving });
const on = (debate: ADebate, leaving: Phase, actor = debate.teacher) => movePhase(actor, { debateId: debate.id, leaving });

describe("a step that was a mistake", () => {
  test.each([["opening", "preparing", true], ["rebuttal", "arguing", true], ["closing", "rebuttal", true], ["closing", "arguing", false]] as const)(
    "is taken back from %s to %s, and made again", async (leaving, to, usesRebuttal) => {
      const debate = await aDebate({ phase: leaving, students: 2, usesRebuttal });
      expect(await back(debate, leaving)).toBe(to);
      expect(await phaseOf(debate)).toBe(to);
      expect(await rows("SELECT phase FROM phase_span WHERE debate_id = $1 AND started_at IS NOT NULL AND ended_at IS NULL", [debate.id])).toEqual([{ phase: to }]);
      expect(await rows("SELECT started_at FROM phase_span WHERE debate_id = $1 AND phase = $2", [debate.id, leaving])).toEqual([{ started_at: null }]);
      expect(await rows("SELECT kind, payload FROM event WHERE stream_id = $1 ORDER BY number DESC LIMIT 1", [debate.id])).toEqual([{ kind: "phase.moved", payload: { to } }]);
      await on(debate, to);
      expect(await phaseOf(debate)).toBe(leaving);
    });

  test("ends by hand afterwards, though its time is up and the clock was to end it", async () => {
    const debate = await aDebate({ phase: "arguing", students: 0 });
    await rows("UPDATE phase_span SET minutes = 5, ends_by = 'clock' WHERE debate_id = $1 AND phase = 'arguing'", [debate.id]);
    await rows("UPDATE debate SET ends_by = 'clock', phase_ends_at = parley_now() + interval '5 minutes' WHERE id = $1", [debate.id]);
    await advanceClock(testPool(), "6 minutes");
    await back(debate, "rebuttal");
    expect((await openDebate(debate.teacher, debate.slug)).debate).toMatchObject({ phase: "arguing", endsBy: "hand" });
  });

  test("is no way into a ballot that has ended", async () => {
    const debate = await aDebate({ phase: "arguing", students: 0 });
    expect(await answerOf(back(debate, "arguing"))).toBe("closed: never-back-into-an-ended-ballot");
    const ended = await aDebate({ phase: "closing", students: 0 });
    await endBallotAtOnce(ended.teacher, { debateId: ended.id, leaving: "closing" });
    expect(await answerOf(back(ended, "closing"))).toBe("conflict: ballot-has-ended");
    const out = await aDebate({ phase: "outcome", students: 0 });
    expect(await answerOf(back(out, "outcome"))).toBe("closed: no-way-back");
  });
});

describe("what keeps a debate where it is", () => {
  test("an opening paper", async () => {
    const debate = await aDebate({ phase: "opening", students: 1 });
    await castOpeningBallot(debate.students[0]!, aPaper(debate.id));
    expect(await answerOf(back(debate, "opening"))).toBe("closed: papers-are-cast");
  });

  test("either closing paper", async () => {
    const debate = await aDebate({ phase: "closing", students: 1 });
    await castOptionBallot(debate.students[0]!, { debateId: debate.id, ranking: [["withdraw"]] });
    expect(await answerOf(back(debate, "closing"))).toBe("closed: papers-are-cast");
  });

  test.each([
    ["an answer", (debate: ADebate, id: ArgumentId) => postArgument(debate.students[0]!, { debateId: debate.id, parentId: id, relation: "con", text: "It was never held by patrols", formKey: "a-form-key" })],
    ["a rating", (debate: ADebate, id: ArgumentId) => rateArgument(debate.students[0]!, { debateId: debate.id, argumentId: id, value: 3 })],
    ["a comment", (debate: ADebate, id: ArgumentId) => postComment(debate.students[0]!, { debateId: debate.id, argumentId: id, text: "Where is that said?", formKey: "a-form-key" })],
  ])("%s in rebuttal; what was there before does not", async (_what, act) => {
    const debate = await aDebate({ phase: "arguing", students: 2 });
    const { id } = await anArgument(debate.id, debate.students[1]!);
    await advanceClock(testPool(), "1 minute");
    await on(debate, "arguing");
    expect(await answerOf(back(debate, "rebuttal"))).toBe("done");
    await on(debate, "arguing");
    await act(debate, id);
    expect(await answerOf(back(debate, "rebuttal"))).toBe("closed: something-is-posted");
  });
});

describe("at the same moment", () => {
  test("a paper and the step back: the paper is in and the step refused, or the other way round", async () => {
    const seen = new Set<string>();
    const debate = await aDebate({ phase: "opening", students: 12 });
    for (const [index, student] of debate.students.entries()) {
      const paper = () => answerOf(castOpeningBallot(student, aPaper(debate.id)));
      const step = () => answerOf(back(debate, "opening"));
      const [cast, moved] = index % 2 === 0 ? await Promise.all([paper(), step()]) : (await Promise.all([step(), paper()])).toReversed() as [string, string];
      seen.add(cast);
      const papers = await count("SELECT count(*) FROM ballot WHERE debate_id = $1", [debate.id]);
      expect([papers, moved]).toEqual(cast === "done" ? [1, "closed: papers-are-cast"] : [0, "done"]);
      await rows("WITH a AS (DELETE FROM ballot WHERE debate_id = $1) DELETE FROM turnout WHERE debate_id = $1", [debate.id]);
      if (moved === "done") await on(debate, "preparing");
    }
    expect(seen.size).toBeGreaterThan(0);
  });

  test("an answer and the step back", async () => {
    const debate = await aDebate({ phase: "arguing", students: 10 });
    const { id } = await anArgument(debate.id, debate.students[0]!);
    await advanceClock(testPool(), "1 minute");
    await on(debate, "arguing");
    for (const [index, student] of debate.students.entries()) {
      const before = await count("SELECT count(*) FROM argument WHERE debate_id = $1", [debate.id]);
      const [posted, moved] = await Promise.all([
        answerOf(postArgument(student, { debateId: debate.id, parentId: id, relation: "pro", text: `Answer ${index}`, formKey: `form-key-${index}` })), answerOf(back(debate, "rebuttal")),
      ]);
      expect(posted).toBe("done"); // arguing takes it too
      const phase = await phaseOf(debate);
      expect([phase, moved]).toEqual(moved === "done" ? ["arguing", "done"] : ["rebuttal", "closed: something-is-posted"]);
      expect(await count("SELECT count(*) FROM argument WHERE debate_id = $1", [debate.id])).toBe(before + 1);
      await advanceClock(testPool(), "1 minute");
      if (phase === "rebuttal") await rows("UPDATE phase_span SET started_at = parley_now() WHERE debate_id = $1 AND phase = 'rebuttal'", [debate.id]);
      else await on(debate, "arguing");
    }
  });

  test("one teacher goes on and the other back: one step, and the other is told", async () => {
    const debate = await aDebate({ phase: "rebuttal", students: 0, teachers: 2 });
    const [one, other] = debate.teachers;
    for (let round = 0; round < 6; round++) {
      const answers = await Promise.all([answerOf(on(debate, "rebuttal", one)), answerOf(back(debate, "rebuttal", other))]);
      expect(answers.toSorted()).toEqual(["conflict: phase-has-moved", "done"]);
      if ((await phaseOf(debate)) === "closing") await back(debate, "closing");
      else await on(debate, "arguing");
    }
  });

  test("a closing paper and the step back by two teachers", async () => {
    const debate = await aDebate({ phase: "closing", students: 1, teachers: 2 });
    const answers = await Promise.all([...debate.teachers.map((teacher) => answerOf(back(debate, "closing", teacher))), answerOf(castClosingBallot(debate.students[0]!, aPaper(debate.id)))]);
    const cast = await count("SELECT count(*) FROM ballot WHERE debate_id = $1 AND stage = 'closing'", [debate.id]);
    expect(answers.slice(0, 2).toSorted()).toEqual(cast === 1 ? ["closed: papers-are-cast", "closed: papers-are-cast"] : ["conflict: phase-has-moved", "done"]);
    expect(answers[2]).toBe(cast === 1 ? "done" : "closed: ballot-not-open-yet");
  });
});
