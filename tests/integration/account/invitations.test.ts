import { afterEach, describe, expect, test } from "vitest";
import { acceptInvitation, acceptInvitationWithAccount } from "@/lib/account/commands/accept-invitation";
import { inviteTeacher, withdrawInvitation } from "@/lib/account/commands/invite-teacher";
import { invitationIsOpen, sitePeople } from "@/lib/account/queries/site-people";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { answerOf, answersOf } from "@/tests/support/answer-of";
import { count, testPool } from "@/tests/support/ask";
import { advanceClock, setClock } from "@/tests/support/clock";
import { someGuests, someTeachers, theOwner } from "@/tests/support/people";

afterEach(() => setClock(testPool(), "0"));

const used = "not-found: link-is-used-or-old";
let made = 0;
const invite = async (label = `Teacher ${++made}`) => inviteTeacher(await theOwner(), { label });
const form = (token: string, email = `${newId()}@school.example`) => ({ token, name: "Ada Ode", email, password: "a sentence of her own" });
async function anAccount() {
  const { id } = await db().user.create({ data: { id: newId(), kind: "account", name: "Ben", email: `${newId()}@school.example` } });
  return { personId: id };
}
const roleOf = async (personId: string) => (await db().user.findUniqueOrThrow({ where: { id: personId } })).siteRole;

test("an invitation makes a teacher's account, once", async () => {
  const token = await invite();
  const { userId } = await acceptInvitationWithAccount(form(token));
  expect(await roleOf(userId)).toBe("teacher");
  expect(await answerOf(acceptInvitationWithAccount(form(token)))).toBe(used);
});

test("it makes the account that is signed in a teacher's, once", async () => {
  const [token, ben, another] = [await invite(), await anAccount(), await anAccount()];
  await acceptInvitation(ben, { token });
  expect(await roleOf(ben.personId)).toBe("teacher");
  expect(await answerOf(acceptInvitation(another, { token }))).toBe(used);
  expect(await roleOf(another.personId)).toBe("none");
});

test("of ten who send its form at once one gets in, and one account is made", async () => {
  const token = await invite();
  const before = await count(`SELECT count(*) FROM "user"`);
  expect(await answersOf(Array.from({ length: 10 }, () => acceptInvitationWithAccount(form(token))))).toEqual(["done", used]);
  expect(await count(`SELECT count(*) FROM "user"`)).toBe(before + 1);
});

test("looking at it uses it up for nobody", async () => {
  const token = await invite();
  for (let times = 0; times < 3; times++) expect(await invitationIsOpen(token)).toBe(true);
  expect(await answerOf(acceptInvitationWithAccount(form(token)))).toBe("done");
  expect(await invitationIsOpen(token)).toBe(false);
});

describe("what is refused leaves the invitation as it was", () => {
  test("an address that has an account", async () => {
    const token = await invite();
    const { email } = await db().user.findFirstOrThrow({ where: { siteRole: "owner" } });
    expect(await answerOf(acceptInvitationWithAccount(form(token, email!)))).toBe("conflict: email-taken");
    expect(await invitationIsOpen(token)).toBe(true);
  });

  test("a password that is tried first", async () => {
    const token = await invite();
    expect(await answerOf(acceptInvitationWithAccount({ ...form(token), password: "password1234" }))).toBe("invalid: password-too-common");
    expect(await invitationIsOpen(token)).toBe(true);
  });

  test("a guest, and a teacher who is one already", async () => {
    const token = await invite();
    const [[guest], [teacher]] = await Promise.all([someGuests(1), someTeachers(1)]);
    expect(await answerOf(acceptInvitation(guest!, { token }))).toBe("not-allowed: a-guest-is-no-teacher");
    expect(await answerOf(acceptInvitation(teacher!, { token }))).toBe("conflict: a-teacher-already");
    expect(await answerOf(acceptInvitation(await theOwner(), { token }))).toBe("conflict: a-teacher-already");
    expect(await roleOf(guest!.personId)).toBe("none");
    expect(await roleOf((await theOwner()).personId)).toBe("owner");
    expect(await invitationIsOpen(token)).toBe(true);
  });
});

test("it works for 14 days, and not a day longer", async () => {
  const token = await invite();
  await advanceClock(testPool(), "13 days");
  expect(await invitationIsOpen(token)).toBe(true);
  await advanceClock(testPool(), "25 hours");
  expect(await answerOf(acceptInvitationWithAccount(form(token)))).toBe(used);
});

test("the owner sees it by its note, without its token, and withdraws it", async () => {
  const token = await invite("Ms Okafor");
  const owner = await theOwner();
  const { invitations } = await sitePeople(owner);
  const mine = invitations.find(({ label }) => label === "Ms Okafor");
  expect(JSON.stringify(invitations)).not.toContain(token);
  await withdrawInvitation(owner, { linkId: mine!.id });
  expect(await answerOf(acceptInvitationWithAccount(form(token)))).toBe(used);
  expect(await answerOf(withdrawInvitation(owner, { linkId: mine!.id }))).toBe("not-found: invitation-is-gone");
});

test("a newer one for the same person takes the place of the older", async () => {
  const [older, newer] = [await invite("Mr Demir"), await invite("Mr Demir")];
  expect([await invitationIsOpen(older), await invitationIsOpen(newer)]).toEqual([false, true]);
});

test("a token of another kind, or none at all, opens nothing", async () => {
  for (const token of ["", "no-such-token", "x".repeat(10_000), "' OR 1=1 --"]) expect(await answerOf(acceptInvitation(await anAccount(), { token }))).toBe(used);
});
