import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { goOnWithoutPaper } from "@/lib/ballot/commands/go-on-without-paper";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { setNotTakingPart } from "@/lib/debate/commands/set-not-taking-part";
import { outcome } from "@/lib/outcome/queries/outcome";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { inHouse } from "@/scripts/house";
import { aDebate, aPaper, moveTo } from "@/tests/support/a-debate";

test("the outcome tells who opened in time, late and not, who closed, and who was left out, and every total holds the late papers", async () => {
  const debate = await aDebate({ phase: "arguing", students: 9, opening: (student) => (student < 5 ? "for" : null) });
  await castOpeningBallot(debate.students[5]!, { ...aPaper(debate.id, "against"), late: "yes" });
  await goOnWithoutPaper(debate.students[6]!, { debateId: debate.id });
  const away = await db().member.findFirstOrThrow({ where: { classId: debate.classId, userId: debate.students[8]!.personId } });
  await setNotTakingPart(debate.teacher, { debateId: debate.id, memberId: away.id, notTakingPart: true });
  await moveTo(debate, "closing");
  for (const student of debate.students.slice(0, 6)) await castClosingBallot(student, aPaper(debate.id, "for"));
  await moveTo(debate, "outcome");
  const found = await outcome(debate.students[0]!, debate.slug);
  expect(found.turnout).toMatchObject({ inTime: 5, late: 1, opening: 6, closing: 6, ofStage: { opening: 8, closing: 8 }, notTakingPart: { opening: 1, closing: 1 } });
  expect(found.opening).toMatchObject({ kind: "totals", total: 6, counts: { for: 5, against: 1 } });
  expect(found.joined).toEqual({ opening: 0, closing: 0, options: 0, credit: 0 });
});

test("papers of seats that were joined after the ballot are told, and stand in no turnout", async () => {
  const debate = await aDebate({ phase: "outcome", students: 4 });
  await db().turnout.create({ data: { id: newId(), debateId: debate.id, stage: "opening", joined: true } });
  const { joined, turnout } = await outcome(debate.teacher, debate.slug);
  expect([joined.opening, turnout.opening, turnout.ofStage.opening]).toEqual([1, 4, 4]);
});

test("a paper does not know that it was late, and no query of the outcome joins papers with the turnout: there is no table without the late ones", async () => {
  const columns = await db().$queryRaw<{ column: string }[]>`SELECT column_name AS column FROM information_schema.columns WHERE table_name IN ('ballot', 'option_ballot', 'credit')`;
  expect(columns.map(({ column }) => column).filter((column) => /late|participant|user|member|_at$/.test(column))).toEqual(["reason_hidden_at"]); // when staff hid a reason
  for (const file of readdirSync(inHouse("lib", "outcome", "queries"))) {
    const text = readFileSync(inHouse("lib", "outcome", "queries", file), "utf8");
    expect(/from ballot|from option_ballot|from credit/i.test(text) && /turnout/i.test(text), file).toBe(false);
  }
});
