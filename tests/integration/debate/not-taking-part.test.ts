import { expect, test } from "vitest";
import { postArgument } from "@/lib/argument/commands/post-argument";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { turnoutCounts } from "@/lib/ballot/queries/turnout";
import { setNotTakingPart } from "@/lib/debate/commands/set-not-taking-part";
import { openDebate } from "@/lib/debate/queries/debate";
import { db } from "@/lib/platform/db";
import { type ADebate, aDebate, aPaper, moveTo } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import type { Person } from "@/tests/support/people";

const seatOf = async ({ classId }: ADebate, { personId }: Person) => (await db().member.findFirstOrThrow({ where: { classId, userId: personId } })).id;
const mark = async (debate: ADebate, person: Person, notTakingPart = true, by: Person = debate.teacher) => setNotTakingPart(by, { debateId: debate.id, memberId: await seatOf(debate, person), notTakingPart });
const turnout = async (debate: ADebate) => turnoutCounts((await openDebate(debate.teacher, debate.slug)).debate);

test("whoever does not take part today stands in no denominator, and is counted beside it", async () => {
  const debate = await aDebate({ phase: "opening", students: 4 });
  expect(await mark(debate, debate.students[0]!)).toBe(true);
  expect(await turnout(debate)).toMatchObject({ of: 3, ofStage: { opening: 3, closing: 3 }, notTakingPart: { opening: 1, closing: 1 } });
  expect(await mark(debate, debate.students[0]!)).toBe(false); // twice is once
  expect(await mark(debate, debate.students[0]!, false)).toBe(true);
  expect(await turnout(debate)).toMatchObject({ of: 4, notTakingPart: { opening: 0 } });
});

test("casting takes the mark away, and the paper counts", async () => {
  const debate = await aDebate({ phase: "opening", students: 3 });
  await mark(debate, debate.students[0]!);
  await castOpeningBallot(debate.students[0]!, aPaper(debate.id));
  expect(await turnout(debate)).toMatchObject({ opening: 1, of: 3, notTakingPart: { opening: 0 } });
});

test("posting takes it away too", async () => {
  const debate = await aDebate({ phase: "arguing", students: 3 });
  await mark(debate, debate.students[0]!);
  await postArgument(debate.students[0]!, { debateId: debate.id, parentId: null, relation: "pro", text: "Talks keep the airfield open", formKey: "a-form-of-the-test" });
  expect((await openDebate(debate.students[0]!, debate.slug)).standing.notTakingPart).toBe(false);
});

test("a paper that was cast before counts all the same; the closing ballot goes without them", async () => {
  const debate = await aDebate({ phase: "closing", students: 4 });
  await mark(debate, debate.students[0]!);
  await castClosingBallot(debate.students[1]!, aPaper(debate.id));
  expect(await turnout(debate)).toMatchObject({ opening: 4, ofStage: { opening: 4, closing: 3 }, of: 3, closing: 1, notTakingPart: { opening: 0, closing: 1 } });
});

test("a mark that races a paper never leaves a cast paper out of its denominator", async () => {
  const debate = await aDebate({ phase: "opening", students: 6 });
  await Promise.all(debate.students.flatMap((student) => [mark(debate, student), castOpeningBallot(student, aPaper(debate.id))]));
  const { opening, ofStage } = await turnout(debate);
  expect([opening, ofStage.opening]).toEqual([6, 6]);
});

test("students do not mark each other, staff are not marked, another class's member is not there, and an archived debate stays", async () => {
  const [debate, other] = [await aDebate({ students: 2, assistants: 1 }), await aDebate({ students: 1 })];
  expect(await answerOf(mark(debate, debate.students[0]!, true, debate.students[1]))).toBe("not-allowed: only-staff-keep-the-roster");
  expect(await answerOf(mark(debate, debate.assistants[0]!))).toBe("not-found: member");
  expect(await answerOf(setNotTakingPart(debate.teacher, { debateId: debate.id, memberId: await seatOf(other, other.students[0]!), notTakingPart: true }))).toBe("not-found: member");
  expect(await answerOf(mark(debate, debate.students[0]!, true, debate.assistants[0]))).toBe("done");
  await moveTo(debate, "archived");
  expect(await answerOf(mark(debate, debate.students[1]!))).toBe("closed: debate-is-archived");
});
