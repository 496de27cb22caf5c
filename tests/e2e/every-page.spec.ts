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
const wide = { width: 1280, height: 720 };

async function isSound(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/\S/);
  await expect(page.locator("h1")).toHaveCount(1);
  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: "dark" });
  expect.soft(await scrollWidth(page), "it scrolls sideways").toBeLessThanOrEqual(phone.width);
  const folds = await page.locator("details:not([open])").elementHandles();
  const unfold = (open: boolean) => page.evaluate(([all, to]) => all.forEach((fold) => { (fold as HTMLDetailsElement).open = to; }), [folds, open] as const);
  await unfold(true);
  expect.soft(await breaches(page), "on a phone, dark, unfolded").toEqual([]);
  expect.soft(await scrollWidth(page), "unfolded it scrolls sideways").toBeLessThanOrEqual(phone.width);
  await unfold(false); // menus that nobody opens at once would lie over each other
  await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: "light" });
  expect.soft(await breachesOfLook(page), "wide and light").toEqual([]);
}

const scrollWidth = (page: Page) => page.evaluate(() => document.scrollingElement?.scrollWidth);

/** What axe finds, each rule with the elements it means. Without frames of others there is no need for its second page. */
async function breaches(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ runOnly: tags, resultTypes: ["violations"] }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} (${any[0]?.message ?? ""})`));
}

/** The same for what another theme or width changes, by the axe that the first look has left in the page. */
const breachesOfLook = (page: Page) => page.evaluate(async () => {
  const { axe } = globalThis as unknown as { axe: { run(on: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
  const { violations } = await axe.run(document, { runOnly: { type: "rule", values: ["color-contrast", "target-size"] }, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
});

for (const [name, visit] of Object.entries(visits)) {
  const { who = "visitor", act, shows } = visit;
  test(name, async ({ page, context }) => {
    await page.goto(addressOf(visit, await as(context, who)));
    await act?.(page);
    await expect(page.locator("main")).toContainText(shows);
    await isSound(page);
  });
}
