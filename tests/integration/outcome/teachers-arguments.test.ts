import { expect, test } from "vitest";
import { postArgument } from "@/lib/argument/commands/post-argument";
import { rateArgument } from "@/lib/argument/commands/rate-argument";
import { debateArguments } from "@/lib/argument/queries/debate-arguments";
import { argumentId } from "@/lib/argument/schema";
import { ratedHighest } from "@/lib/outcome/queries/rated-highest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { aDebate } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";

test("a teacher's or an assistant's argument is marked, not rated, and never among those rated highest", async () => {
  const debate = await aDebate({ phase: "arguing", students: 4, assistants: 1 });
  const [ada, ben] = debate.students;
  const post = async (who: { personId: string }, text: string) => argumentId.parse((await postArgument(who, { debateId: debate.id, parentId: null, relation: "pro", text, formKey: `form-of-${who.personId}` })).id);
  const ofStaff = [await post(debate.teacher, "A question to both sides"), await post(debate.assistants[0]!, "Another question")];
  const adas = await post(ada!, "Talks keep the airfield open");
  for (const id of ofStaff) expect(await answerOf(rateArgument(ben!, { debateId: debate.id, argumentId: id, value: 4 }))).toBe("not-allowed: staff-argument");
  const { sides } = await debateArguments(ben!, debate.slug, { order: "posted", from: 0 });
  expect(sides.for.top.map(({ argument: { byStaff, obstacles } }) => [byStaff, obstacles.rate?.reason])).toEqual([[true, "staff-argument"], [true, "staff-argument"], [false, undefined]]);

  // Ratings that no road gives: the list of the outcome leaves them out by itself.
  for (const id of [...ofStaff, adas]) {
    await db().rating.createMany({ data: Array.from({ length: 3 }, () => ({ argumentId: id, userId: newId(), value: 4, givenToRevision: 0 })) });
    await db().argumentCounts.update({ where: { argumentId: id }, data: { rated4: 3 } });
  }
  expect((await ratedHighest(debate.id)).map(({ text }) => text)).toEqual(["Talks keep the airfield open"]);
});
