import { expect, test } from "vitest";
import { postArgument } from "@/lib/argument/commands/post-argument";
import { postComment } from "@/lib/argument/commands/post-comment";
import { rateArgument } from "@/lib/argument/commands/rate-argument";
import { argumentId } from "@/lib/argument/schema";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { stances } from "@/lib/ballot/schema";
import { removeMember } from "@/lib/class/commands/remove-member";
import { setNotTakingPart } from "@/lib/debate/commands/set-not-taking-part";
import { participation } from "@/lib/debate/queries/participation";
import { db } from "@/lib/platform/db";
import { type ADebate, aDebate, aPaper, moveTo } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import type { Person } from "@/tests/support/people";

const seatOf = async ({ classId }: ADebate, { personId }: Person) => (await db().member.findFirstOrThrow({ where: { classId, userId: personId } })).id;

/** Five students: three in time, one late, one who does not take part. The first writes, the others answer and rate. */
async function aFullDebate() {
  const debate = await aDebate({ phase: "arguing", students: 5, opening: (student) => (student < 3 ? "against" : null) });
  const [ada, ben, cem, dia, eli] = debate.students as [Person, Person, Person, Person, Person];
  await castOpeningBallot(dia, { ...aPaper(debate.id, "undecided"), late: "yes" });
  await setNotTakingPart(debate.teacher, { debateId: debate.id, memberId: await seatOf(debate, eli), notTakingPart: true });
  const form = { debateId: debate.id, relation: "pro" as const, formKey: "a-form-of-the-test" };
  const claim = argumentId.parse((await postArgument(ada, { ...form, parentId: null, text: "Talks keep the airfield open" })).id);
  await postArgument(ben, { ...form, parentId: claim, text: "And the road" });
  await postComment(cem, { debateId: debate.id, argumentId: claim, text: "Which one?", formKey: "a-form-of-the-test" });
  for (const person of [ben, cem, dia]) await rateArgument(person, { debateId: debate.id, argumentId: claim, value: 4 });
  return { debate, people: { ada, ben, cem, dia, eli } };
}

const told = async (debate: ADebate) => new Map((await participation(debate.teacher, debate.slug)).parts.map((part) => [part.name, part]));

test("it says of each what they took part in", async () => {
  const { debate, people: { ada, dia } } = await aFullDebate();
  await moveTo(debate, "closing");
  await castClosingBallot(ada, aPaper(debate.id));
  await castOptionBallot(ada, { debateId: debate.id, ranking: [["withdraw"]] });
  expect((await told(debate)).get("Student 2")).toMatchObject({ closed: "pending", options: "pending" });
  await moveTo(debate, "outcome");
  const parts = await told(debate);
  expect(parts.get("Student 1")).toMatchObject({ opened: "inTime", arguments: 1, replies: 0, comments: 0, ratings: 0, closed: "cast", options: "cast" });
  expect(parts.get("Student 2")).toMatchObject({ opened: "inTime", arguments: 0, replies: 1, ratings: 1, closed: "no", options: "no" });
  expect(parts.get("Student 3")).toMatchObject({ comments: 1, ratings: 1 });
  expect(parts.get(dia.name)).toMatchObject({ opened: "late", ratings: 1 });
  expect(parts.get("Student 5")).toMatchObject({ opened: "leftOut", closed: "leftOut", options: "leftOut" });
});

test("it holds no stance, no ranking and no value of a rating, in any phase", async () => {
  const { debate } = await aFullDebate();
  for (const phase of ["arguing", "rebuttal", "closing", "outcome", "archived"] as const) {
    await moveTo(debate, phase);
    const { parts } = await participation(debate.teacher, debate.slug);
    for (const part of parts) {
      expect(Object.keys(part).toSorted()).toEqual(["arguments", "closed", "comments", "isRemoved", "memberId", "name", "opened", "options", "ratings", "replies"]);
      const { name: _name, memberId: _memberId, ...what } = part;
      expect(Object.values(what).filter((value) => (stances as readonly unknown[]).includes(value) || value === 4)).toEqual([]);
    }
  }
});

test("how many ratings each gave is told only while none can be given, from three raters on, and not once they are forgotten", async () => {
  const { debate } = await aFullDebate();
  const ratings = async () => [...(await told(debate)).values()].map((part) => part.ratings);
  expect(await ratings()).toEqual([null, null, null, null, null]); // beside the averages it would tell who gave which
  await moveTo(debate, "closing");
  expect(await ratings()).toEqual([0, 1, 1, 1, 0]);
  await moveTo(debate, "archived");
  expect(await ratings()).toEqual([null, null, null, null, null]);
  const few = await aDebate({ phase: "arguing", students: 3 });
  const { id } = await postArgument(few.teacher, { debateId: few.id, parentId: null, relation: "pro", text: "A question", formKey: "a-form-of-the-test" });
  await db().rating.createMany({ data: few.students.slice(0, 2).map(({ personId }) => ({ argumentId: id, userId: personId, value: 3, givenToRevision: 0 })) });
  await moveTo(few, "closing");
  expect([...(await told(few)).values()].map((part) => part.ratings)).toEqual([null, null, null]);
});

test("whoever was removed stays in it with what they left; staff and observers are not in it", async () => {
  const { debate, people: { ada } } = await aFullDebate();
  await removeMember(debate.teacher, { classId: debate.classId, memberId: await seatOf(debate, ada) });
  const parts = await told(debate);
  expect([...parts.keys()]).toEqual(["Student 1", "Student 2", "Student 3", "Student 4", "Student 5"]);
  expect(parts.get("Student 1")).toMatchObject({ isRemoved: true, arguments: 1 });
});

test("students and strangers do not read it, and before arguing nobody does", async () => {
  const [debate, other] = [await aDebate({ phase: "arguing", observers: 1 }), await aDebate({ phase: "opening", students: 1 })];
  const asks = (who: Person, slug: string) => answerOf(participation(who, slug));
  expect(await asks(debate.students[0]!, debate.slug)).toBe("not-allowed: only-staff-read-participation");
  expect(await asks(debate.observers[0]!, debate.slug)).toBe("not-allowed: only-staff-read-participation");
  expect(await asks(other.students[0]!, debate.slug)).toBe("not-found: debate");
  expect(await asks(other.teacher, other.slug)).toBe("closed: nothing-to-take-part-in-yet");
});
