import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { mailResetLink } from "@/lib/account/commands/mail-reset-link";
import { resetPassword } from "@/lib/account/commands/reset-password";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { answerOf } from "@/tests/support/answer-of";
import { advanceClock, setClock } from "@/tests/support/clock";
import { testPool } from "@/tests/support/ask";

type Taken = { from: string; to: string[]; raw: string };
const mails: Taken[] = [];
let refusesAll = false;

// A real SMTP server, on this machine alone, that asks for a name and a password as a school's would.
const server = new SMTPServer({
  disabledCommands: ["STARTTLS"], authOptional: false, allowInsecureAuth: true,
  onAuth: ({ username, password }, _session, done) => (username === "parley" && password === "let me in" ? done(null, { user: username }) : done(new Error("no"))),
  onData: (stream, session, done) => {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", () => {
      if (refusesAll) return done(new Error("the disk is full"));
      const { mailFrom, rcptTo } = session.envelope;
      mails.push({ from: mailFrom ? mailFrom.address : "", to: rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString("utf8") });
      return done();
    });
  },
});
server.on("error", () => undefined); // whoever sends hangs up when they have their answer: nobody listening, that would end the process

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  Object.assign(process.env, { SMTP_URL: `smtp://parley:${encodeURIComponent("let me in")}@127.0.0.1:${port}`, PARLEY_MAIL_FROM: "Parley <parley@school.example>", PARLEY_URL: "https://parley.school.example" });
});
afterAll(async () => {
  for (const name of ["SMTP_URL", "PARLEY_MAIL_FROM", "PARLEY_URL"]) delete process.env[name];
  await new Promise<void>((resolve) => server.close(() => resolve()));
});
beforeEach(async () => {
  mails.length = 0;
  refusesAll = false;
  await setClock(testPool(), "0");
});

async function anAccount(name = "Ada") {
  const email = `${newId()}@school.example`;
  const { id } = await db().user.create({ data: { id: newId(), kind: "account", name, email, passwordHash: "none" } });
  return { id, email };
}

/** The text of a mail, its lines put together again (RFC 2045, quoted-printable). */
const textOf = ({ raw }: Taken) => raw.replace(/=\r\n/g, "").replace(/((?:=[0-9A-F]{2})+)/g, (bytes) => Buffer.from(bytes.replaceAll("=", ""), "hex").toString("utf8"));
const tokenIn = (mail: Taken) => /https:\/\/parley\.school\.example\/reset\/([\w-]{43})\b/.exec(textOf(mail))?.[1] ?? "";

test("a mail with a link goes to the account's address, and the link sets a password, once", async () => {
  const { id, email } = await anAccount();
  await mailResetLink({ email });
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ from: "parley@school.example", to: [email] });
  expect(textOf(mails[0]!)).toContain("Hello Ada,");
  const token = tokenIn(mails[0]!);
  expect(await resetPassword({ token, password: "a sentence of her own" })).toEqual({ userId: id });
  expect(await answerOf(resetPassword({ token, password: "a sentence of her own" }))).toBe("not-found: link-is-used-or-old");
});

test("it works for an hour", async () => {
  await mailResetLink({ email: (await anAccount()).email });
  await advanceClock(testPool(), "61 minutes");
  expect(await answerOf(resetPassword({ token: tokenIn(mails[0]!), password: "a sentence of her own" }))).toBe("not-found: link-is-used-or-old");
});

test("to an address without an account nothing is sent, nor to one that was erased", async () => {
  const { id, email } = await anAccount();
  await db().user.update({ where: { id }, data: { deletedAt: new Date() } });
  for (const address of [email, "nobody@school.example"]) await mailResetLink({ email: address });
  expect(mails).toEqual([]);
});

test("a name adds no line to the mail's head", async () => {
  const { email } = await anAccount("Ada\r\nBcc: all@school.example");
  await mailResetLink({ email });
  expect(mails[0]?.to).toEqual([email]);
  expect(mails[0]?.raw.split("\r\n\r\n")[0]).not.toContain("Bcc");
});

test("a mail that the server does not take leaves no link behind, and its fault is told", async () => {
  refusesAll = true;
  const { id, email } = await anAccount();
  await expect(mailResetLink({ email })).rejects.toThrow("the disk is full");
  expect(await db().oneTimeLink.count({ where: { userId: id } })).toBe(0);
});
