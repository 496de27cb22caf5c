import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { postArgument } from "@/lib/argument/commands/post-argument";
import { postComment } from "@/lib/argument/commands/post-comment";
import { argumentPage } from "@/lib/argument/queries/argument-page";
import { type ArgumentId, postArgumentInput, postCommentInput } from "@/lib/argument/schema";
import { joinClass } from "@/lib/class/commands/join-class";
import { joinClassInput } from "@/lib/class/schema";
import { standingInClass } from "@/lib/class/standing";
import { db } from "@/lib/platform/db";
import { isWordId } from "@/lib/words";
import { type ADebate, aClass, aDebate } from "@/tests/support/a-debate";
import { rows } from "@/tests/support/ask";
import { post } from "@/tests/support/claims";
import { type HostileText, hostileTexts } from "@/tests/support/hostile-texts";
import { type Person, visitor } from "@/tests/support/people";

let debate: ADebate;
let ada: Person;
let argument: { id: ArgumentId; shortId: string };
beforeAll(async () => {
  debate = await aDebate({ phase: "arguing", students: 1 });
  [ada] = debate.students as [Person];
  argument = await post(ada, debate, "Talks keep the airfield open");
});

/** The sentence with which a form is refused, as the page says it beside the field. */
function refusedWith(parsed: z.ZodSafeParseResult<unknown>): string {
  const messages = (parsed.error?.issues ?? []).map(({ message }) => message);
  for (const message of messages) expect(isWordId(`refusal.${message}`), message).toBe(true);
  return messages[0] ?? "it was not refused";
}

test("there are forty at least, each its own, and what is stored of them is NFC", () => {
  expect(hostileTexts.length).toBeGreaterThanOrEqual(40);
  expect(new Set(hostileTexts.map(({ text }) => text)).size).toBe(hostileTexts.length);
  for (const { claim, comment, name } of hostileTexts) for (const fate of [claim, comment, name]) if ("stored" in fate) expect(fate.stored).toBe(fate.stored.normalize("NFC"));
});

describe.each(hostileTexts)("$what", ({ text, claim, comment, name }: HostileText) => {
  test("as a claim", async () => {
    const parsed = postArgumentInput.safeParse({ debateId: debate.id, relation: "pro", text, formKey: randomUUID() });
    if ("refused" in claim) return expect(refusedWith(parsed)).toBe(claim.refused);
    const { id, shortId } = await postArgument(ada, parsed.data!);
    expect(await rows("SELECT text FROM argument WHERE id = $1", [id])).toEqual([{ text: claim.stored }]);
    expect((await argumentPage(ada, debate.slug, shortId, 0)).argument.text).toBe(claim.stored);
  });

  test("as a comment", async () => {
    const parsed = postCommentInput.safeParse({ debateId: debate.id, argumentId: argument.id, text, formKey: randomUUID() });
    if ("refused" in comment) return expect(refusedWith(parsed)).toBe(comment.refused);
    const { id } = await postComment(ada, parsed.data!);
    expect(await rows("SELECT text FROM comment WHERE id = $1", [id])).toEqual([{ text: comment.stored }]);
    expect((await argumentPage(ada, debate.slug, argument.shortId, 0)).comments.find((shown) => shown.id === id)?.text).toBe(comment.stored);
  });

  test("as a name", async () => {
    const { code, id } = await aClass({ students: 0 });
    const parsed = joinClassInput.safeParse({ code, name: text });
    if ("refused" in name) return expect(refusedWith(parsed)).toBe(name.refused);
    const { userId } = await joinClass(visitor, parsed.data!);
    expect(await rows("SELECT m.display_name, u.name FROM member m JOIN \"user\" u ON u.id = m.user_id WHERE m.user_id = $1", [userId])).toEqual([{ display_name: name.stored, name: name.stored }]);
    expect((await standingInClass(db(), userId, id))?.name).toBe(name.stored);
  });
});

test("the tables are still there", async () => {
  expect(await rows("SELECT to_regclass('argument')::text AS argument, to_regclass('member')::text AS member")).toEqual([{ argument: "argument", member: "member" }]);
});
