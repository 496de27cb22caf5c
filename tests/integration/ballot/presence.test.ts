import { afterEach, expect, test } from "vitest";
import { castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { presence } from "@/lib/ballot/queries/presence";
import { turnoutExactly, turnoutInWords } from "@/lib/ballot/queries/turnout";
import { desk } from "@/lib/class/queries/desk";
import { openDebate } from "@/lib/debate/queries/debate";
import { newId } from "@/lib/platform/ids";
import { type ADebate, aDebate, aPaper } from "@/tests/support/a-debate";
import { rows, testPool } from "@/tests/support/ask";
import { advanceClock, setClock } from "@/tests/support/clock";
import type { Person } from "@/tests/support/people";

afterEach(() => setClock(testPool(), "0"));

/** Makes as though somebody had been seen this long ago. */
const seen = ({ personId }: Person, secondsAgo: number) => rows(
  "INSERT INTO session (id, user_id, last_seen_at, expires_at) VALUES ($1, $2, parley_now() - make_interval(secs => $3), parley_now() + interval '1 day')", [newId(), personId, secondsAgo]);
const leaveOut = (debate: ADebate, { personId }: Person) => rows(
  "INSERT INTO participant (id, debate_id, user_id, not_taking_part) VALUES ($1, $2, $3, true) ON CONFLICT (debate_id, user_id) DO UPDATE SET not_taking_part = true", [newId(), debate.id, personId]);
const told = async (debate: ADebate) => {
  const opened = await openDebate(debate.teacher, debate.slug);
  const { here, away } = await presence(opened.debate);
  const turnout = await turnoutExactly(opened.debate, opened.standing);
  return { here: [here.people, here.cast.opening], away: [away.people, away.cast.opening], cast: turnout.opening, of: turnout.of, words: await turnoutInWords(opened.debate, opened.standing) };
};

test("who is here and has voted is told exactly, and who went away after voting does not stand in for who is here", async () => {
  const debate = await aDebate({ phase: "opening", students: 5 });
  const [ada, ben, cleo, dan] = debate.students as [Person, Person, Person, Person, Person];
  await seen(ada, 5);
  await seen(ben, 110);
  await seen(cleo, 130);
  for (const person of [ada, cleo]) await castOpeningBallot(person, aPaper(debate.id));
  expect(await told(debate)).toEqual({ here: [2, 1], away: [3, 1], cast: 2, of: 5, words: "some" });
  await castOpeningBallot(ben, aPaper(debate.id));
  expect(await told(debate)).toMatchObject({ here: [2, 2], away: [3, 1], words: "all-here" });
  await seen(dan, 0);
  expect(await told(debate)).toMatchObject({ here: [3, 2], away: [2, 1], words: "some" });
  await advanceClock(testPool(), "3 minutes");
  expect(await told(debate)).toMatchObject({ here: [0, 0], away: [5, 3], words: "some" }); // nobody is here: nothing is said of all
});

test("whoever does not take part today is in no number, unless they have cast", async () => {
  const debate = await aDebate({ phase: "opening", students: 4 });
  const [ada, ben, cleo] = debate.students as [Person, Person, Person, Person];
  for (const person of debate.students) await seen(person, 1);
  await castOpeningBallot(ada, aPaper(debate.id));
  await castOpeningBallot(ben, aPaper(debate.id));
  await leaveOut(debate, cleo);
  expect(await told(debate)).toMatchObject({ here: [3, 2], of: 3, cast: 2 });
  await leaveOut(debate, ben); // has cast
  expect(await told(debate)).toMatchObject({ here: [3, 2], of: 3, cast: 2 });
});

test("the desk shows it, with whether the step can be taken back", async () => {
  const debate = await aDebate({ phase: "opening", students: 2 });
  await seen(debate.students[0]!, 1);
  expect((await desk(debate.teacher, debate.classId, debate.slug)).current).toMatchObject({ presence: { here: { people: 1 }, away: { people: 1 } }, done: { cast: false, posted: false } });
  await castOpeningBallot(debate.students[0]!, aPaper(debate.id));
  expect((await desk(debate.teacher, debate.classId, debate.slug)).current).toMatchObject({ presence: { here: { cast: { opening: 1 } } }, done: { cast: true, posted: false } });
});
