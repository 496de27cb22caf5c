import { expect, test } from "vitest";
import { postComment } from "@/lib/argument/commands/post-comment";
import { desk } from "@/lib/class/queries/desk";
import { hideContent } from "@/lib/moderation/commands/hide";
import { reportContent } from "@/lib/moderation/commands/report";
import { leaveAsItIs } from "@/lib/moderation/commands/settle-reports";
import { aDebate } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import { count, rows } from "@/tests/support/ask";
import { post } from "@/tests/support/claims";

async function aReportedClaim() {
  const debate = await aDebate({ phase: "arguing", students: 4 });
  const [ada, ben, cem, dia] = debate.students;
  const claim = await post(ada!, debate, "Patrols alone have not held a road");
  const what = { debateId: debate.id, argumentId: claim.id };
  const waiting = async () => (await desk({ ...debate.teacher, siteRole: "teacher", kind: "account", sessionId: "s" }, debate.classId, debate.slug)).current!.reports;
  return { debate, ada: ada!, ben: ben!, cem: cem!, dia: dia!, claim, what, waiting };
}

test("staff read what was reported, how often and why, and never by whom", async () => {
  const { ben, cem, what, waiting, claim, debate } = await aReportedClaim();
  await reportContent(ben, { ...what, reason: "It names somebody" });
  await reportContent(cem, { ...what, reason: "" });
  const reports = await waiting();
  expect(reports).toEqual([{ argumentId: claim.id, commentId: null, shortId: expect.any(String) as string, label: "F1", text: "Patrols alone have not held a road", times: 2, reasons: ["It names somebody"] }]);
  for (const { personId } of debate.students) expect(JSON.stringify(reports)).not.toContain(personId);
  expect(await count("SELECT count(*) FROM event WHERE kind = 'report.made' AND payload <> '{}'")).toBe(0);
});

test("ten presses at once are one report, and one that staff have settled is not opened again by its reporter", async () => {
  const { debate, ben, what, waiting } = await aReportedClaim();
  await Promise.all(Array.from({ length: 10 }, () => reportContent(ben, { ...what, reason: "" })));
  expect((await waiting())[0]?.times).toBe(1);
  await Promise.all([leaveAsItIs(debate.teacher, { ...what, reason: "" }), leaveAsItIs(debate.teacher, { ...what, reason: "" })]);
  expect(await waiting()).toEqual([]);
  await reportContent(ben, { ...what, reason: "again" });
  expect(await waiting()).toEqual([]);
  expect(await count("SELECT count(*) FROM event WHERE stream_id = $1 AND kind = 'reports.settled'", [debate.id])).toBe(1);
});

test("hiding settles the reports of that thing and of no other", async () => {
  const { debate, ada, ben, what, waiting } = await aReportedClaim();
  await postComment(ada, { ...what, text: "Which road?", formKey: "a-form-key" });
  const [comment] = await rows<{ id: string }>("SELECT id FROM comment WHERE argument_id = $1", [what.argumentId]);
  await reportContent(ben, { ...what, reason: "" });
  await reportContent(ben, { debateId: debate.id, argumentId: undefined, commentId: comment!.id, reason: "" });
  await hideContent(debate.teacher, { debateId: debate.id, argumentId: undefined, commentId: comment!.id, reason: "" });
  expect((await waiting()).map(({ commentId }) => commentId)).toEqual([null]);
});

test("what is not there, is hidden, or is another class's cannot be reported; and a student settles nothing", async () => {
  const { debate, ben, what } = await aReportedClaim();
  const elsewhere = await aReportedClaim();
  expect(await answerOf(reportContent(elsewhere.ben, { ...what, reason: "" }))).toMatch(/^not-found/);
  expect(await answerOf(reportContent(ben, { ...what, argumentId: elsewhere.claim.id, reason: "" }))).toMatch(/^not-found/);
  expect(await answerOf(leaveAsItIs(ben, { ...what, reason: "" }))).toMatch(/^not-allowed/);
  await hideContent(debate.teacher, { ...what, reason: "" });
  expect(await answerOf(reportContent(ben, { ...what, reason: "" }))).toBe("conflict: nothing-to-report");
});
