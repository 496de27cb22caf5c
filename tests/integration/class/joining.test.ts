import { describe, expect, test, vi } from "vitest";
import { joinClass } from "@/lib/class/commands/join-class";
import { setJoining } from "@/lib/class/commands/set-joining";
import { joinClassInput } from "@/lib/class/schema";
import { classByCode } from "@/lib/class/queries/class";
import { roster } from "@/lib/class/queries/roster";
import { standingInClass } from "@/lib/class/standing";
import { db } from "@/lib/platform/db";
import { aClass } from "@/tests/support/a-debate";
import { answerOf, tooBusy } from "@/tests/support/answer-of";
import { count, rows } from "@/tests/support/ask";
import { locked } from "@/tests/support/locked";
import { type Person, someGuests, someTeachers, visitor } from "@/tests/support/people";

const drawn = vi.hoisted(() => ({ pseudonyms: [] as string[] }));
vi.mock("@/lib/class/codes", async (original) => {
  const codes = await original<typeof import("@/lib/class/codes")>();
  return { ...codes, newPseudonym: () => drawn.pseudonyms.shift() ?? codes.newPseudonym() };
});

const members = (id: string) => count("SELECT count(*) FROM member WHERE class_id = $1 AND role = 'student'", [id]);
const input = (code: string, name: string) => joinClassInput.parse({ code, name });

test("a visitor becomes a guest with a seat and four words, which the database does not hold; staff learn of it", async () => {
  const { id, code, teacher } = await aClass({ students: 0 });
  const seat = await joinClass(visitor, input(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`, "  Elif  T. "));
  expect(seat.words).toMatch(/^[a-z]+ [a-z]+ [a-z]+ [a-z]+$/);
  expect(await rows("SELECT kind, name, email, password_hash, site_role FROM \"user\" WHERE id = $1", [seat.userId])).toEqual([{ kind: "guest", name: "Elif T.", email: null, password_hash: null, site_role: "none" }]);
  expect(await standingInClass(db(), seat.userId, id)).toMatchObject({ role: "student", name: "Elif T." });
  expect(await rows("SELECT kind, audience, subject_id FROM event WHERE stream_id = $1", [id])).toEqual([{ kind: "member.arrived", audience: "staff_of_class", subject_id: seat.userId }]);
  expect((await roster((await standingInClass(db(), teacher.personId, id))!, id, null)).map(({ name }) => name)).toEqual(["Elif T.", teacher.name]);
  for (const { name } of await rows<{ name: string }>("SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'")) {
    expect(await rows(`SELECT 1 FROM ${name} t WHERE to_jsonb(t)::text ILIKE $1`, [`%${seat.words!.replaceAll(" ", "%")}%`]), name).toEqual([]);
  }
});

test("an account takes a seat as who it is, without words; a guest of another class gets words of their own for this one", async () => {
  const [here, there] = [await aClass({ students: 0 }), await aClass({ students: 0 })];
  const [account] = await someTeachers(1);
  expect(await joinClass(account!, input(here.code, "Tom"))).toEqual({ userId: account!.personId, classId: here.id, words: null });
  const first = await joinClass(visitor, input(here.code, "Elif"));
  const asGuest: Person = { personId: first.userId, name: "Elif", siteRole: "none", kind: "guest", sessionId: "" };
  const second = await joinClass(asGuest, input(there.code, "Elif"));
  expect(second.userId).toBe(first.userId);
  expect(second.words).not.toBe(first.words);
  expect(await answerOf(joinClass(asGuest, input(there.code, "Elif again")))).toBe("conflict: already-in-this-class");
  expect([await members(here.id), await members(there.id)]).toEqual([2, 1]);
});

describe("joining is refused", () => {
  test("with a code of no class, and nothing is stored of whoever tried", async () => {
    const before = await count("SELECT count(*) FROM \"user\"");
    expect(await answerOf(joinClass(visitor, input("222222", "Elif")))).toBe("not-found: no-class-of-this-code");
    expect(await count("SELECT count(*) FROM \"user\"")).toBe(before);
    for (const code of ["", "KM4", "KM47R0", "KM47R1", "KM47RO", "KM47RT7", "' OR 1=1"]) expect(joinClassInput.safeParse({ code, name: "Elif" }).success, code).toBe(false);
  });

  test("while it is closed, until it is opened; a new code shuts the old one out", async () => {
    const { id, code, teacher } = await aClass({ students: 1 });
    await setJoining(teacher, { classId: id, open: "close" });
    expect(await answerOf(joinClass(visitor, input(code, "Elif")))).toBe("closed: joining-is-closed");
    await setJoining(teacher, { classId: id, open: "open" });
    expect(await answerOf(joinClass(visitor, input(code, "Elif")))).toBe("done");
    await setJoining(teacher, { classId: id, open: "new-code" });
    expect(await answerOf(joinClass(visitor, input(code, "Tom")))).toBe("not-found: no-class-of-this-code");
    expect(await classByCode(code)).toBeNull();
    const [{ fresh } = { fresh: "" }] = await rows<{ fresh: string }>("SELECT join_code AS fresh FROM class WHERE id = $1", [id]);
    expect(await answerOf(joinClass(visitor, input(fresh, "Tom")))).toBe("done");
  });

  test("by students, who neither open nor close it", async () => {
    const { id, students, observers } = await aClass({ students: 1, observers: 1 });
    for (const person of [...students, ...observers]) expect(await answerOf(setJoining(person, { classId: id, open: "close" }))).toBe("not-allowed: only-staff-open-joining");
    expect(await rows("SELECT join_open FROM class WHERE id = $1", [id])).toEqual([{ join_open: true }]);
  });
});

test("whoever waits too long behind others is tried again, and has one seat", async () => {
  const { id, code } = await aClass({ students: 0 });
  const lock = await locked("SELECT 1 FROM event_counter WHERE stream_id = $1 FOR UPDATE", [id]);
  const joined = answerOf(joinClass(visitor, input(code, "Elif")));
  await new Promise((resolve) => { setTimeout(resolve, 5_000); }); // a statement waits for four
  await lock.release();
  expect(await joined).toBe("done");
  expect(await members(id)).toBe(1);
});

describe("a name is one person's in a class", () => {
  test("ten phones that send one name at once: one has it, nine are told so", async () => {
    const { id, code } = await aClass({ students: 0 });
    const names = Array.from({ length: 10 }, (_, nth) => (nth % 2 ? "Elif" : "ELIF"));
    const lock = await locked('LOCK TABLE "user" IN SHARE MODE'); // all ten have asked whether it is free before one has it
    const joins = Promise.all(names.map((name) => answerOf(joinClass(visitor, input(code, name)))));
    await expect.poll(lock.waiting, { timeout: 10_000 }).toBe(10);
    await lock.release();
    const answers = await joins;
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    expect(answers.filter((answer) => !["done", "conflict: name-is-taken", tooBusy].includes(answer))).toEqual([]);
    expect(await members(id)).toBe(1);
  });

  test("in another class it is another's, and a removed member's is free again", async () => {
    const [here, there] = [await aClass({ students: 0 }), await aClass({ students: 0 })];
    await joinClass(visitor, input(here.code, "Elif"));
    expect(await answerOf(joinClass(visitor, input(there.code, "Elif")))).toBe("done");
    await rows("UPDATE member SET removed_at = now() WHERE class_id = $1 AND display_name = 'Elif'", [here.id]);
    expect(await answerOf(joinClass(visitor, input(here.code, "Elif")))).toBe("done");
  });

  test.each([["A_a", "Ada"], ["A%", "Ada"], ["Ada\\", "Ada"], ["\\Ada", "Ada"]])("%s is not %s", async (name, other) => {
    const { code } = await aClass({ students: 0 });
    await joinClass(visitor, input(code, other));
    expect(await answerOf(joinClass(visitor, input(code, name)))).toBe("done");
    expect(await answerOf(joinClass(visitor, input(code, name)))).toBe("conflict: name-is-taken");
  });
});

test("a pseudonym that is another's is drawn again, and whoever joins notices nothing", async () => {
  const { id, code } = await aClass({ students: 0 });
  drawn.pseudonyms = ["Acorn River", "Acorn River", "Acorn River", "Lantern Music"];
  await joinClass(visitor, input(code, "Elif"));
  expect(await answerOf(joinClass(visitor, input(code, "Tom")))).toBe("done");
  expect(await rows("SELECT display_name, pseudonym FROM member WHERE class_id = $1 AND role = 'student' ORDER BY joined_at", [id]))
    .toEqual([{ display_name: "Elif", pseudonym: "Acorn River" }, { display_name: "Tom", pseudonym: "Lantern Music" }]);
});

test("one person who joins in five tabs at once has one seat", async () => {
  const [{ id, code }, [tom]] = [await aClass({ students: 0 }), await someTeachers(1)];
  const answers = await Promise.all(Array.from({ length: 5 }, (_, nth) => answerOf(joinClass(tom!, input(code, `Tom ${nth}`)))));
  expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
  expect(answers.filter((answer) => !["done", "conflict: already-in-this-class", tooBusy].includes(answer))).toEqual([]);
  expect(await members(id)).toBe(1);
});

test("whoever has no seat reads nothing of a class by its id", async () => {
  const [{ id }, [stranger]] = [await aClass(), await someGuests(1)];
  expect(await standingInClass(db(), stranger!.personId, id)).toBeNull();
});
