import { readFile } from "node:fs/promises";
import { afterEach, describe, expect, test } from "vitest";
import { postArgument } from "@/lib/argument/commands/post-argument";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { movePhase } from "@/lib/debate/commands/move-phase";
import { openOutcome } from "@/lib/debate/commands/open-outcome";
import { recordPassedEnds } from "@/lib/debate/passed-ends";
import { openDebate } from "@/lib/debate/queries/debate";
import { debateId, type Phase } from "@/lib/debate/schema";
import { outcome } from "@/lib/outcome/queries/outcome";
import { publicSlug, seedBrief, seedPublicDebate } from "@/prisma/seed/parts";
import { inHouse } from "@/scripts/house";
import { aDebate, aPaper, type APublicDebate, aPublicDebate } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import { count, rows, testPool } from "@/tests/support/ask";
import { advanceClock, setClock } from "@/tests/support/clock";
import { locked } from "@/tests/support/locked";
import { someGuests, visitor } from "@/tests/support/people";

afterEach(() => setClock(testPool(), "0"));

type Span = { phase: Phase; started_at: Date | null; ended_at: Date | null };
const spansOf = (id: string) => rows<Span>("SELECT phase, started_at, ended_at FROM phase_span WHERE debate_id = $1 AND started_at IS NOT NULL ORDER BY phase", [id]);
const kindsOf = async (id: string) => (await rows<{ told: string }>("SELECT kind || coalesce(' ' || (payload ->> 'to'), '') AS told FROM event WHERE stream_id = $1 ORDER BY number", [id])).map(({ told }) => told);
const inForce = async (slug: string) => {
  const { phase, hasEnded } = (await openDebate(visitor, slug)).debate;
  return hasEnded ? `${phase}, ended` : phase;
};
const claim = (debate: Pick<APublicDebate, "id">) => ({ debateId: debate.id, parentId: null, relation: "pro" as const, text: "Talks keep the airfield open", formKey: "a-form-key" });

describe("ends that the clock has brought", () => {
  test("are in force at once for whoever reads, and recorded once by thirty who notice, with the times that were planned", async () => {
    const debate = await aPublicDebate({ phase: "opening" });
    await advanceClock(testPool(), "2 hours 30 minutes");
    expect(await inForce(debate.slug)).toBe("rebuttal"); // arguing has passed unnoticed
    expect(await rows("SELECT phase FROM debate WHERE id = $1", [debate.id])).toEqual([{ phase: "opening" }]);
    await Promise.all(Array.from({ length: 30 }, () => recordPassedEnds(debate.id)));
    expect(await kindsOf(debate.id)).toEqual(["phase.moved arguing", "phase.moved rebuttal"]);
    const spans = await spansOf(debate.id);
    expect(spans.slice(1)).toEqual([
      { phase: "opening", started_at: expect.any(Date), ended_at: debate.ends.opening },
      { phase: "arguing", started_at: debate.ends.opening, ended_at: debate.ends.arguing },
      { phase: "rebuttal", started_at: debate.ends.arguing, ended_at: null },
    ]);
    expect(await rows("SELECT phase, phase_ends_at FROM debate WHERE id = $1", [debate.id])).toEqual([{ phase: "rebuttal", phase_ends_at: debate.ends.rebuttal }]);
    expect(await recordPassedEnds(debate.id)).toBe(false);
  });

  test("are recorded before anything else is written", async () => {
    const debate = await aPublicDebate({ phase: "opening" });
    await advanceClock(testPool(), "90 minutes");
    const answers = await Promise.all(debate.participants.map((person) => answerOf(postArgument(person, { ...claim(debate), formKey: `of ${person.personId}`.replaceAll(" ", "-") }))));
    expect(answers).toEqual(["done", "done", "done"]);
    expect(await kindsOf(debate.id)).toEqual(["phase.moved arguing", "argument.posted", "argument.posted", "argument.posted"]);
  });

  test("also when the hour strikes while a writer waits at the door", async () => {
    const debate = await aPublicDebate({ phase: "opening" });
    const [ada] = debate.participants;
    const lock = await locked("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [debate.id]);
    const written = answerOf(postArgument(ada!, claim(debate)));
    await expect.poll(lock.waiting, { timeout: 10_000 }).toBe(1);
    await advanceClock(testPool(), "90 minutes");
    await lock.release();
    expect(await written).toBe("done"); // it argues since then
    expect(await kindsOf(debate.id)).toEqual(["phase.moved arguing", "argument.posted"]);
  });

  test("and while a move waits: it names a phase that has passed, and the ballot's end is kept", async () => {
    const debate = await aPublicDebate({ phase: "opening" });
    for (const person of debate.participants) await castOpeningBallot(person, aPaper(debate.id));
    const lock = await locked("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [debate.id]);
    const move = answerOf(movePhase(debate.teacher, { debateId: debate.id, leaving: "arguing" }));
    await expect.poll(lock.waiting, { timeout: 10_000 }).toBe(1);
    await advanceClock(testPool(), "90 minutes");
    await lock.release();
    expect(await move).toBe("done");
    const spans = await spansOf(debate.id);
    expect(spans.find(({ phase }) => phase === "opening")?.ended_at).toEqual(debate.ends.opening);
    expect(new Set((await rows<{ xmin: string }>("SELECT xmin::text FROM ballot WHERE debate_id = $1", [debate.id])).map(({ xmin }) => xmin)).size).toBe(1); // shuffled
  });
});

test("the closing ballot ends by the clock, once, and its totals wait for the outcome to be opened", async () => {
  const debate = await aPublicDebate({ phase: "closing", participants: 4 });
  for (const person of debate.participants) await castClosingBallot(person, aPaper(debate.id));
  await advanceClock(testPool(), "5 hours");
  expect(await inForce(debate.slug)).toBe("closing, ended");
  expect(await answerOf(castClosingBallot(debate.participants[0]!, aPaper(debate.id, "against")))).toBe("closed: ballot-has-closed");
  await Promise.all(Array.from({ length: 10 }, () => recordPassedEnds(debate.id)));
  expect(await kindsOf(debate.id)).toEqual(["ballot.ended"]);
  expect((await spansOf(debate.id)).at(-1)).toMatchObject({ phase: "closing", ended_at: debate.ends.closing });
  expect(new Set((await rows<{ xmin: string }>("SELECT xmin::text FROM ballot WHERE debate_id = $1", [debate.id])).map(({ xmin }) => xmin)).size).toBe(1);
  await advanceClock(testPool(), "400 days");
  expect(await inForce(debate.slug)).toBe("closing, ended"); // it waits
  for (const reader of [debate.teacher, debate.participants[0]!, visitor]) expect(await answerOf(outcome(reader, debate.slug))).toBe("closed: outcome-not-open");
  await openOutcome(debate.teacher, { debateId: debate.id });
  expect(await outcome(visitor, debate.slug)).toMatchObject({ verdict: "carried", closing: { counts: { for: 4, undecided: 0, against: 0 } } });
});

test("the outcome is opened of a closing ballot whose end nobody has recorded: it is recorded first", async () => {
  const debate = await aPublicDebate({ phase: "closing", participants: 3 });
  for (const person of debate.participants) await castClosingBallot(person, aPaper(debate.id));
  const lock = await locked("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [debate.id]);
  const open = answerOf(openOutcome(debate.teacher, { debateId: debate.id }));
  await expect.poll(lock.waiting, { timeout: 10_000 }).toBe(1);
  await advanceClock(testPool(), "5 hours");
  await lock.release();
  expect(await open).toBe("done");
  expect(await kindsOf(debate.id)).toEqual(["ballot.ended", "phase.moved outcome"]);
  expect(new Set((await rows<{ xmin: string }>("SELECT xmin::text FROM ballot WHERE debate_id = $1", [debate.id])).map(({ xmin }) => xmin)).size).toBe(1);
});

test("in a class a planned end is a guide: nothing ends by it", async () => {
  const debate = await aDebate({ phase: "opening", students: 1 });
  await rows("UPDATE debate SET phase_ends_at = parley_now() + interval '8 minutes' WHERE id = $1", [debate.id]);
  await advanceClock(testPool(), "3 hours");
  expect(await recordPassedEnds(debate.id)).toBe(false);
  expect((await openDebate(debate.teacher, debate.slug)).debate).toMatchObject({ phase: "opening", hasEnded: false });
  expect(await answerOf(castOpeningBallot(debate.students[0]!, aPaper(debate.id)))).toBe("done");
});

test("unless its teacher chose the clock, or a final call has run out; a pause stops the clock", async () => {
  const chosen = await aDebate({ phase: "opening", students: 0 });
  await rows("UPDATE debate SET ends_by = 'clock', phase_ends_at = parley_now() + interval '8 minutes' WHERE id = $1", [chosen.id]);
  const called = await aDebate({ phase: "opening", students: 0 });
  await rows("UPDATE debate SET final_call_ends_at = parley_now() + interval '15 seconds' WHERE id = $1", [called.id]);
  const paused = await aDebate({ phase: "opening", students: 0 });
  await rows("UPDATE debate SET ends_by = 'clock', phase_ends_at = parley_now() + interval '8 minutes', paused_at = parley_now() WHERE id = $1", [paused.id]);
  await advanceClock(testPool(), "10 minutes");
  const phases = await Promise.all([chosen, called, paused].map(async ({ teacher, slug }) => (await openDebate(teacher, slug)).debate.phase));
  expect(phases).toEqual(["arguing", "arguing", "opening"]);
  expect(await recordPassedEnds(called.id)).toBe(true);
  expect(await rows("SELECT phase, final_call_ends_at FROM debate WHERE id = $1", [called.id])).toEqual([{ phase: "arguing", final_call_ends_at: null }]);
});

test("the public debate of the seed goes through its phases on the test clock", async () => {
  await seedBrief(await readFile(inHouse("prisma", "briefs", "minusma.md"), "utf8"));
  await seedPublicDebate(await readFile(inHouse("prisma", "example", "starters.json"), "utf8"));
  const [{ id } = { id: "" }] = await rows<{ id: string }>("SELECT id FROM debate WHERE slug = $1", [publicSlug]);
  const debate = { id: debateId.parse(id) };
  const [ada] = await someGuests(1);
  expect(await inForce(publicSlug)).toBe("arguing");
  expect(await answerOf(postArgument(ada!, claim(debate)))).toBe("done");
  const walk: [string, string][] = [];
  for (const days of ["89 days", "91 days", "96 days", "98 days", "103 days", "105 days", "900 days"]) {
    await setClock(testPool(), days);
    walk.push([days, await inForce(publicSlug)]);
  }
  expect(walk).toEqual([
    ["89 days", "arguing"], ["91 days", "rebuttal"], ["96 days", "rebuttal"], ["98 days", "closing"], ["103 days", "closing"], ["105 days", "closing, ended"], ["900 days", "closing, ended"],
  ]);
  await setClock(testPool(), "99 days");
  expect(await answerOf(castClosingBallot(ada!, aPaper(debate.id)))).toBe("done");
  expect(await kindsOf(id)).toEqual(["argument.posted", "phase.moved rebuttal", "phase.moved closing"]);
  const spans = await spansOf(id);
  expect(spans.slice(-2).map(({ phase, started_at }) => [phase, started_at])).toEqual([["rebuttal", spans.at(-3)?.ended_at], ["closing", spans.at(-2)?.ended_at]]);
  expect(await count("SELECT count(*) FROM argument WHERE debate_id = $1 AND author_id IS NULL", [id])).toBeGreaterThan(0);
});
