import type { Locator, Page } from "@playwright/test";
import { withDatabase } from "./support/database";
import { expect, test } from "./support/test";
import { signIn, theWorld } from "./support/world";

// By keyboard alone: nothing in this file points or clicks.

/** Goes on by Tab until the focus is where it is wanted, as somebody without a mouse does; every stop on the way can be seen. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let stops = 0; stops < 120; stops++) {
    await page.keyboard.press("Tab");
    expect(await unseenFocus(page), "the focus is nowhere to be seen").toBeNull();
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${String(goal)} cannot be reached by Tab`);
}

/** What has the focus without an outline, on itself or on the label that stands for it; null where all is well. */
const unseenFocus = (page: Page) => page.evaluate(() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null; // the focus has left the page for the browser's own bars
  const outlined = [focused, focused.closest("label"), focused.nextElementSibling]
    .some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
  return outlined ? null : focused.outerHTML.slice(0, 200);
});

test("the skip link is the first stop and leads past the masthead", async ({ page }) => {
  await page.goto("/debates/minusma-public");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the debate" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  expect(await unseenFocus(page)).toBeNull();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement))).toBe(true);
});

test("a student rates an argument", async ({ page, context }) => {
  const { students, debates } = await theWorld();
  await signIn(context, students[3]!);
  await page.goto(`/debates/${debates.arguing.slug}`);
  const argument = page.getByRole("article").filter({ hasText: "Talking is the one lever" }).first();
  await tabTo(page, argument.locator("summary", { hasText: "Rate it" }).first());
  await page.keyboard.press("Enter");
  await tabTo(page, argument.getByRole("button", { name: "3 strong" }).first());
  await page.keyboard.press("Enter");
  await expect(argument.getByText("You: 3, strong").first()).toBeVisible();
});

test("a student answers an argument", async ({ page, context }) => {
  const { students, debates } = await theWorld();
  await signIn(context, students[1]!);
  await page.goto(`/debates/${debates.arguing.slug}`);
  const argument = page.getByRole("article").filter({ hasText: "Talking is the one lever" }).first();
  await tabTo(page, argument.getByRole("link", { name: "Answer" }).first());
  await page.keyboard.press("Enter");
  const composer = page.getByRole("form", { name: "Answer F1" });
  await expect(composer).toBeInViewport();
  await tabTo(page, composer.getByRole("radio", { name: "Supports it" }));
  await page.keyboard.press("ArrowRight");
  await expect(composer.getByRole("radio", { name: "Attacks it" })).toBeChecked();
  await tabTo(page, composer.getByRole("textbox"));
  await page.keyboard.type("Whoever refuses a lever still stands beside it.");
  await tabTo(page, composer.getByRole("button", { name: "Post it" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Your answer is posted.")).toBeVisible();
  await expect(page.getByRole("article").filter({ hasText: "still stands beside it" }).first()).toBeVisible();
});

test("a student casts the opening paper, and the heading that says so has the focus and is in sight", async ({ page, context }) => {
  const { students, debates } = await theWorld();
  await signIn(context, students[4]!);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/debates/${debates.opening.slug}/ballots/opening`);
  await tabTo(page, page.getByRole("radio", { name: /^for/i }));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: "Cast your ballot" }));
  await page.keyboard.press("Enter");
  const said = page.getByRole("heading", { level: 1, name: "Your ballot is in" });
  await expect(said).toBeFocused();
  await expect(said).toBeInViewport();
});

test("a student ranks the options: next, up, tied, taken back", async ({ page, context }) => {
  const { students, debates } = await theWorld();
  await signIn(context, students[2]!);
  await page.goto(`/debates/${debates.closing.slug}/ballots/options`);
  const picks = page.locator(".tap-pick");
  const ranked = page.locator(".is-ranked");
  await expect(picks).toHaveCount(6);
  const keys = await picks.evaluateAll((buttons) => buttons.map((button) => button.getAttribute("data-option")));
  await tabTo(page, picks.first());
  for (const count of [1, 2, 3, 4]) {
    await page.keyboard.press("Enter"); // the focus goes on to the next by itself
    await expect(ranked).toHaveCount(count);
  }
  await tabBackTo(page, ranked.nth(3).getByRole("button", { name: /take back/ }));
  await page.keyboard.press("Delete");
  await expect(ranked).toHaveCount(3);
  await tabBackTo(page, ranked.nth(2).getByRole("button", { name: /take back/ }));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("=");
  await expect(page.getByRole("status").filter({ hasText: /now shares place 1/ })).toHaveCount(1);
  await tabTo(page, page.getByRole("button", { name: "Cast paper 2" }));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/ballots/credits"); // the last paper follows
  await expect(page.getByRole("listitem").filter({ hasText: "Options" })).toContainText("kept");
  const rankings = await withDatabase((client) => client.query<{ ranking: string[][] }>(
    "SELECT o.ranking FROM option_ballot o JOIN debate d ON d.id = o.debate_id WHERE d.slug = $1", [debates.closing.slug]));
  expect(rankings.rows.map(({ ranking }) => ranking)).toContainEqual([expect.arrayContaining([keys[0], keys[2]]), [keys[1]]]);
});

async function tabBackTo(page: Page, goal: Locator): Promise<void> {
  for (let stops = 0; stops < 40; stops++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Shift+Tab");
  }
  throw new Error(`${String(goal)} cannot be reached by Shift+Tab`);
}
