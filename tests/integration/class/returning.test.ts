import { afterEach, describe, expect, test } from "vitest";
import { openSession, viewerOfToken } from "@/lib/account/session";
import { askToBeLetBackIn } from "@/lib/class/commands/ask-to-return";
import { claimSeat } from "@/lib/class/commands/claim-seat";
import { giveNewRecoveryWords } from "@/lib/class/commands/give-new-words";
import { handThisDeviceOn } from "@/lib/class/commands/hand-on";
import { joinClass } from "@/lib/class/commands/join-class";
import { letBackIn } from "@/lib/class/commands/let-back-in";
import { readNotices } from "@/lib/class/commands/read-notices";
import { recoverSeat } from "@/lib/class/commands/recover-seat";
import { removeMember } from "@/lib/class/commands/remove-member";
import { setJoining } from "@/lib/class/commands/set-joining";
import { openReturns, ownReturn } from "@/lib/class/queries/return-requests";
import { unreadNotices } from "@/lib/class/queries/seat-notices";
import { askToReturnInput } from "@/lib/class/schema";
import { standingInClass } from "@/lib/class/standing";
import { db } from "@/lib/platform/db";
import { aClass } from "@/tests/support/a-debate";
import type { AClass } from "@/tests/support/a-class";
import { answerOf, tooBusy } from "@/tests/support/answer-of";
import { count, rows, testPool } from "@/tests/support/ask";
import { advanceClock, setClock } from "@/tests/support/clock";
import { hostileTexts } from "@/tests/support/hostile-texts";
import { visitor } from "@/tests/support/people";

afterEach(() => setClock(testPool(), "0"));

async function elifIn(options = {}): Promise<AClass & { userId: string; words: string; memberId: string }> {
  const group = await aClass({ students: 1, assistants: 1, ...options });
  const { userId, words } = await joinClass(visitor, { code: group.code, name: "Elif T." });
  const { id } = await db().member.findFirstOrThrow({ where: { classId: group.id, userId } });
  return { ...group, userId, words: words ?? "", memberId: id };
}
const ask = (code: string, name = "elif  t.") => askToBeLetBackIn(visitor, askToReturnInput.parse({ code, name }), "phone");
const requestsOf = async ({ id, teacher }: AClass) => openReturns((await standingInClass(db(), teacher.personId, id))!, id);
const viewer = (personId: string) => ({ personId, name: "Elif T.", siteRole: "none" as const, kind: "guest" as const, sessionId: "" });

test("somebody on a new phone asks for their seat; one tap gives it back there, once, and signs the old phone out", async () => {
  const elif = await elifIn();
  const old = await openSession(elif.userId, "old phone");
  const token = await ask(elif.code);
  expect(await ownReturn(token)).toMatchObject({ state: "waiting", name: "Elif T." });
  expect(await rows("SELECT audience, payload FROM event WHERE stream_id = $1 AND kind = 'return.asked'", [elif.id])).toEqual([{ audience: "staff_of_class", payload: { memberId: elif.memberId } }]);
  expect(await answerOf(claimSeat(visitor, token))).toBe("not-found: no-seat-given-back");
  const [request] = await requestsOf(elif);
  expect(request).toMatchObject({ name: "Elif T.", device: "phone" });

  await letBackIn(elif.teacher, { classId: elif.id, requestId: request!.id, answer: "let-in" });
  expect(await viewerOfToken(old)).toEqual({ personId: null });
  expect(await ownReturn(token)).toMatchObject({ state: "let_in" });
  expect(await requestsOf(elif)).toEqual([]);
  const claims = await Promise.all(Array.from({ length: 5 }, () => answerOf(claimSeat(visitor, token))));
  expect(claims.filter((answer) => answer === "done")).toHaveLength(1);
  expect(new Set(claims.filter((answer) => answer !== "done" && answer !== tooBusy))).toEqual(new Set(["not-found: no-seat-given-back"]));
  expect(await ownReturn(token)).toMatchObject({ state: "used" });
  expect(await unreadNotices(viewer(elif.userId), elif.id)).toMatchObject([{ kind: "let_back_in" }]);
});

test("the database does not hold what the asking device holds", async () => {
  const elif = await elifIn();
  const token = await ask(elif.code);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await count("SELECT count(*) FROM return_request r WHERE to_jsonb(r)::text LIKE $1", [`%${token}%`])).toBe(0);
});

test("two staff at once make one answer; whoever was second is told", async () => {
  const elif = await elifIn();
  await ask(elif.code);
  const [request] = await requestsOf(elif);
  const of = { classId: elif.id, requestId: request!.id };
  const answers = await Promise.all([letBackIn(elif.teacher, { ...of, answer: "let-in" }), letBackIn(elif.assistants[0]!, { ...of, answer: "refuse" }), letBackIn(elif.teacher, { ...of, answer: "let-in" })].map(answerOf));
  expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
  expect(answers.filter((answer) => answer !== "done").every((answer) => [tooBusy, "conflict: return-is-answered"].includes(answer))).toBe(true);
  expect(await count("SELECT count(*) FROM seat_notice WHERE member_id = $1", [elif.memberId])).toBe(await count("SELECT count(*) FROM return_request WHERE member_id = $1 AND answer = 'let_in'", [elif.memberId]));
});

test("the newest request of a seat stands; the older device is told", async () => {
  const elif = await elifIn();
  const first = await ask(elif.code);
  const second = await ask(elif.code);
  expect(await ownReturn(first)).toMatchObject({ state: "replaced" });
  const requests = await requestsOf(elif);
  expect(requests).toHaveLength(1);
  await letBackIn(elif.teacher, { classId: elif.id, requestId: requests[0]!.id, answer: "let-in" });
  expect(await answerOf(claimSeat(visitor, first))).toBe("not-found: no-seat-given-back");
  expect(await answerOf(claimSeat(visitor, second))).toBe("done");
  // asked by five devices at once, one is open
  await Promise.all(Array.from({ length: 5 }, () => answerOf(ask(elif.code))));
  expect(await requestsOf(elif)).toHaveLength(1);
});

test("a seat that was given back and not taken is nobody's once it is given to another device", async () => {
  const elif = await elifIn();
  const first = await ask(elif.code);
  await letBackIn(elif.teacher, { classId: elif.id, requestId: (await requestsOf(elif))[0]!.id, answer: "let-in" });
  await ask(elif.code);
  await letBackIn(elif.teacher, { classId: elif.id, requestId: (await requestsOf(elif))[0]!.id, answer: "let-in" });
  expect(await answerOf(claimSeat(visitor, first))).toBe("not-found: no-seat-given-back");
});

test("a request lapses after half an hour, and so does an answer that nobody has used", async () => {
  const elif = await elifIn();
  const token = await ask(elif.code);
  const [request] = await requestsOf(elif);
  await advanceClock(testPool(), "31 minutes");
  expect(await requestsOf(elif)).toEqual([]);
  expect(await ownReturn(token)).toMatchObject({ state: "lapsed" });
  expect(await answerOf(letBackIn(elif.teacher, { classId: elif.id, requestId: request!.id, answer: "let-in" }))).toBe("closed: return-has-lapsed");
  const again = await ask(elif.code);
  await letBackIn(elif.teacher, { classId: elif.id, requestId: (await requestsOf(elif))[0]!.id, answer: "let-in" });
  await advanceClock(testPool(), "31 minutes");
  expect(await answerOf(claimSeat(visitor, again))).toBe("not-found: no-seat-given-back");
});

describe("nobody is let in", () => {
  test("to a seat of staff, an account's, a removed member's, a name of nobody, or when they are signed in", async () => {
    const elif = await elifIn();
    expect(await answerOf(ask(elif.code, elif.teacher.name))).toBe("not-allowed: seat-signs-in");
    expect(await answerOf(ask(elif.code, elif.assistants[0]!.name))).toBe("not-allowed: seat-signs-in");
    expect(await answerOf(ask(elif.code, "Nobody"))).toBe("not-found: nobody-of-this-name");
    expect(await answerOf(ask("222222"))).toBe("not-found: no-class-of-this-code");
    expect(await answerOf(askToBeLetBackIn(elif.students[0]!, { code: elif.code, name: "Elif T." }, "phone"))).toBe("conflict: already-signed-in");
    const token = await ask(elif.code);
    await letBackIn(elif.teacher, { classId: elif.id, requestId: (await requestsOf(elif))[0]!.id, answer: "let-in" });
    expect(await answerOf(claimSeat(elif.students[0]!, token))).toBe("conflict: already-signed-in");
    await removeMember(elif.teacher, { classId: elif.id, memberId: elif.memberId });
    expect(await answerOf(claimSeat(visitor, token))).toBe("not-found: no-seat-given-back");
    expect(await answerOf(ask(elif.code))).toBe("not-found: nobody-of-this-name");
  });

  test("by the staff of another class", async () => {
    const [here, there] = [await elifIn(), await elifIn({ teachers: 2 })];
    await ask(here.code);
    const [request] = await requestsOf(here);
    expect(await answerOf(letBackIn(there.teachers[1]!, { classId: here.id, requestId: request!.id, answer: "let-in" }))).toBe("not-found: class");
    expect(await answerOf(letBackIn(there.teachers[1]!, { classId: there.id, requestId: request!.id, answer: "let-in" }))).toBe("not-found: return-request");
  });

  test("when one seat is asked for again and again", async () => {
    const elif = await elifIn();
    const answers: string[] = [];
    for (let nth = 0; nth < 12; nth++) answers.push(await answerOf(ask(elif.code)));
    expect(answers.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => "done"));
    expect(answers[11]).toBe("too-many: asked-too-often");
  });

  test("by a name that no database reads as a name", async () => {
    const elif = await elifIn();
    const typed = hostileTexts.flatMap(({ text }) => askToReturnInput.safeParse({ code: elif.code, name: text }).data ?? []);
    expect(typed.length).toBeGreaterThan(5);
    for (const input of typed) expect(await answerOf(askToBeLetBackIn(visitor, input, "phone"))).toBe("not-found: nobody-of-this-name");
    expect(await answerOf(ask(elif.code, "Elif%"))).toBe("not-found: nobody-of-this-name");
    for (const token of ["", "x", "x".repeat(5_000), "' OR ''='"]) expect(await ownReturn(token)).toBeNull();
  });
});

test("while joining is closed whoever was in is let back in all the same", async () => {
  const elif = await elifIn();
  await setJoining(elif.teacher, { classId: elif.id, open: "close" });
  expect(await answerOf(ask(elif.code))).toBe("done");
});

test("new words stop the old ones, sign every device out, take back what was asked for, and are told to the student until understood", async () => {
  const elif = await elifIn();
  const old = await openSession(elif.userId, "phone");
  const token = await ask(elif.code);
  const given = await giveNewRecoveryWords(elif.assistants[0]!, { classId: elif.id, memberId: elif.memberId });
  expect(given.words).not.toBe(elif.words);
  expect(await viewerOfToken(old)).toEqual({ personId: null });
  expect(await ownReturn(token)).toMatchObject({ state: "replaced" });
  expect(await answerOf(recoverSeat(visitor, { code: elif.code, recovery: elif.words }))).toBe("not-found: words-open-no-seat");
  expect(await recoverSeat(visitor, { code: elif.code, recovery: given.words })).toEqual({ userId: elif.userId, classId: elif.id });
  expect(await count("SELECT count(*) FROM event WHERE stream_id = $1 AND kind = 'words.given' AND actor_id = $2 AND subject_id = $3", [elif.id, elif.assistants[0]!.personId, elif.userId])).toBe(1);

  const notices = await unreadNotices(viewer(elif.userId), elif.id);
  expect(notices).toMatchObject([{ kind: "new_words" }]);
  await readNotices(elif.students[0]!, { classId: elif.id, upTo: notices[0]!.at }); // another's button reads their own
  expect(await unreadNotices(viewer(elif.userId), elif.id)).toHaveLength(1);
  await readNotices({ personId: elif.userId }, { classId: elif.id, upTo: notices[0]!.at });
  expect(await unreadNotices(viewer(elif.userId), elif.id)).toEqual([]);
  expect(await answerOf(giveNewRecoveryWords(elif.teacher, { classId: elif.id, memberId: (await db().member.findFirstOrThrow({ where: { classId: elif.id, userId: elif.teacher.personId } })).id }))).toBe("not-allowed: words-are-for-guests");
});

test("a device that is handed on is signed out, and no other one", async () => {
  const elif = await elifIn();
  const [here, there] = [await openSession(elif.userId, "tablet"), await openSession(elif.userId, "phone")];
  await handThisDeviceOn(await viewerOfToken(here), { classId: elif.id });
  expect(await viewerOfToken(here)).toEqual({ personId: null });
  expect(await viewerOfToken(there)).toMatchObject({ personId: elif.userId });
  expect(await answerOf(handThisDeviceOn(visitor, { classId: elif.id }))).toBe("not-allowed: sign-in-first");
});
