import { expect, test } from "vitest";
import { joinedPapers } from "@/lib/ballot/queries/turnout";
import { joinTwoSeats } from "@/lib/class/commands/join-two-seats";
import { leavePhase } from "@/lib/debate/phase-change";
import { hideContent } from "@/lib/moderation/commands/hide";
import { db } from "@/lib/platform/db";
import { aDebate, moveTo } from "@/tests/support/a-debate";
import { rows } from "@/tests/support/ask";
import { post } from "@/tests/support/claims";
import { creditTo, skipCredit } from "@/tests/support/credits";
import type { Person } from "@/tests/support/people";

/** Two seats of one person, and two classmates whose arguments they may credit. */
async function two() {
  const debate = await aDebate({ phase: "arguing", students: 4 });
  const [keep, other, cem, dana] = debate.students as [Person, Person, Person, Person];
  const [mine, second, cems, danas] = [await post(keep, debate, "Mine"), await post(other, debate, "Mine too"), await post(cem, debate, "Cem's"), await post(dana, debate, "Dana's")];
  await moveTo(debate, "closing");
  const seatOf = async ({ personId }: Person) => (await db().member.findFirstOrThrow({ where: { classId: debate.classId, userId: personId } })).id;
  const join = async () => joinTwoSeats(debate.teacher, { classId: debate.classId, memberId: await seatOf(keep), otherId: await seatOf(other) });
  const credited = async () => (await rows<{ id: string }>("SELECT argument_id AS id FROM credit WHERE debate_id = $1 ORDER BY 1", [debate.id])).map(({ id }) => id);
  const ticks = () => rows("SELECT p.user_id AS who, t.skipped, t.joined FROM turnout t LEFT JOIN participant p ON p.id = t.participant_id WHERE t.debate_id = $1 AND t.stage = 'credit' ORDER BY t.joined, 1", [debate.id]);
  const end = () => db().$transaction((tx) => leavePhase(tx, debate.id, "closing"));
  return { debate, keep, other, cem, dana, mine, second, cems, danas, join, credited, ticks, end };
}
const later = () => new Promise((wait) => setTimeout(wait, 5));

test("open: the paper cast last stands, and can be replaced as one's own", async () => {
  const { debate, keep, other, cems, danas, join, credited, ticks } = await two();
  await creditTo(keep, debate, cems);
  await later();
  await creditTo(other, debate, danas);
  await join();
  expect([await credited(), await ticks()]).toEqual([[danas.id], [{ who: keep.personId, skipped: false, joined: false }]]);
  await creditTo(keep, debate, cems);
  expect(await credited()).toEqual([cems.id]);
});

test("open: what one seat has credited to the other is one's own now, and goes; a paper with nothing left is skipped", async () => {
  const { debate, keep, second, cems, join, credited, ticks } = await two();
  await creditTo(keep, debate, second, cems);
  await join();
  expect([await credited(), await ticks()]).toEqual([[cems.id], [{ who: keep.personId, skipped: false, joined: false }]]);
  const again = await two();
  await creditTo(again.other, again.debate, again.mine);
  await again.join();
  expect([await again.credited(), await again.ticks()]).toEqual([[], [{ who: again.keep.personId, skipped: true, joined: false }]]);
  await creditTo(again.keep, again.debate, again.cems); // and is cast anew
  expect(await again.credited()).toEqual([again.cems.id]);
});

test("open: a skip that came last takes the earlier paper of the other seat with it", async () => {
  const { debate, keep, other, cems, join, credited, ticks } = await two();
  await creditTo(keep, debate, cems);
  await later();
  await skipCredit(other, debate);
  await join();
  expect([await credited(), await ticks()]).toEqual([[], [{ who: keep.personId, skipped: true, joined: false }]]);
});

test("ended: both papers stay counted and no total changes, also of what is one's own now", async () => {
  const { debate, keep, other, mine, cems, danas, join, credited, ticks, end } = await two();
  await creditTo(keep, debate, cems, danas);
  await creditTo(other, debate, cems, mine);
  await end();
  const before = await credited();
  await join();
  expect(await credited()).toEqual(before);
  expect(await ticks()).toEqual([{ who: keep.personId, skipped: false, joined: false }, { who: null, skipped: false, joined: true }]);
  expect(await joinedPapers(debate.id)).toMatchObject({ credit: 1 });
});

test.each(["keep", "other"] as const)("ended: a skip beside a paper is no second paper (cast at the seat: %s)", async (seat) => {
  const made = await two();
  const { debate, keep, cems, join, credited, ticks, end } = made;
  await creditTo(made[seat], debate, cems);
  await skipCredit(seat === "keep" ? made.other : keep, debate);
  await end();
  await join();
  expect([await credited(), await ticks()]).toEqual([[cems.id], [{ who: keep.personId, skipped: false, joined: false }]]);
  expect(await joinedPapers(debate.id)).toMatchObject({ credit: 0 });
});

test("ended: the papers are put back under new ids, and what staff decided about a reason follows it", async () => {
  const { debate, keep, other, cem, cems, danas, join, end } = await two();
  await creditTo(keep, debate, [cems, "Of the first seat"]);
  await creditTo(other, debate, [danas, "Of the second"]);
  await creditTo(cem, debate, [danas, "It names a person"]);
  await end();
  await rows("UPDATE debate SET phase = 'outcome' WHERE id = $1", [debate.id]);
  const ids = async () => Object.fromEntries((await rows<{ reason: string; id: string }>("SELECT reason, id FROM credit WHERE debate_id = $1", [debate.id])).map(({ reason, id }) => [reason, id]));
  const before = await ids();
  await hideContent(debate.teacher, { debateId: debate.id, creditId: before["It names a person"], reason: "about a person" });
  await join();
  const after = await ids();
  expect(Object.values(after).filter((id) => Object.values(before).includes(id))).toEqual([]);
  expect(await rows("SELECT c.reason, c.reason_hidden_at IS NOT NULL AS hidden FROM decision d JOIN credit c ON c.id = d.credit_id WHERE d.debate_id = $1", [debate.id])).toEqual([{ reason: "It names a person", hidden: true }]);
});
