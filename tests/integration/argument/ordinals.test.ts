import { describe, expect, test } from "vitest";
import type { ArgumentId } from "@/lib/argument/schema";
import { type ADebate, aDebate } from "@/tests/support/a-debate";
import { answersOf } from "@/tests/support/answer-of";
import { rows } from "@/tests/support/ask";
import { post } from "@/tests/support/claims";
import type { Person } from "@/tests/support/people";
import { oneOf, randomFrom } from "@/tests/support/random";

const ordinalsBelow = async (id: ArgumentId) => (await rows<{ ordinal: number }>("SELECT ordinal FROM argument WHERE parent_id = $1 ORDER BY ordinal", [id])).map(({ ordinal }) => ordinal);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

test("thirty people who answer one argument at once get thirty places, one to thirty", async () => {
  const debate = await aDebate({ phase: "arguing", students: 30 });
  const { id } = await post(debate.teacher, debate, "Talks keep the airfield open");
  const answers = await answersOf(debate.students.map((person, nth) => post(person, debate, `Answer ${nth}`, { below: id, relation: nth % 2 ? "con" : "pro" })));
  expect(answers).toEqual(["done"]);
  const given = await ordinalsBelow(id);
  expect(given).toEqual(upTo(given.length));
  expect(await rows("SELECT last_ordinal, replies, below FROM argument_counts WHERE argument_id = $1", [id])).toEqual([{ last_ordinal: given.length, replies: given.length, below: given.length }]);
  const labels = await rows<{ label: string }>("SELECT label FROM argument WHERE parent_id = $1 ORDER BY ordinal", [id]);
  expect(labels.map(({ label }) => label)).toEqual(given.map((ordinal) => `F1.${ordinal}`));
});

test("thirty claims at once on both sides: each side counts for itself", async () => {
  const debate = await aDebate({ phase: "arguing", students: 30 });
  expect(await answersOf(debate.students.map((person, nth) => post(person, debate, `Claim ${nth}`, { relation: nth % 2 ? "con" : "pro" })))).toEqual(["done"]);
  for (const [side, letter] of [["for", "F"], ["against", "A"]]) {
    const labels = (await rows<{ label: string }>("SELECT label FROM argument WHERE debate_id = $1 AND side = $2 ORDER BY ordinal", [debate.id, side])).map(({ label }) => label);
    expect(labels).toEqual(upTo(labels.length).map((ordinal) => `${letter}${ordinal}`));
    expect(await rows("SELECT last FROM top_ordinal WHERE debate_id = $1 AND side = $2", [debate.id, side])).toEqual([{ last: labels.length }]);
  }
});

test("no ordinal is given again: not after a withdrawal", async () => {
  const debate = await aDebate({ phase: "arguing", students: 1 });
  const [ada] = debate.students as [Person];
  const first = await post(ada, debate, "First");
  await rows("UPDATE argument SET status = 'withdrawn' WHERE id = $1", [first.id]);
  await post(ada, debate, "Second");
  expect(await rows("SELECT label FROM argument WHERE debate_id = $1 ORDER BY ordinal", [debate.id])).toEqual([{ label: "F1" }, { label: "F2" }]);
});

describe("writers at all depths of one branch never lock one another out", () => {
  /** A chain, each answering the one before. */
  async function aChain(debate: ADebate, depth: number): Promise<ArgumentId[]> {
    const chain: ArgumentId[] = [];
    for (let at = 0; at < depth; at++) chain.push((await post(debate.teacher, debate, `Depth ${at}`, { below: chain.at(-1) ?? null })).id);
    return chain;
  }

  test("ninety answers along a chain of six", async () => {
    const debate = await aDebate({ phase: "arguing", students: 30 });
    const chain = await aChain(debate, 6);
    const random = randomFrom(7);
    // A deadlock is no Refused: it would be thrown.
    const replies = debate.students.flatMap((person) => [0, 1, 2].map((nth) => post(person, debate, `Answer ${nth}`, { below: oneOf(random, chain) })));
    expect(await answersOf(replies)).toEqual(["done"]);
    for (const id of chain) {
      const given = await ordinalsBelow(id);
      expect(given).toEqual(upTo(given.length));
    }
  });
});
