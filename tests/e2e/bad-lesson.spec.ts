import { randomBytes } from "node:crypto";
import { type Browser, type BrowserContext, devices, type Page } from "@playwright/test";
import { signIn, theWorld } from "./support/world";
import { expect, type Faults, test, watch } from "./support/test";
import { withDatabase } from "./support/database";

/** Fifteen seconds, and until each page has read again. Milliseconds. */
const afterFinalCall = 45_000;
type Stance = "for" | "undecided" | "against";

test.setTimeout(600_000); // two minutes on a quiet machine

// A teacher, a second one, and eight students, for whom everything goes wrong once. Nothing is lost, and every number at the end is that
// of what was done.
test("the bad lesson", async ({ browser, faults }) => {
  const world = await theWorld();
  const open = (options: Parameters<Browser["newContext"]>[0] = {}) => watched(browser, faults, options);
  const context = await open();
  await signIn(context, world.teacher);
  const teacher = await context.newPage();
  const second = await (await open()).newPage();
  const people = new Map<string, Page>();
  const of = (name: string) => people.get(name)!;

  const { desk, code } = await test.step("a class is made, and a second teacher comes by a link that works once", async () => {
    await teacher.goto("/classes/new");
    await teacher.getByLabel("Name of the class").fill("The bad lesson");
    await teacher.getByRole("button", { name: "Make the class" }).click();
    await expect(teacher.getByRole("heading", { level: 1, name: "The bad lesson" })).toBeVisible();
    const at = new URL(teacher.url()).pathname;
    const shown = (await teacher.locator(".code").first().innerText()).trim();
    await teacher.getByText("Invite a second teacher").click();
    await teacher.getByRole("button", { name: "Make a link" }).click();
    const link = await teacher.getByLabel("The link", { exact: true }).inputValue();
    await second.goto(new URL(link).pathname);
    await second.getByLabel("Your name").fill("Mr Sow");
    await second.getByLabel("E-mail address").fill(`sow-${randomBytes(4).toString("hex")}@school.example`);
    await second.getByLabel("Password").fill("a sentence of my own");
    await second.getByRole("button", { name: "Make the account and teach along" }).click();
    await expect(second.getByRole("heading", { level: 1, name: "The bad lesson" })).toBeVisible();
    return { desk: at, code: shown };
  });

  const words = await test.step("seven join; one of them twice, under two names", async () => {
    let lenas = "";
    for (const name of ["Elif", "Jonas", "Amara", "Kofi", "Lena", "Gabriel", "Gabi"]) {
      const page = await (await open(name === "Amara" ? devices["Galaxy S8"] : {})).newPage();
      people.set(name, page);
      await join(page, code, name);
      if (name === "Lena") lenas = (await page.locator(".words span").allInnerTexts()).join(" ");
      await page.getByRole("button", { name: "I have written them down" }).click();
      await page.waitForURL((url) => !url.pathname.endsWith("/words"));
      await parked(page);
    }
    return lenas;
  });

  const debate = await test.step("a debate is made, without a rebuttal and without the option paper", async () => {
    await teacher.goto(`${desk}/debates/new`);
    const options = teacher.getByRole("checkbox", { name: /policy options/ }).or(teacher.getByLabel(/policy options/)).first();
    if (await options.isVisible()) await options.uncheck().catch(() => undefined);
    await teacher.getByRole("button", { name: "Make the debate" }).click();
    await expect(teacher.getByRole("heading", { name: "Next: open the ballot" })).toBeVisible();
    return withDatabase(async (client) => (await client.query<{ id: string; slug: string; options: boolean }>("SELECT id, slug, uses_options AS options FROM debate WHERE class_id = $1", [desk.split("/").at(-1)])).rows[0]!);
  });
  const at = `/debates/${debate.slug}`;

  await test.step("two seats of one person are joined", async () => {
    const member = await withDatabase(async (client) => (await client.query<{ id: string }>("SELECT id FROM member WHERE class_id = $1 AND display_name = 'Gabriel'", [desk.split("/").at(-1)])).rows[0]!.id);
    await teacher.goto(`${desk}/members/${member}`);
    await teacher.getByLabel("The other seat").selectOption({ label: "Gabi" });
    await teacher.getByRole("button", { name: "Join it into the seat of Gabriel" }).click();
    await expect(teacher.getByText("The two seats are one now.")).toBeVisible();
    await teacher.goto(desk);
    await expect(teacher.getByRole("row", { name: /Gabi\b/ })).toHaveCount(0);
  });

  await test.step("the ballot is opened too early, and taken back while nothing was cast", async () => {
    await pressed(teacher, "Open the ballot");
    await of("Elif").goto(at);
    await expect(of("Elif").getByRole("heading", { level: 1, name: "Opening ballot" })).toBeVisible();
    await pressed(teacher, "Back to preparing");
    await expect(teacher.getByRole("heading", { name: "Next: open the ballot" })).toBeVisible();
    await pressed(teacher, "Open the ballot");
    await expect(teacher.getByRole("heading", { name: "Next: end the ballot" })).toBeVisible();
  });

  const opening: Record<string, Stance> = { Elif: "against", Jonas: "for", Amara: "undecided", Lena: "for", Gabi: "against" };
  await test.step("papers are cast, one of them twice; somebody is not taking part today", async () => {
    for (const [name, stance] of Object.entries(opening)) {
      await of(name).goto(`${at}/ballots/opening`);
      await cast(of(name), stance);
      await parked(of(name));
    }
    await of("Elif").goto(`${at}/ballots/opening`);
    await teacher.goto(desk);
    const row = teacher.getByRole("row", { name: /Kofi/ });
    await row.locator("summary").click();
    await row.getByRole("button", { name: "Not taking part today" }).click();
    await expect(teacher.getByText("5 of 5 have cast").first()).toBeVisible();
  });

  await test.step("a device loses its session: somebody asks to be let back in, and one tap does it", async () => {
    const phone = of("Amara");
    await phone.context().clearCookies();
    await enter(phone, code, "Amara");
    await expect(phone.getByText("Is that you?")).toBeVisible();
    await phone.getByRole("button", { name: "Ask to be let back in" }).click();
    await expect(phone.getByText(/You have asked to come back in as Amara/)).toBeVisible();
    await teacher.getByRole("button", { name: "Let Amara back in" }).click();
    await phone.waitForURL((url) => !url.pathname.startsWith("/join"), { timeout: 60_000 }); // by itself
    await phone.goto(`${at}/ballots/opening`);
    await expect(phone.getByText("Your ballot is in")).toBeVisible();
    await parked(phone);
  });

  await test.step("both teachers end the ballot in one moment; it is one call, and it is called off", async () => {
    await second.goto(desk);
    // At once and without waiting: a button that has become another by then is not pressed.
    const end = (page: Page) => page.getByRole("button", { name: "End the ballot, begin arguing", exact: true }).evaluate((button: HTMLButtonElement) => button.click(), undefined, { timeout: 1_000 });
    for (const page of [teacher, second]) await expect(page.getByRole("button", { name: "End the ballot, begin arguing", exact: true })).not.toHaveAttribute("aria-disabled", "true");
    const presses = await Promise.allSettled([end(teacher), end(second)]);
    expect(presses.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    await expect(of("Elif").getByText(/^Closing in \d+ s/).first()).toBeVisible();
    expect(await events(debate.id, "final-call.began")).toBe(1);
    await teacher.getByRole("button", { name: "Call it off" }).click();
    await expect(teacher.getByRole("heading", { name: "Next: end the ballot" })).toBeVisible();
    expect(await events(debate.id, "final-call.called-off")).toBe(1);
  });

  await test.step("the clock is paused, goes on, and gets two minutes more", async () => {
    await pressed(teacher, "Pause the clock");
    await expect(teacher.getByText("The clock stands.").first()).toBeVisible();
    await pressed(teacher, "Let the clock go on");
    await pressed(teacher, "Give 2 more minutes");
    await expect(teacher.getByRole("heading", { name: "Next: end the ballot" })).toBeVisible();
  });

  await test.step("the ballot ends; a latecomer gets the opening paper first, counted as late", async () => {
    await pressed(teacher, "End the ballot, begin arguing");
    await expect(of("Elif").getByRole("heading", { name: "Against" }).first()).toBeVisible({ timeout: afterFinalCall });
    const page = await (await open()).newPage();
    people.set("Late", page);
    await join(page, code, "Late");
    await page.getByRole("button", { name: "I have written them down" }).click();
    await page.goto(at);
    await expect(page.getByText("Take the late paper").first()).toBeVisible();
    await page.goto(`${at}/ballots/opening`);
    await cast(page, "undecided");
    await page.goto(at);
    await expect(page.getByText("Add an argument for").first()).toBeVisible();
    await parked(page);
  });

  const claim = "Leaving would hand the whole country to whoever shoots first.";
  await test.step("a tab is lost in the middle of a sentence, and the sentence is there again", async () => {
    const page = of("Elif");
    await page.goto(at);
    await page.getByText("Add an argument for").first().click();
    await page.locator("#claim-for").pressSequentially(claim);
    await page.close({ runBeforeUnload: false });
    const again = await page.context().newPage();
    people.set("Elif", again);
    await again.goto(at);
    await expect(again.locator("#claim-for")).toHaveValue(claim);
    await again.locator("#claim-for").locator("xpath=ancestor::form").getByRole("button", { name: "Post it" }).dblclick();
    await expect(again.getByRole("article").filter({ hasText: claim })).toHaveCount(1);
  });

  await test.step("something is reported; the desk says so, folded, and it is left as it is", async () => {
    await of("Jonas").goto(at);
    await of("Jonas").getByRole("article").filter({ hasText: claim }).first().locator("a.arg-id").first().click();
    await of("Jonas").getByText("Report it").click();
    await of("Jonas").getByRole("button", { name: "Send the report" }).click();
    await expect(of("Jonas").getByText("Thank you. It was passed on.")).toBeVisible();
    await parked(of("Jonas"));
    await teacher.goto(desk);
    await expect(teacher.getByRole("button", { name: "Leave it as it is" })).toBeHidden();
    const projector = await context.newPage();
    await projector.goto(`${at}/presenter`);
    await expect(projector.locator(".clock, .huge").first()).toBeVisible();
    await teacher.getByText("1 report waits for you").click(); // the laptop may be on the wall: it says so first
    await expect(teacher.getByText("the class may see this screen")).toBeVisible();
    await expect(teacher.getByRole("button", { name: "Leave it as it is" })).toBeHidden();
    await teacher.getByText("1 report waits for you").click();
    await teacher.waitForTimeout(1_500); // longer than the beat at which the fold looks for the presenter's page
    await teacher.getByRole("button", { name: "Leave it as it is" }).click();
    await projector.close();
    await expect(teacher.getByText("1 report waits for you")).toHaveCount(0);
  });

  await test.step("a tablet is handed on, and its student comes back with four words", async () => {
    const page = of("Lena");
    await page.goto(at);
    await page.getByRole("button", { name: "Hand this device on" }).first().click();
    await expect(page.getByRole("heading", { name: "This device is free for somebody else" })).toBeVisible();
    await page.goto(`/join/recover?code=${code.replace(" ", "")}`);
    await page.getByRole("textbox", { name: "Your four words" }).fill(words);
    await page.getByRole("button", { name: "Come back in" }).click();
    await expect(page.getByText("Lena").first()).toBeVisible();
    await parked(page);
  });

  const closing: Record<string, Stance> = { Elif: "for", Jonas: "for", Amara: "for", Lena: "against", Gabi: "against", Late: "undecided" };
  await test.step("the closing ballot opens by mistake and is taken back; then it is cast", async () => {
    await pressed(teacher, "Open the closing ballot");
    await pressed(teacher, "Back to arguing");
    await expect(teacher.getByRole("button", { name: "Open the closing ballot" })).toBeVisible();
    await pressed(teacher, "Open the closing ballot");
    await expect(teacher.getByRole("heading", { name: "Next: end the ballot" })).toBeVisible();
    for (const [name, stance] of Object.entries(closing)) {
      await of(name).goto(`${at}/ballots/closing`);
      await cast(of(name), stance);
      await parked(of(name));
    }
    await expect(teacher.getByText("6 of 6 have cast").first()).toBeVisible();
  });

  await test.step("a paper sent after the end reaches nothing; the outcome waits until it is opened", async () => {
    const late = of("Jonas");
    await late.goto(`${at}/ballots/closing`);
    await pressed(teacher, "End the ballot");
    await expect(teacher.getByRole("heading", { name: "Next: open the outcome" })).toBeVisible({ timeout: afterFinalCall });
    await late.goto(`${at}/ballots/closing`);
    await expect(late.getByText("This ballot has closed")).toBeVisible();
    expect(new URL((await late.goto(`${at}/outcome`))!.url()).pathname).not.toContain("/outcome");
    await second.goto(desk);
    await pressed(second, "Open the outcome");
    await expect(second.getByRole("heading", { name: "Next: archive the debate" })).toBeVisible();
  });

  await test.step("every number is that of what was done", async () => {
    const page = of("Jonas");
    await page.goto(`${at}/outcome`);
    await expect(page.locator("main")).toContainText(/Carried,\D*3 to\D*2, with 1 undecided/);
    await expect(page.locator("main")).toContainText(/5 .*in time, 1 late/);
    await teacher.goto(`${at}/participation`);
    await expect(teacher.getByRole("row", { name: /Late/ })).toContainText(/late/i);
    await expect(teacher.getByRole("row", { name: /Kofi/ })).toContainText(/not taking part/i);
    const kept = await withDatabase(async (client) => (await client.query<{ papers: string; claims: string }>(`
      SELECT (SELECT count(*) FROM ballot WHERE debate_id = $1) AS papers, (SELECT count(*) FROM argument WHERE debate_id = $1 AND text = $2) AS claims`, [debate.id, claim])).rows[0]!);
    expect(kept).toEqual({ papers: "12", claims: "1" });
  });
});

const events = (debateId: string, kind: string) =>
  withDatabase(async (client) => Number((await client.query<{ count: string }>("SELECT count(*) FROM event WHERE stream_id = $1 AND kind = $2", [debateId, kind])).rows[0]!.count));

async function watched(browser: Browser, faults: Faults, options: Parameters<Browser["newContext"]>[0]): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: process.env.E2E_BASE_URL!, ...options });
  watch(context, faults);
  return context;
}

/** Presses a step's button, which takes no press for a moment after the step has changed under the pointer. */
async function pressed(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  await expect(button).not.toHaveAttribute("aria-disabled", "true");
  await button.click();
}

/** A phone in a pocket: ten pages that follow the class at once would measure the machine and not the lesson. */
const parked = (page: Page) => page.goto("about:blank");

async function enter(page: Page, code: string, name: string): Promise<void> {
  await page.goto(`/join?code=${code.replace(" ", "")}`);
  await page.getByLabel("Your name in this class").fill(name);
  await page.getByRole("button", { name: "Join the class" }).click();
}

async function join(page: Page, code: string, name: string): Promise<void> {
  await enter(page, code, name);
  await page.waitForURL("**/words");
}

async function cast(page: Page, stance: Stance): Promise<void> {
  await page.locator(`input[name="stance"][value="${stance}"]`).check({ force: true });
  if (stance !== "undecided") await page.locator('input[name="confidence"][value="75"]').check({ force: true });
  await page.getByRole("button", { name: /^Cast/ }).first().click();
  await expect(page.locator('input[name="stance"]:checked')).toHaveCount(0); // a cast paper is never shown again
  await expect(page.getByText(/cast/i).first()).toBeVisible();
}
