import { createHash, randomBytes, randomUUID } from "node:crypto";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { clientId, clientSecret, type OidcProvider, startOidcProvider } from "../support/oidc-provider";
import { freePort } from "../support/site";
import { type OtherSite, startOtherSite } from "./support/other-site";

// A second Parley whose school has a sign-in of its own: a real provider process, through its own pages, in a real browser.
test.describe.configure({ mode: "default", timeout: 120_000 }); // one after another: the last one stops the provider

let provider: OidcProvider;
let site: OtherSite | undefined;
let database: OtherSite["database"];
let base: string;
const callback = () => `${base}/api/auth/callback/school`;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const port = await freePort();
  base = `http://localhost:${port}`;
  provider = await startOidcProvider(callback());
  site = await startOtherSite({ PARLEY_OIDC_ISSUER: provider.issuer, PARLEY_OIDC_CLIENT_ID: clientId, PARLEY_OIDC_CLIENT_SECRET: clientSecret, PARLEY_OIDC_NAME: "Hill School" }, port);
  database = site.database;
});
test.afterAll(async () => {
  await site?.stop();
  await provider?.stop();
});

const one = async (sql: string, values: unknown[] = []) => (await database.query<Record<string, unknown>>(sql, values)).rows[0] ?? {};
const sessions = async () => Number((await one("SELECT count(*) AS n FROM session")).n);

/** Goes from the sign-in page to the school's own, and says there who one is. */
async function sayWhoOneIs(page: Page, login: string, from = "/signin?next=/devices"): Promise<void> {
  await page.goto(`${base}${from}`);
  await page.getByRole("link", { name: "Sign in with Hill School" }).click();
  await page.waitForURL(`${provider.issuer}/**`);
  await page.locator('[name="login"]').fill(login);
  await page.locator('[name="password"]').fill("whatever");
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(/interaction/);
}
const agree = (page: Page) => page.locator('button[type="submit"]').click();

/** The same up to the address that the school sends one back to, which is kept and not opened. */
async function heldBack(page: Page, login: string): Promise<string> {
  await sayWhoOneIs(page, login);
  const action = new URL((await page.locator("form").getAttribute("action")) ?? "", page.url()).href;
  let answer = await page.request.post(action, { form: { prompt: "consent" }, maxRedirects: 0 });
  for (;;) {
    const to = new URL(answer.headers().location ?? "", answer.url()).href;
    if (to.startsWith(callback())) return to;
    answer = await page.request.get(to, { maxRedirects: 0 });
  }
}

async function anAccount(name: string, role: "teacher" | "none"): Promise<string> {
  const id = randomUUID();
  await database.query(`INSERT INTO "user" (id, kind, name, email, password_hash, site_role) VALUES ($1, 'account', $2, $3, 'none', $4::site_role)`, [id, name, `${name}@school.example`, role]);
  return id;
}

/** That signing in came to nothing: the sentence, no fault of the server, and nobody is in. */
async function isRefused(page: Page, context: BrowserContext, sentence: RegExp, before: number): Promise<void> {
  await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
  expect((await context.cookies()).some(({ name }) => name === "parley-session")).toBe(false);
  expect(await sessions()).toBe(before);
}

test("somebody new signs in with their school and comes back to where they were going; the second time it is the same account", async ({ browser }) => {
  const ids: unknown[] = [];
  for (let times = 0; times < 2; times++) {
    const page = await (await browser.newContext()).newPage();
    await sayWhoOneIs(page, "ada");
    await agree(page);
    await expect(page).toHaveURL(`${base}/devices`);
    await expect(page.getByText("Where you are signed in as ada of the school.")).toBeVisible();
    await expect(page.getByText("Chrome on Windows").first()).toBeVisible();
    const account = await one(`SELECT u.id, u.site_role AS role, a.provider FROM "user" u JOIN account a ON a.user_id = u.id WHERE u.email = 'ada@school.example'`);
    expect(account).toMatchObject({ role: "none", provider: provider.issuer });
    ids.push(account.id);
    await page.context().close();
  }
  expect(ids[0]).toBe(ids[1]);
});

test("it needs no script", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await sayWhoOneIs(page, "kofi");
  await agree(page);
  await expect(page).toHaveURL(`${base}/devices`);
  await page.context().close();
});

test("a teacher whose address the school confirms gets into the account that they had", async ({ browser }) => {
  const id = await anAccount("ben", "teacher");
  const page = await (await browser.newContext()).newPage();
  await sayWhoOneIs(page, "ben", "/signin?next=/classes/new");
  await agree(page);
  await expect(page).toHaveURL(`${base}/classes/new`);
  expect(await one("SELECT user_id AS id FROM account WHERE subject = 'ben'")).toEqual({ id });
  await page.context().close();
});

test("somebody of whom the school does not confirm the teacher's address that they give gets nowhere", async ({ page, context }) => {
  const id = await anAccount("carla", "teacher");
  const before = await sessions();
  await sayWhoOneIs(page, "unconfirmed-carla");
  await agree(page);
  await isRefused(page, context, /did not confirm an e-mail address/, before);
  expect(await one("SELECT count(*)::int AS n FROM account WHERE user_id = $1", [id])).toEqual({ n: 0 });
});

test("somebody of whom the school gives no address gets a sentence", async ({ page, context }) => {
  const before = await sessions();
  await sayWhoOneIs(page, "nameless");
  await agree(page);
  await isRefused(page, context, /did not confirm an e-mail address/, before);
});

test("an invitation is carried through the school's sign-in, and its button makes a teacher", async ({ browser }) => {
  const token = randomBytes(32).toString("base64url");
  await database.query("INSERT INTO one_time_link (id, kind, label, expires_at) VALUES ($1, 'invite', 'Dana', parley_now() + interval '1 day')", [createHash("sha256").update(token).digest("base64url")]);
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${base}/invited/${token}`);
  await sayWhoOneIs(page, "dana", `/signin?next=/invited/${token}`);
  await agree(page);
  await expect(page).toHaveURL(`${base}/invited/${token}`);
  await page.getByRole("button", { name: "Make this account a teacher’s" }).click();
  await expect(page).toHaveURL(`${base}/`);
  expect(await one(`SELECT site_role AS role FROM "user" WHERE email = 'dana@school.example'`)).toEqual({ role: "teacher" });
  await page.context().close();
});

test("an answer with another state than the browser began with signs nobody in", async ({ page, context }) => {
  const back = new URL(await heldBack(page, "elif"));
  const before = await sessions();
  back.searchParams.set("state", "of-somebody-else");
  await page.goto(back.href);
  await isRefused(page, context, /did not come to an end/, before);
});

test("an answer that was begun in another browser signs nobody in", async ({ page, browser }) => {
  const back = await heldBack(page, "farid");
  const before = await sessions();
  const other = await browser.newContext();
  const victim = await other.newPage();
  await victim.goto(back);
  await isRefused(victim, other, /did not come to an end/, before);
  await other.close();
});

test("an answer that was used already signs nobody in again, with its cookies put back neither", async ({ page, context }) => {
  const back = await heldBack(page, "greta");
  const began = await context.cookies(base);
  await page.goto(back);
  await expect(page).toHaveURL(`${base}/devices`);
  const before = await sessions();
  for (const cookies of [[], began]) {
    await context.clearCookies();
    await context.addCookies(cookies);
    await page.goto(back);
    await isRefused(page, context, /did not come to an end/, before);
  }
});

test("whoever says no at the school is told so", async ({ page, context }) => {
  const before = await sessions();
  await sayWhoOneIs(page, "hana");
  await page.locator('a[href*="abort"]').click();
  await isRefused(page, context, /did not come to an end/, before);
});

test("no other address of the library that signs in is open", async ({ request }) => {
  for (const address of ["/api/auth/signin", "/api/auth/session", "/api/auth/csrf", "/api/auth/providers", "/api/auth/callback/password", "/api/auth/callback/ticket"]) {
    expect((await request.get(`${base}${address}`)).status(), address).toBe(404);
    expect([404, 405], address).toContain((await request.post(`${base}${address}`, { headers: { origin: base } })).status());
  }
  expect((await request.post(callback(), { headers: { origin: base } })).status()).toBe(405);
});

test("a way on that leads to another site is not taken", async ({ request }) => {
  const answer = await request.get(`${base}/signin/school?next=https://evil.example`, { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  const remembered = decodeURIComponent(answer.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie").map(({ value }) => value).join("\n"));
  expect(remembered).toContain("callback-url");
  expect(remembered).not.toContain("evil.example");
});

test("when the school does not answer, that is what one reads: before one has been there, and after", async ({ page, context }) => {
  const back = await heldBack(page, "ines");
  const before = await sessions();
  await provider.stop();
  const gone = await page.goto(back);
  expect(gone?.status()).toBe(200);
  await isRefused(page, context, /did not come to an end/, before);
  const down = await page.goto(`${base}/signin/school`);
  expect(down?.status()).toBe(200);
  await isRefused(page, context, /does not answer at this moment/, before);
  await expect(page.getByLabel("Password")).toBeVisible();
});
