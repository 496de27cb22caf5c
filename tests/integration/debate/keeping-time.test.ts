import { afterEach, describe, expect, test } from "vitest";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { endBallot } from "@/lib/debate/commands/end-ballot";
import { extendPhase } from "@/lib/debate/commands/extend-phase";
import { endByHand, openUntil } from "@/lib/debate/commands/open-until";
import { pausePhase, resumePhase } from "@/lib/debate/commands/pause-phase";
import { movePhase } from "@/lib/debate/commands/move-phase";
import { recordPassedEnds } from "@/lib/debate/passed-ends";
import { openDebate } from "@/lib/debate/queries/debate";
import { debatesBehind } from "@/lib/debate/queries/passed";
import type { TimedPhase } from "@/lib/debate/schema";
import { startPhaseWatch } from "@/lib/server/phase-watch";
import { type ADebate, aDebate, aPaper } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import { count, rows, testPool } from "@/tests/support/ask";
import { advanceClock, setClock } from "@/tests/support/clock";

afterEach(() => setClock(testPool(), "0"));

const now = async ({ teacher, slug }: ADebate) => (await openDebate(teacher, slug)).debate;
/** How far the planned end is away, in whole seconds; of a clock that stands, from where it stands. */
const leftSeconds = ({ id }: ADebate) => count("SELECT round(extract(epoch FROM phase_ends_at - coalesce(paused_at, parley_now()))) FROM debate WHERE id = $1", [id]);
/** Gives the phase in force a planned end; by the clock where that is said. */
const planned = ({ id }: ADebate, minutes: number, endsBy: "hand" | "clock" = "hand") =>
  rows("UPDATE debate SET phase_ends_at = date_trunc('milliseconds', parley_now()) + make_interval(mins => $2), ends_by = $3::ends_by WHERE id = $1", [id, minutes, endsBy]);
const at = async (debate: ADebate) => {
  const { phase, endsAt } = await now(debate);
  return { debateId: debate.id, phase: phase as TimedPhase, endsAt };
};
const changes = ({ id }: ADebate) => count("SELECT count(*) FROM event WHERE stream_id = $1 AND kind = 'clock.changed'", [id]);

describe("two more minutes", () => {
  test.each(["opening", "arguing", "rebuttal", "closing"] as const)("after the planned end of %s", async (phase) => {
    const debate = await aDebate({ phase, students: 0 });
    await planned(debate, 5);
    await extendPhase(debate.teacher, await at(debate));
    expect(await leftSeconds(debate)).toBe(420);
    expect(await changes(debate)).toBe(1);
  });

  test("from now on, where time is up or none was planned", async () => {
    const debate = await aDebate({ phase: "arguing", students: 0 });
    await extendPhase(debate.teacher, await at(debate));
    expect(await leftSeconds(debate)).toBe(120);
    await advanceClock(testPool(), "10 minutes"); // time is up, and nothing has moved
    expect((await now(debate)).phase).toBe("arguing");
    await extendPhase(debate.teacher, await at(debate));
    expect(await leftSeconds(debate)).toBe(120);
  });

  test("are given once by two teachers at once, and by a form sent twice", async () => {
    const debate = await aDebate({ phase: "opening", students: 0, teachers: 2 });
    await planned(debate, 5);
    const form = await at(debate);
    const answers = await Promise.all([...debate.teachers, debate.teacher].map((teacher) => answerOf(extendPhase(teacher, form))));
    expect(answers.toSorted()).toEqual(["conflict: clock-was-changed", "conflict: clock-was-changed", "done"]);
    expect(await leftSeconds(debate)).toBe(420);
  });

  test("keep a ballot open that the clock would end", async () => {
    const debate = await aDebate({ phase: "opening", students: 1 });
    await planned(debate, 1, "clock");
    await extendPhase(debate.teacher, await at(debate));
    await advanceClock(testPool(), "2 minutes 50 seconds");
    expect(await answerOf(castOpeningBallot(debate.students[0]!, aPaper(debate.id)))).toBe("done");
    await advanceClock(testPool(), "10 seconds");
    expect((await now(debate)).phase).toBe("arguing");
    expect(await answerOf(extendPhase(debate.teacher, { debateId: debate.id, phase: "opening", endsAt: null }))).toBe("conflict: phase-has-moved");
  });

  test("are not given in a final call", async () => {
    const debate = await aDebate({ phase: "closing", students: 0 });
    await planned(debate, 5);
    const form = await at(debate);
    await endBallot(debate.teacher, { debateId: debate.id, leaving: "closing" });
    expect(await answerOf(extendPhase(debate.teacher, form))).toBe("conflict: final-call-is-under-way");
    expect(await answerOf(pausePhase(debate.teacher, form))).toBe("conflict: final-call-is-under-way");
    expect(await answerOf(openUntil(debate.teacher, { ...form, until: new Date(Date.now() + 3_600_000) }))).toBe("conflict: final-call-is-under-way");
  });
});

describe("a pause", () => {
  test("stops a ballot's clock, by which it would end; papers are taken, and the end shifts by the pause", async () => {
    const debate = await aDebate({ phase: "opening", students: 1 });
    await planned(debate, 8, "clock");
    await pausePhase(debate.teacher, await at(debate));
    await advanceClock(testPool(), "30 minutes");
    expect((await now(debate)).phase).toBe("opening");
    expect(await debatesBehind()).not.toContainEqual({ id: debate.id });
    expect(await recordPassedEnds(debate.id)).toBe(false);
    expect(await answerOf(castOpeningBallot(debate.students[0]!, aPaper(debate.id)))).toBe("done");
    await resumePhase(debate.teacher, await at(debate));
    expect([479, 480]).toContain(await leftSeconds(debate));
    await advanceClock(testPool(), "8 minutes");
    expect((await now(debate)).phase).toBe("arguing");
  });

  test("is extended as it stands, and two teachers make one of it", async () => {
    const debate = await aDebate({ phase: "arguing", students: 0, teachers: 2 });
    await planned(debate, 5);
    const form = await at(debate);
    expect((await Promise.all(debate.teachers.map((teacher) => answerOf(pausePhase(teacher, form))))).toSorted()).toEqual(["conflict: clock-stands-already", "done"]);
    await advanceClock(testPool(), "20 minutes");
    await extendPhase(debate.teacher, await at(debate));
    expect([419, 420]).toContain(await leftSeconds(debate));
    expect((await Promise.all(debate.teachers.map((teacher) => answerOf(resumePhase(teacher, form))))).toSorted()).toEqual(["conflict: clock-runs-already", "done"]);
    expect((await now(debate)).pausedAt).toBeNull();
  });

  test("does not hold up the end of a ballot: its final call runs, and its recorded end is that of the call", async () => {
    const debate = await aDebate({ phase: "closing", students: 0 });
    await planned(debate, 8, "clock");
    await pausePhase(debate.teacher, await at(debate));
    await advanceClock(testPool(), "20 minutes"); // past the end that the clock would have had
    await endBallot(debate.teacher, { debateId: debate.id, leaving: "closing" });
    const [call] = await rows<{ at: Date }>("SELECT final_call_ends_at AS at FROM debate WHERE id = $1", [debate.id]);
    expect(await now(debate)).toMatchObject({ hasEnded: false, pausedAt: null, endsAt: call?.at });
    await advanceClock(testPool(), "15 seconds");
    await recordPassedEnds(debate.id);
    expect(await rows("SELECT ended_at FROM phase_span WHERE debate_id = $1 AND phase = 'closing'", [debate.id])).toEqual([{ ended_at: call?.at }]);
  });

  test("ends with its phase", async () => {
    const debate = await aDebate({ phase: "arguing", students: 0 });
    await planned(debate, 5);
    await pausePhase(debate.teacher, await at(debate));
    await movePhase(debate.teacher, { debateId: debate.id, leaving: "arguing" });
    expect(await now(debate)).toMatchObject({ phase: "rebuttal", pausedAt: null });
  });
});

describe("open until", () => {
  const inHours = async (hours: number) => (await rows<{ at: Date }>("SELECT date_trunc('minute', parley_now()) + make_interval(hours => $1) AS at", [hours]))[0]!.at;

  test("leaves a ballot open when the bell rings; it ends by itself although nobody writes", async () => {
    const debate = await aDebate({ phase: "closing", students: 1 });
    await openUntil(debate.teacher, { ...(await at(debate)), until: await inHours(20) });
    await advanceClock(testPool(), "19 hours");
    expect(await answerOf(castClosingBallot(debate.students[0]!, aPaper(debate.id)))).toBe("done");
    const until = (await now(debate)).endsAt;
    const watch = startPhaseWatch();
    await advanceClock(testPool(), "2 hours");
    await expect.poll(() => rows("SELECT ended_at FROM phase_span WHERE debate_id = $1 AND phase = 'closing'", [debate.id]), { timeout: 10_000 }).toEqual([{ ended_at: until }]);
    watch.stop();
    expect(await now(debate)).toMatchObject({ phase: "closing", hasEnded: true });
  });

  test("is a moment to come, within a year", async () => {
    const debate = await aDebate({ phase: "arguing", students: 0 });
    const form = await at(debate);
    for (const hours of [-1, 0, 24 * 367]) expect(await answerOf(openUntil(debate.teacher, { ...form, until: await inHours(hours) })), `${hours} h`).toBe("invalid: not-within-a-year");
    expect((await now(debate)).endsBy).toBe("hand");
  });

  test("is taken back to the hand, with its end as a guide", async () => {
    const debate = await aDebate({ phase: "arguing", students: 0 });
    await openUntil(debate.teacher, { ...(await at(debate)), until: await inHours(2) });
    await endByHand(debate.teacher, await at(debate));
    await advanceClock(testPool(), "3 hours");
    expect(await now(debate)).toMatchObject({ phase: "arguing", endsBy: "hand" });
    const before = await changes(debate);
    await endByHand(debate.teacher, await at(debate)); // it is there already
    expect(await changes(debate)).toBe(before);
  });

  test("lets a stopped clock go on", async () => {
    const debate = await aDebate({ phase: "arguing", students: 0 });
    await planned(debate, 5);
    await pausePhase(debate.teacher, await at(debate));
    await openUntil(debate.teacher, { ...(await at(debate)), until: await inHours(2) });
    await advanceClock(testPool(), "3 hours");
    expect((await now(debate)).phase).toBe("rebuttal");
  });
});
