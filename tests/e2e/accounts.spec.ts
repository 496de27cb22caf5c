import type { AddressInfo } from "node:net";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { SMTPServer } from "smtp-server";
import { type OtherSite, startOtherSite } from "./support/other-site";

// A second Parley that sends mail and where anybody may make an account. Its owner does what only an owner does.
test.describe.configure({ mode: "serial", timeout: 120_000 });

let site: OtherSite | undefined;
let base: string;
const mails: string[] = [];
const server = new SMTPServer({
  authOptional: true, disabledCommands: ["STARTTLS"],
  onData: (stream, _session, done) => {
    let mail = "";
    stream.on("data", (part: Buffer) => { mail += part.toString(); });
    stream.on("end", () => {
      mails.push(mail.replace(/=\r\n/g, ""));
      done();
    });
  },
});
server.on("error", () => undefined); // whoever sends hangs up when they have their answer: nobody listening, that would end the process
const sentence = "a sentence of one's own";

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = await startOtherSite({ SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, PARLEY_MAIL_FROM: "parley@school.example", PARLEY_PUBLIC_SIGNUP: "on" });
  base = site.base;
});
test.afterAll(async () => {
  await site?.stop();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

async function makeAccount(page: Page, name: string, email: string, button: string): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(sentence);
  await page.getByRole("button", { name: button }).click();
}
async function signIn(page: Page, email: string, password = sentence, next = "/"): Promise<void> {
  await page.goto(`${base}/signin?next=${next}`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}
const fresh = async (browser: Browser, options: { javaScriptEnabled?: boolean } = {}) => (await browser.newContext(options)).newPage();
const shownLink = (page: Page, name: string) => page.getByRole("textbox", { name }).inputValue();

test("the owner invites a teacher by a link; she makes an account with it, without script, and starts a class", async ({ browser }) => {
  const page = await fresh(browser);
  await page.goto(`${base}${new URL(site!.site.ownerLink!).pathname}`);
  await makeAccount(page, "Olu Owner", "owner@school.example", "Make the account");
  await expect(page).toHaveURL(`${base}/classes/new`);
  await page.getByRole("banner").getByRole("link", { name: "Teachers and accounts" }).click();
  await page.getByLabel("For whom").fill("Ms Okafor");
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await shownLink(page, "The invitation’s link");
  await expect(page.getByRole("button", { name: "Withdraw the invitation for Ms Okafor" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "The invitation’s link" })).toHaveCount(0); // shown once

  const teacher = await fresh(browser, { javaScriptEnabled: false });
  await teacher.goto(link);
  await teacher.goto(link); // looking twice uses nothing up
  await makeAccount(teacher, "Ngozi Okafor", "okafor@school.example", "Make my account");
  await expect(teacher).toHaveURL(`${base}/`);
  await teacher.goto(`${base}/classes/new`);
  await expect(teacher.getByRole("button", { name: "Make the class" })).toBeVisible();
  await teacher.goto(`${base}/site`);
  await expect(teacher.getByText("Teachers and accounts")).toHaveCount(0);

  const late = await fresh(browser);
  await late.goto(link);
  await expect(late.getByText("This link opens nothing any more.")).toBeVisible();
});

test("without script too, a link is shown once and an invitation is withdrawn", async ({ browser }) => {
  const page = await fresh(browser, { javaScriptEnabled: false });
  await signIn(page, "owner@school.example", sentence, "/site");
  await page.getByLabel("For whom").fill("Mr Demir");
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await shownLink(page, "The invitation’s link");
  await page.getByRole("button", { name: "Withdraw the invitation for Mr Demir" }).click();
  await expect(page.getByText("No invitation is open.")).toBeVisible();
  await page.goto(link);
  await expect(page.getByText("This link opens nothing any more.")).toBeVisible();
});

test("a visitor of the public debate makes an account and comes back to it; the same address again gets a sentence, not an account", async ({ browser }) => {
  const page = await fresh(browser);
  await page.goto(`${base}/debates/minusma-public`);
  await page.getByRole("link", { name: "Make one" }).click();
  await makeAccount(page, "Zoe", "zoe@home.example", "Make the account");
  await expect(page).toHaveURL(`${base}/debates/minusma-public`);
  const again = await fresh(browser);
  await again.goto(`${base}/signup`);
  await makeAccount(again, "Zoe", "zoe@home.example", "Make the account");
  await expect(again.getByRole("alert").filter({ hasText: "No account was made with this address." })).toBeVisible();
  await expect(again.getByLabel("Your name")).toHaveValue("Zoe");
});

test("a lost password comes back by mail, and every other device is out; who has no account reads the same", async ({ browser }) => {
  const other = await fresh(browser);
  await signIn(other, "okafor@school.example", sentence, "/devices");
  await expect(other.getByRole("heading", { name: "My devices" })).toBeVisible();
  const page = await fresh(browser);
  for (const email of ["nobody@school.example", "okafor@school.example"]) {
    await page.goto(`${base}/reset`);
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("button", { name: "Mail me a link" }).click();
    await expect(page.getByText("If there is an account with this address, a mail with a link is on its way.")).toBeVisible();
  }
  await expect.poll(() => mails.length).toBe(1);
  expect(mails[0]).toContain("To: okafor@school.example");
  await page.goto(/http:\/\/localhost:\d+\/reset\/[\w-]{43}/.exec(mails[0]!)![0]);
  await page.getByLabel("New password").fill("another sentence of hers");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByRole("banner").getByText("Ngozi Okafor")).toBeVisible();
  await other.goto(`${base}/devices`);
  await expect(other).toHaveURL(`${base}/signin?next=/devices`);
});

test("one signs another device out, then all others", async ({ browser }) => {
  const [here, phone, tablet] = [await fresh(browser), await fresh(browser), await fresh(browser)];
  for (const page of [here, phone, tablet]) {
    await signIn(page, "zoe@home.example", sentence, "/devices");
    await expect(page.getByRole("heading", { name: "My devices" })).toBeVisible();
  }
  await here.goto(`${base}/devices`);
  await expect(here.getByRole("listitem")).toHaveCount(4); // with the one on which the account was made
  await here.getByRole("button", { name: /^Sign out Chrome/ }).first().click();
  await expect(here.getByRole("listitem")).toHaveCount(3);
  await here.getByRole("button", { name: "Sign out all other devices" }).click();
  await expect(here.getByText("You are signed in on this device alone.")).toBeVisible();
  for (const page of [phone, tablet]) {
    await page.goto(`${base}/devices`);
    await expect(page).toHaveURL(`${base}/signin?next=/devices`);
  }
});

test("the owner removes the example, after one more step", async ({ browser }) => {
  const page = await fresh(browser);
  await signIn(page, "owner@school.example", sentence, "/site");
  await page.locator("summary", { hasText: "Remove the example" }).click();
  await page.getByRole("button", { name: "Yes, remove it" }).click();
  await expect(page.getByText("There is no example debate on this site.")).toBeVisible();
  expect((await page.request.get(`${base}/debates/example-minusma`)).status()).toBe(404);
  expect((await page.request.get(`${base}/debates/minusma-public`)).status()).toBe(200);
});
