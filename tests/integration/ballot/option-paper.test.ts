import { expect, test } from "vitest";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { paperPage } from "@/lib/ballot/queries/paper";
import { castOptionsInput, type CastOptionsInput } from "@/lib/ballot/schema";
import { optionPapers } from "@/lib/outcome/queries/papers";
import { type ADebate, aDebate, moveTo } from "@/tests/support/a-debate";
import { answerOf, answersOf } from "@/tests/support/answer-of";
import { count, rows } from "@/tests/support/ask";
import { endBallotAtOnce } from "@/tests/support/final-call";
import type { Person } from "@/tests/support/people";

type Marks = Omit<CastOptionsInput, "debateId">;
const cast = (debate: ADebate, who: Person, marks: Marks) => castOptionBallot(who, { debateId: debate.id, ...marks });
const stored = ({ id }: ADebate) => rows("SELECT ranking, accepted_up_to AS line, scores FROM option_ballot WHERE debate_id = $1", [id]);
const ranking = [["withdraw"], ["continue", "pressure"]];

test("a paper is kept whole: places, the line, and scores, nought among them", async () => {
  const debate = await aDebate({ phase: "closing", students: 1, asksScores: true });
  await cast(debate, debate.students[0]!, { ranking, acceptedUpTo: 1, scores: { withdraw: 5, continue: 0 } });
  expect(await stored(debate)).toEqual([{ ranking, line: 1, scores: { withdraw: 5, continue: 0 } }]);
});

test("a fresh paper without a line, or without scores, takes away what the one before had", async () => {
  const debate = await aDebate({ phase: "closing", students: 1, asksScores: true });
  const [ada] = debate.students as [Person];
  await cast(debate, ada, { ranking, acceptedUpTo: 2, scores: { withdraw: 3 } });
  await cast(debate, ada, { ranking, scores: { pressure: 4 } });
  expect(await stored(debate)).toEqual([{ ranking, line: null, scores: { pressure: 4 } }]);
  await cast(debate, ada, { ranking: [["withdraw"]], acceptedUpTo: 0 });
  expect(await stored(debate)).toEqual([{ ranking: [["withdraw"]], line: 0, scores: null }]);
  await cast(debate, ada, { ranking: [] });
  expect(await stored(debate)).toEqual([{ ranking: [], line: null, scores: null }]);
});

test.each<[string, Marks, string]>([
  ["a line beyond the places", { ranking, acceptedUpTo: 3 }, "line-not-right"],
  ["a line beyond none", { ranking: [], acceptedUpTo: 1 }, "line-not-right"],
  ["a line below nought", { ranking, acceptedUpTo: -1 }, "line-not-right"],
  ["half a place", { ranking, acceptedUpTo: 0.5 }, "line-not-right"],
  ["no number", { ranking, acceptedUpTo: NaN }, "line-not-right"],
  ["six points", { ranking, scores: { withdraw: 6 } }, "scores-not-right"],
  ["less than none", { ranking, scores: { withdraw: -1 } }, "scores-not-right"],
  ["half a point", { ranking, scores: { withdraw: 2.5 } }, "scores-not-right"],
  ["points for what is no option", { ranking, scores: { withdraw: 2, talks: 1 } }, "scores-not-right"],
  ["scores of nothing", { ranking, scores: {} }, "scores-not-right"],
  ["an option twice", { ranking: [["withdraw"], ["withdraw"]] }, "ranking-not-right"],
  ["an option twice in one place", { ranking: [["withdraw", "withdraw"]] }, "ranking-not-right"],
  ["a place that holds nothing", { ranking: [["withdraw"], []] }, "ranking-not-right"],
])("%s is refused, and the paper that is cast stays", async (_what, marks, reason) => {
  const debate = await aDebate({ phase: "closing", students: 1, asksScores: true });
  const [ada] = debate.students as [Person];
  await cast(debate, ada, { ranking: [["continue"]], acceptedUpTo: 1, scores: { continue: 4 } });
  expect(await answerOf(cast(debate, ada, marks))).toBe(`invalid: ${reason}`);
  expect(await stored(debate)).toEqual([{ ranking: [["continue"]], line: 1, scores: { continue: 4 } }]);
});

test("scores that were not asked for are refused, not dropped", async () => {
  const debate = await aDebate({ phase: "closing", students: 1 });
  expect(await answerOf(cast(debate, debate.students[0]!, { ranking, scores: { withdraw: 2 } }))).toBe("invalid: scores-not-asked");
  expect(await stored(debate)).toEqual([]);
});

test("twenty submits at once of two papers leave one of the two, whole, and one tick", async () => {
  const debate = await aDebate({ phase: "closing", students: 1, asksScores: true });
  const [ada] = debate.students as [Person];
  const papers: Marks[] = [{ ranking, acceptedUpTo: 2, scores: { withdraw: 5 } }, { ranking: [["pressure"]] }];
  expect(await answersOf(Array.from({ length: 20 }, (_, index) => cast(debate, ada, papers[index % 2]!)))).toEqual(["done"]);
  const kept = await stored(debate);
  expect(kept).toHaveLength(1);
  expect([{ ranking, line: 2, scores: { withdraw: 5 } }, { ranking: [["pressure"]], line: null, scores: null }]).toContainEqual(kept[0]);
  expect(await count("SELECT count(*) FROM turnout WHERE debate_id = $1 AND stage = 'options'", [debate.id])).toBe(1);
});

test("once the ballot has ended neither line nor score changes, by the command or behind it", async () => {
  const debate = await aDebate({ phase: "closing", students: 2, asksScores: true });
  const [ada, ben] = debate.students as [Person, Person];
  await cast(debate, ada, { ranking, acceptedUpTo: 1 });
  await endBallotAtOnce(debate.teacher, { debateId: debate.id, leaving: "closing" });
  expect(await answerOf(cast(debate, ada, { ranking, acceptedUpTo: 2 }))).toBe("closed: ballot-has-closed");
  expect(await answerOf(cast(debate, ben, { ranking, scores: { withdraw: 1 } }))).toBe("closed: ballot-has-closed");
  for (const change of ["accepted_up_to = NULL", "scores = '{\"withdraw\": 1}'"]) {
    await expect(rows(`UPDATE option_ballot SET ${change} WHERE debate_id = $1`, [debate.id])).rejects.toMatchObject({ constraint: "ballot_is_open" });
  }
  expect(await stored(debate)).toEqual([{ ranking, line: 1, scores: null }]); // and the shuffle has put back all of it
});

test("papers are read with line and scores; only those that are equal in all three are one", async () => {
  const debate = await aDebate({ phase: "closing", students: 6, asksScores: true });
  const alike: Marks = { ranking: [["withdraw"]], acceptedUpTo: 1, scores: { withdraw: 5, continue: 0 } };
  const papers: Marks[] = [alike, { ...alike, scores: { continue: 0, withdraw: 5 } }, { ...alike, acceptedUpTo: 0 }, { ...alike, scores: null }, { ranking: [["withdraw"]] }, { ranking: [] }];
  for (const [index, marks] of papers.entries()) await cast(debate, debate.students[index]!, marks);
  await moveTo(debate, "outcome");
  expect(await optionPapers(debate.id)).toEqual([
    { ranking: [["withdraw"]], weight: 2, approves: ["withdraw"], scores: { withdraw: 5, continue: 0 } },
    { ranking: [["withdraw"]], weight: 1, approves: [], scores: { withdraw: 5, continue: 0 } },
    { ranking: [["withdraw"]], weight: 1, approves: ["withdraw"] },
    { ranking: [["withdraw"]], weight: 1 },
    { ranking: [], weight: 1 },
  ]);
});

test("the order of the options is drawn for each voter and stays theirs, whenever and wherever they look", async () => {
  const debate = await aDebate({ phase: "closing", students: 12 });
  const orderFor = async (viewer: Person) => (await paperPage(viewer, debate.slug, "options")).options.map(({ key }) => key);
  const orders = await Promise.all(debate.students.map(orderFor));
  expect(new Set(orders.map((order) => order.toSorted().join())).size).toBe(1); // the same options
  expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(6); // of 720 orders
  expect(new Set(orders.map(([first]) => first)).size).toBeGreaterThan(2);
  await cast(debate, debate.students[0]!, { ranking });
  expect(await Promise.all(debate.students.map(({ personId }) => orderFor({ personId } as Person)))).toEqual(orders); // a session elsewhere is the same person
});

test("the drawn order leaves no trace in what is stored: two who mark the same on papers in other orders leave equal bytes", async () => {
  const debate = await aDebate({ phase: "closing", students: 12, asksScores: true });
  const marks: Record<string, string> = { withdraw: "1", continue: "1", pressure: "1", compromise: "2", reconfigure: "2", reinforce: "2" };
  const sent = new Set<string>();
  for (const student of debate.students) {
    const { options } = await paperPage(student, debate.slug, "options");
    const fields = options.flatMap(({ key }) => [[`place-${key}`, marks[key]!], [`score-${key}`, "3"]]);
    sent.add(JSON.stringify(fields));
    await castOptionBallot(student, castOptionsInput.parse({ debateId: debate.id, ...Object.fromEntries(fields), line: "1" }));
  }
  expect(sent.size).toBeGreaterThan(6);
  const [{ distinct }] = await rows<{ distinct: string }>("SELECT count(DISTINCT (ranking::text, accepted_up_to, scores::text)) AS distinct FROM option_ballot WHERE debate_id = $1", [debate.id]) as [{ distinct: string }];
  expect(Number(distinct)).toBe(1);
});
