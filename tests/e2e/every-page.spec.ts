import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";
import { addressOf, as, visits } from "./support/visits";

// Every page once, in the states that look different: it breaks no rule that a machine can check, in light and on a wide screen as in
// dark and on a phone with all that unfolds, where nothing makes it scroll sideways. That its console stays quiet is watched by the fixture.
test.describe.configure({ mode: "parallel" });
test.use({ trace: "off" }); // recording each of so many pages takes longer than looking at them

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const phone = { width: 360, height: 740 };

async function isSound(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/\S/);
  await expect(page.locator("h1")).toHaveCount(1);
  await page.emulateMedia({ colorScheme: "light" });
  expect.soft(await breaches(page), "wide and light").toEqual([]);
  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: "dark" });
  expect.soft(await scrollWidth(page), "it scrolls sideways").toBeLessThanOrEqual(phone.width);
  await page.locator("details").evaluateAll((folds: HTMLDetailsElement[]) => folds.forEach((fold) => { fold.open = true; }));
  expect.soft(await breaches(page), "on a phone, dark, unfolded").toEqual([]);
  expect.soft(await scrollWidth(page), "unfolded it scrolls sideways").toBeLessThanOrEqual(phone.width);
}

const scrollWidth = (page: Page) => page.evaluate(() => document.scrollingElement?.scrollWidth);

/** What axe finds, each rule with the elements it means. Without frames of others there is no need for its second page. */
async function breaches(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ runOnly: tags, resultTypes: ["violations"] }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} (${any[0]?.message ?? ""})`));
}

for (const [name, visit] of Object.entries(visits)) {
  const { who = "visitor", act, shows } = visit;
  test(name, async ({ page, context }) => {
    await page.goto(addressOf(visit, await as(context, who)));
    await act?.(page);
    await expect(page.locator("main")).toContainText(shows);
    await isSound(page);
  });
}
