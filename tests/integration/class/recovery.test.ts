import { expect, test } from "vitest";
import { closeSession, openSession, personOfTicket, signInTicket, viewerOfToken } from "@/lib/account/session";
import { joinClass } from "@/lib/class/commands/join-class";
import { recoverSeat } from "@/lib/class/commands/recover-seat";
import { removeMember } from "@/lib/class/commands/remove-member";
import { setJoining } from "@/lib/class/commands/set-joining";
import { debateArguments } from "@/lib/argument/queries/debate-arguments";
import { type ADebate, aDebate, moveTo } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import { rows } from "@/tests/support/ask";
import { post } from "@/tests/support/claims";
import { visitor } from "@/tests/support/people";

const nobody = "not-found: words-open-no-seat";

/** Somebody who has joined, and gone on without an opening paper to argue. */
async function joined(): Promise<{ debate: ADebate; userId: string; words: string }> {
  const debate = await aDebate({ phase: "opening", students: 0 });
  const { userId, words } = await joinClass(visitor, { code: debate.code, name: "Elif" });
  return { debate, userId, words: words ?? "" };
}

test("on another device the four words bring the same person back, with everything that is theirs", async () => {
  const { debate, userId, words } = await joined();
  await rows("INSERT INTO participant (id, debate_id, user_id, declined_first_stance_at) VALUES (gen_random_uuid(), $1, $2, now())", [debate.id, userId]);
  await moveTo(debate, "arguing");
  await post({ personId: userId }, debate, "Talks keep the airfield open");

  const seat = await recoverSeat(visitor, { code: debate.code, recovery: words });
  expect(seat).toEqual({ userId, classId: debate.classId });
  const token = await openSession(personOfTicket(signInTicket(seat.userId)), "another phone");
  const viewer = await viewerOfToken(token);
  expect(viewer).toMatchObject({ personId: userId, name: "Elif", kind: "guest" });
  expect(await debateArguments(viewer, debate.slug, { order: "posted", from: 0 })).toMatchObject({ mine: 1, obstacle: null });
});

test("however they are typed; also while joining is closed, and when the code was changed with the new one", async () => {
  const { debate, userId, words } = await joined();
  const [one, two, three, four] = words.split(" ");
  for (const recovery of [`${one!.toUpperCase()}, ${two} - ${three}\n${four}.`, ` ${one}  ${two}/${three}_${four} `]) expect((await recoverSeat(visitor, { code: debate.code, recovery })).userId).toBe(userId);
  await setJoining(debate.teacher, { classId: debate.classId, open: "close" });
  await setJoining(debate.teacher, { classId: debate.classId, open: "new-code" });
  expect(await answerOf(recoverSeat(visitor, { code: debate.code, recovery: words }))).toBe(nobody);
  const [{ code } = { code: "" }] = await rows<{ code: string }>("SELECT join_code AS code FROM class WHERE id = $1", [debate.classId]);
  expect((await recoverSeat(visitor, { code, recovery: words })).userId).toBe(userId);
});

test("wrong words, words in another order, words of another class, no words and a removed member's are told alike", async () => {
  const { debate, words } = await joined();
  const other = await joined();
  const tries = ["acorn river lantern music", words.split(" ").reverse().join(" "), other.words, words.split(" ").slice(0, 3).join(" "), `${words} acorn`, "", "' OR ''='", "\u0000"];
  for (const recovery of tries) expect(await answerOf(recoverSeat(visitor, { code: debate.code, recovery })), recovery).toBe(nobody);
  expect(await answerOf(recoverSeat(visitor, { code: "222222", recovery: words }))).toBe(nobody);
  const [{ id } = { id: "" }] = await rows<{ id: string }>("SELECT id FROM member WHERE class_id = $1 AND display_name = 'Elif'", [debate.classId]);
  expect(await answerOf(recoverSeat(debate.teacher, { code: debate.code, recovery: words }))).toBe("conflict: already-signed-in");
  await removeMember(debate.teacher, { classId: debate.classId, memberId: id });
  expect(await answerOf(recoverSeat(visitor, { code: debate.code, recovery: words }))).toBe(nobody);
});

test("a session that is ended is nobody's on the next request; a forged or old ticket lets nobody in", async () => {
  const { userId } = await joined();
  const [here, there] = [await openSession(userId, "phone"), await openSession(userId, "laptop")];
  await closeSession(here);
  expect(await viewerOfToken(here)).toEqual({ personId: null });
  expect(await viewerOfToken(there)).toMatchObject({ personId: userId });
  await rows("UPDATE session SET expires_at = now() - interval '1 second' WHERE user_id = $1", [userId]);
  expect(await viewerOfToken(there)).toEqual({ personId: null });
  for (const token of [undefined, "", "x", "x".repeat(5_000), userId]) expect(await viewerOfToken(token)).toEqual({ personId: null });
  const ticket = signInTicket(userId);
  const [, until, signature] = ticket.split(".");
  for (const forged of [`${(await joined()).userId}.${until}.${signature}`, `${userId}.${Number(until) + 1}.${signature}`, `${userId}.${until}.`, userId, ""]) expect(() => personOfTicket(forged), forged).toThrow("not-allowed: sign-in-failed");
  expect(() => personOfTicket(ticket, Date.now() + 61_000)).toThrow("not-allowed: sign-in-failed");
  expect(personOfTicket(ticket)).toBe(userId);
});
