import { randomBytes, randomUUID } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { aDebate, aPaper, aPublicDebate, moveTo } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import { rows, testPool } from "@/tests/support/ask";
import { advanceClock, setClock } from "@/tests/support/clock";
import { endBallotAtOnce } from "@/tests/support/final-call";
import { locked } from "@/tests/support/locked";

afterEach(() => setClock(testPool(), "0"));

const insertStance = (id: string, stage: string) =>
  rows("INSERT INTO ballot (id, debate_id, stage, voter_key, stance) VALUES ($1, $2, $3, $4, 'for')", [randomUUID(), id, stage, randomBytes(32)]);
const insertOptions = (id: string) => rows("INSERT INTO option_ballot (id, debate_id, voter_key, ranking) VALUES ($1, $2, $3, '[]')", [randomUUID(), id, randomBytes(32)]);
const refusedByTrigger = expect.objectContaining({ code: "23514", constraint: "ballot_is_open" });

describe("raw SQL meets the trigger", () => {
  test.each([
    ["opening", "preparing"], ["opening", "closing"], ["opening", "outcome"],
    ["closing", "preparing"], ["closing", "opening"], ["closing", "arguing"], ["closing", "rebuttal"], ["closing", "outcome"], ["closing", "archived"],
  ] as const)("with the %s paper in %s", async (stage, phase) => {
    const debate = await aDebate({ phase, students: 0 });
    await expect(insertStance(debate.id, stage)).rejects.toEqual(refusedByTrigger);
  });

  test("with an option paper outside the closing ballot, or in a debate that has none", async () => {
    const debate = await aDebate({ phase: "rebuttal", students: 0 });
    await expect(insertOptions(debate.id)).rejects.toEqual(refusedByTrigger);
    await moveTo(debate, "closing");
    await insertOptions(debate.id);
    await rows("UPDATE debate SET uses_options = false WHERE id = $1", [debate.id]);
    await expect(insertOptions(debate.id)).rejects.toEqual(refusedByTrigger);
  });

  test("with a paper for a debate that is not there", async () => {
    await expect(insertStance(randomUUID(), "opening")).rejects.toEqual(refusedByTrigger);
  });

  test("with a change of a paper that is cast, once its ballot has ended: of the vote, the stage or the debate", async () => {
    const debate = await aDebate({ phase: "closing", students: 3 });
    await castClosingBallot(debate.students[0]!, aPaper(debate.id));
    await castOptionBallot(debate.students[0]!, { debateId: debate.id, ranking: [["withdraw"]] });
    const elsewhere = await aDebate({ phase: "closing", students: 0 });
    await endBallotAtOnce(debate.teacher, { debateId: debate.id, leaving: "closing" });
    for (const change of ["stance = 'against'", "confidence = 100", "stage = 'opening'"]) {
      await expect(rows(`UPDATE ballot SET ${change} WHERE debate_id = $1 AND stage = 'closing'`, [debate.id]), change).rejects.toEqual(refusedByTrigger);
    }
    await expect(rows("UPDATE ballot SET stance = 'against' WHERE debate_id = $1 AND stage = 'opening'", [debate.id])).rejects.toEqual(refusedByTrigger);
    for (const change of ["ranking = '[]'", "accepted_up_to = 1", "scores = '{}'"]) {
      await expect(rows(`UPDATE option_ballot SET ${change} WHERE debate_id = $1`, [debate.id]), change).rejects.toEqual(refusedByTrigger);
    }
    // A paper of another debate is not brought in either.
    await rows("INSERT INTO ballot (id, debate_id, stage, voter_key, stance) VALUES ($1, $2, 'closing', $3, 'for')", [randomUUID(), elsewhere.id, randomBytes(32)]);
    await expect(rows("UPDATE ballot SET debate_id = $1 WHERE debate_id = $2", [debate.id, elsewhere.id])).rejects.toEqual(refusedByTrigger);
  });

  test("in a class a new opening paper may come while it argues, never a change of one", async () => {
    const debate = await aDebate({ phase: "arguing", students: 3 });
    await insertStance(debate.id, "opening");
    await expect(rows("UPDATE ballot SET stance = 'against' WHERE debate_id = $1", [debate.id])).rejects.toEqual(refusedByTrigger);
    const inPublic = await aPublicDebate({ phase: "rebuttal", participants: 0 });
    await expect(insertStance(inPublic.id, "opening")).rejects.toEqual(refusedByTrigger);
  });

  test("the papers put back name one debate, for their own transaction alone", async () => {
    const debate = await aDebate({ phase: "outcome", students: 0 });
    const other = await aDebate({ phase: "outcome", students: 0 });
    const client = await testPool().connect();
    const putBack = (id: string) => client.query("INSERT INTO ballot (id, debate_id, stage, voter_key, stance) VALUES ($1, $2, 'closing', $3, 'for')", [randomUUID(), id, randomBytes(32)]);
    const begin = async () => {
      await client.query("BEGIN");
      await client.query("SELECT set_config('parley.papers_put_back', $1, true)", [debate.id]);
    };
    await begin();
    await putBack(debate.id);
    await expect(putBack(other.id)).rejects.toEqual(refusedByTrigger);
    await client.query("ROLLBACK");
    await begin();
    await client.query("COMMIT");
    await expect(putBack(debate.id)).rejects.toEqual(refusedByTrigger);
    client.release();
  });
});

describe("the hour strikes between the door and the paper", () => {
  test.each(["closing", "arguing"] as const)("the papers of %s are refused with a sentence, and nothing of them stays", async (phase) => {
    const debate = await aPublicDebate({ phase, participants: 2 });
    const [ada, ben] = debate.participants;
    const lock = await locked("LOCK TABLE ballot_key IN ACCESS EXCLUSIVE MODE"); // past the door, before the paper
    const papers = phase === "closing"
      ? [castClosingBallot(ada!, aPaper(debate.id)), castOptionBallot(ben!, { debateId: debate.id, ranking: [] })]
      : [castOpeningBallot(ada!, aPaper(debate.id)), castOpeningBallot(ben!, aPaper(debate.id))];
    const answers = Promise.all(papers.map(answerOf));
    await expect.poll(lock.waiting, { timeout: 10_000 }).toBe(2);
    await advanceClock(testPool(), "5 hours");
    await lock.release();
    expect(await answers).toEqual(["closed: ballot-has-closed", "closed: ballot-has-closed"]);
    expect(await rows("SELECT 1 FROM turnout WHERE debate_id = $1", [debate.id])).toEqual([]);
    expect(await rows("SELECT 1 FROM ballot WHERE debate_id = $1 UNION ALL SELECT 1 FROM option_ballot WHERE debate_id = $1", [debate.id])).toEqual([]);
  });
});

test.each([["preparing", "closed: ballot-not-open-yet"], ["arguing", "closed: ballot-not-open-yet"], ["outcome", "closed: ballot-has-closed"]] as const)(
  "the closing papers in %s are refused: %s", async (phase, refusal) => {
    const debate = await aDebate({ phase, students: 1 });
    const [ada] = debate.students;
    expect(await answerOf(castClosingBallot(ada!, aPaper(debate.id)))).toBe(refusal);
    expect(await answerOf(castOptionBallot(ada!, { debateId: debate.id, ranking: [] }))).toBe(refusal);
  });

test("staff and observers cast nothing, and somebody of another class finds no debate", async () => {
  const debate = await aDebate({ phase: "closing", students: 0, assistants: 1, observers: 1 });
  const other = await aDebate({ phase: "closing", students: 1 });
  expect(await answerOf(castClosingBallot(debate.teacher, aPaper(debate.id)))).toBe("not-allowed: staff-do-not-vote");
  expect(await answerOf(castClosingBallot(debate.assistants[0]!, aPaper(debate.id)))).toBe("not-allowed: staff-do-not-vote");
  expect(await answerOf(castOptionBallot(debate.observers[0]!, { debateId: debate.id, ranking: [] }))).toBe("not-allowed: observers-only-read");
  expect(await answerOf(castClosingBallot(other.students[0]!, aPaper(debate.id)))).toBe("not-found: debate");
  expect(await rows("SELECT 1 FROM participant WHERE debate_id = $1", [debate.id])).toEqual([]);
});
