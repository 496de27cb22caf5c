import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";
import { as } from "./support/visits";

/** How many pages a page is on paper: A4, with the site's own margins. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test("the example's outcome is one to three pages on paper", async ({ page }) => {
  await page.goto("/debates/example-minusma/outcome");
  const pages = await pagesOf(page);
  expect(pages).toBeGreaterThanOrEqual(1);
  expect(pages).toBeLessThanOrEqual(3);
});

test("a class's outcome is one to three pages, and says what was debated, by whom and when", async ({ page, context }) => {
  const { debates } = await as(context, 1);
  await page.goto(`/debates/${debates.outcome.slug}/outcome`);
  const pages = await pagesOf(page);
  expect(pages).toBeGreaterThanOrEqual(1);
  expect(pages).toBeLessThanOrEqual(3);
  await page.emulateMedia({ media: "print" });
  const source = page.locator("#source");
  await expect(source).toContainText("version 1");
  await expect(source).toContainText("Year 12 Politics");
  await expect(source).toContainText(/The outcome was opened on \d/);
  await expect(page.getByRole("heading", { name: "Who moved" })).toBeVisible();
  await expect(page.locator("#rated li").first()).toBeVisible(); // what is folded on a phone is open on paper
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
});

test("the list of who took part is printed whole", async ({ page, context }) => {
  const { debates } = await as(context, "teacher");
  await page.goto(`/debates/${debates.outcome.slug}/participation`);
  expect(await pagesOf(page)).toBe(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("row")).toHaveCount(7); // a head and six students
});
