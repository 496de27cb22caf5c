import { afterEach, expect, test } from "vitest";
import { signUp } from "@/lib/account/commands/sign-up";
import { castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { createClass } from "@/lib/class/commands/create-class";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { aPaper } from "@/tests/support/a-debate";
import { aPublicDebate } from "@/tests/support/a-public-debate";
import { answerOf, answersOf } from "@/tests/support/answer-of";
import { theOwner, visitor } from "@/tests/support/people";

afterEach(() => void delete process.env.PARLEY_PUBLIC_SIGNUP);

const form = (email = `${newId()}@home.example`) => ({ name: "Zoe", email, password: "a sentence of her own" });

test("while it is off, which it is unless somebody says so, no account is made", async () => {
  const wanted = form();
  expect(await answerOf(signUp(visitor, wanted))).toBe("closed: sign-up-is-closed");
  process.env.PARLEY_PUBLIC_SIGNUP = "off";
  expect(await answerOf(signUp(visitor, wanted))).toBe("closed: sign-up-is-closed");
  expect(await db().user.count({ where: { email: wanted.email } })).toBe(0);
});

test("while it is on, a visitor makes an account that votes in public debates and makes no class", async () => {
  process.env.PARLEY_PUBLIC_SIGNUP = "on";
  const { userId } = await signUp(visitor, form());
  const debate = await aPublicDebate({ phase: "opening", participants: 0 });
  expect(await answerOf(castOpeningBallot({ personId: userId }, aPaper(debate.id)))).toBe("done");
  expect(await answerOf(createClass({ personId: userId }, { formKey: "a-form-of-hers", name: "Class", teacherName: "Zoe" }))).toBe("not-allowed: only-teachers-make-classes");
});

test("an address that has an account gets no second one, and the sentence does not say that it has one", async () => {
  process.env.PARLEY_PUBLIC_SIGNUP = "on";
  const owner = await db().user.findUniqueOrThrow({ where: { id: (await theOwner()).personId } });
  expect(await answerOf(signUp(visitor, form(owner.email!)))).toBe("conflict: no-account-made");
  expect((await db().user.findUniqueOrThrow({ where: { id: owner.id } })).passwordHash).toBe(owner.passwordHash);
});

test("the same form sent five times at once makes one account", async () => {
  process.env.PARLEY_PUBLIC_SIGNUP = "on";
  const wanted = form();
  expect(await answersOf(Array.from({ length: 5 }, () => signUp(visitor, wanted)))).toEqual(["conflict: no-account-made", "done"]);
  expect(await db().user.count({ where: { email: wanted.email } })).toBe(1);
});

test("whoever is signed in makes no second account", async () => {
  process.env.PARLEY_PUBLIC_SIGNUP = "on";
  expect(await answerOf(signUp(await theOwner(), form()))).toBe("conflict: signed-in-already");
});
