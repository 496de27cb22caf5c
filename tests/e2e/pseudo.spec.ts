import type { Browser, Page } from "@playwright/test";
import { startSite, type Site } from "../support/site";
import { withDatabase } from "./support/database";
import { expect, test } from "./support/test";
import { addressOf, type Visit, visits } from "./support/visits";
import { theWorld, type World } from "./support/world";

// Every page that an address leads to, once in accented words that are 40 % longer and once mirrored: what is not content and stays English,
// and what no longer fits, is seen at once. A second process on the same database speaks the pseudo-language.
const tour = Object.entries(visits).filter(([, { act }]) => act === undefined);

for (const language of ["en-XA", "ar-XB"] as const) {
  test(`the tour in ${language}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const world = await theWorld();
    const content = await contentOf();
    const site = await startSite({ env: { DATABASE_URL: process.env.E2E_DATABASE_URL!, PARLEY_SECRET: process.env.E2E_SECRET!, PARLEY_WORDS: language } });
    try {
      const pages = new Map<Visit["who"], Page>(); // one browser a person, for all of their pages
      for (const [name, visit] of tour) {
        const page = pages.get(visit.who) ?? await pageOf(browser, site, world, visit.who);
        pages.set(visit.who, page);
        await look(page, site.url + addressOf(visit, world), content, name);
      }
    } finally {
      await site.stop();
    }
  });
}

async function pageOf(browser: Browser, site: Site, world: World, who: Visit["who"] = "visitor"): Promise<Page> {
  const context = await browser.newContext();
  if (who !== "visitor") await context.addCookies([{ name: "parley-session", value: who === "teacher" ? world.teacher : world.students[who]!, url: site.url }]);
  return context.newPage();
}

async function look(page: Page, address: string, content: string[], name: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(address);
  await page.locator("details").evaluateAll((folds: HTMLDetailsElement[]) => folds.forEach((fold) => { fold.open = true; }));
  expect.soft(await leftInEnglish(page, content), `${name}: stays English`).toEqual([]);
  expect.soft(await overflow(page), `${name}: scrolls sideways at 360 pixels`).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  expect.soft(await overflow(page), `${name}: scrolls sideways at 1440 pixels`).toBeLessThanOrEqual(0);
  expect.soft(await cutOff(page), `${name}: cut off`).toEqual([]);
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Buttons, labels and headings whose words are wider than they are. */
const cutOff = (page: Page) => page.evaluate(() => [...document.querySelectorAll<HTMLElement>("button, a.btn, label, h1, h2, h3, summary")]
  .filter((element) => element.offsetParent !== null && !element.matches(".vh, .vh *") && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible")
  .map((element) => element.textContent.slice(0, 60)));

/** What people wrote, and what is no word of a language: whatever else stands on a page is ours to translate. Longest first. */
async function contentOf(): Promise<string[]> {
  const texts = await withDatabase(async (client) => (await client.query<{ text: string }>(`
    SELECT DISTINCT text FROM (
      SELECT text FROM argument UNION ALL SELECT reason FROM credit UNION ALL SELECT text FROM comment UNION ALL SELECT text FROM argument_revision
      UNION ALL SELECT display_name FROM member UNION ALL SELECT pseudonym FROM member UNION ALL SELECT name FROM "user" UNION ALL SELECT email FROM "user"
      UNION ALL SELECT name FROM class UNION ALL SELECT join_code FROM class UNION ALL SELECT left(join_code, 3) || ' ' || right(join_code, 3) FROM class UNION ALL SELECT key FROM reference UNION ALL SELECT motion FROM debate UNION ALL SELECT slug FROM debate
      UNION ALL SELECT title FROM brief_version UNION ALL SELECT subtitle FROM brief_version UNION ALL SELECT motion FROM brief_version UNION ALL SELECT notice FROM brief_version
      UNION ALL SELECT text FROM reference UNION ALL SELECT title FROM policy_option UNION ALL SELECT description FROM policy_option
      UNION ALL SELECT reason FROM decision UNION ALL SELECT reason FROM report
      UNION ALL SELECT jsonb_path_query(blocks, '$.**.text') #>> '{}' FROM brief_version
      UNION ALL SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'
    ) t WHERE text IS NOT NULL AND text <> ''`)).rows);
  return texts.map(({ text }) => text).toSorted((a, b) => b.length - a.length);
}

/** Pieces of text that hold an English word once what people wrote is taken out. */
async function leftInEnglish(page: Page, content: string[]): Promise<string[]> {
  const pieces = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>([document.title]);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest("script, style, noscript, textarea, [data-content], [data-lines], code, .prose-brief")) found.add(node.textContent ?? "");
    }
    // A label that a drawing breaks into lines is one piece.
    for (const label of document.querySelectorAll("[data-lines]")) found.add([...label.children].map(({ textContent }) => textContent).join(" "));
    for (const element of document.querySelectorAll("[aria-label], [placeholder], [alt], [title]")) {
      for (const name of ["aria-label", "placeholder", "alt", "title"]) found.add(element.getAttribute(name) ?? "");
    }
    return [...found];
  });
  return pieces.map((piece) => piece.replaceAll(/\s+/g, " ")).filter(holdsEnglish) // few do: only those are gone through
    .map((piece) => content.reduce((left, text) => (left.includes(text) ? left.replaceAll(text, " ") : left), piece)).filter(holdsEnglish);
}

/** Three plain letters in a row, but for addresses and the few names that are no words. */
const holdsEnglish = (text: string): boolean => /[A-Za-z]{3,}/.test(text.replaceAll(/https?:\/\/\S+|(?:localhost|\d+(?:\.\d+){3}):\d+\S*|\b(?:UTC|Parley|MINUSMA|F\d[\d.]*|A\d[\d.]*)\b/g, " "));
