import { expect, test } from "vitest";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { paperPage } from "@/lib/ballot/queries/paper";
import { turnoutExactly } from "@/lib/ballot/queries/turnout";
import { desk, projected } from "@/lib/class/queries/desk";
import { participation } from "@/lib/debate/queries/participation";
import { openDebate } from "@/lib/debate/queries/debate";
import { t } from "@/lib/words";
import { type ADebate, aDebate, aPaper, moveTo } from "@/tests/support/a-debate";
import { rows } from "@/tests/support/ask";

// What the ballot page promises, clause by clause: whoever changes the sentence changes what is tried here, and the other way round.
const clauses = {
  who: "Your teacher sees that you voted",
  how: "never how",
  class: "your class reads only ‘nearly all’ or ‘all who are here’",
};

test("the ballot page says in one sentence what a teacher can see, and the desk says the same", () => {
  expect(t("ballot.promise").split(". ")[0]).toBe(`${clauses.who}, ${clauses.how}; ${clauses.class}`);
  expect(t("class.roll.note")).toMatch(/^You see who has voted, never how\./);
});

/** All that the teacher's pages are made of: desk, projector, who took part in what, and the numbers. Without what a clock makes of it. */
async function teachersPages(debate: ADebate): Promise<string> {
  const { debate: now, standing } = await openDebate(debate.teacher, debate.slug);
  const parts = now.phase === "opening" ? null : await participation(debate.teacher, debate.slug); // begins with arguing
  const [onDesk, onWall, turnout] = await Promise.all([desk(debate.teacher, debate.classId, debate.slug), projected(debate.teacher, debate.slug), turnoutExactly(now, standing)]);
  return JSON.stringify({ onDesk, onWall, parts, turnout }, (key, value: unknown) => (key === "now" ? "a moment" : typeof value === "bigint" ? String(value) : value));
}

/** Every paper of the open ballot says something else, and is still cast by the same people. */
async function turnAllPapers({ id }: ADebate, stage: "opening" | "closing"): Promise<void> {
  await rows("UPDATE ballot SET stance = CASE stance WHEN 'for' THEN 'undecided' WHEN 'undecided' THEN 'against' ELSE 'for' END::stance, confidence = NULL WHERE debate_id = $1 AND stage = $2::ballot_stage", [id, stage]);
  if (stage === "closing") await rows(`UPDATE option_ballot SET ranking = '[["withdraw"],["compromise"]]' WHERE debate_id = $1`, [id]);
}

test.each(["opening", "closing"] as const)("in the %s ballot a teacher's pages hold who has cast, by name and in number, and nothing of how", async (phase) => {
  const debate = await aDebate({ phase, students: 5 });
  const [ada, ben, zoe] = debate.students;
  for (const person of [ada!, ben!]) {
    if (phase === "opening") await castOpeningBallot(person, aPaper(debate.id, "for"));
    else {
      await castClosingBallot(person, aPaper(debate.id, "for"));
      await castOptionBallot(person, { debateId: debate.id, ranking: [["pressure"]] });
    }
  }
  const { debate: now, standing } = await openDebate(debate.teacher, debate.slug);
  expect((await turnoutExactly(now, standing))[phase]).toBe(2);
  const before = await teachersPages(debate);
  await turnAllPapers(debate, phase);
  expect(await teachersPages(debate)).toBe(before);
  if (phase === "opening") await castOpeningBallot(zoe!, aPaper(debate.id)); else await castClosingBallot(zoe!, aPaper(debate.id));
  expect(await teachersPages(debate)).not.toBe(before); // live: whoever votes now stands there now
  if (phase === "opening") await moveTo(debate, "arguing"); // by name from then on
  const { parts } = await participation(debate.teacher, debate.slug);
  const isCast = ({ opened, closed }: (typeof parts)[number]) => (phase === "opening" ? opened === "inTime" : closed === "cast");
  expect(parts.filter(isCast).map(({ name }) => name).toSorted()).toEqual([ada!, ben!, zoe!].map(({ name }) => name).toSorted());
});

test("the class reads words alone, whoever has voted", async () => {
  const debate = await aDebate({ phase: "opening", students: 5 });
  await rows("INSERT INTO session (id, user_id, expires_at, last_seen_at) SELECT 'session of ' || user_id, user_id, parley_now() + interval '1 day', parley_now() FROM member WHERE class_id = $1 AND role = 'student'", [debate.classId]);
  const read: unknown[] = [];
  for (const person of debate.students) {
    await castOpeningBallot(person, aPaper(debate.id));
    read.push((await paperPage(debate.students[0]!, debate.slug, "opening")).turnout);
  }
  expect(read).toEqual(["some", "some", "some", "nearly-all", "all-here"]);
});
