import { describe, expect, test } from "vitest";
import { postArgument } from "@/lib/argument/commands/post-argument";
import { argumentPage } from "@/lib/argument/queries/argument-page";
import { debateArguments } from "@/lib/argument/queries/debate-arguments";
import { castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { drawSides, setSides } from "@/lib/debate/commands/assign-sides";
import { setNotTakingPart } from "@/lib/debate/commands/set-not-taking-part";
import type { Side } from "@/lib/debate/schema";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { type ADebate, aDebate, aPaper } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import { statementsOf } from "@/tests/support/count-queries";
import { type Person, someGuests } from "@/tests/support/people";

const draw = ({ id, teacher }: ADebate, anew = false) => drawSides(teacher, { debateId: id, anew });
const seatOf = async ({ classId }: Pick<ADebate, "classId">, { personId }: Person) => (await db().member.findFirstOrThrow({ where: { classId, userId: personId } })).id;

async function sidesOf({ id }: ADebate): Promise<Map<string, Side | null>> {
  return new Map((await db().participant.findMany({ where: { debateId: id } })).map(({ userId, assignedSide }) => [userId, assignedSide]));
}
async function sizesOf(debate: ADebate): Promise<[number, number]> {
  const sides = [...(await sidesOf(debate)).values()];
  return [sides.filter((side) => side === "for").length, sides.filter((side) => side === "against").length];
}
async function latecomers({ classId }: ADebate, count: number): Promise<Person[]> {
  const people = await someGuests(count, "Late");
  await db().member.createMany({ data: people.map(({ personId, name }) => ({ id: newId(), classId, userId: personId, role: "student", displayName: name, pseudonym: personId })) });
  return people;
}

describe("a draw", () => {
  test.each([7, 8])("of %i gives everybody a side, and the sizes differ by at most one", async (students) => {
    const debate = await aDebate({ students });
    expect(await draw(debate)).toBe(students);
    const [pro, con] = await sizesOf(debate);
    expect([pro + con, Math.abs(pro - con)]).toEqual([students, students % 2]);
  });

  test("leaves observers, staff and whoever does not take part today without one", async () => {
    const debate = await aDebate({ students: 4, observers: 2, assistants: 1 });
    await setNotTakingPart(debate.teacher, { debateId: debate.id, memberId: await seatOf(debate, debate.students[0]!), notTakingPart: true });
    expect(await draw(debate)).toBe(3);
    const sides = await sidesOf(debate);
    expect(sides.get(debate.students[0]!.personId)).toBeNull();
    expect([...debate.observers, ...debate.assistants, debate.teacher].filter(({ personId }) => sides.get(personId))).toEqual([]);
  });

  test("keeps the sides that are there, and evens them out with the others", async () => {
    const debate = await aDebate({ students: 6 });
    const set = debate.students.slice(0, 3);
    await setSides(debate.teacher, { debateId: debate.id, sides: await Promise.all(set.map(async (student) => ({ memberId: await seatOf(debate, student), side: "for" as const }))) });
    await draw(debate);
    const sides = await sidesOf(debate);
    expect(set.map(({ personId }) => sides.get(personId))).toEqual(["for", "for", "for"]);
    expect(await sizesOf(debate)).toEqual([3, 3]);
    await draw(debate);
    expect(await sidesOf(debate)).toEqual(sides); // drawn twice, nothing changes
  });

  test("anew is for everybody", async () => {
    const debate = await aDebate({ students: 16 });
    await draw(debate);
    const before = await sidesOf(debate);
    let changed = false;
    for (let tries = 0; tries < 5 && !changed; tries++) {
      await draw(debate, true);
      changed = [...(await sidesOf(debate))].some(([person, side]) => before.get(person) !== side);
      expect(await sizesOf(debate)).toEqual([8, 8]);
    }
    expect(changed).toBe(true);
  });

  test("two teachers at once make sides in balance", async () => {
    const debate = await aDebate({ students: 9, teachers: 2 });
    await Promise.all(debate.teachers.map((teacher) => drawSides(teacher, { debateId: debate.id, anew: true })));
    const [pro, con] = await sizesOf(debate);
    expect([pro + con, Math.abs(pro - con)]).toEqual([9, 1]);
  });

  test("looks at no ballot", async () => {
    const debate = await aDebate({ phase: "arguing", students: 5, opening: () => "for" });
    const { statements } = await statementsOf(() => draw(debate, true));
    expect(statements.filter((statement) => /ballot|turnout/i.test(statement) && !/phase_now/.test(statement))).toEqual([]);
    expect((await sizesOf(debate)).toSorted((a, b) => a - b)).toEqual([2, 3]);
  });
});

describe("whoever comes after the draw", () => {
  test("gets the smaller side at their first act, also when many come at once", async () => {
    const debate = await aDebate({ phase: "opening", students: 4 });
    await draw(debate);
    const late = await latecomers(debate, 6);
    await Promise.all(late.map((person) => castOpeningBallot(person, aPaper(debate.id))));
    expect(await sizesOf(debate)).toEqual([5, 5]);
  });

  test("gets none where sides were set by hand alone", async () => {
    const debate = await aDebate({ phase: "opening", students: 2 });
    await setSides(debate.teacher, { debateId: debate.id, sides: [{ memberId: await seatOf(debate, debate.students[0]!), side: "for" }] });
    const [late] = await latecomers(debate, 1);
    await castOpeningBallot(late!, aPaper(debate.id));
    expect((await sidesOf(debate)).get(late!.personId)).toBeNull();
  });

  test("whose side was taken away by hand gets none back", async () => {
    const debate = await aDebate({ phase: "opening", students: 3 });
    await draw(debate);
    await setSides(debate.teacher, { debateId: debate.id, sides: [{ memberId: await seatOf(debate, debate.students[0]!), side: null }] });
    await castOpeningBallot(debate.students[0]!, aPaper(debate.id));
    expect((await sidesOf(debate)).get(debate.students[0]!.personId)).toBeNull();
  });

  test("a student who takes part after all gets one", async () => {
    const debate = await aDebate({ phase: "opening", students: 3 });
    const memberId = await seatOf(debate, debate.students[0]!);
    await setNotTakingPart(debate.teacher, { debateId: debate.id, memberId, notTakingPart: true });
    await draw(debate);
    await setNotTakingPart(debate.teacher, { debateId: debate.id, memberId, notTakingPart: false });
    expect((await sidesOf(debate)).get(debate.students[0]!.personId)).not.toBeNull();
  });
});

describe("a side that is set", () => {
  test("is refused for a member of another class, and nothing is kept of the form", async () => {
    const [debate, other] = [await aDebate({ students: 2 }), await aDebate({ students: 2 })];
    const sides = [{ memberId: await seatOf(debate, debate.students[0]!), side: "for" as const }, { memberId: await seatOf(other, other.students[0]!), side: "for" as const }];
    expect(await answerOf(setSides(debate.teacher, { debateId: debate.id, sides }))).toBe("not-found: member");
    expect(await sizesOf(debate)).toEqual([0, 0]);
  });

  test("stands beside its author's name, apart from what the argument helps; not beside staff", async () => {
    const debate = await aDebate({ phase: "arguing", students: 2 });
    const [ada, ben] = debate.students;
    await setSides(debate.teacher, { debateId: debate.id, sides: [{ memberId: await seatOf(debate, ada!), side: "against" }] });
    const post = (who: Person, text: string) => postArgument(who, { debateId: debate.id, parentId: null, relation: "pro", text, formKey: `form-of-${who.personId}` });
    const { shortId } = await post(ada!, "Talks keep the airfield open");
    await post(debate.teacher, "A question to both sides");
    const { sides } = await debateArguments(ben!, debate.slug, { order: "posted", from: 0 });
    expect(sides.for.top.map(({ argument: { assignedSide, byStaff, side } }) => ({ assignedSide, byStaff, side }))).toEqual([
      { assignedSide: "against", byStaff: false, side: "for" }, { assignedSide: null, byStaff: true, side: "for" },
    ]);
    expect((await argumentPage(ben!, debate.slug, shortId, 0)).argument.assignedSide).toBe("against");
  });
});
