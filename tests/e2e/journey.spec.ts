import { type Browser, type BrowserContext, devices, type Page, request as apiRequest } from "@playwright/test";
import { postForm } from "./support/forms";
import { expect, test, watch, type Faults } from "./support/test";

const motion = "The United Nations should accept a compromise with Mali's military government in order to keep its peacekeeping mission in the country.";
/** Fifteen seconds, and until each page has read again. Milliseconds. */
const afterFinalCall = 40_000;
const password = "a sentence of my own";

type Stance = "for" | "undecided" | "against";
type Papers = { name: string; opening: Stance; closing: Stance; ranking: Record<string, string> };

/** Three in browsers, nine more who post the same forms: twelve papers of each kind, all known to the test. */
const inBrowsers: Papers[] = [
  { name: "Elif", opening: "against", closing: "undecided", ranking: { pressure: "1", compromise: "2", reconfigure: "3" } },
  { name: "Jonas", opening: "for", closing: "for", ranking: { compromise: "1", pressure: "2", withdraw: "2" } },
  { name: "Amara", opening: "undecided", closing: "for", ranking: { reconfigure: "1", pressure: "2", withdraw: "3" } },
];
const crowd: Papers[] = [
  ...["Ben", "Chiara", "Dmitri"].map((name) => ({ name, opening: "for" as const, closing: "for" as const, ranking: { compromise: "1" } })),
  { name: "Farah", opening: "undecided", closing: "for", ranking: { pressure: "1", reconfigure: "2" } },
  { name: "Gabriel", opening: "undecided", closing: "undecided", ranking: { pressure: "1" } },
  { name: "Hana", opening: "against", closing: "undecided", ranking: { reconfigure: "1", pressure: "2" } },
  ...["Idris", "Ivo", "Kofi"].map((name) => ({ name, opening: "against" as const, closing: "against" as const, ranking: { pressure: "1", compromise: "2" } })),
];
const everybody = [...inBrowsers, ...crowd];
const count = (stage: "opening" | "closing", stance: Stance) => everybody.filter((papers) => papers[stage] === stance).length;

test.setTimeout(600_000); // a minute and a half on a quiet machine

test("a class goes the whole way, from the brief to the outcome", async ({ browser, faults }) => {
  const base = process.env.E2E_BASE_URL!;
  const network = process.env.E2E_NETWORK_URL ?? base; // a machine without a network has no other address
  const open = (options: Parameters<Browser["newContext"]>[0]) => watched(browser, faults, options);
  const teacher = await (await open({ baseURL: base })).newPage();
  const elif = await (await open({ baseURL: base })).newPage();
  const jonas = await (await open({ baseURL: base, javaScriptEnabled: false })).newPage();
  const amara = await (await open({ ...devices["Galaxy S8"], baseURL: network })).newPage();
  const visitor = await (await open({ baseURL: base })).newPage();
  expect(amara.viewportSize()?.width).toBe(360);

  await test.step("a visitor reads the motion, the brief and the example's outcome", async () => {
    await visitor.goto("/");
    await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(motion);
    await visitor.goto("/briefs/minusma-compromise");
    await expect(visitor.getByText("Lyammouri, R. (2022).")).toBeVisible();
    await expect(visitor.getByText("The withdrawal is complete")).toHaveCount(0); // what happened next is sealed
    await visitor.goto("/debates/minusma-public");
    await expect(visitor.getByRole("article").first()).toBeVisible();
    await visitor.goto("/debates/example-minusma/outcome");
    await expect(visitor.getByText(/made up/).first()).toBeVisible();
  });

  let code = "";
  let desk = "";
  await test.step("the owner opens the link, makes a class and a debate", async () => {
    await teacher.goto(process.env.E2E_OWNER_LINK!.replace(/^https?:\/\/[^/]+/, base));
    await teacher.getByLabel("Your name").fill("Ms Okafor");
    await teacher.getByLabel("E-mail address").fill("okafor@school.example");
    await teacher.getByLabel("Password").fill(password);
    await teacher.getByRole("button", { name: "Make the account" }).click();
    await teacher.waitForURL("**/classes/new"); // straight to what comes first
    await teacher.getByLabel("Name of the class").fill("Year 12 Politics");
    await teacher.getByRole("button", { name: "Make the class" }).click();
    await expect(teacher.getByRole("heading", { level: 1, name: "Year 12 Politics" })).toBeVisible();
    desk = new URL(teacher.url()).pathname;
    code = (await teacher.locator(".code").first().innerText()).trim();
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{3} [2-9A-HJKMNP-Z]{3}$/);
    await expect(teacher.getByRole("img", { name: /QR code/ }).first()).toBeVisible();
    await teacher.getByRole("link", { name: "Make a debate" }).first().click();
    await teacher.getByRole("button", { name: "Make the debate" }).click();
    await teacher.waitForURL(`**${desk}`);
    await expect(teacher.getByRole("heading", { name: "Next: open the ballot" })).toBeVisible();
    await teacher.getByText("Plan", { exact: true }).click();
    await teacher.getByRole("checkbox", { name: "With a rebuttal" }).check();
    await teacher.getByRole("button", { name: "Keep the plan" }).click();
    await expect(teacher.getByRole("list").getByText("Rebuttal", { exact: true })).toBeVisible();
  });

  await test.step("students join by code and appear on the desk without a reload", async () => {
    await join(elif, code, "Elif");
    await expect(teacher.getByRole("row", { name: /Elif/ })).toBeVisible();
    await join(jonas, code, "Jonas");
    await join(amara, code, "Amara");
    await expect(teacher.getByRole("row", { name: /Amara/ })).toBeVisible();
  });

  const words = await test.step("four words are shown once, and may be written down later", async () => {
    await expect(elif.getByRole("heading", { name: "You are in, Elif" })).toBeVisible();
    const shown = await elif.locator(".words span").allInnerTexts();
    expect(shown).toHaveLength(4);
    await elif.getByRole("button", { name: "I have written them down" }).click();
    await jonas.getByRole("button", { name: "I have written them down" }).click();
    await amara.getByRole("link", { name: "Later" }).click();
    return shown.join(" ");
  });

  const others = new Map<string, Awaited<ReturnType<typeof apiRequest.newContext>>>();
  await test.step("nine more join through the same forms", async () => {
    for (const { name } of crowd) {
      const one = await apiRequest.newContext({ baseURL: base });
      others.set(name, one);
      await postForm(one, `/join?code=${code.replace(" ", "")}`, "name", { name });
    }
    await expect(teacher.getByRole("row", { name: /Kofi/ })).toBeVisible();
  });

  const debate = await test.step("everybody waits with motion and brief until the ballot opens", async () => {
    await expect(elif.getByRole("heading", { name: motion })).toBeVisible();
    await expect(elif.getByText("The ballot opens when your teacher starts it.")).toBeVisible();
    return new URL(elif.url()).pathname;
  });

  await test.step("the teacher opens the ballot; phones go there by themselves; papers are cast", async () => {
    await teacher.getByRole("button", { name: "Open the ballot" }).click();
    await expect(elif.getByRole("heading", { level: 1, name: "Opening ballot" })).toBeVisible();
    await expect(amara.getByRole("heading", { level: 1, name: "Opening ballot" })).toBeVisible();
    await jonas.goto(debate);
    for (const [page, papers] of [[elif, inBrowsers[0]!], [jonas, inBrowsers[1]!], [amara, inBrowsers[2]!]] as const) await castStance(page, papers.opening);
    for (const { name, opening } of crowd) await postForm(others.get(name)!, `${debate}/ballots/opening`, "stance", { stance: opening, ...(opening === "undecided" ? {} : { confidence: "75" }) });
    await expect(teacher.getByText("12 of 12 have cast")).toBeVisible();
    await expect(teacher.locator("main")).not.toContainText(/\b(4|3|5) (for|undecided|against)\b/i); // who, never how
  });

  await test.step("the presenter's page tells the turnout in words", async () => {
    const projector = await teacher.context().newPage();
    await projector.goto(`${debate}/presenter`);
    await expect(projector.getByText(motion)).toBeVisible();
    await expect(projector.getByText(/have cast\.|Papers are coming in/)).toBeVisible();
    await projector.close();
  });

  await test.step("ending the ballot is a final call on every screen, and it can be called off", async () => {
    await teacher.getByRole("button", { name: "End the ballot, begin arguing" }).click();
    await expect(elif.getByText(/^Closing in \d+ s$/)).toBeVisible();
    await expect(elif.locator(".lastcall").getByText("What you have cast is kept.").last()).toBeVisible();
    await jonas.goto(debate);
    await expect(jonas.getByText(/^Closing at \d\d:\d\d:\d\d UTC$/)).toBeVisible(); // without script nothing counts down
    await expect(teacher.locator(".desk-call")).toContainText("All have cast.");
    await teacher.getByRole("button", { name: "Call it off" }).click();
    await expect(teacher.getByRole("heading", { name: "Next: end the ballot" })).toBeVisible();
    await expect(elif.getByText(/^Closing in/)).toHaveCount(0);
    await expect(elif.getByText("Your ballot is in")).toBeVisible();
  });

  const claim = "Talking is the one lever that the mission has left, and refusing to pull it helps nobody.";
  await test.step("they argue: claims, replies at any depth, ratings, comments", async () => {
    await pressed(teacher, "End the ballot, begin arguing");
    await expect(elif.getByRole("heading", { name: "Against" }).first()).toBeVisible({ timeout: afterFinalCall });
    await jonas.goto(debate);
    await argue(jonas, "for", claim);
    await expect(jonas.getByText(claim).first()).toBeVisible();
    // Elif's page announces it and does not push it in.
    await expect(elif.getByText("1 new argument")).toBeVisible();
    await elif.getByRole("button", { name: "Show them" }).or(elif.getByRole("link", { name: "Show them" })).first().click();
    const article = elif.getByRole("article").filter({ hasText: claim }).first();
    await article.getByText("Rate it").click();
    await article.getByRole("button", { name: /strong/ }).click();
    await expect(article.getByText("You: 3, strong")).toBeVisible();
    await article.getByRole("link", { name: "Answer" }).click();
    await answer(elif, "attacks", "A lever moves only someone who wants what you hold.");
    await amara.goto(debate);
    await amara.getByRole("article").filter({ hasText: claim }).first().locator("a.arg-id").first().click();
    await expect(amara.getByRole("heading", { level: 1 })).toContainText("Talking is the one lever");
    const reply = amara.getByRole("article").filter({ hasText: "A lever moves only someone" }).first();
    await reply.getByRole("link", { name: "Answer" }).click();
    await answer(amara, "attacks", "It does want something: to stay in power.");
    await comment(amara, "Where does the brief say that?");
    await expect(amara.getByText("Where does the brief say that?")).toBeVisible();
    for (const name of ["Idris", "Ivo", "Kofi"]) await rateFirst(others.get(name)!, debate, "4");
  });

  await test.step("the teacher hides what must be hidden, and the answers stay", async () => {
    await teacher.goto(debate);
    const article = teacher.getByRole("article").filter({ hasText: "A lever moves only someone" }).last();
    await article.getByText("Hide", { exact: true }).first().click();
    await article.getByLabel("Reason").first().fill("about a person");
    await article.getByRole("button", { name: "Hide it" }).first().click();
    await expect(teacher.getByText("Hidden from all but staff:").first()).toBeVisible();
    await elif.goto(debate);
    await expect(elif.getByText("An argument stood here. It was hidden").first()).toBeVisible();
    await expect(elif.getByText("It does want something").first()).toBeVisible();
  });

  await test.step("on another device the words bring everything back", async () => {
    const other = await (await open({ baseURL: base })).newPage();
    await other.goto(`/join/recover?code=${code.replace(" ", "")}`);
    if ((await other.getByLabel("The code on the screen").inputValue()) === "") await other.getByLabel("The code on the screen").fill(code);
    await other.getByRole("textbox", { name: "Your four words" }).fill(words);
    await other.getByRole("button", { name: "Come back in" }).click();
    await expect(other.getByText("Elif").first()).toBeVisible();
    await other.goto(debate);
    await expect(other.getByText("You: 3, strong")).toBeVisible();
    await other.context().close();
  });

  await test.step("closing ballot: stance, then the ranking; each cast by itself", async () => {
    await teacher.goto(desk);
    await teacher.getByRole("button", { name: "Begin the rebuttal" }).click();
    await teacher.getByRole("button", { name: "Open the closing ballot" }).click();
    await expect(teacher.getByRole("heading", { name: "Next: end the ballot" })).toBeVisible();
    for (const [page, papers] of [[elif, inBrowsers[0]!], [amara, inBrowsers[2]!], [jonas, inBrowsers[1]!]] as const) {
      await page.goto(`${debate}/ballots/closing`);
      await castStance(page, papers.closing);
      await page.goto(`${debate}/ballots/options`);
      await rank(page, papers.ranking);
    }
    for (const { name, closing, ranking } of crowd) {
      await postForm(others.get(name)!, `${debate}/ballots/closing`, "stance", { stance: closing });
      await postForm(others.get(name)!, `${debate}/ballots/options`, "place-compromise", Object.fromEntries(Object.entries(ranking).map(([key, place]) => [`place-${key}`, place])));
    }
    await expect(teacher.getByText(/12 of 12 have cast/).first()).toBeVisible();
    await expect(teacher.getByText("Paper 2, the options: 12 cast.")).toBeVisible();
  });

  await test.step("credit, the last paper: given by three, skipped by nine, and never shown again", async () => {
    for (const page of [elif, jonas, amara]) {
      await page.goto(`${debate}/ballots/credits`);
      await page.getByRole("checkbox").first().check();
      await page.getByRole("textbox", { name: /^Why/ }).fill("I looked long for an answer.");
      await page.getByRole("button", { name: "Cast paper 3" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "All 3 papers are cast and kept" })).toBeVisible();
      await expect(page.getByText("I looked long for an answer.")).toHaveCount(0);
    }
    for (const { name } of crowd) await postForm(others.get(name)!, `${debate}/ballots/credits`, "skip", { skip: "1" });
    await expect(teacher.getByText("Paper 3, credit: 3 cast, 9 skipped.")).toBeVisible();
  });

  await test.step("the ballot ends, nobody sees a total, then the outcome opens when the teacher wants", async () => {
    await teacher.getByRole("button", { name: "End the ballot" }).click();
    await expect(teacher.getByRole("heading", { name: "Next: open the outcome" })).toBeVisible({ timeout: afterFinalCall });
    const early = await elif.goto(`${debate}/outcome`);
    expect(new URL(early!.url()).pathname).not.toContain("/outcome");
    await elif.goto(`${debate}/ballots/closing`);
    await teacher.getByRole("button", { name: "Open the outcome" }).click();
    await expect(elif).toHaveURL(/\/outcome$/);
  });

  await test.step("the outcome says what the papers say", async () => {
    for (const page of [elif, jonas, amara]) {
      await page.goto(`${debate}/outcome`);
      const main = page.locator("main");
      await expect(main).toContainText("Carried");
      await expect(main).toContainText("12");
    }
    const flow = await tableOf(elif, /from the opening to the closing ballot/);
    expect(flow).toEqual(["for", "undecided", "against"].map((from) => ["for", "undecided", "against"].map((to) => everybody.filter((papers) => papers.opening === from && papers.closing === to).length)));
    await expect(elif.locator("main")).toContainText(new RegExp(`Carried,\\D*${count("closing", "for")} to\\D*${count("closing", "against")}, with ${count("closing", "undecided")} undecided`));
    await expect(elif.getByText(claim)).toBeVisible(); // rated by four, highest
    await expect(elif.locator("main")).toContainText("3 people credited up to three arguments by others");
    await expect(elif.locator("main")).toContainText("Make support conditional"); // the runoff's winner, 7 of 12 after transfers
  });

  await test.step("a visitor never sees any of it", async () => {
    const answered = await visitor.goto(debate);
    expect(answered?.status()).toBe(404);
    expect((await visitor.goto(desk))?.status()).toBe(404);
  });
  for (const one of others.values()) await one.dispose();
});

/** Presses a step's button, which takes no press for a moment after the step has changed under the pointer. */
async function pressed(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name });
  await expect(button).not.toHaveAttribute("aria-disabled", "true");
  await button.click();
}

async function watched(browser: Browser, faults: Faults, options: Parameters<Browser["newContext"]>[0]): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  watch(context, faults);
  return context;
}

async function join(page: Page, code: string, name: string): Promise<void> {
  await page.goto("/");
  await page.getByLabel("The code on the screen").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.getByLabel("Your name in this class").fill(name);
  await page.getByRole("button", { name: "Join the class" }).click();
  await page.waitForURL("**/words");
}

async function castStance(page: Page, stance: Stance): Promise<void> {
  await page.locator(`input[name="stance"][value="${stance}"]`).check({ force: true });
  if (stance !== "undecided") await page.locator('input[name="confidence"][value="75"]').check({ force: true });
  await page.getByRole("button", { name: /^Cast/ }).click();
  await expect(page.locator('input[name="stance"]:checked')).toHaveCount(0); // a cast paper is never shown again
  await expect(page.getByText(/cast/i).first()).toBeVisible();
}

async function rank(page: Page, ranking: Record<string, string>): Promise<void> {
  const hasScript = await page.locator(".tap-pick").first().isVisible();
  const inOrder = Object.entries(ranking).toSorted(([, one], [, other]) => Number(one) - Number(other));
  for (const [index, [key, place]] of inOrder.entries()) {
    if (!hasScript) await page.locator(`select[name="place-${key}"]`).selectOption(place);
    else {
      await page.locator(`.tap-pick[data-option="${key}"]`).click();
      if (place === inOrder[index - 1]?.[1]) await page.locator(`.is-ranked[data-option="${key}"] [data-act="tie"]`).click();
    }
  }
  await page.getByRole("button", { name: /^Cast/ }).click();
  await expect(page.getByText(/cast/i).first()).toBeVisible();
}

async function argue(page: Page, side: "for" | "against", text: string): Promise<void> {
  await page.getByText(`Add an argument ${side}`).first().click();
  const composer = page.locator("form").filter({ has: page.locator(`input[name="relation"][value="${side === "for" ? "pro" : "con"}"]`) }).first();
  await composer.getByLabel(/Your claim/).fill(text);
  await composer.getByRole("button", { name: "Post it" }).click();
}

async function answer(page: Page, does: "supports" | "attacks", text: string): Promise<void> {
  await page.getByRole("radio", { name: does === "attacks" ? "Attacks it" : "Supports it" }).check({ force: true });
  await page.getByLabel(/Your claim/).first().fill(text);
  await page.getByRole("button", { name: "Post it" }).click();
  await expect(page.getByText(text).first()).toBeVisible();
}

async function comment(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Comment" }).fill(text);
  await page.getByRole("button", { name: "Post comment" }).click();
}

async function rateFirst(request: Awaited<ReturnType<typeof apiRequest.newContext>>, debate: string, value: string): Promise<void> {
  await postForm(request, debate, "value", { value });
}

async function tableOf(page: Page, caption: RegExp): Promise<number[][]> {
  const table = page.locator("table").filter({ has: page.locator("caption", { hasText: caption }) }).first();
  const rows = await table.locator("tbody tr").all();
  return Promise.all(rows.slice(0, 3).map(async (row) => (await row.locator("td").allTextContents()).slice(0, 3).map((cell) => Number(cell.replace(/\D/g, "")))));
}
