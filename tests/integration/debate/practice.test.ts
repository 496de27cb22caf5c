import { describe, expect, test } from "vitest";
import { postArgument } from "@/lib/argument/commands/post-argument";
import { castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { briefsFor } from "@/lib/brief/queries/brief";
import { classWithDebates, debateOnDesk, debateToGoTo, desk, mayPractise, runsElsewhere } from "@/lib/class/queries/desk";
import { practise } from "@/lib/debate/commands/practise";
import { publicDebates } from "@/lib/debate/queries/debate-list";
import { openDebate } from "@/lib/debate/queries/debate";
import { debateId, type Phase } from "@/lib/debate/schema";
import { db } from "@/lib/platform/db";
import { aClass, aDebate, aPaper, moveTo } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import type { AClass } from "@/tests/support/a-class";
import { thePractice } from "@/tests/support/the-practice";

async function aPractice(group: Pick<AClass, "teacher"> & { classId: string }, phase: Phase = "preparing") {
  await thePractice();
  const made = await practise(group.teacher, { classId: group.classId });
  const practice = { id: debateId.parse(made.id), slug: made.slug, usesRebuttal: false, teacher: group.teacher };
  await moveTo(practice, phase);
  return practice;
}

test("it is the practice motion, a minute for each step, without rebuttal and option paper", async () => {
  const { id: classId, teacher } = await aClass();
  const { id, slug } = await aPractice({ classId, teacher });
  const { debate } = await openDebate(teacher, slug);
  expect(debate).toMatchObject({ motion: "Homework should be optional.", practice: true, usesRebuttal: false, usesOptions: false });
  const spans = await db().phaseSpan.findMany({ where: { debateId: id, minutes: { not: null }, phase: { in: ["opening", "arguing", "closing"] } } });
  expect(spans.map(({ minutes, endsBy }) => `${minutes} ${endsBy}`)).toEqual(["1 hand", "1 hand", "1 hand"]);
});

test("a class practises once, whoever taps and however often", async () => {
  await thePractice();
  const { id: classId, teachers } = await aClass({ teachers: 2 });
  const made = await Promise.all([...teachers, ...teachers].map((teacher) => practise(teacher, { classId })));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect(await db().debate.count({ where: { classId } })).toBe(1);
});

test("students and assistants do not begin it", async () => {
  await thePractice();
  const { id: classId, students, assistants } = await aClass({ assistants: 1 });
  for (const person of [students[0]!, assistants[0]!]) expect(await answerOf(practise(person, { classId }))).toBe("not-allowed: only-teachers-make-debates");
});

describe("it stands in no list", () => {
  test("of the class, to staff and to members", async () => {
    const debate = await aDebate({ phase: "arguing" });
    await aPractice(debate);
    for (const reader of [debate.teacher, debate.students[0]!]) {
      expect((await classWithDebates(reader, debate.classId)).debates.map(({ id }) => id)).toEqual([debate.id]);
    }
  });

  test("of public debates, nor its brief among the briefs", async () => {
    const debate = await aDebate();
    const practice = await aPractice(debate);
    await db().debate.update({ where: { id: practice.id }, data: { classId: null, openedById: debate.teacher.personId, phase: "arguing" } }); // even if it stood outside of a class
    expect((await publicDebates()).map(({ id }) => id)).not.toContain(practice.id);
    expect((await briefsFor(debate.teacher)).map(({ slug }) => slug)).not.toContain("practice-homework");
  });

  test("and what is written in it counts nowhere else", async () => {
    const debate = await aDebate({ phase: "preparing" });
    const practice = await aPractice(debate, "opening");
    const [ada] = debate.students;
    await castOpeningBallot(ada!, aPaper(practice.id));
    await moveTo(practice, "arguing");
    await postArgument(ada!, { debateId: practice.id, parentId: null, relation: "pro", text: "Who needs it can do it", formKey: "a-form-of-the-test" });
    const { seats } = await desk(debate.teacher, debate.classId, debate.slug);
    expect(seats.map((seat) => seat.arguments)).toEqual(seats.map(() => 0));
    const [listed] = (await classWithDebates(debate.teacher, debate.classId)).debates;
    expect(listed).toMatchObject({ arguments: 0, people: 0 });
  });
});

describe("while it is under way", () => {
  test.each(["preparing", "opening", "arguing", "closing"] as const)("in %s it lies on the desk, and members are led into it", async (phase) => {
    const debate = await aDebate({ phase: "preparing" });
    const practice = await aPractice(debate, phase);
    const found = await classWithDebates(debate.teacher, debate.classId);
    expect(debateOnDesk(found, undefined)?.id).toBe(practice.id);
    expect(debateToGoTo(found)?.id).toBe(practice.id);
    expect(debateOnDesk(found, debate.slug)?.id).toBe(debate.id); // whoever asks for another gets that
  });

  test("it gives way to a debate whose ballot has opened: nobody is led into a practice that was left half-way", async () => {
    const debate = await aDebate({ phase: "preparing" });
    const practice = await aPractice(debate, "opening");
    const before = await classWithDebates(debate.teacher, debate.classId);
    expect([runsElsewhere(before, debate.id)?.id, runsElsewhere(before, practice.id)]).toEqual([practice.id, null]); // whoever waits in the debate is told of the practice
    await moveTo({ ...debate, teacher: debate.teacher }, "opening");
    const after = await classWithDebates({ ...debate.teacher }, debate.classId);
    expect(debateOnDesk(after, undefined)?.id).toBe(debate.id);
    expect(debateToGoTo(after)?.id).toBe(debate.id);
    expect(runsElsewhere(after, practice.id)?.id).toBe(debate.id);
  });

  test("a class cannot begin it while a debate runs", async () => {
    const waiting = await aDebate({ phase: "preparing" });
    const running = await aDebate({ phase: "arguing" });
    expect(mayPractise(await classWithDebates(waiting.teacher, waiting.classId))).toBe(true);
    expect(mayPractise(await classWithDebates(running.teacher, running.classId))).toBe(false);
  });

  test("the class is told when a ballot opens, so that whoever waits elsewhere can follow", async () => {
    const debate = await aDebate({ phase: "preparing" });
    await moveTo(debate, "opening");
    expect(await db().event.count({ where: { streamId: debate.classId, kind: "debate.opened" } })).toBe(1);
  });

  test("after its end it is offered no more, but whoever asks for it still finds it", async () => {
    const debate = await aDebate({ phase: "preparing" });
    const practice = await aPractice(debate, "outcome");
    const found = await classWithDebates(debate.teacher, debate.classId);
    expect(debateOnDesk(found, undefined)?.id).toBe(debate.id);
    expect(debateToGoTo(found)?.id).toBe(debate.id);
    expect(debateOnDesk(found, practice.slug)?.id).toBe(practice.id);
  });
});
