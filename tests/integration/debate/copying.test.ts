import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createClass } from "@/lib/class/commands/create-class";
import { copyDebate } from "@/lib/debate/commands/copy-debate";
import { planPhases } from "@/lib/debate/commands/plan-phases";
import { practise } from "@/lib/debate/commands/practise";
import { debatesOfClass } from "@/lib/debate/queries/debate-list";
import { db } from "@/lib/platform/db";
import { aDebate } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import { someTeachers, type Person } from "@/tests/support/people";
import { thePractice } from "@/tests/support/the-practice";

const anotherClassOf = async (teacher: Person) => (await createClass(teacher, { formKey: randomUUID(), name: "Class 10c", teacherName: "Ms Ode" })).classId;

test("a copy has the motion, the version, the plan and the settings, and nobody's part in it", async () => {
  const debate = await aDebate({ students: 3, usesRebuttal: false, decidingCount: "approval", asksScores: true });
  await planPhases(debate.teacher, { debateId: debate.id, spans: [{ phase: "arguing", minutes: 90, endsBy: "clock" }], inUse: null });
  const running = await aDebate({ phase: "closing", students: 3 });
  const to = await anotherClassOf(debate.teacher);
  const copy = await copyDebate(debate.teacher, { formKey: randomUUID(), debateId: debate.id, classId: to });
  const [was, is] = await Promise.all([debate.id, copy.id].map((id) => db().debate.findUniqueOrThrow({ where: { id }, include: { spans: { orderBy: { phase: "asc" } } } })));
  const kept = ({ motion, briefVersionId, usesRebuttal, usesOptions, decidingCount, asksScores, briefShut }: typeof was & object) =>
    ({ motion, briefVersionId, usesRebuttal, usesOptions, decidingCount, asksScores, briefShut });
  expect(kept(is!)).toEqual(kept(was!));
  expect(is).toMatchObject({ decidingCount: "approval", asksScores: true, classId: to, phase: "preparing", practice: false });
  expect(is!.spans.find(({ phase }) => phase === "arguing")).toMatchObject({ minutes: 90, endsBy: "clock", startedAt: null });
  const later = await copyDebate(debate.teacher, { formKey: randomUUID(), debateId: running.id, classId: to });
  expect(await db().debate.findUniqueOrThrow({ where: { id: later.id }, include: { _count: { select: { participants: true, arguments: true, turnout: true } } } }))
    .toMatchObject({ phase: "preparing", phaseEndsAt: null, _count: { participants: 0, arguments: 0, turnout: 0 } });
  expect(await db().ballot.count({ where: { debateId: later.id } })).toBe(0);
});

test("the same form makes one, sent twice at once too; for another class it makes another", async () => {
  const debate = await aDebate();
  const [to, also] = [await anotherClassOf(debate.teacher), await anotherClassOf(debate.teacher)];
  const form = { formKey: randomUUID(), debateId: debate.id, classId: to };
  const made = await Promise.all([copyDebate(debate.teacher, form), copyDebate(debate.teacher, form)]);
  expect(made[0]).toEqual(made[1]);
  expect((await copyDebate(debate.teacher, { ...form, classId: also })).id).not.toBe(made[0].id);
  expect([(await debatesOfClass(to)).length, (await debatesOfClass(also)).length]).toEqual([1, 1]);
});

test("neither into another's class nor out of one", async () => {
  const [debate, others] = [await aDebate({ assistants: 1 }), await aDebate({ teachers: 1 })];
  const [stranger] = await someTeachers(1);
  const theirs = await anotherClassOf(stranger!);
  const copy = (who: Person, debateId: string, classId: string) => answerOf(copyDebate(who, { formKey: randomUUID(), debateId: debateId as typeof debate.id, classId }));
  expect(await copy(debate.teacher, debate.id, theirs)).toBe("not-found: class");
  expect(await copy(stranger!, others.id, theirs)).toBe("not-found: debate");
  expect(await copy(debate.assistants[0]!, debate.id, debate.classId)).toBe("not-allowed: only-teachers-make-debates");
  expect(await debatesOfClass(theirs)).toEqual([]);
});

test("a practice is not copied", async () => {
  await thePractice();
  const debate = await aDebate();
  const practice = await practise(debate.teacher, { classId: debate.classId });
  expect(await answerOf(copyDebate(debate.teacher, { formKey: randomUUID(), debateId: practice.id as typeof debate.id, classId: debate.classId }))).toBe("not-found: debate");
});
