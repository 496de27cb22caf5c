import { expect, test } from "vitest";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { aDebate, aPaper, moveTo } from "@/tests/support/a-debate";
import { answersOf } from "@/tests/support/answer-of";
import { count, rows } from "@/tests/support/ask";
import type { Person } from "@/tests/support/people";

const fifty = <Result>(submit: () => Promise<Result>) => Array.from({ length: 50 }, submit);

test("fifty submits of one opening paper at once leave one paper and one tick", async () => {
  const debate = await aDebate({ phase: "opening", students: 2 });
  const [ada, ben] = debate.students as [Person, Person];
  await castOpeningBallot(ben, aPaper(debate.id, "against"));
  expect(await answersOf(fifty(() => castOpeningBallot(ada, aPaper(debate.id, "for"))))).toEqual(["done"]);
  expect(await rows("SELECT stance, count(*)::int FROM ballot WHERE debate_id = $1 GROUP BY stance ORDER BY stance", [debate.id])).toEqual([{ stance: "for", count: 1 }, { stance: "against", count: 1 }]);
  expect(await count("SELECT count(*) FROM turnout WHERE debate_id = $1 AND stage = 'opening'", [debate.id])).toBe(2);
  expect(await count("SELECT count(*) FROM participant WHERE debate_id = $1", [debate.id])).toBe(2);
});

test("so do fifty of a closing paper and fifty of an option paper, mixed, by somebody with no place in the debate yet", async () => {
  const debate = await aDebate({ phase: "closing", students: 1, opening: () => null });
  const [ada] = debate.students as [Person];
  const ranking = [["compromise"], ["continue", "withdraw"]];
  const answers = await answersOf([...fifty(() => castClosingBallot(ada, aPaper(debate.id, "undecided"))), ...fifty(() => castOptionBallot(ada, { debateId: debate.id, ranking }))]);
  expect(answers).toEqual(["done"]);
  expect(await rows("SELECT stage, stance, confidence FROM ballot WHERE debate_id = $1", [debate.id])).toEqual([{ stage: "closing", stance: "undecided", confidence: null }]);
  expect(await rows("SELECT ranking FROM option_ballot WHERE debate_id = $1", [debate.id])).toEqual([{ ranking }]);
  expect(await rows("SELECT stage FROM turnout WHERE debate_id = $1 ORDER BY stage", [debate.id])).toEqual([{ stage: "closing" }, { stage: "options" }]);
});

test("a fresh paper replaces one's own while the ballot is open, and the tick of the first stays", async () => {
  const debate = await aDebate({ phase: "opening", students: 1 });
  const [ada] = debate.students as [Person];
  const tick = () => rows<{ id: string; cast_at: Date; late: boolean }>("SELECT id, cast_at, late FROM turnout WHERE debate_id = $1 AND stage = 'opening'", [debate.id]);
  await castOpeningBallot(ada, aPaper(debate.id, "for"));
  const first = await tick();
  await castOpeningBallot(ada, { ...aPaper(debate.id, "against"), confidence: 100 });
  await castOpeningBallot(ada, aPaper(debate.id, "undecided"));
  expect(await rows("SELECT stance, confidence FROM ballot WHERE debate_id = $1", [debate.id])).toEqual([{ stance: "undecided", confidence: null }]);
  expect(await tick()).toEqual(first);
});

test("a fresh option paper replaces one's own, ties and what is left out too", async () => {
  const debate = await aDebate({ phase: "closing", students: 1 });
  const [ada] = debate.students as [Person];
  await castOptionBallot(ada, { debateId: debate.id, ranking: [["withdraw"]] });
  await castOptionBallot(ada, { debateId: debate.id, ranking: [["continue", "pressure"]] });
  expect(await rows("SELECT ranking FROM option_ballot WHERE debate_id = $1", [debate.id])).toEqual([{ ranking: [["continue", "pressure"]] }]);
});

test("an option that the brief does not have is refused, and nothing of the paper stays", async () => {
  const debate = await aDebate({ phase: "closing", students: 1 });
  const [ada] = debate.students as [Person];
  await expect(castOptionBallot(ada, { debateId: debate.id, ranking: [["withdraw"], ["made-up"]] })).rejects.toThrow("invalid: ranking-not-right");
  expect(await count("SELECT count(*) FROM option_ballot WHERE debate_id = $1", [debate.id])).toBe(0);
  expect(await count("SELECT count(*) FROM turnout WHERE debate_id = $1 AND stage = 'options'", [debate.id])).toBe(0);
});

test("a debate without an option ballot takes no option paper", async () => {
  const debate = await aDebate({ phase: "preparing", students: 1, usesOptions: false });
  await moveTo(debate, "closing");
  await expect(castOptionBallot(debate.students[0]!, { debateId: debate.id, ranking: [] })).rejects.toThrow("closed: no-option-ballot");
});
