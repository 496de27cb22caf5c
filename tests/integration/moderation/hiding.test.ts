import { expect, test } from "vitest";
import { postComment } from "@/lib/argument/commands/post-comment";
import { argumentPage } from "@/lib/argument/queries/argument-page";
import { hideContent, restoreContent } from "@/lib/moderation/commands/hide";
import { hideInput } from "@/lib/moderation/schema";
import { aDebate } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import { rows } from "@/tests/support/ask";
import { post } from "@/tests/support/claims";
import type { Person } from "@/tests/support/people";

async function said() {
  const debate = await aDebate({ phase: "arguing", students: 2, assistants: 1 });
  const [ada, ben] = debate.students as [Person, Person];
  const claim = await post(ada, debate, "Talks keep the airfield open");
  const comment = await postComment(ben, { debateId: debate.id, argumentId: claim.id, text: "Which airfield?", formKey: "a-form-key" });
  const decisions = () => rows("SELECT kind, reason, actor_id, argument_id, comment_id FROM decision WHERE debate_id = $1 ORDER BY at, id", [debate.id]);
  return { debate, ada, ben, claim, comment, decisions };
}

test("staff hide an argument and put it back; who, what and why are kept, and the text is as it was", async () => {
  const { debate, ben, claim, decisions } = await said();
  const on = { debateId: debate.id, argumentId: claim.id, reason: "It names a person." };
  await hideContent(debate.assistants[0]!, on);
  expect((await argumentPage(ben, debate.slug, claim.shortId, 0)).argument).toMatchObject({ text: null, status: "hidden" });
  await restoreContent(debate.teacher, { ...on, reason: "" });
  expect((await argumentPage(ben, debate.slug, claim.shortId, 0)).argument).toMatchObject({ text: "Talks keep the airfield open", status: "visible" });
  const about = { argument_id: claim.id, comment_id: null };
  expect(await decisions()).toEqual([
    { kind: "hide", reason: "It names a person.", actor_id: debate.assistants[0]!.personId, ...about },
    { kind: "restore", reason: "", actor_id: debate.teacher.personId, ...about },
  ]);
  expect(await rows("SELECT kind, actor_id, subject_id FROM event WHERE stream_id = $1 AND kind = 'argument.changed' ORDER BY number", [debate.id])).toEqual([
    { kind: "argument.changed", actor_id: debate.assistants[0]!.personId, subject_id: claim.id }, { kind: "argument.changed", actor_id: debate.teacher.personId, subject_id: claim.id },
  ]);
});

test("so with a comment, which staff still read", async () => {
  const { debate, ada, claim, comment, decisions } = await said();
  const on = { debateId: debate.id, commentId: comment.id, reason: "Off the point." };
  await hideContent(debate.teacher, on);
  const readBy = async (person: Person) => (await argumentPage(person, debate.slug, claim.shortId, 0)).comments.map(({ text, status }) => ({ text, status }));
  expect(await readBy(ada)).toEqual([{ text: null, status: "hidden" }]);
  expect(await readBy(debate.teacher)).toEqual([{ text: "Which airfield?", status: "hidden" }]);
  await restoreContent(debate.teacher, on);
  expect(await readBy(ada)).toEqual([{ text: "Which airfield?", status: "visible" }]);
  expect(await decisions()).toMatchObject([{ kind: "hide", comment_id: comment.id, argument_id: null }, { kind: "restore", comment_id: comment.id }]);
});

test("two who hide at once hide once; what is not hidden is not put back; neither leaves a decision", async () => {
  const { debate, claim, decisions } = await said();
  const on = { debateId: debate.id, argumentId: claim.id, reason: "" };
  expect(await answerOf(restoreContent(debate.teacher, on))).toBe("conflict: nothing-to-restore");
  const answers = await Promise.all([debate.teacher, debate.assistants[0]!].map((person) => answerOf(hideContent(person, on))));
  expect(answers.toSorted()).toEqual(["conflict: nothing-to-hide", "done"]);
  expect(await decisions()).toHaveLength(1);
});

test("what its author has withdrawn is not brought back by hiding and restoring", async () => {
  const { debate, claim } = await said();
  await rows("UPDATE argument SET status = 'withdrawn' WHERE id = $1", [claim.id]);
  const on = { debateId: debate.id, argumentId: claim.id, reason: "" };
  expect(await answerOf(hideContent(debate.teacher, on))).toBe("conflict: nothing-to-hide");
  expect(await answerOf(restoreContent(debate.teacher, on))).toBe("conflict: nothing-to-restore");
});

test("students hide nothing, not their own either, and nothing of another debate is hidden from here", async () => {
  const { debate, ada, claim, comment, decisions } = await said();
  const other = await said();
  expect(await answerOf(hideContent(ada, { debateId: debate.id, argumentId: claim.id, reason: "" }))).toBe("not-allowed: only-staff-hide");
  expect(await answerOf(hideContent(debate.teacher, { debateId: debate.id, argumentId: other.claim.id, reason: "" }))).toBe("not-found: argument");
  expect(await answerOf(hideContent(debate.teacher, { debateId: debate.id, commentId: other.comment.id, reason: "" }))).toBe("not-found: comment");
  expect([await decisions(), await other.decisions()]).toEqual([[], []]);
  const [debateId, argumentId, commentId] = [debate.id, claim.id, comment.id];
  for (const form of [{ debateId }, { debateId, argumentId, commentId }]) expect(hideInput.safeParse(form).success).toBe(false);
});
