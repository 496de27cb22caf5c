import { describe, expect, test } from "vitest";
import { rateArgument } from "@/lib/argument/commands/rate-argument";
import { postArgument } from "@/lib/argument/commands/post-argument";
import { argumentId } from "@/lib/argument/schema";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { stances } from "@/lib/ballot/schema";
import { voterKey } from "@/lib/ballot/voter-key";
import { movePhase } from "@/lib/debate/commands/move-phase";
import { db } from "@/lib/platform/db";
import { type ADebate, aDebate, aPaper, aPublicDebate, moveTo } from "@/tests/support/a-debate";
import { anArgument } from "@/tests/support/a-stage";
import { count, rows } from "@/tests/support/ask";
import { creditTo } from "@/tests/support/credits";

type Stage = "opening" | "closing" | "options" | "credit";
type Paper = { id: string; key: string; ctid: string; xmin: string };
const students = 30;
const v4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The papers of a ballot in the order in which the table holds them. */
const papersOf = (id: string, stage: Stage) => (stage === "options" || stage === "credit"
  ? rows<Paper>(`SELECT id, encode(voter_key, 'hex') AS key, ctid::text, xmin::text FROM ${stage === "credit" ? "credit" : "option_ballot"} WHERE debate_id = $1 ORDER BY ctid`, [id])
  : rows<Paper>("SELECT id, encode(voter_key, 'hex') AS key, ctid::text, xmin::text FROM ballot WHERE debate_id = $1 AND stage = $2 ORDER BY ctid", [id, stage]));

/** Everybody casts one after another, as the turnout tells. */
async function castInTurn(debate: ADebate, stage: Stage): Promise<void> {
  const claim = stage === "credit" ? await anArgument(debate.id, debate.teacher) : null;
  for (const [index, person] of debate.students.entries()) {
    const paper = aPaper(debate.id, stances[index % 3]);
    if (stage === "opening") await castOpeningBallot(person, paper);
    else if (stage === "closing") await castClosingBallot(person, paper);
    else if (claim) await creditTo(person, debate, [claim, "It was hard to answer"]);
    else await castOptionBallot(person, { debateId: debate.id, ranking: [["withdraw"]] });
  }
}

const keysOf = (papers: Paper[]) => papers.map(({ key }) => key);

/** Nothing pairs the papers with the order in which they were cast any more: not their place, not their transaction, not their ids. */
function expectShuffled(before: Paper[], after: Paper[]): void {
  expect(after).toHaveLength(before.length);
  expect(keysOf(after).toSorted()).toEqual(keysOf(before).toSorted());
  expect(keysOf(after)).not.toEqual(keysOf(before)); // by chance once in 30!
  expect(new Set(after.map(({ xmin }) => xmin)).size).toBe(1);
  expect(after.map(({ id }) => id).filter((id) => before.some((paper) => paper.id === id))).toEqual([]);
  for (const { id } of [...before, ...after]) expect(id).toMatch(v4);
}

test.each(["opening", "closing", "options", "credit"] as const)("the end of the %s ballot puts its papers back in random order with new ids", async (stage) => {
  const debate = await aDebate({ phase: stage === "opening" ? "opening" : "closing", students });
  await castInTurn(debate, stage);
  const before = await papersOf(debate.id, stage);
  expect(new Set(before.map(({ xmin }) => xmin)).size).toBe(students);
  await moveTo(debate, stage === "opening" ? "arguing" : "outcome");
  expectShuffled(before, await papersOf(debate.id, stage));
});

test("late papers are shuffled among the others when the closing ballot begins", async () => {
  const debate = await aDebate({ phase: "arguing", students, opening: (student) => (student < 20 ? "for" : null) });
  for (const person of debate.students.slice(20)) await castOpeningBallot(person, { ...aPaper(debate.id), late: "yes" });
  await moveTo(debate, "rebuttal");
  const before = await papersOf(debate.id, "opening");
  await moveTo(debate, "closing");
  expectShuffled(before, await papersOf(debate.id, "opening"));
});

test("first stances are shuffled when arguing ends, which ends their ballot", async () => {
  const debate = await aPublicDebate({ phase: "arguing", participants: students });
  for (const person of debate.participants) await castOpeningBallot(person, aPaper(debate.id));
  const before = await papersOf(debate.id, "opening");
  await movePhase(debate.teacher, { debateId: debate.id, leaving: "arguing" });
  expectShuffled(before, await papersOf(debate.id, "opening"));
});

describe("without the server's secret", () => {
  test("a paper has no column of a time or of a person, and no key to another table", async () => {
    const columns = await rows<{ column: string }>(`SELECT table_name || '.' || column_name || ' ' || udt_name AS column FROM information_schema.columns
      WHERE table_name IN ('ballot', 'option_ballot', 'ballot_key', 'credit') ORDER BY table_name, ordinal_position`);
    expect(columns.map(({ column }) => column)).toEqual([
      "ballot.id uuid", "ballot.debate_id uuid", "ballot.stage ballot_stage", "ballot.voter_key bytea", "ballot.stance stance", "ballot.confidence int2",
      "ballot_key.debate_id uuid", "ballot_key.key bytea",
      // The one time is that at which staff hid a reason.
      "credit.id uuid", "credit.debate_id uuid", "credit.voter_key bytea", "credit.argument_id uuid", "credit.place int2", "credit.reason text", "credit.reason_hidden_at timestamptz",
      "option_ballot.id uuid", "option_ballot.debate_id uuid", "option_ballot.voter_key bytea", "option_ballot.ranking jsonb", "option_ballot.accepted_up_to int2", "option_ballot.scores jsonb",
    ]);
    expect(await rows("SELECT conname FROM pg_constraint WHERE contype = 'f' AND ARRAY[conrelid, confrelid] && ARRAY['ballot'::regclass, 'option_ballot'::regclass, 'credit'::regclass]::oid[]")).toEqual([]);
  });

  test("no value of a paper stands anywhere else, but for its debate; stance, option and credit papers share no key", async () => {
    const debate = await aDebate({ phase: "opening", students: 6 });
    await castInTurn(debate, "opening");
    await moveTo(debate, "closing");
    await castInTurn(debate, "closing");
    await castInTurn(debate, "options");
    await castInTurn(debate, "credit");
    const [opening, closing, options, credit] = [await papersOf(debate.id, "opening"), await papersOf(debate.id, "closing"), await papersOf(debate.id, "options"), await papersOf(debate.id, "credit")];
    expect(keysOf(opening).toSorted()).toEqual(keysOf(closing).toSorted()); // a voter's own two papers, matched for the outcome
    expect(keysOf(options).filter((key) => keysOf(opening).includes(key))).toEqual([]);
    expect(keysOf(credit).filter((key) => [...keysOf(opening), ...keysOf(options)].includes(key))).toEqual([]);
    const marks = [...opening, ...closing, ...options, ...credit].flatMap(({ id, key }) => [id, key]);
    const tables = await rows<{ name: string }>("SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT IN ('ballot', 'option_ballot', 'credit')");
    for (const { name } of tables) {
      const found = await rows(`SELECT 1 FROM ${name} t, unnest($1::text[]) mark WHERE position(mark IN to_jsonb(t)::text) > 0 LIMIT 1`, [marks]);
      expect(found, name).toEqual([]);
    }
  });

  test("not even the whole database tells whose a paper is: under another secret each key is another", async () => {
    const debate = await aDebate({ phase: "opening", students: 3 });
    await castInTurn(debate, "opening");
    const stored = keysOf(await papersOf(debate.id, "opening")).toSorted();
    const computed = async () => {
      const seats = await db().participant.findMany({ where: { debateId: debate.id }, select: { id: true } });
      const keys = await db().$transaction((tx) => Promise.all(seats.map(({ id }) => voterKey(tx, debate.id, "stance", id))));
      return keys.map((key) => Buffer.from(key).toString("hex")).toSorted();
    };
    expect(await computed()).toEqual(stored);
    const secret = process.env.PARLEY_SECRET;
    process.env.PARLEY_SECRET = "another secret of thirty-two characters";
    const others = await computed();
    process.env.PARLEY_SECRET = secret;
    expect(others.filter((key) => stored.includes(key))).toEqual([]);
  });
});

test("a credit leaves nothing on the argument that it names: no number of its transaction", async () => {
  const debate = await aDebate({ phase: "closing", students: 1 });
  const claim = await anArgument(debate.id, debate.teacher);
  const marks = () => rows("SELECT xmin::text, xmax::text, ctid::text FROM argument WHERE id = $1", [claim.id]);
  const before = await marks();
  await creditTo(debate.students[0]!, debate, claim);
  expect(await marks()).toEqual(before);
});

test("a ballot, an option paper, a credit and a rating write no event", async () => {
  const debate = await aDebate({ phase: "opening", students: 3 });
  const events = () => rows<{ kind: string }>("SELECT kind FROM event WHERE stream_id = $1 OR stream_id = $2 ORDER BY stream_id, number", [debate.id, debate.classId]);
  const quiet = async (act: () => Promise<unknown>) => {
    const before = await events();
    await act();
    expect(await events()).toEqual(before);
  };
  await quiet(() => castInTurn(debate, "opening"));
  await moveTo(debate, "arguing");
  const [ada, ben] = debate.students;
  const { id } = await postArgument(ada!, { debateId: debate.id, parentId: null, relation: "pro", text: "Talks keep the airfield open", formKey: "a-form-key" });
  await quiet(() => rateArgument(ben!, { debateId: debate.id, argumentId: argumentId.parse(id), value: 3 }));
  await moveTo(debate, "closing");
  await quiet(() => castInTurn(debate, "closing"));
  await quiet(() => castInTurn(debate, "options"));
  await quiet(() => castInTurn(debate, "credit"));
  const counter = await count("SELECT last FROM event_counter WHERE stream_id = $1", [debate.id]);
  expect(counter).toBe(await count("SELECT count(*) FROM event WHERE stream_id = $1", [debate.id])); // no number was left out that would count them
});

test("no vote reaches the server's log: neither a statement nor its parameters", async () => {
  const [settings] = await rows(`SELECT current_setting('log_statement') AS statement, current_setting('log_min_duration_statement') AS duration, current_setting('log_min_duration_sample') AS sample,
    current_setting('log_parameter_max_length') AS parameters, current_setting('log_parameter_max_length_on_error') AS on_error, current_setting('log_min_error_statement') AS error_statement,
    current_setting('log_error_verbosity') AS verbosity`);
  expect(settings).toEqual({ statement: "none", duration: "-1", sample: "-1", parameters: "0", on_error: "0", error_statement: "panic", verbosity: "terse" });
  // On a PostgreSQL of one's own the site can see to its own connections alone.
  expect(await db().$queryRaw`SELECT source FROM pg_settings WHERE name = 'log_parameter_max_length_on_error'`).toEqual([{ source: "client" }]);
});
