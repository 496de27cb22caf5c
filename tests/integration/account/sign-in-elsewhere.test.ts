import { describe, expect, test } from "vitest";
import { giveResetLink } from "@/lib/account/commands/give-reset-link";
import { resetPassword } from "@/lib/account/commands/reset-password";
import { personOfIdentity } from "@/lib/account/commands/sign-in-elsewhere";
import type { Identity } from "@/lib/account/schema";
import { openSession, viewerOfToken } from "@/lib/account/session";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { answerOf, answersOf } from "@/tests/support/answer-of";
import { count } from "@/tests/support/ask";
import { theOwner } from "@/tests/support/people";

const issuer = "https://login.school.example";
const someone = (more: Partial<Identity> = {}): Identity => ({ issuer, subject: newId(), email: `${newId()}@school.example`, isEmailVerified: true, name: "Ada Ode", ...more });
async function aTeacher() {
  const email = `${newId()}@school.example`;
  const { id } = await db().user.create({ data: { id: newId(), kind: "account", name: "Ben", email, passwordHash: "of his", siteRole: "teacher" } });
  return { id, email };
}
const rowOf = (id: string) => db().user.findUniqueOrThrow({ where: { id } });
const unconfirmed = "not-allowed: school-email-not-confirmed";

test("somebody new gets an account without the teacher mark, and is the same person ever after", async () => {
  const ada = someone();
  const { userId } = await personOfIdentity(ada);
  expect(await rowOf(userId)).toMatchObject({ kind: "account", siteRole: "none", name: "Ada Ode", email: ada.email, passwordHash: null });
  expect(await personOfIdentity({ ...ada, email: "another@school.example", isEmailVerified: false, name: "Ada Demir" })).toEqual({ userId });
  expect((await rowOf(userId)).email).toBe(ada.email);
});

describe("an account that is here already", () => {
  test("becomes theirs whose address it has, as the provider confirms; who got in before by a password or a device does not any more", async () => {
    const ben = await aTeacher();
    const device = await openSession(ben.id, "");
    const { token } = await giveResetLink(await theOwner(), { email: ben.email });
    expect(await personOfIdentity(someone({ email: ben.email }))).toEqual({ userId: ben.id });
    expect(await rowOf(ben.id)).toMatchObject({ siteRole: "teacher", passwordHash: null });
    expect((await viewerOfToken(device)).personId).toBeNull();
    expect(await answerOf(resetPassword({ token, password: "a sentence of his own" }))).toBe("not-found: link-is-used-or-old");
  });

  test("is taken over by nobody whose provider does not confirm the address", async () => {
    const ben = await aTeacher();
    expect(await answerOf(personOfIdentity(someone({ email: ben.email, isEmailVerified: false })))).toBe(unconfirmed);
    expect(await rowOf(ben.id)).toMatchObject({ passwordHash: "of his" });
    expect(await db().account.count({ where: { userId: ben.id } })).toBe(0);
  });

  test("that was erased is nobody's any more", async () => {
    const ben = await aTeacher();
    await db().user.update({ where: { id: ben.id }, data: { deletedAt: new Date() } });
    expect(await answerOf(personOfIdentity(someone({ email: ben.email })))).toBe("not-allowed: school-account-is-gone");
  });
});

test("without a confirmed address nobody new gets in, and nothing is made: the address could be anybody's", async () => {
  const before = await count(`SELECT count(*) FROM "user"`);
  for (const more of [{ isEmailVerified: false }, { email: null }]) expect(await answerOf(personOfIdentity(someone(more)))).toBe(unconfirmed);
  expect(await count(`SELECT count(*) FROM "user"`)).toBe(before);
});

test("the same name at another provider is another person", async () => {
  const ada = someone();
  const { userId } = await personOfIdentity(ada);
  const other = await personOfIdentity({ ...ada, issuer: "https://elsewhere.example", email: `${newId()}@school.example` });
  expect(other.userId).not.toBe(userId);
});

test("signing in for the first time in eight tabs at once makes one account", async () => {
  const ada = someone();
  expect(await answersOf(Array.from({ length: 8 }, () => personOfIdentity(ada)))).toEqual(["done"]);
  expect(await db().user.count({ where: { email: ada.email } })).toBe(1);
});
