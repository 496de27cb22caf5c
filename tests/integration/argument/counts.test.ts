import { describe, expect, test } from "vitest";
import { editArgument, withdrawArgument } from "@/lib/argument/commands/edit-argument";
import { postComment } from "@/lib/argument/commands/post-comment";
import { rateArgument } from "@/lib/argument/commands/rate-argument";
import { argumentPage } from "@/lib/argument/queries/argument-page";
import type { ArgumentId } from "@/lib/argument/schema";
import { hideContent, restoreContent } from "@/lib/moderation/commands/hide";
import { aDebate } from "@/tests/support/a-debate";
import { answerOf, answersOf, tooBusy } from "@/tests/support/answer-of";
import { count, rows } from "@/tests/support/ask";
import { post, type Posted } from "@/tests/support/claims";
import type { Person } from "@/tests/support/people";
import { oneOf, randomFrom } from "@/tests/support/random";

/** Arguments whose counts are not what the rows say, of one debate. */
const wrongCounts = (id: string) => rows(`
  SELECT a.label, c.*, said.* FROM argument a LEFT JOIN argument_counts c ON c.argument_id = a.id, LATERAL (SELECT
    (SELECT count(*) FROM argument r WHERE r.parent_id = a.id) AS replies, (SELECT coalesce(max(r.ordinal), 0) FROM argument r WHERE r.parent_id = a.id) AS last,
    (SELECT count(*) FROM argument r WHERE r.debate_id = a.debate_id AND r.path @> ARRAY[a.id] AND r.id <> a.id) AS below,
    (SELECT count(*) FROM comment k WHERE k.argument_id = a.id) AS comments,
    (SELECT array_agg((SELECT count(*) FROM rating r WHERE r.argument_id = a.id AND r.value = level) ORDER BY level) FROM generate_series(0, 4) level) AS rated,
    (SELECT count(*) FROM rating r WHERE r.argument_id = a.id AND NOT r.shown) AS unshown) said
  WHERE a.debate_id = $1 AND (c.argument_id IS NULL OR (c.replies, c.last_ordinal, c.below, c.comments) IS DISTINCT FROM (said.replies::int, said.last::int, said.below::int, said.comments::int)
    OR ARRAY[c.rated0, c.rated1, c.rated2, c.rated3, c.rated4] <> said.rated::int[] OR said.unshown > 2)`, [id]);

const seed = Date.now() % 1_000_000;

test(`after three hundred things that twelve people did at once the counts are what the rows say, drawn with ${seed}`, async () => {
  const debate = await aDebate({ phase: "arguing", students: 11 });
  const random = randomFrom(seed);
  const people = [...debate.students, debate.teacher];
  const posted: Posted[] = await Promise.all(debate.students.slice(0, 4).map((person, nth) => post(person, debate, `Claim ${nth}`, { relation: nth % 2 ? "con" : "pro" })));
  const refusals = /^(done|too-many: too-busy|not-allowed: (own-argument|staff-argument|staff-do-not-rate|not-your-argument|only-staff-hide)|conflict: (argument-is-not-there-any-more|nothing-to-hide|nothing-to-restore))$/;
  const done: Record<string, number> = {};

  const act = async (person: Person, nth: number): Promise<void> => {
    const { id } = oneOf(random, posted);
    const on = { debateId: debate.id, argumentId: id };
    const text = `${nth} by ${person.name}`;
    const things: Record<string, () => Promise<unknown>> = {
      claim: async () => posted.push(await post(person, debate, text, { relation: oneOf(random, ["pro", "con"]) })),
      answer: async () => posted.push(await post(person, debate, text, { below: id, relation: oneOf(random, ["pro", "con"]) })),
      comment: () => postComment(person, { ...on, text, formKey: `form-key-${nth}` }),
      rate: () => rateArgument(person, { ...on, value: Math.floor(random() * 5) }),
      edit: () => editArgument(person, { ...on, text }),
      withdraw: () => withdrawArgument(person, on),
      hide: () => hideContent(person, { ...on, reason: "" }),
      restore: () => restoreContent(person, { ...on, reason: "" }),
    };
    const what = oneOf(random, ["claim", "answer", "answer", "answer", "comment", "comment", "rate", "rate", "rate", "rate", "edit", "withdraw", "hide", "restore", "restore"]);
    const answer = await answerOf(things[what]!());
    expect(answer).toMatch(refusals);
    if (answer === "done") done[what] = (done[what] ?? 0) + 1;
  };
  await Promise.all(people.map(async (person) => {
    for (let nth = 0; nth < 25; nth++) await act(person, nth);
  }));

  expect(await wrongCounts(debate.id)).toEqual([]);
  expect(await count("SELECT count(*) FROM argument WHERE debate_id = $1", [debate.id])).toBe(4 + (done.claim ?? 0) + (done.answer ?? 0));
  expect(await count("SELECT sum(comments) FROM argument_counts c JOIN argument a ON a.id = c.argument_id WHERE a.debate_id = $1", [debate.id])).toBe(done.comment ?? 0);
  expect((done.answer ?? 0) > 20 && (done.rate ?? 0) > 20).toBe(true); // there was something to count
  const numbers = await rows<{ number: string }>("SELECT number FROM event WHERE stream_id = $1 ORDER BY number", [debate.id]);
  expect(numbers.map(({ number }) => Number(number))).toEqual(numbers.map((_, index) => index + 1));
}, 120_000);

describe("what students read of ratings", () => {
  async function rated(students: number) {
    const debate = await aDebate({ phase: "arguing", students });
    const [ada, ...raters] = debate.students as [Person, ...Person[]];
    const { id, shortId } = await post(ada, debate, "Talks keep the airfield open");
    const rate = (person: Person, value: number) => rateArgument(person, { debateId: debate.id, argumentId: id, value });
    const readBy = async (person: Person) => (await argumentPage(person, debate.slug, shortId, 0)).argument.summary;
    return { debate, id: id as ArgumentId, ada, raters, rate, readBy };
  }

  test("moves by three raters at a time, never by one or two", async () => {
    const { debate, ada, raters, rate, readBy } = await rated(9);
    const seen: (number | null)[] = [];
    for (const person of raters) {
      await rate(person, 4);
      seen.push((await readBy(ada))?.ratings ?? null);
    }
    expect(seen).toEqual([null, null, 3, 3, 3, 6, 6, 6]);
    expect(await readBy(raters[0]!)).toEqual({ mean: 4, ratings: 6 });
    expect(await readBy(debate.teacher)).toEqual({ mean: 4, ratings: 8 }); // staff of the class read it as it is
  });

  test("does not tell what one person gave, however often they change their mind", async () => {
    const { ada, raters, rate, readBy } = await rated(5);
    const [ben, cem, dia, eve] = raters as [Person, Person, Person, Person];
    for (const person of [ben, cem, dia]) await rate(person, 4);
    for (const value of [0, 3, 0, 1]) await rate(eve, value);
    expect(await readBy(ada)).toEqual({ mean: 4, ratings: 3 });
    await rate(ben, 0);
    expect(await readBy(ada)).toEqual({ mean: 4, ratings: 3 });
    await rate(cem, 0);
    expect(await readBy(ada)).toEqual({ mean: 1.25, ratings: 4 }); // ben, cem and eve together
  });

  test("is for whoever wrote or rated the argument, and for staff", async () => {
    const { debate, ada, raters, rate, readBy } = await rated(6);
    for (const person of raters.slice(0, 3)) await rate(person, 2);
    expect([await readBy(ada), await readBy(raters[0]!), await readBy(raters[4]!)]).toEqual([{ mean: 2, ratings: 3 }, { mean: 2, ratings: 3 }, null]);
    expect(await readBy(debate.teacher)).toEqual({ mean: 2, ratings: 3 });
  });

  test("twenty ratings of one person at once leave one, which is counted once", async () => {
    const { debate, id, raters, rate } = await rated(2);
    expect(await answersOf(Array.from({ length: 20 }, (_, nth) => rate(raters[0]!, nth % 5)))).toEqual(["done"]);
    expect(await rows("SELECT count(*)::int FROM rating WHERE argument_id = $1", [id])).toEqual([{ count: 1 }]);
    expect(await wrongCounts(debate.id)).toEqual([]);
  });

  test("thirty raters of one argument at once are all summed", async () => {
    const { debate, id, raters, rate, readBy, ada } = await rated(31);
    const answers = await Promise.all(raters.map((person, nth) => answerOf(rate(person, nth % 5))));
    const given = answers.filter((answer) => answer !== tooBusy);
    expect(new Set(given)).toEqual(new Set(["done"]));
    expect(await count("SELECT rated0 + rated1 + rated2 + rated3 + rated4 FROM argument_counts WHERE argument_id = $1", [id])).toBe(given.length);
    expect((await readBy(ada))!.ratings).toBe(given.length - (given.length % 3));
    expect(await wrongCounts(debate.id)).toEqual([]);
  });

  test("the same rating again changes nothing; one's own argument and a teacher's are not rated", async () => {
    const { debate, ada, raters, rate } = await rated(2);
    expect([await rate(raters[0]!, 3), await rate(raters[0]!, 3), await rate(raters[0]!, 2)]).toEqual([true, false, true]);
    expect(await answerOf(rate(ada, 4))).toBe("not-allowed: own-argument");
    expect(await answerOf(rate(debate.teacher, 4))).toBe("not-allowed: staff-do-not-rate");
    const { id } = await post(debate.teacher, debate, "Think of the airfield");
    expect(await answerOf(rateArgument(ada, { debateId: debate.id, argumentId: id, value: 4 }))).toBe("not-allowed: staff-argument");
  });
});
