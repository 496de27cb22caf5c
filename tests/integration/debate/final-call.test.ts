import { afterEach, describe, expect, test } from "vitest";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { callOffFinalCall } from "@/lib/debate/commands/call-off-final-call";
import { endBallot } from "@/lib/debate/commands/end-ballot";
import { openOutcome } from "@/lib/debate/commands/open-outcome";
import { recordPassedEnds } from "@/lib/debate/passed-ends";
import { openDebate } from "@/lib/debate/queries/debate";
import { debatesBehind } from "@/lib/debate/queries/passed";
import { startPhaseWatch } from "@/lib/server/phase-watch";
import { type ADebate, aDebate, aPaper } from "@/tests/support/a-debate";
import { answerOf, tooBusy } from "@/tests/support/answer-of";
import { count, rows, testPool } from "@/tests/support/ask";
import { advanceClock, setClock } from "@/tests/support/clock";
import { letFinalCallPass } from "@/tests/support/final-call";
import { locked } from "@/tests/support/locked";
import { oneOf, randomFrom, shuffled } from "@/tests/support/random";

afterEach(() => setClock(testPool(), "0"));

type Ballot = "opening" | "closing";
const now = async ({ teacher, slug }: ADebate) => (await openDebate(teacher, slug)).debate;
const inForce = async (debate: ADebate) => {
  const { phase, hasEnded } = await now(debate);
  return hasEnded ? `${phase}, ended` : phase;
};
const end = (debate: ADebate, leaving: Ballot, actor = debate.teacher) => endBallot(actor, { debateId: debate.id, leaving });
const callOff = (debate: ADebate, leaving: Ballot, actor = debate.teacher) => callOffFinalCall(actor, { debateId: debate.id, leaving });
const kindsOf = async ({ id }: ADebate) => (await rows<{ kind: string }>("SELECT kind FROM event WHERE stream_id = $1 ORDER BY number", [id])).map(({ kind }) => kind);
const papersOf = ({ id }: ADebate, stage: Ballot) => count("SELECT count(*) FROM ballot WHERE debate_id = $1 AND stage = $2", [id, stage]);

describe("ending a ballot is a final call of fifteen seconds", () => {
  test("in which nothing moves, papers count, and after which arguing begins by itself", async () => {
    const debate = await aDebate({ phase: "opening", students: 2 });
    const [ada, ben] = debate.students;
    await end(debate, "opening");
    await advanceClock(testPool(), "13 seconds");
    expect(await inForce(debate)).toBe("opening");
    expect(await answerOf(castOpeningBallot(ada!, aPaper(debate.id)))).toBe("done");
    await advanceClock(testPool(), "2 seconds");
    expect(await inForce(debate)).toBe("arguing"); // nobody has recorded it yet
    expect((await now(debate)).finalCallEndsAt).toBeNull();
    expect(await answerOf(castOpeningBallot(ben!, aPaper(debate.id)))).toBe("closed: ballot-has-closed"); // sent for the ballot that has ended
    expect((await kindsOf(debate)).slice(-3)).toEqual(["final-call.began", "ballot.ended", "phase.moved"]);
    expect(await papersOf(debate, "opening")).toBe(1);
  });

  test("after which the closing ballot has ended, and the outcome waits", async () => {
    const debate = await aDebate({ phase: "closing", students: 2 });
    await end(debate, "closing");
    expect(await answerOf(castClosingBallot(debate.students[0]!, aPaper(debate.id)))).toBe("done");
    expect(await answerOf(castOptionBallot(debate.students[0]!, { debateId: debate.id, ranking: [["withdraw"]] }))).toBe("done");
    expect(await answerOf(openOutcome(debate.teacher, { debateId: debate.id }))).toBe("closed: closing-ballot-is-open");
    await letFinalCallPass(debate.id);
    expect(await inForce(debate)).toBe("closing, ended");
    expect(await answerOf(castClosingBallot(debate.students[1]!, aPaper(debate.id)))).toBe("closed: ballot-has-closed");
    expect((await kindsOf(debate)).slice(-2)).toEqual(["final-call.began", "ballot.ended"]);
    expect(await rows("SELECT final_call_ends_at FROM debate WHERE id = $1", [debate.id])).toEqual([{ final_call_ends_at: null }]);
    await advanceClock(testPool(), "7 days");
    expect(await inForce(debate)).toBe("closing, ended");
    expect(await answerOf(openOutcome(debate.teacher, { debateId: debate.id }))).toBe("done");
  });

  test("which a second teacher does not move", async () => {
    const debate = await aDebate({ phase: "opening", students: 0, teachers: 2 });
    await end(debate, "opening");
    const { finalCallEndsAt } = await now(debate);
    await advanceClock(testPool(), "10 seconds");
    expect(await answerOf(end(debate, "opening", debate.teachers[1]))).toBe("conflict: final-call-is-under-way");
    expect((await now(debate)).finalCallEndsAt).toEqual(finalCallEndsAt);
  });

  test("and whose end is recorded with the time that was planned, by whichever process looks", async () => {
    const debate = await aDebate({ phase: "closing", students: 1 });
    await end(debate, "closing");
    const [planned] = await rows<{ at: Date }>("SELECT final_call_ends_at AS at FROM debate WHERE id = $1", [debate.id]);
    // The process that began it is gone: nothing of it was in memory.
    await advanceClock(testPool(), "40 minutes");
    expect(await debatesBehind()).toContainEqual({ id: debate.id });
    await recordPassedEnds(debate.id);
    expect(await rows("SELECT ended_at FROM phase_span WHERE debate_id = $1 AND phase = 'closing'", [debate.id])).toEqual([{ ended_at: planned?.at }]);
    expect(await debatesBehind()).not.toContainEqual({ id: debate.id });
  });
});

describe("a final call is called off", () => {
  test.each(["opening", "closing"] as const)("and the %s ballot is open as before", async (leaving) => {
    const debate = await aDebate({ phase: leaving, students: 1, assistants: 1 });
    await end(debate, leaving);
    await callOff(debate, leaving, debate.assistants[0]);
    await advanceClock(testPool(), "1 hour");
    expect(await inForce(debate)).toBe(leaving);
    const cast = leaving === "opening" ? castOpeningBallot : castClosingBallot;
    expect(await answerOf(cast(debate.students[0]!, aPaper(debate.id)))).toBe("done");
    expect((await kindsOf(debate)).slice(-2)).toEqual(["final-call.began", "final-call.called-off"]);
    expect(await answerOf(callOff(debate, leaving))).toBe("conflict: no-final-call");
    expect(await answerOf(end(debate, leaving))).toBe("done"); // and it can be begun again
  });

  test.each([["opening", "conflict: phase-has-moved"], ["closing", "conflict: ballot-has-ended"]] as const)("not once it has passed: %s", async (leaving, refusal) => {
    const debate = await aDebate({ phase: leaving, students: 0 });
    await end(debate, leaving);
    await advanceClock(testPool(), "15 seconds");
    expect(await answerOf(callOff(debate, leaving))).toBe(refusal);
    expect(await inForce(debate)).toBe(leaving === "opening" ? "arguing" : "closing, ended");
  });

  test("nor in its last moment, which readers may have seen the end of before the commit", async () => {
    const debate = await aDebate({ phase: "opening", students: 0 });
    await end(debate, "opening");
    await rows("UPDATE debate SET final_call_ends_at = parley_now() + interval '200 milliseconds' WHERE id = $1", [debate.id]);
    expect(["conflict: final-call-has-passed", "conflict: phase-has-moved"]).toContain(await answerOf(callOff(debate, "opening")));
    await advanceClock(testPool(), "1 second");
    expect(await inForce(debate)).toBe("arguing");
  });

  test("while it waits for the lock and the seconds run out: the end stands", async () => {
    const debate = await aDebate({ phase: "opening", students: 0 });
    await end(debate, "opening");
    const lock = await locked("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [debate.id]);
    const answer = answerOf(callOff(debate, "opening"));
    await expect.poll(lock.waiting, { timeout: 10_000 }).toBe(1);
    await advanceClock(testPool(), "20 seconds");
    await lock.release();
    expect(await answer).toBe("conflict: phase-has-moved");
    expect(await inForce(debate)).toBe("arguing");
  });

  test("by one teacher while the other ends it: one order or the other, and both are told", async () => {
    const debate = await aDebate({ phase: "closing", students: 0, teachers: 2 });
    const [one, other] = debate.teachers;
    for (let round = 0; round < 8; round++) {
      const [ended, off] = await Promise.all([answerOf(end(debate, "closing", one)), answerOf(callOff(debate, "closing", other))]);
      expect(ended).toBe("done");
      expect(["done", "conflict: no-final-call"]).toContain(off);
      expect((await now(debate)).finalCallEndsAt === null).toBe(off === "done");
      if (off !== "done") await callOff(debate, "closing", one);
    }
  });
});

test("the watch moves screens on when nobody writes", async () => {
  const debate = await aDebate({ phase: "opening", students: 0 });
  await end(debate, "opening");
  const watch = startPhaseWatch();
  await advanceClock(testPool(), "15 seconds");
  await expect.poll(async () => (await kindsOf(debate)).slice(-2), { timeout: 10_000 }).toEqual(["ballot.ended", "phase.moved"]);
  watch.stop();
});

describe("a hundred papers race the end of the final call", () => {
  const seed = Date.now() % 1_000_000;
  const random = randomFrom(seed);

  test.each(["opening", "closing"] as const)(`of the %s ballot: each that was acknowledged is counted, none that came after it (drawn with ${seed})`, async (leaving) => {
    const debate = await aDebate({ phase: leaving, students: 100, opening: () => null });
    const cast = leaving === "opening" ? castOpeningBallot : castClosingBallot;
    await end(debate, leaving);
    await advanceClock(testPool(), "14 seconds");
    const strikes = 20 + Math.floor(random() * 60);
    let answered = 0;
    let struck: Promise<void> | undefined;
    const send = shuffled(random, debate.students).map(async (student, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 8));
      const answer = await answerOf(cast(student, { debateId: debate.id, stance: oneOf(random, ["for", "against", "undecided"] as const), confidence: null }));
      if (++answered === strikes) struck = advanceClock(testPool(), "1 second");
      return answer;
    });
    const answers = await Promise.all(send);
    await struck;
    await recordPassedEnds(debate.id);
    const done = answers.filter((answer) => answer === "done").length;
    expect(answers.filter((answer) => !["done", "closed: ballot-has-closed", tooBusy].includes(answer))).toEqual([]);
    expect([done > 0, done < 100]).toEqual([true, true]);
    expect(await papersOf(debate, leaving)).toBe(done);
    expect(await count("SELECT count(*) FROM turnout WHERE debate_id = $1 AND stage = $2::turnout_stage", [debate.id, leaving])).toBe(done);
    // One transaction has put them all back: none came in after the end.
    expect(await count("SELECT count(DISTINCT xmin::text) FROM ballot WHERE debate_id = $1 AND stage = $2", [debate.id, leaving])).toBe(1);
  });
});
