import { defineEvent } from "@/lib/platform/event-definition";
import { describe, expect, test } from "vitest";
import { editArgument } from "@/lib/argument/commands/edit-argument";
import { postComment } from "@/lib/argument/commands/post-comment";
import { castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { joinClass } from "@/lib/class/commands/join-class";
import type { DebateId, Phase } from "@/lib/debate/schema";
import type { Audience } from "@/lib/generated/prisma/client";
import { eventsAfter, lastNumber, mayLearn, readerOf } from "@/lib/live/events-for";
import type { Viewer } from "@/lib/account/schema";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { append, eventsBy } from "@/lib/platform/events";
import { aClass, aDebate, aPaper, aPublicDebate, moveTo } from "@/tests/support/a-debate";
import { rows } from "@/tests/support/ask";
import { post } from "@/tests/support/claims";
import { someGuests, visitor } from "@/tests/support/people";
import { z } from "zod";

const audiences: Audience[] = ["readers_of_debate", "readers_of_arguments", "readers_of_comments", "staff", "staff_of_class", "members_of_class"];

/** The audiences that somebody belongs to in a debate now; null when it is not theirs to follow. */
async function learns(viewer: Viewer, id: DebateId): Promise<Audience[] | null> {
  const reader = await readerOf(viewer, { kind: "debate", id });
  return reader && audiences.filter((audience) => mayLearn(reader, audience));
}

/** What somebody is told of a stream from its beginning. */
async function told(viewer: Viewer, id: DebateId): Promise<string[]> {
  const reader = await readerOf(viewer, { kind: "debate", id });
  return reader ? (await eventsAfter(id, 0n)).filter(({ audience }) => mayLearn(reader, audience)).map(({ kind }) => kind) : [];
}

const plain: Audience[] = ["readers_of_debate", "members_of_class"];
const reading: Audience[] = ["readers_of_debate", "readers_of_arguments", "readers_of_comments", "members_of_class"];

describe("in a class one learns what one may read at that moment", () => {
  const cases: [Phase, student: Audience[], observer: Audience[]][] = [
    ["preparing", plain, plain], ["opening", plain, plain], ["arguing", reading, reading], ["rebuttal", reading, reading],
    ["closing", reading, reading], ["outcome", reading, reading], ["archived", reading, reading],
  ];
  test.each(cases)("while it is %s", async (phase, student, observer) => {
    const debate = await aDebate({ phase, students: 1, assistants: 1, observers: 1 });
    expect(await learns(debate.students[0]!, debate.id)).toEqual(student);
    expect(await learns(debate.observers[0]!, debate.id)).toEqual(observer);
    for (const staff of [debate.teacher, debate.assistants[0]!]) expect(await learns(staff, debate.id)).toEqual(audiences);
  });

  test("whoever is asked for the late paper learns of no argument before it is cast", async () => {
    const debate = await aDebate({ phase: "arguing", students: 2, opening: (student) => (student === 0 ? null : "for") });
    const [ada, ben] = debate.students;
    await post(ben!, debate, "Talks keep the airfield open");
    expect(await learns(ada!, debate.id)).toEqual(plain);
    await castOpeningBallot(ada!, { ...aPaper(debate.id), late: "yes" });
    expect(await learns(ada!, debate.id)).toEqual(reading);
  });
});

test("a student before the arguing phase learns nothing of arguments by staff, and of all that follows afterwards", async () => {
  const debate = await aDebate({ phase: "preparing", students: 1 });
  const [ada] = debate.students;
  const early = await post(debate.teacher, debate, "Think of the airfield");
  await moveTo(debate, "opening");
  await editArgument(debate.teacher, { debateId: debate.id, argumentId: early.id, text: "Think of the one airfield" });
  expect(await told(ada!, debate.id)).toEqual(["phase.moved"]);
  expect(await told(debate.teacher, debate.id)).toEqual(["argument.posted", "phase.moved", "argument.changed"]);
  await castOpeningBallot(ada!, aPaper(debate.id));
  expect(await told(ada!, debate.id)).toEqual(["phase.moved"]);
  await moveTo(debate, "arguing");
  await postComment(ada!, { debateId: debate.id, argumentId: early.id, text: "Which one?", formKey: "a-form-key" });
  expect(await told(ada!, debate.id)).toEqual(["argument.posted", "phase.moved", "argument.changed", "final-call.began", "ballot.ended", "phase.moved", "comment.posted"]);
});

describe("a stream that is not one's own is none", () => {
  test("of a debate: for a visitor, somebody of another class, somebody who was removed, or in a debate that is not there", async () => {
    const debate = await aDebate({ phase: "arguing", students: 1 });
    const [stranger] = (await aClass({ students: 1 })).students;
    await rows("UPDATE member SET removed_at = now() WHERE user_id = $1", [debate.students[0]!.personId]);
    for (const viewer of [visitor, stranger!, debate.students[0]!]) expect(await readerOf(viewer, { kind: "debate", id: debate.id })).toBeNull();
    expect(await readerOf(debate.teacher, { kind: "debate", id: newId() })).toBeNull();
  });

  test("of a class: likewise; a student learns of a new debate, and of no arrival", async () => {
    const group = await aClass({ students: 1 });
    await joinClass(visitor, { code: group.code, name: "Elif" });
    const stream = { kind: "class", id: group.id } as const;
    const [stranger] = await someGuests(1);
    for (const viewer of [visitor, stranger!]) expect(await readerOf(viewer, stream)).toBeNull();
    const reader = (await readerOf(group.students[0]!, stream))!;
    expect(audiences.filter((audience) => mayLearn(reader, audience))).toEqual(plain);
    expect((await eventsAfter(group.id, 0n)).map(({ kind, audience }) => [kind, mayLearn(reader, audience)])).toEqual([["member.arrived", false]]);
  });
});

describe("in public", () => {
  test("anybody follows once it is open, and learns of arguments from arguing on; who opened it learns of them before", async () => {
    const opening = await aPublicDebate({ phase: "opening", participants: 1 });
    for (const viewer of [visitor, opening.participants[0]!]) expect(await learns(viewer, opening.id)).toEqual(plain);
    expect(await learns(opening.teacher, opening.id)).toEqual(audiences);
    const arguing = await aPublicDebate({ phase: "arguing", participants: 1 });
    for (const viewer of [visitor, arguing.participants[0]!]) expect(await learns(viewer, arguing.id)).toEqual(reading); // no paper is asked for before reading
  });

  test("nobody but who opened it follows it while it is prepared", async () => {
    const debate = await aPublicDebate({ phase: "preparing", participants: 1 });
    for (const viewer of [visitor, debate.participants[0]!]) expect(await readerOf(viewer, { kind: "debate", id: debate.id })).toBeNull();
    expect(await readerOf(debate.teacher, { kind: "debate", id: debate.id })).not.toBeNull();
  });
});

describe("the table of events", () => {
  const noted = defineEvent("test.noted", { audience: "staff", payload: z.object({ nth: z.number() }) });
  const note = (stream: string, ...numbers: number[]) => db().$transaction(async (tx) => {
    const recorder = eventsBy(null);
    for (const nth of numbers) recorder.add(noted, { nth });
    await append(tx, stream, recorder);
  });
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

  test("is read on from a number, in order, five hundred at a time", async () => {
    const stream = newId();
    await note(stream, ...upTo(1_203));
    const read: number[] = [];
    for (let at = 0n; ;) {
      const events = await eventsAfter(stream, at);
      if (events.length === 0) break;
      expect(events.length).toBeLessThanOrEqual(500);
      read.push(...events.map(({ payload }) => (payload as { nth: number }).nth));
      at = events.at(-1)!.number;
    }
    expect(read).toEqual(upTo(1_203));
    expect(await lastNumber(stream)).toBe(1_203n);
    expect(await eventsAfter(stream, 1_203n)).toEqual([]);
    expect([await lastNumber(newId()), await eventsAfter(newId(), 0n)]).toEqual([0n, []]);
  });

  test("has no gaps and no number twice, whoever writes at once and whoever fails", async () => {
    const stream = newId();
    const failing = () => db().$transaction(async (tx) => {
      const recorder = eventsBy(null);
      recorder.add(noted, { nth: 0 });
      await append(tx, stream, recorder);
      throw new Error("the lights went out");
    }).catch(() => undefined);
    await Promise.all(Array.from({ length: 30 }, (_, nth) => (nth % 3 === 0 ? failing() : note(stream, 2 * nth, 2 * nth + 1))));
    const events = await eventsAfter(stream, 0n);
    expect(events.map(({ number }) => Number(number))).toEqual(upTo(40));
    for (let at = 0; at < 40; at += 2) { // what one command records stands together
      const [one, other] = events.slice(at, at + 2).map(({ payload }) => (payload as { nth: number }).nth);
      expect(other).toBe(one! + 1);
    }
  });

  test("takes ids only: what a payload does not name is not stored", async () => {
    const stream = newId();
    const recorder = eventsBy(null);
    recorder.add(noted, { nth: 1, name: "Ada" } as { nth: number });
    expect(recorder.rows[0]!.payload).toEqual({ nth: 1 });
    expect(() => recorder.add(noted, { nth: "one" } as unknown as { nth: number })).toThrow();
    await db().$transaction((tx) => append(tx, stream, eventsBy(null)));
    expect(await rows("SELECT 1 FROM event_counter WHERE stream_id = $1", [stream])).toEqual([]); // nothing recorded, no number taken
  });
});
