import type { Locator } from "@playwright/test";
import { expect, test } from "./support/test";
import { signIn, theWorld } from "./support/world";

// What a student can do whose browser runs no script: the forms post, and the page that comes back says how it went.
test.use({ javaScriptEnabled: false });

const claim = "Talking is the one lever that the mission has left, and refusing to pull it helps nobody.";

/** Opens a fold as its summary does, which needs no script. */
async function unfold(summary: Locator): Promise<void> {
  await summary.focus();
  await summary.press("Enter");
}

test("rates an argument, and finds the rating kept", async ({ page, context }) => {
  const { students, debates } = await theWorld();
  await signIn(context, students[1]!);
  await page.goto(`/debates/${debates.arguing.slug}`);
  const argument = page.getByRole("article").filter({ hasText: claim }).first();
  await unfold(argument.getByText("Rate it").first());
  await argument.getByRole("button", { name: "3 strong" }).first().click();
  await expect(argument.getByText("You: 3, strong").first()).toBeVisible();
  await page.goto(`/debates/${debates.arguing.slug}`);
  await expect(argument.getByText("You: 3, strong").first()).toBeVisible();
});

test("is refused a claim of 501 characters, with a sentence, and the text is kept", async ({ page, context }) => {
  const { students, debates } = await theWorld();
  await signIn(context, students[2]!);
  await page.goto(`/debates/${debates.arguing.slug}`);
  const composer = page.locator("form", { has: page.locator('input[name="relation"][value="pro"]') });
  await unfold(composer.getByText("Add an argument for"));
  const tooLong = "A word. ".repeat(62) + "Never";
  expect(tooLong).toHaveLength(501);
  await composer.getByLabel("Your claim").fill(tooLong);
  await composer.getByRole("button", { name: "Post it" }).click();
  await expect(composer.getByLabel("Your claim")).toHaveValue(tooLong);
  await expect(composer.getByLabel("Your claim")).toBeVisible(); // the fold is open again
  await expect(composer.locator(".error")).toContainText("too long");
  await expect(page.getByRole("article").filter({ hasText: "A word. A word." })).toHaveCount(0);
});

test("is told that a waiting page does not move by itself, and how to go on", async ({ page, context }) => {
  const { students, debates } = await theWorld();
  await signIn(context, students[1]!);
  await page.goto(`/debates/${debates.arguing.slug}`);
  await page.getByRole("link", { name: "Load the page again" }).click();
  await expect(page).toHaveURL(`/debates/${debates.arguing.slug}?`);
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("casts the opening paper, and is never shown it again", async ({ page, context }) => {
  const { students, debates } = await theWorld();
  await signIn(context, students[3]!);
  await page.goto(`/debates/${debates.opening.slug}`);
  await expect(page.getByRole("heading", { level: 1, name: "Opening ballot" })).toBeVisible();
  await page.getByRole("radio", { name: /^for/i }).check();
  await page.getByRole("radio", { name: "fairly sure" }).check();
  await page.getByRole("button", { name: "Cast your ballot" }).click();
  await expect(page.getByText("Your ballot is in")).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
});

test("ranks the options by menus", async ({ page, context }) => {
  const { students, debates } = await theWorld();
  await signIn(context, students[3]!);
  await page.goto(`/debates/${debates.closing.slug}/ballots/options`);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(360);
  await expect(page.getByText("Tap in order of preference")).toBeHidden();
  const menus = page.getByRole("combobox");
  await menus.nth(0).selectOption("1");
  await menus.nth(1).selectOption("2");
  await menus.nth(2).selectOption("2");
  await page.getByRole("button", { name: "Cast paper 2" }).click();
  await page.waitForURL("**/ballots/credits"); // the last paper follows
  await expect(page.getByRole("listitem").filter({ hasText: "Options" })).toContainText("kept");
});
