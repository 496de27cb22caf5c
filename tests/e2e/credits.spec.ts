import type { BrowserContext, Page } from "@playwright/test";
import { withDatabase } from "./support/database";
import { expect, test } from "./support/test";
import { signIn, theWorld } from "./support/world";

const boxOf = (page: Page, label: string) => page.getByRole("listitem").filter({ has: page.getByText(label, { exact: true }) }).getByRole("checkbox");
const reasonOf = (page: Page, label: string) => page.getByRole("textbox", { name: new RegExp(`^Why.* ${label.replaceAll(".", "\\.")}$`) });
const castIt = (page: Page) => page.getByRole("button", { name: "Cast paper 3" }).click();

/** A student of the world before the credit paper. */
async function before(context: BrowserContext, page: Page, student: number): Promise<string> {
  const { students, debates } = await theWorld();
  await signIn(context, students[student]!);
  await page.goto(`/debates/${debates.closing.slug}/ballots/credits`);
  return debates.closing.slug;
}

const reasons = async (slug: string) => (await withDatabase((client) => client.query<{ label: string; reason: string }>(
  "SELECT a.label, c.reason FROM credit c JOIN argument a ON a.id = c.argument_id JOIN debate d ON d.id = c.debate_id WHERE d.slug = $1", [slug]))).rows;

test("by keyboard, on a phone: found, ticked, explained, cast; a fresh paper shows nothing of it, and skipping takes it back", async ({ page, context }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const slug = await before(context, page, 5);
  await page.getByRole("searchbox", { name: "Find an argument" }).focus();
  await page.keyboard.type("f1.1.1");
  await expect(page.getByRole("checkbox")).toHaveCount(1);
  await page.keyboard.press("Enter"); // sends nothing
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(boxOf(page, "F1.1.1")).toBeChecked();
  await expect(page.getByRole("status").filter({ hasText: "1 of 3 chosen" })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Staying in power is what it wants, true.");
  await page.getByRole("searchbox", { name: "Find an argument" }).fill("civilians");
  await expect(page.getByRole("checkbox")).toHaveCount(2); // what is ticked stays
  await boxOf(page, "F2").check();
  await castIt(page);
  await expect(page.getByRole("heading", { level: 1, name: "Paper 3 is cast and kept" })).toBeVisible();
  expect(await reasons(slug)).toEqual(expect.arrayContaining([{ label: "F1.1.1", reason: "Staying in power is what it wants, true." }, { label: "F2", reason: "" }]));
  await page.getByRole("link", { name: "fresh paper for Credit" }).click();
  await expect(page.getByRole("checkbox").first()).toBeVisible();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await expect(page.getByText("Staying in power is what it wants, true.")).toHaveCount(0);
  await page.getByRole("button", { name: "Skip this paper" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Paper 3 is skipped" })).toBeVisible();
  expect((await reasons(slug)).map(({ label }) => label)).not.toContain("F1.1.1");
});

for (const scripted of [true, false]) {
  test.describe(scripted ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled: scripted });

    test("too much or nothing is told, and all that was ticked and written stays", async ({ page, context }) => {
      await before(context, page, 3);
      await castIt(page);
      await expect(page.getByText("Tick an argument, or skip this paper.")).toBeVisible();
      for (const label of ["F1", "F2", "A1", "F1.1"]) await boxOf(page, label).check();
      await reasonOf(page, "F1").fill("It was hard to answer.");
      await castIt(page);
      await expect(page.getByText("At most three arguments can be credited.")).toBeVisible();
      for (const label of ["F1", "F2", "A1", "F1.1"]) await expect(boxOf(page, label)).toBeChecked();
      await expect(reasonOf(page, "F1")).toHaveValue("It was hard to answer.");
      await boxOf(page, "F2").uncheck();
      await reasonOf(page, "A1").fill("x".repeat(301));
      await castIt(page);
      await expect(page.getByText("This is too long. Shorten it and send it again.")).toBeVisible();
      await expect(boxOf(page, "F2")).not.toBeChecked();
      await expect(reasonOf(page, "F1")).toHaveValue("It was hard to answer.");
    });
  });
}

test("in the outcome an author puts their name to it, and a reason that staff hide is gone for the others", async ({ page, context, browser }) => {
  const { students, teacher, debates } = await theWorld();
  const outcome = `/debates/${debates.outcome.slug}/outcome`;
  await signIn(context, students[4]!);
  const credits = page.locator("#credits");
  await page.goto(outcome);
  await expect(credits).toContainText("credited by 3; name not shown");
  await expect(credits).toContainText("It was hard to answer.");
  await expect(credits).not.toContainText("whose mission it would be"); // of an argument that was credited twice
  const other = await browser.newContext({ baseURL: process.env.E2E_BASE_URL! });
  const desk = await other.newPage();
  await signIn(other, students[0]!);
  await desk.goto(outcome);
  await desk.getByRole("button", { name: "Put my name to it" }).click();
  await expect(desk.getByRole("button", { name: "Take my name away" })).toBeVisible();
  await signIn(other, teacher);
  await desk.goto(outcome);
  const reason = desk.locator("#credits li li").filter({ hasText: "It was hard to answer." });
  await reason.getByText("Hide", { exact: true }).click();
  await reason.getByLabel("Reason").fill("about a person");
  await reason.getByRole("button", { name: "Hide it" }).click();
  await expect(desk.getByText("Hidden from all but staff:").first()).toBeVisible();
  await page.goto(outcome);
  await expect(credits).toContainText("credited by 3; Elif T.");
  await expect(credits).not.toContainText("It was hard to answer.");
  await other.close();
});
