import { describe, expect, test } from "vitest";
import { openSession, viewerOfToken } from "@/lib/account/session";
import { postComment } from "@/lib/argument/commands/post-comment";
import { rateArgument } from "@/lib/argument/commands/rate-argument";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { joinedPapers, turnoutCounts } from "@/lib/ballot/queries/turnout";
import type { Stance } from "@/lib/ballot/schema";
import { joinClass } from "@/lib/class/commands/join-class";
import { joinTwoSeats } from "@/lib/class/commands/join-two-seats";
import { recoverSeat } from "@/lib/class/commands/recover-seat";
import { standingInClass } from "@/lib/class/standing";
import { endBallot } from "@/lib/debate/commands/end-ballot";
import { debateNow } from "@/lib/debate/now";
import { leavePhase } from "@/lib/debate/phase-change";
import { outcome } from "@/lib/outcome/queries/outcome";
import { stancePapers } from "@/lib/outcome/queries/papers";
import { db } from "@/lib/platform/db";
import { type ADebate, aDebate, aPaper } from "@/tests/support/a-debate";
import { answerOf, tooBusy } from "@/tests/support/answer-of";
import { count, rows } from "@/tests/support/ask";
import { post } from "@/tests/support/claims";
import { type Person, someTeachers, visitor } from "@/tests/support/people";

const seatOf = async ({ classId }: { classId: string }, { personId }: { personId: string }) => (await db().member.findFirstOrThrow({ where: { classId, userId: personId } })).id;
const join = async (debate: ADebate, keep: { personId: string }, other: { personId: string }, by: Person = debate.teacher) =>
  joinTwoSeats(by, { classId: debate.classId, memberId: await seatOf(debate, keep), otherId: await seatOf(debate, other) });
const papers = async (debate: ADebate, stage: "opening" | "closing") =>
  (await rows<{ stance: Stance }>("SELECT stance FROM ballot WHERE debate_id = $1 AND stage = $2::ballot_stage ORDER BY stance", [debate.id, stage])).map(({ stance }) => stance);
const pairs = async (debate: ADebate) => (await stancePapers(debate.id)).pairs.map((pair) => JSON.stringify(pair)).toSorted();
const ticks = (debate: ADebate, stage: string) => rows("SELECT u.name, t.late, t.joined FROM turnout t LEFT JOIN participant p ON p.id = t.participant_id LEFT JOIN \"user\" u ON u.id = p.user_id WHERE t.debate_id = $1 AND t.stage = $2::turnout_stage ORDER BY u.name NULLS LAST", [debate.id, stage]);
const end = async (debate: ADebate, stage: "opening" | "closing") => db().$transaction((tx) => leavePhase(tx, debate.id, stage)); // as the end of a final call does it
const two = async (options: Parameters<typeof aDebate>[0]) => {
  const debate = await aDebate({ students: 4, assistants: 1, ...options });
  const [keep, other, third, fourth] = debate.students as [Person, Person, Person, Person];
  return { debate, keep, other, third, fourth };
};

describe("an open ballot", () => {
  test("a paper of the other seat alone becomes the kept one's, who may replace it and casts no second one", async () => {
    const { debate, keep, other } = await two({ phase: "opening" });
    await castOpeningBallot(other, aPaper(debate.id, "against"));
    await join(debate, keep, other);
    expect(await papers(debate, "opening")).toEqual(["against"]);
    expect(await ticks(debate, "opening")).toEqual([{ name: keep.name, late: false, joined: false }]);
    await castOpeningBallot(keep, aPaper(debate.id, "for"));
    expect(await papers(debate, "opening")).toEqual(["for"]);
    expect(await answerOf(castOpeningBallot(other, aPaper(debate.id, "against")))).toBe("not-found: debate");
  });

  test.each([["the other", ["keep", "other"], "against"], ["the kept one", ["other", "keep"], "for"]] as const)("of two papers the one cast last stands: %s's", async (_whose, order, stands) => {
    const { debate, keep, other } = await two({ phase: "opening" });
    const cast = { keep: () => castOpeningBallot(keep, aPaper(debate.id, "for")), other: () => castOpeningBallot(other, aPaper(debate.id, "against")) };
    for (const who of order) {
      await cast[who]();
      await new Promise((wait) => setTimeout(wait, 5));
    }
    await join(debate, keep, other);
    expect(await papers(debate, "opening")).toEqual([stands]);
    expect(await ticks(debate, "opening")).toEqual([{ name: keep.name, late: false, joined: false }]);
    await castOpeningBallot(keep, aPaper(debate.id, "undecided")); // still one voter with one paper
    expect(await papers(debate, "opening")).toEqual(["undecided"]);
    expect(await joinedPapers(debate.id)).toEqual({ opening: 0, closing: 0, options: 0, credit: 0 });
  });

  test("option papers too", async () => {
    const { debate, keep, other } = await two({ phase: "closing" });
    await castOptionBallot(keep, { debateId: debate.id, ranking: [["withdraw"]] });
    await new Promise((wait) => setTimeout(wait, 5));
    await castOptionBallot(other, { debateId: debate.id, ranking: [] });
    await join(debate, keep, other);
    expect(await rows("SELECT ranking FROM option_ballot WHERE debate_id = $1", [debate.id])).toEqual([{ ranking: [] }]);
  });

  test("a vote that comes at the same moment is one of the kept seat's papers or refused, never a second one", async () => {
    for (let nth = 0; nth < 4; nth++) {
      const { debate, keep, other } = await two({ phase: "opening" });
      await castOpeningBallot(keep, aPaper(debate.id, "for"));
      const [joined, voted, again] = await Promise.all([join(debate, keep, other), castOpeningBallot(other, aPaper(debate.id, "against")), castOpeningBallot(keep, aPaper(debate.id, "undecided"))].map(answerOf));
      expect([joined, again]).toEqual(["done", "done"]);
      expect(["done", "not-found: debate"]).toContain(voted);
      expect(await papers(debate, "opening")).toHaveLength(1);
      expect(await ticks(debate, "opening")).toEqual([{ name: keep.name, late: false, joined: false }]);
    }
  });
});

describe("a ballot that has ended", () => {
  test("where both have cast both papers stay counted: no total changes, and the outcome can say so", async () => {
    const { debate, keep, other, third, fourth } = await two({ phase: "closing", opening: (nth) => (["for", "against", "for", "undecided"] as const)[nth]! });
    for (const [who, stance] of [[keep, "against"], [other, "for"], [third, "for"], [fourth, "for"]] as const) {
      await castClosingBallot(who, aPaper(debate.id, stance));
      await castOptionBallot(who, { debateId: debate.id, ranking: [["withdraw"]] });
    }
    await end(debate, "closing");
    const before = { opening: await papers(debate, "opening"), closing: await papers(debate, "closing"), pairs: await pairs(debate) };
    await join(debate, keep, other);
    expect(await papers(debate, "opening")).toEqual(before.opening);
    expect(await papers(debate, "closing")).toEqual(before.closing);
    expect(await pairs(debate)).toEqual(before.pairs);
    expect(await count("SELECT count(*) FROM option_ballot WHERE debate_id = $1", [debate.id])).toBe(4);
    expect(await joinedPapers(debate.id)).toEqual({ opening: 1, closing: 1, options: 1, credit: 0 });
    expect(await ticks(debate, "closing")).toContainEqual({ name: null, late: false, joined: true });
    const turnout = await turnoutCounts((await debateNow(db(), { id: debate.id }))!);
    expect(turnout).toMatchObject({ opening: 3, closing: 3, options: 3, of: 3 }); // people, of whom there are three
  });

  test("where only the other has cast the paper becomes the kept one's, and makes a pair with theirs of the other ballot", async () => {
    const { debate, keep, other, third, fourth } = await two({ phase: "closing", opening: (nth) => (["for", null, "for", "undecided"] as const)[nth]! });
    for (const [who, stance] of [[other, "against"], [third, "for"], [fourth, "for"]] as const) await castClosingBallot(who, aPaper(debate.id, stance));
    await end(debate, "closing");
    expect((await stancePapers(debate.id)).pairs).toHaveLength(2);
    await join(debate, keep, other);
    expect((await stancePapers(debate.id)).pairs).toHaveLength(3);
    expect((await papers(debate, "closing")).toSorted()).toEqual(["against", "for", "for"]);
    expect(await joinedPapers(debate.id)).toEqual({ opening: 0, closing: 0, options: 0, credit: 0 });
  });

  test("no row order tells whose paper it was: they are put back at random, with new ids", async () => {
    const { debate, keep, other } = await two({ phase: "arguing", opening: (nth) => (nth === 0 ? null : "for") });
    const ids = async () => (await rows<{ id: string }>("SELECT id FROM ballot WHERE debate_id = $1", [debate.id])).map(({ id }) => id);
    const before = await ids();
    await rows("INSERT INTO participant (id, debate_id, user_id) VALUES (gen_random_uuid(), $1, $2) ON CONFLICT DO NOTHING", [debate.id, keep.personId]);
    await join(debate, keep, other);
    expect((await ids()).filter((id) => before.includes(id))).toEqual([]);
  });

  test("once archived no paper is touched: nothing joins one to anybody", async () => {
    const { debate, keep, other } = await two({ phase: "outcome", opening: () => "for" });
    await rows("UPDATE debate SET phase = 'archived' WHERE id = $1", [debate.id]);
    await rows("DELETE FROM ballot_key WHERE debate_id = $1", [debate.id]);
    const before = await rows("SELECT voter_key FROM ballot WHERE debate_id = $1 ORDER BY voter_key", [debate.id]);
    await join(debate, keep, other);
    expect(await rows("SELECT voter_key FROM ballot WHERE debate_id = $1 ORDER BY voter_key", [debate.id])).toEqual(before);
    expect(await joinedPapers(debate.id)).toMatchObject({ opening: 1 });
  });

  test("the outcome that stands open says the same as before", async () => {
    const { debate, keep, other, third, fourth } = await two({ phase: "closing", students: 12, opening: (nth) => (nth % 2 ? "for" : "against") });
    for (const [who, stance] of [[keep, "for"], [other, "against"], [third, "for"], [fourth, "for"]] as const) await castClosingBallot(who, aPaper(debate.id, stance));
    await end(debate, "closing");
    await rows("UPDATE debate SET phase = 'outcome' WHERE id = $1", [debate.id]);
    const told = async () => {
      const { opening, closing, verdict, swing, flow, moves, options, rated } = await outcome(third, debate.slug);
      return { opening, closing, verdict, swing, flow, moves, options, rated };
    };
    const before = await told();
    await join(debate, keep, other);
    expect(await told()).toEqual(before);
  });
});

describe("what was written and rated", () => {
  test("becomes the kept seat's: arguments, comments, ratings; of two ratings the newer stands, of one's own none", async () => {
    const { debate, keep, other, third } = await two({ phase: "arguing" });
    const [mine, theirs, thirds] = [await post(keep, debate, "Written from the first seat"), await post(other, debate, "Written from the second"), await post(third, debate, "Somebody else's")];
    await postComment(other, { debateId: debate.id, argumentId: thirds.id, text: "A word on it", formKey: "a-form-of-the-test" });
    await rateArgument(other, { debateId: debate.id, argumentId: mine.id, value: 4 });
    await rateArgument(keep, { debateId: debate.id, argumentId: theirs.id, value: 4 });
    await rateArgument(third, { debateId: debate.id, argumentId: mine.id, value: 1 });
    await rateArgument(other, { debateId: debate.id, argumentId: thirds.id, value: 0 });
    await rateArgument(keep, { debateId: debate.id, argumentId: thirds.id, value: 2 });
    await rateArgument(other, { debateId: debate.id, argumentId: thirds.id, value: 3 }); // rated again: the newer
    await join(debate, keep, other);
    expect(await count("SELECT count(*) FROM argument WHERE author_id = $1", [keep.personId])).toBe(2);
    expect(await count("SELECT count(*) FROM comment WHERE author_id = $1", [keep.personId])).toBe(1);
    for (const table of ["argument", "comment"]) expect(await count(`SELECT count(*) FROM ${table} WHERE author_id = $1`, [other.personId])).toBe(0);
    expect(await rows("SELECT user_id, value FROM rating WHERE argument_id = $1", [thirds.id])).toEqual([{ user_id: keep.personId, value: 3 }]);
    expect(await rows("SELECT user_id, value FROM rating WHERE argument_id = $1", [mine.id])).toEqual([{ user_id: third.personId, value: 1 }]);
    expect(await count("SELECT count(*) FROM rating WHERE argument_id = $1", [theirs.id])).toBe(0);
    expect(await rows("SELECT rated0, rated1, rated2, rated3, rated4 FROM argument_counts WHERE argument_id = ANY($1::uuid[]) ORDER BY rated1, rated3", [[mine.id, theirs.id, thirds.id]])).toEqual([
      { rated0: 0, rated1: 0, rated2: 0, rated3: 0, rated4: 0 }, { rated0: 0, rated1: 0, rated2: 0, rated3: 1, rated4: 0 }, { rated0: 0, rated1: 1, rated2: 0, rated3: 0, rated4: 0 },
    ]);
  });

  test("another class's stays as it is", async () => {
    const [here, there] = [await two({ phase: "arguing" }), await two({ phase: "arguing" })];
    await db().member.create({ data: { id: crypto.randomUUID(), classId: there.debate.classId, userId: here.other.personId, role: "student", displayName: "Also here", pseudonym: "Also Here" } });
    await rows("INSERT INTO participant (id, debate_id, user_id, declined_first_stance_at, first_saw_arguments_at) VALUES (gen_random_uuid(), $1, $2, now(), now())", [there.debate.id, here.other.personId]);
    await post(here.other, there.debate, "Written in another class");
    const token = await openSession(here.other.personId, "phone");
    await join(here.debate, here.keep, here.other);
    expect(await count("SELECT count(*) FROM argument WHERE debate_id = $1 AND author_id = $2", [there.debate.id, here.other.personId])).toBe(1);
    expect(await viewerOfToken(token)).toMatchObject({ personId: here.other.personId }); // they are still somebody there
    expect(await standingInClass(db(), here.other.personId, there.debate.classId)).toMatchObject({ role: "student" });
  });

  test("a place merges: what was seen first counts, the kept side stays", async () => {
    const { debate, keep, other } = await two({ phase: "opening" });
    await rows("INSERT INTO participant (id, debate_id, user_id, assigned_side, first_saw_arguments_at, not_taking_part) VALUES (gen_random_uuid(), $1, $2, 'for', '2026-03-02T10:00Z', true), (gen_random_uuid(), $1, $3, 'against', '2026-03-02T09:00Z', false)", [debate.id, keep.personId, other.personId]);
    await join(debate, keep, other);
    expect(await rows("SELECT user_id, assigned_side, first_saw_arguments_at, not_taking_part FROM participant WHERE debate_id = $1", [debate.id]))
      .toEqual([{ user_id: keep.personId, assigned_side: "for", first_saw_arguments_at: new Date("2026-03-02T09:00Z"), not_taking_part: false }]);
  });
});

describe("the seat that is left", () => {
  test("its devices and its words are the kept seat's from then on, and its holder is told", async () => {
    const debate = await aDebate({ students: 0 });
    const [first, second] = [await joinClass(visitor, { code: debate.code, name: "Elif" }), await joinClass(visitor, { code: debate.code, name: "Elif T." })];
    const token = await openSession(second.userId, "phone");
    await join(debate, { personId: first.userId }, { personId: second.userId });
    expect(await viewerOfToken(token)).toMatchObject({ personId: first.userId });
    for (const { words } of [first, second]) expect(await recoverSeat(visitor, { code: debate.code, recovery: words! })).toMatchObject({ userId: first.userId });
    expect(await rows("SELECT n.kind FROM seat_notice n JOIN member m ON m.id = n.member_id WHERE m.user_id = $1", [first.userId])).toEqual([{ kind: "seats_joined" }]);
    expect(await rows("SELECT deleted_at IS NOT NULL AS gone FROM \"user\" WHERE id = $1", [second.userId])).toEqual([{ gone: true }]);
    expect(await standingInClass(db(), second.userId, debate.classId)).toBeNull();
  });

  test("no guest's device becomes an account's", async () => {
    const [{ debate, other }, [account]] = [await two({ phase: "opening" }), await someTeachers(1)];
    await joinClass(account!, { code: debate.code, name: "Tom" });
    const token = await openSession(other.personId, "phone");
    await join(debate, account!, other);
    expect(await viewerOfToken(token)).toEqual({ personId: null });
  });

  test("joined twice at once it is left once; two seats joined into each other at once leave one", async () => {
    const { debate, keep, other, third, fourth } = await two({ phase: "opening" });
    const again = (await Promise.all([join(debate, keep, other), join(debate, keep, other, debate.assistants[0]), join(debate, keep, other)].map(answerOf))).filter((answer) => answer !== tooBusy);
    expect(again.filter((answer) => answer === "done")).toHaveLength(1);
    expect(again.filter((answer) => answer !== "done" && answer !== "not-found: member")).toEqual([]);
    const crossed = (await Promise.all([join(debate, third, fourth), join(debate, fourth, third)].map(answerOf))).filter((answer) => answer !== tooBusy);
    expect(crossed.filter((answer) => answer === "done")).toHaveLength(1);
    expect(await count("SELECT count(*) FROM member WHERE class_id = $1 AND role = 'student' AND removed_at IS NULL", [debate.classId])).toBe(2);
  });
});

test("seats of two classes, of staff, or by another class's teacher are not joined", async () => {
  const [here, there] = [await two({ phase: "opening" }), await two({ phase: "opening", teachers: 2 })];
  const [keep, foreign] = [await seatOf(here.debate, here.keep), await seatOf(there.debate, there.other)];
  expect(await answerOf(joinTwoSeats(here.debate.teacher, { classId: here.debate.classId, memberId: keep, otherId: foreign }))).toBe("not-found: member");
  expect(await answerOf(join(here.debate, here.keep, here.other, there.debate.teachers[1]))).toBe("not-found: class");
  expect(await answerOf(join(here.debate, here.keep, here.debate.assistants[0]!))).toBe("not-allowed: staff-seats-are-not-joined");
  expect(await answerOf(join(here.debate, here.keep, here.keep))).toBe("conflict: one-seat-not-two");
  expect(await answerOf(join(here.debate, here.keep, here.other, here.third))).toBe("not-allowed: only-staff-join-seats");
});

test("an end that the clock has brought is recorded before two seats are joined: their papers both stay", async () => {
  const { debate, keep, other } = await two({ phase: "opening" });
  await castOpeningBallot(keep, aPaper(debate.id, "for"));
  await castOpeningBallot(other, aPaper(debate.id, "against"));
  await endBallot(debate.teacher, { debateId: debate.id, leaving: "opening" });
  await rows("UPDATE debate SET final_call_ends_at = parley_now() - interval '1 second' WHERE id = $1 AND phase = 'opening'", [debate.id]);
  await join(debate, keep, other);
  expect(await papers(debate, "opening")).toEqual(["for", "against"]);
  expect(await rows("SELECT phase FROM debate WHERE id = $1", [debate.id])).toEqual([{ phase: "arguing" }]);
});
