import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openSession, viewerOfToken } from "@/lib/account/session";
import { postComment } from "@/lib/argument/commands/post-comment";
import { rateArgument } from "@/lib/argument/commands/rate-argument";
import { debateArguments } from "@/lib/argument/queries/debate-arguments";
import { argumentPage } from "@/lib/argument/queries/argument-page";
import { castClosingBallot } from "@/lib/ballot/commands/cast-stance";
import { joinClass } from "@/lib/class/commands/join-class";
import { removeMember } from "@/lib/class/commands/remove-member";
import { setJoining } from "@/lib/class/commands/set-joining";
import { openClass } from "@/lib/class/queries/class";
import { classesOf } from "@/lib/class/queries/classes-of";
import { standingInClass, standingInDebate } from "@/lib/class/standing";
import { createDebate } from "@/lib/debate/commands/create-debate";
import { movePhase } from "@/lib/debate/commands/move-phase";
import { openDebate } from "@/lib/debate/queries/debate";
import { readerOf } from "@/lib/live/events-for";
import { db } from "@/lib/platform/db";
import { aClass, aDebate, aPaper, moveTo, theBrief } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import { count, rows } from "@/tests/support/ask";
import { post } from "@/tests/support/claims";
import { type Person, someTeachers } from "@/tests/support/people";

const seatOf = async (classId: string, { personId }: Person) =>
  (await db().member.findUniqueOrThrow({ where: { classId_userId: { classId, userId: personId } }, select: { id: true } })).id;

test("a removed member is out everywhere, their session is gone, and what they did stays counted", async () => {
  const debate = await aDebate({ phase: "arguing", students: 2 });
  const [ada, ben] = debate.students as [Person, Person];
  const claim = await post(ada, debate, "Talks keep the airfield open");
  const [token, other] = [await openSession(ada.personId, "phone"), await openSession(ben.personId, "phone")];
  await removeMember(debate.teacher, { classId: debate.classId, memberId: await seatOf(debate.classId, ada) });

  expect([await viewerOfToken(token), (await viewerOfToken(other)).personId]).toEqual([{ personId: null }, ben.personId]);
  const { debate: now } = await openDebate(debate.teacher, debate.slug);
  expect([await standingInClass(db(), ada.personId, debate.classId), await standingInDebate(db(), ada.personId, now)]).toEqual([null, null]);
  expect([await readerOf(ada, { kind: "debate", id: debate.id }), await readerOf(ada, { kind: "class", id: debate.classId })]).toEqual([null, null]);
  expect(await classesOf(ada)).toEqual([]);
  const firstPage = { order: "posted", from: 0 } as const;
  const on = { debateId: debate.id, argumentId: claim.id };
  for (const act of [
    () => openDebate(ada, debate.slug), () => debateArguments(ada, debate.slug, firstPage), () => argumentPage(ada, debate.slug, claim.shortId, 0),
    () => post(ada, debate, "Once more"), () => rateArgument(ada, { ...on, value: 0 }), () => postComment(ada, { ...on, text: "Here", formKey: "a-form-key" }),
  ]) expect(await answerOf(act())).toBe("not-found: debate");
  expect(await answerOf(openClass(ada, debate.classId))).toBe("not-found: class");
  await moveTo(debate, "closing");
  expect(await answerOf(castClosingBallot(ada, aPaper(debate.id)))).toBe("not-found: debate");

  expect(await answerOf(joinClass(ada, { code: debate.code, name: "Ada again" }))).toBe("conflict: removed-from-this-class");
  expect(await rows("SELECT text, status FROM argument WHERE id = $1", [claim.id])).toEqual([{ text: "Talks keep the airfield open", status: "visible" }]);
  expect(await count("SELECT count(*) FROM ballot WHERE debate_id = $1", [debate.id])).toBe(2);
  expect(await rows("SELECT kind, audience, subject_id FROM event WHERE stream_id = $1 AND kind = 'member.removed'", [debate.classId])).toEqual([{ kind: "member.removed", audience: "staff_of_class", subject_id: ada.personId }]);
});

test("whoever is in another class too keeps their session; so does an account", async () => {
  const [here, there] = [await aClass({ students: 2 }), await aClass({ students: 0 })];
  const [ada] = here.students as [Person];
  await joinClass(ada, { code: there.code, name: "Ada" });
  const [tom] = await someTeachers(1);
  await joinClass(tom!, { code: here.code, name: "Tom" });
  const tokens = [await openSession(ada.personId, "phone"), await openSession(tom!.personId, "phone")];
  for (const person of [ada, tom!]) await removeMember(here.teacher, { classId: here.id, memberId: await seatOf(here.id, person) });
  expect((await Promise.all(tokens.map(viewerOfToken))).map(({ personId }) => personId)).toEqual([ada.personId, tom!.personId]);
  expect((await classesOf(ada)).map(({ id }) => id)).toEqual([there.id]);
});

describe("removing", () => {
  test("is a teacher's, and no teacher is removed", async () => {
    const { id, teacher, students, assistants } = await aClass({ students: 2, assistants: 1 });
    const [ada, ben] = students as [Person, Person];
    const remove = async (who: Person, whom: Person) => answerOf(removeMember(who, { classId: id, memberId: await seatOf(id, whom) }));
    expect(await remove(ada, ben)).toBe("not-allowed: only-teachers-remove");
    expect(await remove(assistants[0]!, ben)).toBe("not-allowed: only-teachers-remove");
    expect(await remove(teacher, teacher)).toBe("conflict: a-teacher-is-not-removed");
    expect(await remove(teacher, ben)).toBe("done");
    expect(await remove(teacher, ben)).toBe("not-found: member");
  });

  test("twice at once removes once", async () => {
    const { id, teacher, students } = await aClass({ students: 1 });
    const memberId = await seatOf(id, students[0]!);
    const answers = await Promise.all(Array.from({ length: 5 }, () => answerOf(removeMember(teacher, { classId: id, memberId }))));
    expect(new Set(answers).has("done")).toBe(true);
    expect(await count("SELECT count(*) FROM event WHERE stream_id = $1 AND kind = 'member.removed'", [id])).toBe(1);
  });
});

describe("the ids of another class lead nowhere", () => {
  test("for a teacher of this one", async () => {
    const [stranger] = (await aClass({ teachers: 2 })).teachers.slice(1) as [Person];
    const debate = await aDebate({ phase: "preparing", students: 1 });
    const { classId } = debate;
    const memberId = await seatOf(classId, debate.students[0]!);
    expect(await answerOf(openClass(stranger, classId))).toBe("not-found: class");
    expect(await answerOf(setJoining(stranger, { classId, open: "close" }))).toBe("not-found: class");
    expect(await answerOf(removeMember(stranger, { classId, memberId }))).toBe("not-found: class");
    expect(await answerOf(createDebate(stranger, { formKey: randomUUID(), classId, briefId: await theBrief(), usesRebuttal: true, usesOptions: true }))).toBe("not-found: class");
    expect(await answerOf(movePhase(stranger, { debateId: debate.id, leaving: "preparing" }))).toBe("not-found: debate");
    expect(await answerOf(openDebate(stranger, debate.slug))).toBe("not-found: debate");
    const own = await aClass({ students: 0 });
    expect(await answerOf(removeMember(own.teacher, { classId: own.id, memberId }))).toBe("not-found: member"); // a member of another class, named with one's own
    expect(await count("SELECT count(*) FROM member WHERE id = $1 AND removed_at IS NULL", [memberId])).toBe(1);
  });

  test("an address that is none is told as one that is another's", async () => {
    const { teacher } = await aClass();
    for (const id of ["", "x", "00000000-0000-0000-0000-000000000000", "'; DROP TABLE class; --"]) expect(await answerOf(openClass(teacher, id)), id).toBe("not-found: class");
    expect(await answerOf(openDebate(teacher, "no-such-debate"))).toBe("not-found: debate");
    expect(await answerOf(openDebate(teacher, "' OR true --"))).toBe("not-found: debate");
  });
});
