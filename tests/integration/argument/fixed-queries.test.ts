import { describe, expect, test } from "vitest";
import { argumentPage } from "@/lib/argument/queries/argument-page";
import { type Branch, debateArguments } from "@/lib/argument/queries/debate-arguments";
import { db } from "@/lib/platform/db";
import type { Viewer } from "@/lib/account/schema";
import { type ADebate, aDebate } from "@/tests/support/a-debate";
import { statementsOf } from "@/tests/support/count-queries";
import { fillWithArguments } from "@/tests/support/many-arguments";

const firstPage = { order: "posted", from: 0 } as const;
const sent = (branches: Branch[]): number => branches.reduce((sum, { replies }) => sum + 1 + sent(replies), 0);

async function filled(top: number, answers: number, below = answers): Promise<{ debate: ADebate; all: number }> {
  const debate = await aDebate({ phase: "arguing", students: 2 });
  return { debate, all: await fillWithArguments(debate.id, debate.students[0]!.personId, { top, answers, below }) };
}

/** Reads a page twice: the first time a connection may be opened and told its settings. */
async function pageOf(debate: ADebate, reader: Viewer) {
  await debateArguments(reader, debate.slug, firstPage);
  const { result, statements } = await statementsOf(() => debateArguments(reader, debate.slug, firstPage));
  return { statements, top: sent(result.sides.for.top) + sent(result.sides.against.top), sides: result.sides };
}

describe("the page of a debate", () => {
  test.each(["student", "teacher"] as const)("asks as much for a thousand arguments as for ten, and sends at most the top of the tree: to a %s", async (who) => {
    const [few, many] = [await filled(5, 0), await filled(24, 4)];
    expect([few.all, many.all]).toEqual([10, 1_008]);
    const of = ({ debate }: typeof few) => pageOf(debate, who === "student" ? debate.students[1]! : debate.teacher);
    const [small, large] = [await of(few), await of(many)];
    expect(large.statements).toHaveLength(small.statements.length);
    expect(small.statements.length).toBeLessThanOrEqual(11);
    expect(small.top).toBe(10);
    expect(large.top).toBe(2 * 12 * (1 + 3 * (1 + 2))); // 12 a side, three answers each, two to each of these
    expect(large.sides.for).toMatchObject({ atTop: 24, all: 504, more: true });
    expect(small.sides.for).toMatchObject({ atTop: 5, all: 5, more: false });
  });

  test("goes on from there, newest first where one asks, and each argument says how much hangs on it", async () => {
    const { debate } = await filled(14, 4);
    const page = (order: "posted" | "newest", from: number) => debateArguments(debate.teacher, debate.slug, { order, from });
    const labels = async (...at: Parameters<typeof page>) => (await page(...at)).sides.for.top.map(({ argument }) => argument.label);
    expect(await labels("posted", 12)).toEqual(["F13", "F14"]);
    expect((await page("posted", 12)).sides.for.more).toBe(false);
    expect(await labels("newest", 0)).toEqual(Array.from({ length: 12 }, (_, index) => `F${14 - index}`));
    const [first] = (await page("posted", 0)).sides.against.top;
    expect(first!.argument).toMatchObject({ label: "A1", replies: 4, below: 20 });
    expect(first!.replies.map(({ argument, replies }) => [argument.label, replies.length])).toEqual([["A1.1", 2], ["A1.2", 2], ["A1.3", 2]]);
  });
});

test("the page of one argument asks as much below forty as below two", async () => {
  const [few, many] = [await filled(1, 2), await filled(1, 40, 4)];
  const of = async ({ debate }: typeof few) => {
    const { shortId } = await db().argument.findFirstOrThrow({ where: { debateId: debate.id, label: "F1" }, select: { shortId: true } });
    await argumentPage(debate.students[1]!, debate.slug, shortId, 0);
    return statementsOf(() => argumentPage(debate.students[1]!, debate.slug, shortId, 0));
  };
  const [small, large] = [await of(few), await of(many)];
  expect(large.statements).toHaveLength(small.statements.length);
  expect(small.statements.length).toBeLessThanOrEqual(13);
  expect(sent(large.result.replies)).toBe(30 * (1 + 3));
  expect(large.result.more).toBe(true);
});
