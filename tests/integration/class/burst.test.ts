import { expect, test } from "vitest";
import { joinByAddress, recoverByAddress } from "@/lib/account/limits";
import { joinClass } from "@/lib/class/commands/join-class";
import { recoverSeat } from "@/lib/class/commands/recover-seat";
import { countTry } from "@/lib/platform/rate-limit";
import { aClass } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import { rows } from "@/tests/support/ask";
import { visitor } from "@/tests/support/people";

test("a hundred and twenty people behind one address join in one moment: all are in, none is limited", async () => {
  const { id, code } = await aClass({ students: 0 });
  const seats: { userId: string; words: string | null }[] = [];
  const join = async (nth: number) => {
    await countTry(joinByAddress, "203.0.113.7");
    seats.push(await joinClass(visitor, { code, name: `Student ${nth}` }));
  };
  const answers = await Promise.all(Array.from({ length: 120 }, (_, nth) => answerOf(join(nth))));
  expect(new Set(answers)).toEqual(new Set(["done"]));
  expect(new Set(seats.map(({ userId }) => userId)).size).toBe(120);
  expect(new Set(seats.map(({ words }) => words)).size).toBe(120);
  expect(await rows("SELECT count(*)::int, count(DISTINCT pseudonym)::int AS pseudonyms FROM member WHERE class_id = $1 AND role = 'student'", [id])).toEqual([{ count: 120, pseudonyms: 120 }]);
  expect(await rows("SELECT count(*)::int, max(number)::int FROM event WHERE stream_id = $1 AND kind = 'member.arrived'", [id])).toEqual([{ count: 120, max: 120 }]);

  // The next lesson, on other devices: thirty of them come back at once.
  const back = await Promise.all(seats.slice(0, 30).map(async ({ words }) => {
    await countTry(recoverByAddress, "203.0.113.7");
    return (await recoverSeat(visitor, { code, recovery: words ?? "" })).userId;
  }));
  expect(back).toEqual(seats.slice(0, 30).map(({ userId }) => userId));
}, 120_000);
