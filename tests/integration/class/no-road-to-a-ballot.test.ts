import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openSession, viewerOfToken } from "@/lib/account/session";
import { castClosingBallot } from "@/lib/ballot/commands/cast-stance";
import { paperPage } from "@/lib/ballot/queries/paper";
import { ownTurnout } from "@/lib/ballot/queries/turnout";
import { askToBeLetBackIn } from "@/lib/class/commands/ask-to-return";
import { claimSeat } from "@/lib/class/commands/claim-seat";
import { giveNewRecoveryWords } from "@/lib/class/commands/give-new-words";
import { joinTwoSeats } from "@/lib/class/commands/join-two-seats";
import { letBackIn } from "@/lib/class/commands/let-back-in";
import { recoverSeat } from "@/lib/class/commands/recover-seat";
import { desk } from "@/lib/class/queries/desk";
import { openReturns } from "@/lib/class/queries/return-requests";
import { openDebate } from "@/lib/debate/queries/debate";
import { db } from "@/lib/platform/db";
import { type ADebate, aDebate, aPaper } from "@/tests/support/a-debate";
import { house } from "@/tests/support/source-files";
import { type Person, visitor } from "@/tests/support/people";

const seatOf = async ({ classId }: ADebate, { personId }: Person) => (await db().member.findFirstOrThrow({ where: { classId, userId: personId } })).id;

/** All that somebody in this seat reads of their own papers and of the debate, as one text. */
async function readInTheSeatOf(userId: string, debate: ADebate): Promise<string> {
  const viewer = await viewerOfToken(await openSession(userId, "the teacher's laptop"));
  const opened = await openDebate(viewer, debate.slug);
  const pages = await Promise.all((["opening", "closing", "options", "credit"] as const).map((stage) => paperPage(viewer, debate.slug, stage)));
  const withoutTheBrief = pages.map(({ brief: _brief, options: _options, creditable: _creditable, debate: _debate, ...page }) => page);
  return JSON.stringify([withoutTheBrief, await ownTurnout(opened.debate, opened.standing)]);
}

/** A debate whose first student has voted one way or the other: what staff read must be the same. */
async function voted(stance: "for" | "against"): Promise<{ debate: ADebate; student: Person; memberId: string }> {
  const debate = await aDebate({ phase: "closing", students: 2, opening: () => stance });
  const student = debate.students[0]!;
  await castClosingBallot(student, { ...aPaper(debate.id, stance), confidence: 100 });
  return { debate, student, memberId: await seatOf(debate, student) };
}

const unknowable = /"(?:stance|confidence|ranking)"|for|against|undecided/;
const sayingSo = (text: string) => text.replace(/"(?:assignedSide|reason|kind|name|className|motion)":"[^"]*"/g, "");

test.each(["for", "against"] as const)("a teacher who recovers a student's seat with new words learns nothing of their papers (%s)", async (stance) => {
  const { debate, student, memberId } = await voted(stance);
  const { words } = await giveNewRecoveryWords(debate.teacher, { classId: debate.classId, memberId });
  const seat = await recoverSeat(visitor, { code: debate.code, recovery: words });
  expect(seat.userId).toBe(student.personId);
  const read = sayingSo(await readInTheSeatOf(seat.userId, debate));
  expect(read).toContain('"castAt"');
  expect(read).not.toMatch(unknowable);
});

test("nor one who lets themselves in, or joins the seat into one that they hold", async () => {
  const { debate, student, memberId } = await voted("against");
  const token = await askToBeLetBackIn(visitor, { code: debate.code, name: student.name }, "computer");
  const { group } = await desk(debate.teacher, debate.classId, debate.slug);
  const [request] = await openReturns(group.standing, debate.classId);
  await letBackIn(debate.teacher, { classId: debate.classId, requestId: request!.id, answer: "let-in" });
  const { userId } = await claimSeat(visitor, token);
  expect(sayingSo(await readInTheSeatOf(userId, debate))).not.toMatch(unknowable);
  const other = debate.students[1]!;
  await joinTwoSeats(debate.teacher, { classId: debate.classId, memberId: await seatOf(debate, other), otherId: memberId });
  expect(sayingSo(await readInTheSeatOf(other.personId, debate))).not.toMatch(unknowable);
});

test("nothing in the house reads a person's own papers back to them", () => {
  const files = readdirSync(path.join(house, "lib"), { recursive: true, encoding: "utf8" }).filter((file) => file.includes("queries"));
  expect(files.filter((file) => /mirror|own-paper|my-ballot/.test(file))).toEqual([]);
});
