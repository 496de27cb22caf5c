import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { fileToTake } from "@/app/debates/[slug]/recount/_components/files";
import { type RecountFile, recountFiles } from "@/components/debate/paths";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { castClosingBallot } from "@/lib/ballot/commands/cast-stance";
import { canonicalPapers } from "@/lib/interchange/ballot-files/papers-json";
import { readBallots } from "@/lib/interchange/ballot-files/read";
import { flowTable, type StancePair } from "@/lib/method/swing";
import { outcome } from "@/lib/outcome/queries/outcome";
import { papersSum, recount } from "@/lib/outcome/queries/recount";
import { type ADebate, aDebate, aPaper, moveTo } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import { rows } from "@/tests/support/ask";
import { type Person, visitor } from "@/tests/support/people";

const rankings = [[["pressure"], ["compromise", "withdraw"]], [["compromise"]], [["reconfigure"], ["pressure"]], [["pressure"]], [], [["withdraw"], ["compromise"]]];

/** A class of twelve whose table of who moved can be shown whole; nine cast option papers. */
async function aCountedDebate(): Promise<ADebate> {
  const debate = await aDebate({ phase: "closing", students: 12, observers: 1, opening: (student) => (student < 6 ? "for" : "against") });
  for (const [index, student] of debate.students.entries()) {
    await castClosingBallot(student, aPaper(debate.id, index < 4 || index > 9 ? "for" : "against"));
    if (index < 9) await castOptionBallot(student, { debateId: debate.id, ranking: rankings[index % rankings.length]! });
  }
  await moveTo(debate, "outcome");
  return debate;
}

const bodies = async (debate: ADebate, file: RecountFile) => fileToTake(await recount(debate.students[0]!, debate.slug), file)?.body ?? null;
const linesOf = (body: string | null) => (body ?? "").split("\r\n").slice(1, -1);

test("before the outcome is open nobody recounts, staff neither; then everybody in the class does, and nobody else", async () => {
  const debate = await aDebate({ phase: "closing", students: 1, observers: 1, assistants: 1 });
  const asks = (who: Person) => answerOf(recount(who, debate.slug));
  for (const who of [debate.teacher, debate.assistants[0]!, debate.students[0]!]) expect(await asks(who)).toBe("closed: outcome-not-open");
  await moveTo(debate, "outcome");
  for (const who of [debate.teacher, debate.assistants[0]!, debate.students[0]!, debate.observers[0]!]) await recount(who, debate.slug);
  expect(await answerOf(recount(visitor, debate.slug))).toBe("not-found: debate");
  expect(await asks((await aDebate({ students: 1 })).students[0]!)).toBe("not-found: debate");
});

test("no file holds a name, an id or a voter's key, and every file of one debate gives its outcome again", async () => {
  const debate = await aCountedDebate();
  const found = await recount(debate.students[0]!, debate.slug);
  const ids = await rows<{ secret: string }>(`SELECT display_name AS secret FROM member UNION ALL SELECT id::text FROM ballot UNION ALL SELECT id::text FROM option_ballot UNION ALL SELECT id::text FROM participant
    UNION ALL SELECT encode(voter_key, 'hex') FROM ballot UNION ALL SELECT encode(voter_key, 'base64') FROM option_ballot UNION ALL SELECT user_id::text FROM member`);
  const all = recountFiles.map((file) => fileToTake(found, file)?.body ?? "").join("\n");
  expect(ids.length).toBeGreaterThan(50);
  expect(ids.filter(({ secret }) => all.includes(secret))).toEqual([]);

  const { flow, options } = await outcome(debate.students[0]!, debate.slug);
  const pairs = linesOf(await bodies(debate, "stance-pairs.csv")).map((line) => JSON.parse(`[${line}]`) as string[]).map(([opening, closing]) => ({ opening, closing }) as StancePair);
  expect(flow.kind === "table" && flow.flow).toEqual(flowTable(pairs));
  const read = readBallots((await bodies(debate, "option-papers.json"))!);
  if (!read.ok || options === null || "withheld" in options) throw new Error("nothing to compare");
  expect(read.file.papers).toHaveLength(9);
  const sum = createHash("sha256").update(canonicalPapers(read.file)).digest("hex");
  expect([sum, (JSON.parse((await bodies(debate, "option-papers.json"))!) as { sha256: string }).sha256]).toEqual([papersSum(options), papersSum(options)]);
  expect(linesOf(await bodies(debate, "option-papers.csv"))).toHaveLength(9);
  expect(await bodies(debate, "option-papers.preflib")).toContain("# NUMBER VOTERS: 8\n"); // one paper ranks nothing
});

test("every list has another order each time it is asked for, and none is that of the others", async () => {
  const debate = await aCountedDebate();
  for (const file of ["option-papers.csv", "stance-pairs.csv"] as const) {
    const asked = await Promise.all(Array.from({ length: 8 }, async () => linesOf(await bodies(debate, file))));
    expect(new Set(asked.map((lines) => lines.join("\n"))).size, file).toBeGreaterThan(1); // eight equal orders would come up in fewer than one run of a million
    expect(new Set(asked.map((lines) => lines.toSorted().join("\n"))).size, file).toBe(1);
  }
});

test("where the outcome keeps the table back, no file joins openings with closings", async () => {
  const debate = await aDebate({ phase: "closing", students: 6, opening: (student) => (student < 3 ? "for" : "against") });
  for (const [index, student] of debate.students.entries()) await castClosingBallot(student, aPaper(debate.id, index < 4 ? "for" : "against"));
  await moveTo(debate, "outcome");
  expect((await outcome(debate.teacher, debate.slug)).flow.kind).toBe("totals-only"); // one moved
  expect(await bodies(debate, "stance-pairs.csv")).toBeNull();
  expect(linesOf(await bodies(debate, "opening-stances.csv")).toSorted()).toEqual(['"against"', '"against"', '"against"', '"for"', '"for"', '"for"']);
  expect(linesOf(await bodies(debate, "closing-stances.csv"))).toHaveLength(6);
});

test("of four option papers none is given out, as the outcome gives none; of fewer than three stance papers none either", async () => {
  const debate = await aDebate({ phase: "closing", students: 4, opening: (student) => (student < 2 ? "for" : null) });
  for (const student of debate.students) await castOptionBallot(student, { debateId: debate.id, ranking: [["withdraw"]] });
  await moveTo(debate, "outcome");
  const found = await recount(debate.teacher, debate.slug);
  expect(found.options).toEqual({ withheld: "too-few", cast: 4 });
  expect(recountFiles.filter((file) => fileToTake(found, file) !== null)).toEqual([]);
});
