import { afterEach, expect, test } from "vitest";
import { joinClass } from "@/lib/class/commands/join-class";
import { recoverSeat } from "@/lib/class/commands/recover-seat";
import { joinClassInput } from "@/lib/class/schema";
import { aClass } from "@/tests/support/a-debate";
import { answerOf, tooBusy } from "@/tests/support/answer-of";
import { rows, testPool } from "@/tests/support/ask";
import { advanceClock, setClock } from "@/tests/support/clock";
import { someTeachers, visitor } from "@/tests/support/people";

afterEach(() => setClock(testPool(), "0"));

const join = (code: string, name: string, more: { as?: "somebody-else"; formKey?: string } = {}) => joinClass(visitor, joinClassInput.parse({ code, name, ...more }));
const names = async (id: string) => (await rows<{ name: string }>("SELECT display_name AS name FROM member WHERE class_id = $1 AND role = 'student' AND removed_at IS NULL ORDER BY joined_at", [id])).map(({ name }) => name);

test.each([["ELIF T."], ["  elif   t.  "], ["Elif\u00a0T."], ["\u200bElif T.\u2060"]])("%j is the name of Elif T.: the page asks, and nobody has joined", async (name) => {
  const { id, code } = await aClass({ students: 0 });
  await join(code, "Elif T.");
  expect(await answerOf(join(code, name))).toBe("conflict: name-is-taken");
  expect(await names(id)).toEqual(["Elif T."]);
});

test("a name is the same however its letters are put together, and in capitals of other alphabets", async () => {
  const { code } = await aClass({ students: 0 });
  await join(code, "Ame\u0301lie");
  expect(await answerOf(join(code, "AM\u00c9LIE"))).toBe("conflict: name-is-taken");
  await join(code, "Σοφία");
  expect(await answerOf(join(code, "ΣΟΦΊΑ"))).toBe("conflict: name-is-taken");
});

test("somebody else of that name joins under one that tells them apart, the next one too, also at once", async () => {
  const { id, code } = await aClass({ students: 0 });
  await join(code, "Elif T.");
  await join(code, "elif t.", { as: "somebody-else" });
  const answers = await Promise.all(Array.from({ length: 4 }, () => answerOf(join(code, "Elif T.", { as: "somebody-else" }))));
  const in_ = answers.filter((answer) => answer === "done").length;
  expect(answers.filter((answer) => answer !== "done" && answer !== tooBusy)).toEqual([]);
  expect((await names(id)).toSorted()).toEqual(["Elif T.", "elif t. (2)", ...Array.from({ length: in_ }, (_, nth) => `Elif T. (${nth + 3})`)].toSorted());
});

test("the longest name is cut so that its number fits", async () => {
  const { id, code } = await aClass({ students: 0 });
  const longest = "é".repeat(40);
  await join(code, longest);
  await join(code, longest, { as: "somebody-else" });
  expect((await names(id))[1]).toBe(`${"é".repeat(36)} (2)`);
});

test("nobody joins under the name of staff, not even as somebody else", async () => {
  const { code, teacher } = await aClass();
  expect(await answerOf(join(code, teacher.name.toUpperCase()))).toBe("conflict: name-of-staff");
  expect(await answerOf(join(code, teacher.name, { as: "somebody-else" }))).toBe("conflict: name-of-staff");
});

test("one form that is sent twice, at once or after a lost answer, takes one seat and reads the same words", async () => {
  const { id, code } = await aClass({ students: 0 });
  const form = { formKey: "the-form-of-a-phone" };
  const seats = await Promise.all([join(code, "Elif", form), join(code, "Elif", form), join(code, "Elif", form)]);
  seats.push(await join(code, "Elif", form));
  expect(new Set(seats.map(({ userId }) => userId)).size).toBe(1);
  expect(new Set(seats.map(({ words }) => words)).size).toBe(1);
  expect(await names(id)).toEqual(["Elif"]);
  expect(await recoverSeat(visitor, { code, recovery: seats[0]!.words! })).toMatchObject({ userId: seats[0]!.userId });
});

test("so does the form of somebody else of that name", async () => {
  const { id, code } = await aClass({ students: 0 });
  await join(code, "Elif");
  const form = { formKey: "the-form-of-a-phone", as: "somebody-else" } as const;
  const seats = [await join(code, "Elif", form), await join(code, "Elif", form)];
  expect(seats[0]).toEqual(seats[1]);
  expect(await names(id)).toEqual(["Elif", "Elif (2)"]);
});

test("another name, or the same one much later, from a form that was sent already is no way into its seat", async () => {
  const { id, code } = await aClass({ students: 0 });
  const form = { formKey: "the-form-of-a-tablet" };
  await join(code, "Elif", form);
  expect(await answerOf(join(code, "Tom", form))).toBe("conflict: form-is-old");
  await advanceClock(testPool(), "3 minutes");
  expect(await answerOf(join(code, "Elif", form))).toBe("conflict: name-is-taken");
  expect(await names(id)).toEqual(["Elif"]);
});

test("whoever has an account and a taken name joins as somebody else", async () => {
  const { id, code } = await aClass({ students: 0 });
  const [account] = await someTeachers(1);
  await join(code, "Elif");
  expect(await answerOf(joinClass(account!, joinClassInput.parse({ code, name: "Elif" })))).toBe("conflict: name-is-taken");
  await joinClass(account!, joinClassInput.parse({ code, name: "Elif", as: "somebody-else" }));
  expect(await names(id)).toEqual(["Elif", "Elif (2)"]);
});
