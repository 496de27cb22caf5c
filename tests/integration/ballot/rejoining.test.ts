import { createHmac } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { rateArgument } from "@/lib/argument/commands/rate-argument";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { keyedHash } from "@/lib/platform/secrets";
import { type ADebate, aDebate, moveTo } from "@/tests/support/a-debate";
import { rows } from "@/tests/support/ask";
import { type Posted, post } from "@/tests/support/claims";

// Somebody holds the whole database and the server's secret, which is not changed by archiving, and wants to know how each person voted. Each
// road that joins papers with people while a ballot is open is tried once more when the debate is archived.
const students = 20;
const stances = ["for", "against"] as const;
const confidences = [0, 25, 50, 75, 100];
const options = ["withdraw", "pressure", "compromise", "reconfigure"];

type Paper = { table: "ballot" | "option_ballot"; id: string; key: string; ctid: string; xmin: string; says: string };
type Tick = { person: string; id: string; xmin: string };
type Held = { papers: Paper[]; ticks: Tick[]; values: string[] };

/** The papers of a student by their number: ten kinds of opening papers, each twice. What a paper says is how the test knows whose it is. */
const openingOf = (index: number) => ({ stance: stances[index % 2]!, confidence: confidences[Math.floor(index / 2) % 5]! });
const closingOf = (index: number) => ({ stance: stances[index < 10 ? 0 : 1]!, confidence: confidences[index % 5]! });
const rankingOf = (index: number) => [[options[index % 4]!], [options[(index + 1) % 4]!]];

let debate: ADebate;
let claims: Posted[];
/** Whose each opening paper is, as the test knows from having cast them: what it says, by person. */
const truth = new Map<string, string>();
let open: Held;
let archived: Held;

const papers = () => rows<Paper>(`
  SELECT 'ballot' AS table, id::text, encode(voter_key, 'hex') AS key, ctid::text, xmin::text, stance || ' ' || confidence AS says FROM ballot b WHERE debate_id = $1 AND stage = 'opening' ORDER BY b.ctid`, [debate.id]);
const ticks = () => rows<Tick>(`
  SELECT p.user_id::text AS person, t.participant_id::text AS id, t.xmin::text FROM turnout t JOIN participant p ON p.id = t.participant_id
  WHERE t.debate_id = $1 AND t.stage = 'opening' ORDER BY t.cast_at, t.ctid`, [debate.id]);

/** Every value that stands anywhere in the database, but for papers and ratings themselves; and what the papers and their ticks are now. */
async function hold(): Promise<Held> {
  const tables = await rows<{ name: string }>("SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT IN ('ballot', 'option_ballot', 'rating')");
  const values = new Set<string>();
  for (const { name } of tables) {
    for (const { value } of await rows<{ value: string }>(`SELECT DISTINCT e.value FROM ${name} t, jsonb_each_text(to_jsonb(t)) e WHERE length(e.value) > 7`)) values.add(value);
  }
  return { papers: await papers(), ticks: await ticks(), values: [...values] };
}

beforeAll(async () => {
  debate = await aDebate({ phase: "opening", students });
  for (const [index, person] of debate.students.entries()) {
    const paper = openingOf(index);
    truth.set(person.personId, `${paper.stance} ${paper.confidence}`);
    await castOpeningBallot(person, { debateId: debate.id, ...paper });
  }
  open = await hold();
  await moveTo(debate, "arguing");
  claims = [await post(debate.students[0]!, debate, "Talks keep the airfield open"), await post(debate.students[1]!, debate, "Patrols alone have not held a road")];
  for (const person of debate.students.slice(2)) for (const { id } of claims) await rateArgument(person, { debateId: debate.id, argumentId: id, value: 3 });
  await moveTo(debate, "closing");
  for (const [index, person] of debate.students.entries()) {
    await castClosingBallot(person, { debateId: debate.id, ...closingOf(index) });
    await castOptionBallot(person, { debateId: debate.id, ranking: rankingOf(index) });
  }
  await moveTo(debate, "archived");
  archived = await hold();
}, 120_000);

describe.each([
  ["while the ballot is open the database with its secret does tell", () => open, true],
  ["once the debate is archived it does not", () => archived, false],
] as const)("%s", (_when, held, tells) => {
  test("by keys: each thing that could be a person, under each value that could be the debate's key", () => {
    const { papers: cast, ticks: ticked, values } = held();
    const bytes = values.flatMap((value) => (/^\\x[0-9a-f]{64}$/.test(value) ? [Buffer.from(value.slice(2), "hex")] : []));
    const people = values.filter((value) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value));
    const computed = new Set(bytes.flatMap((key) => {
      const debateSecret = keyedHash("voter key", key);
      return people.flatMap((person) => ["stance", "options", "credit"].map((purpose) => createHmac("sha256", debateSecret).update(`${purpose}\n${person}`).digest("hex")));
    }));
    expect(people).toEqual(expect.arrayContaining(ticked.map(({ id }) => id))); // it had everybody in hand
    expect(cast.filter(({ key }) => computed.has(key))).toHaveLength(tells ? students : 0);
  });

  test("by the order in which they lie, by their ids or their keys, beside any order of the people", async () => {
    const { papers: cast, ticks: ticked } = held();
    const byPerson = await rows<{ person: string }>("SELECT user_id::text AS person FROM member WHERE class_id = $1 AND role = 'student' ORDER BY id", [debate.classId]);
    const orders = [ticked, [...ticked].toSorted((a, b) => (a.id < b.id ? -1 : 1)), [...ticked].toSorted((a, b) => (a.person < b.person ? -1 : 1)), byPerson];
    const arranged = [cast, [...cast].toSorted((a, b) => (a.id < b.id ? -1 : 1)), [...cast].toSorted((a, b) => (a.key < b.key ? -1 : 1))];
    const right = orders.flatMap((people) => arranged.map((laid) => people.filter(({ person }, place) => truth.get(person) === laid[place]!.says).length));
    // Each kind of paper is there twice: by chance two of the twenty fit, fourteen once in some hundred million.
    expect(Math.max(...right) >= 14).toBe(tells);
  });

  test("by the transaction that wrote them", async () => {
    const { papers: cast, ticks: ticked } = held();
    const found = ticked.filter(({ xmin, person }) => cast.some((paper) => paper.xmin === xmin && paper.says === truth.get(person)));
    expect(found).toHaveLength(tells ? students : 0);
  });
});

describe("archived, the database holds", () => {
  test("no value of a paper or a rater anywhere else", async () => {
    const marks = await rows<{ mark: string }>(`
      SELECT unnest(ARRAY[id::text, '\\x' || encode(voter_key, 'hex')]) AS mark FROM ballot WHERE debate_id = $1
      UNION ALL SELECT unnest(ARRAY[id::text, '\\x' || encode(voter_key, 'hex')]) FROM option_ballot WHERE debate_id = $1
      UNION ALL SELECT r.user_id::text FROM rating r JOIN argument a ON a.id = r.argument_id WHERE a.debate_id = $1`, [debate.id]);
    expect(marks).toHaveLength(2 * 3 * students + 2 * (students - 2));
    const elsewhere = archived.values.join("\n");
    expect(marks.filter(({ mark }) => elsewhere.includes(mark))).toEqual([]);
  });

  test("papers and ratings of one transaction each, which wrote nothing of a person", async () => {
    const [written] = await rows<{ papers: string; options: string; ratings: string }>(`
      SELECT (SELECT string_agg(DISTINCT xmin::text, ',') FROM ballot WHERE debate_id = $1) AS papers, (SELECT string_agg(DISTINCT xmin::text, ',') FROM option_ballot WHERE debate_id = $1) AS options,
        (SELECT string_agg(DISTINCT r.xmin::text, ',') FROM rating r JOIN argument a ON a.id = r.argument_id WHERE a.debate_id = $1) AS ratings`, [debate.id]);
    expect(written).toEqual({ papers: expect.stringMatching(/^\d+$/), options: written!.papers, ratings: written!.papers });
    for (const table of ["member", "participant", "turnout", '"user"', "session"]) expect(await rows(`SELECT 1 FROM ${table} WHERE xmin::text = $1`, [written!.papers]), table).toEqual([]);
  });

  test("no time of a paper or of a rating: the day of archiving alone", async () => {
    const times = await rows<{ column: string }>("SELECT table_name || '.' || column_name AS column FROM information_schema.columns WHERE table_name IN ('ballot', 'option_ballot', 'rating') AND (udt_name LIKE '%time%' OR udt_name LIKE '%date%')");
    expect(times).toEqual([{ column: "rating.updated_at" }]);
    const [rated] = await rows<{ moments: number; midnight: boolean }>(`
      SELECT count(DISTINCT r.updated_at)::int AS moments, bool_and(r.updated_at = date_trunc('day', r.updated_at)) AS midnight FROM rating r JOIN argument a ON a.id = r.argument_id WHERE a.debate_id = $1`, [debate.id]);
    expect(rated).toEqual({ moments: 1, midnight: true });
  });

  test("the raters in an order of no use: not the one in which they rated", async () => {
    const laid = await rows<{ rater: string }>("SELECT r.user_id::text AS rater FROM rating r WHERE r.argument_id = $1 ORDER BY r.ctid", [claims[0]!.id]);
    const other = await rows<{ rater: string }>("SELECT r.user_id::text AS rater FROM rating r WHERE r.argument_id = $1 ORDER BY r.ctid", [claims[1]!.id]);
    // Everybody rated one after the other, both arguments each: as cast, the two lists would be the same.
    expect(laid.map(({ rater }) => rater)).not.toEqual(other.map(({ rater }) => rater));
    expect(laid.map(({ rater }) => rater).toSorted()).toEqual(other.map(({ rater }) => rater).toSorted());
  });
});
