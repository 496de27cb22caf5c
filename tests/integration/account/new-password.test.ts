import { afterEach, describe, expect, test } from "vitest";
import { giveResetLink } from "@/lib/account/commands/give-reset-link";
import { newOwnerLink } from "@/lib/account/commands/owner-link";
import { resetPassword } from "@/lib/account/commands/reset-password";
import { passwordFits } from "@/lib/account/password";
import { resetLinkFor } from "@/lib/account/queries/site-people";
import { openSession, viewerOfToken } from "@/lib/account/session";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { answerOf, answersOf } from "@/tests/support/answer-of";
import { testPool } from "@/tests/support/ask";
import { advanceClock, setClock } from "@/tests/support/clock";
import { someTeachers, theOwner } from "@/tests/support/people";

afterEach(() => setClock(testPool(), "0"));

const used = "not-found: link-is-used-or-old";
const fresh = "another sentence of hers";
async function ada() {
  const email = `${newId()}@school.example`;
  const { id } = await db().user.create({ data: { id: newId(), kind: "account", name: "Ada", email, passwordHash: "none" } });
  return { id, email };
}
const linkFor = async (email: string) => (await giveResetLink(await theOwner(), { email })).token;
const hashOf = async (id: string) => (await db().user.findUniqueOrThrow({ where: { id } })).passwordHash;

test("a link from the owner sets a new password and signs every device out; making it has ended nothing", async () => {
  const { id, email } = await ada();
  const cookies = [await openSession(id, "Firefox/133.0"), await openSession(id, "Chrome/131.0")];
  const token = await linkFor(email);
  for (const cookie of cookies) expect((await viewerOfToken(cookie)).personId).toBe(id);
  expect(await resetLinkFor(token)).toEqual({ name: "Ada" });
  expect(await resetPassword({ token, password: fresh })).toEqual({ userId: id });
  for (const cookie of cookies) expect((await viewerOfToken(cookie)).personId).toBeNull();
  expect(await passwordFits(fresh, await hashOf(id))).toBe(true);
});

test("of two who post it at once one sets the password", async () => {
  const { id, email } = await ada();
  const token = await linkFor(email);
  const [first, second] = ["the first of the sentences", "the second of the sentences"];
  const answers = await Promise.all([first, second].map((password) => answerOf(resetPassword({ token, password }))));
  expect(answers.toSorted()).toEqual(["done", used]);
  expect(await passwordFits(answers[0] === "done" ? first : second, await hashOf(id))).toBe(true);
});

test("posted ten times at once it is used once", async () => {
  const token = await linkFor((await ada()).email);
  expect(await answersOf(Array.from({ length: 10 }, () => resetPassword({ token, password: fresh })))).toEqual(["done", used]);
});

describe("a link", () => {
  test("works for a day", async () => {
    const token = await linkFor((await ada()).email);
    await advanceClock(testPool(), "25 hours");
    expect(await resetLinkFor(token)).toBeNull();
    expect(await answerOf(resetPassword({ token, password: fresh }))).toBe(used);
  });

  test("works no longer once there is a newer one", async () => {
    const { email } = await ada();
    const [older, newer] = [await linkFor(email), await linkFor(email)];
    expect(await answerOf(resetPassword({ token: older, password: fresh }))).toBe(used);
    expect(await answerOf(resetPassword({ token: newer, password: fresh }))).toBe("done");
  });

  test("stays open after a password that is tried first", async () => {
    const token = await linkFor((await ada()).email);
    expect(await answerOf(resetPassword({ token, password: "password1234" }))).toBe("invalid: password-too-common");
    expect(await answerOf(resetPassword({ token, password: fresh }))).toBe("done");
  });

  test("is given by no teacher, and for no address that has no account", async () => {
    const { email } = await ada();
    const [teacher] = await someTeachers(1);
    expect(await answerOf(giveResetLink(teacher!, { email }))).toBe("not-allowed: only-the-owner-gives-reset-links");
    expect(await answerOf(linkFor("nobody@school.example"))).toBe("not-found: no-account-of-this-email");
  });

  test("for somebody who is erased meanwhile opens nothing", async () => {
    const { id, email } = await ada();
    const token = await linkFor(email);
    await db().user.update({ where: { id }, data: { deletedAt: new Date() } });
    expect(await answerOf(resetPassword({ token, password: fresh }))).toBe(used);
  });
});

test("whoever runs the machine makes a link for the owner, and the newest is the one", async () => {
  const owner = await theOwner();
  const [older, newer] = [await newOwnerLink(), await newOwnerLink()];
  expect(newer.owner).toEqual({ name: "Olu Owner", email: "owner@school.example" });
  const tokenOf = ({ path }: { path: string }) => /^\/reset\/([\w-]{43})$/.exec(path)?.[1] ?? "";
  expect(await answerOf(resetPassword({ token: tokenOf(older), password: fresh }))).toBe(used);
  expect(await resetPassword({ token: tokenOf(newer), password: fresh })).toEqual({ userId: owner.personId });
});
