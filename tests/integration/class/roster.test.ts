import { describe, expect, test } from "vitest";
import { makeLink } from "@/lib/account/one-time-link";
import { addMember } from "@/lib/class/commands/add-member";
import { inviteStaff, withdrawStaffLink } from "@/lib/class/commands/invite-staff";
import { joinAsStaff, joinAsStaffWithAccount } from "@/lib/class/commands/join-as-staff";
import { joinClass } from "@/lib/class/commands/join-class";
import { recoverSeat } from "@/lib/class/commands/recover-seat";
import { renameMember, renameSelf } from "@/lib/class/commands/rename-member";
import { setRole } from "@/lib/class/commands/set-role";
import { memberPage } from "@/lib/class/queries/member";
import { unreadNotices } from "@/lib/class/queries/seat-notices";
import { staffLinkOf, staffLinks } from "@/lib/class/queries/staff-links";
import { addMemberInput, renameMemberInput, staffAccountInput } from "@/lib/class/schema";
import { standingInClass } from "@/lib/class/standing";
import { db } from "@/lib/platform/db";
import { aClass } from "@/tests/support/a-debate";
import { answerOf, tooBusy } from "@/tests/support/answer-of";
import { count, rows, testPool } from "@/tests/support/ask";
import { advanceClock, setClock } from "@/tests/support/clock";
import { hostileTexts } from "@/tests/support/hostile-texts";
import { someGuests, someTeachers, visitor } from "@/tests/support/people";

type Of = { personId: string };
const seatOf = async (classId: string, { personId }: Of) => (await db().member.findFirstOrThrow({ where: { classId, userId: personId } })).id;
const roleOf = async (classId: string, { personId }: Of) => (await standingInClass(db(), personId, classId))?.role ?? null;
const nameOf = async (classId: string, { personId }: Of) => (await standingInClass(db(), personId, classId))?.name;

describe("names", () => {
  test("staff rename a student, who is told; a name of somebody else is refused, one's own in other capitals is not", async () => {
    const { id, teacher, students } = await aClass();
    const [one, two] = [students[0]!, students[1]!];
    const of = { classId: id, memberId: await seatOf(id, one) };
    await renameMember(teacher, renameMemberInput.parse({ ...of, name: "  Elif   T. " }));
    expect(await nameOf(id, one)).toBe("Elif T.");
    expect(await unreadNotices(one, id)).toMatchObject([{ kind: "renamed" }]);
    expect(await answerOf(renameMember(teacher, { ...of, name: two.name.toUpperCase() }))).toBe("conflict: name-is-taken");
    await renameMember(teacher, { ...of, name: "Elif T." }); // the form sent twice
    expect(await unreadNotices(one, id)).toHaveLength(1);
    await renameMember(teacher, { ...of, name: "ELIF T." });
    expect(await count("SELECT count(*) FROM event WHERE stream_id = $1 AND kind = 'member.changed'", [id])).toBe(2);
  });

  test("a student renames themselves where the class lets them, and is not told what they did", async () => {
    const { id, students } = await aClass();
    const one = students[0]!;
    await renameSelf(one, { classId: id, name: "Elif" });
    expect(await nameOf(id, one)).toBe("Elif");
    expect(await unreadNotices(one, id)).toEqual([]);
    await rows("UPDATE class SET renaming = false WHERE id = $1", [id]);
    expect(await answerOf(renameSelf(one, { classId: id, name: "Tom" }))).toBe("not-allowed: names-are-given-by-staff");
  });

  test("of two who take one name at once one has it", async () => {
    const { id, teacher, students } = await aClass();
    const answers = await Promise.all([renameSelf(students[0]!, { classId: id, name: "Elif" }), renameSelf(students[1]!, { classId: id, name: "elif" }), renameMember(teacher, { classId: id, memberId: await seatOf(id, students[2]!), name: "ELIF" })].map(answerOf));
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
  });

  test("hostile names are stored as written or refused, as in joining", async () => {
    const { id, teacher, students } = await aClass();
    const memberId = await seatOf(id, students[0]!);
    for (const { what, text, name } of hostileTexts) {
      const parsed = renameMemberInput.safeParse({ classId: id, memberId, name: text });
      expect(parsed.success, what).toBe("stored" in name);
      if (!parsed.success) continue;
      await renameMember(teacher, parsed.data);
      expect(await nameOf(id, students[0]!), what).toBe((name as { stored: string }).stored);
    }
  });

  test("a seat of another class is no member of this one", async () => {
    const [here, there] = [await aClass(), await aClass()];
    expect(await answerOf(renameMember(here.teacher, { classId: here.id, memberId: await seatOf(there.id, there.students[0]!), name: "Elif" }))).toBe("not-found: member");
  });
});

test("somebody added by name has a seat that their words open; the form sent twice makes one, and reads the same words", async () => {
  const { id, code, teacher } = await aClass({ students: 0 });
  const input = addMemberInput.parse({ classId: id, name: "Elif", formKey: "a-form-of-the-desk" });
  const added = (await Promise.all([addMember(teacher, input), addMember(teacher, input), addMember(teacher, input)]));
  expect(new Set(added.map(({ words }) => words)).size).toBe(1);
  expect(await count("SELECT count(*) FROM member WHERE class_id = $1 AND role = 'student'", [id])).toBe(1);
  const { userId } = await recoverSeat(visitor, { code, recovery: added[0]!.words });
  expect(await nameOf(id, { personId: userId })).toBe("Elif");
  expect(await answerOf(addMember(teacher, { ...input, formKey: "another-form" }))).toBe("conflict: name-is-taken");
});

describe("roles", () => {
  test("an account becomes an assistant and a student again; a guest only an observer", async () => {
    const { id, code, teacher, students } = await aClass();
    const [account] = await someTeachers(1);
    await joinClass(account!, { code, name: "Tom" });
    const memberId = await seatOf(id, account!);
    for (const role of ["assistant", "observer", "student", "teacher"] as const) {
      await setRole(teacher, { classId: id, memberId, role });
      expect(await roleOf(id, account!)).toBe(role);
    }
    const guest = await seatOf(id, students[0]!);
    expect(await answerOf(setRole(teacher, { classId: id, memberId: guest, role: "assistant" }))).toBe("not-allowed: guests-are-no-staff");
    expect(await answerOf(setRole(teacher, { classId: id, memberId: guest, role: "observer" }))).toBe("done");
  });

  test("two teachers who step back at once leave one", async () => {
    for (let nth = 0; nth < 3; nth++) {
      const { id, teachers } = await aClass({ teachers: 2 });
      const [one, two] = await Promise.all(teachers.map((teacher) => seatOf(id, teacher)));
      const answers = await Promise.all([
        setRole(teachers[0]!, { classId: id, memberId: one!, role: "student" }), setRole(teachers[1]!, { classId: id, memberId: two!, role: "student" }),
        setRole(teachers[0]!, { classId: id, memberId: two!, role: "student" }),
      ].map(answerOf));
      expect(await count("SELECT count(*) FROM member WHERE class_id = $1 AND role = 'teacher'", [id])).toBe(1);
      expect(answers.filter((answer) => answer === "done").length).toBeGreaterThanOrEqual(1);
    }
  });
});

describe("a link for a second teacher", () => {
  test("looking uses it up for nobody; of two who use it at once one is in, as what the link says", async () => {
    const { id, teacher } = await aClass();
    const token = await inviteStaff(teacher, { classId: id, role: "teacher", label: "for Mr Ode" });
    for (let nth = 0; nth < 3; nth++) expect(await staffLinkOf(token)).toMatchObject({ role: "teacher", teachers: [teacher.name] });
    const two = await someTeachers(2);
    const answers = (await Promise.all(two.map((person) => answerOf(joinAsStaff(person, { token }))))).filter((answer) => answer !== tooBusy);
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    expect(answers.filter((answer) => answer !== "done" && answer !== "not-found: link-is-used-or-old")).toEqual([]);
    expect((await Promise.all(two.map((person) => roleOf(id, person)))).filter(Boolean)).toEqual(["teacher"]);
    expect(await staffLinkOf(token)).toBeNull();
  });

  test("it makes an account that is staff here, and no teacher of the site", async () => {
    const { id, teacher } = await aClass();
    const token = await inviteStaff(teacher, { classId: id, role: "assistant", label: "" });
    const input = staffAccountInput.parse({ token, name: "Ms Ode", email: `ode-${Date.now()}@school.example`, password: "a sentence of one's own" });
    const { userId } = await joinAsStaffWithAccount(input);
    expect(await roleOf(id, { personId: userId })).toBe("assistant");
    expect(await rows("SELECT kind, site_role FROM \"user\" WHERE id = $1", [userId])).toEqual([{ kind: "account", site_role: "none" }]);
    const next = await inviteStaff(teacher, { classId: id, role: "assistant", label: "" });
    expect(await answerOf(joinAsStaffWithAccount({ ...input, token: next }))).toBe("conflict: email-taken");
    expect(await answerOf(joinAsStaffWithAccount({ ...input, token: next, password: "1234567890" }))).toBe("invalid: password-too-common");
    expect(await staffLinkOf(next)).not.toBeNull(); // a refusal does not use it up
  });

  test("it is no guest's, no other kind of link's, and nobody's once withdrawn or after a week", async () => {
    const { id, teacher, teachers } = await aClass({ teachers: 2 });
    const [guest] = await someGuests(1);
    const [other] = await someTeachers(1);
    const token = await inviteStaff(teacher, { classId: id, role: "teacher", label: "" });
    expect(await answerOf(joinAsStaff(guest!, { token }))).toBe("not-allowed: staff-link-needs-an-account");
    expect(await answerOf(joinAsStaff(teachers[1]!, { token }))).toBe("conflict: already-in-this-class");
    const setUp = await db().$transaction((tx) => makeLink(tx, { kind: "setup", minutes: 10 }));
    for (const wrong of [setUp, "", "x", "x".repeat(99)]) expect(await answerOf(joinAsStaff(other!, { token: wrong }))).toBe("not-found: link-is-used-or-old");
    const standing = (await standingInClass(db(), teacher.personId, id))!;
    const [link] = await staffLinks(standing, id);
    const elsewhere = await aClass();
    expect(await answerOf(withdrawStaffLink(elsewhere.teacher, { classId: elsewhere.id, linkId: link!.id }))).toBe("not-found: link-is-used-or-old");
    await withdrawStaffLink(teacher, { classId: id, linkId: link!.id });
    expect(await answerOf(joinAsStaff(other!, { token }))).toBe("not-found: link-is-used-or-old");
    const old = await inviteStaff(teacher, { classId: id, role: "teacher", label: "" });
    await advanceClock(testPool(), "8 days");
    expect(await answerOf(joinAsStaff(other!, { token: old }))).toBe("not-found: link-is-used-or-old");
    await setClock(testPool(), "0");
  });

  test("whoever is in as a student keeps their seat and is staff from then on", async () => {
    const { id, code, teacher } = await aClass();
    const [tom] = await someTeachers(1);
    await joinClass(tom!, { code, name: "Tom" });
    const seat = await seatOf(id, tom!);
    await joinAsStaff(tom!, { token: await inviteStaff(teacher, { classId: id, role: "assistant", label: "" }) });
    expect([await seatOf(id, tom!), await roleOf(id, tom!), await nameOf(id, tom!)]).toEqual([seat, "assistant", "Tom"]);
  });
});

test("a member's page is for staff, and of this class", async () => {
  const [here, there] = [await aClass(), await aClass()];
  const memberId = await seatOf(here.id, here.students[0]!);
  expect(await memberPage(here.teacher, here.id, memberId)).toMatchObject({ member: { name: here.students[0]!.name, isGuest: true } });
  expect(await answerOf(memberPage(here.students[0]!, here.id, memberId))).toBe("not-allowed: only-staff-read-the-roster");
  expect(await answerOf(memberPage(there.teacher, there.id, memberId))).toBe("not-found: member");
  for (const wrong of ["x", "' OR ''='"]) expect(await answerOf(memberPage(here.teacher, here.id, wrong))).toBe("not-found: member");
});
