import type { Locator, Page } from "@playwright/test";
import { withDatabase } from "./support/database";
import { expect, test } from "./support/test";
import { signIn, theWorld } from "./support/world";

// The option paper by thumb, by mouse, by keyboard alone and without script: each ends with the database holding exactly the paper that
// was meant. The debate asks for scores, and STAR decides.

type Paper = { id: string; ranking: string[][]; line: number | null; scores: Record<string, number> | null };
const papersIn = (slug: string) => withDatabase(async (client) => (await client.query<Paper>(
  "SELECT o.id, o.ranking, o.accepted_up_to AS line, o.scores FROM option_ballot o JOIN debate d ON d.id = o.debate_id WHERE d.slug = $1", [slug])).rows);

/** Opens the paper of a student who has cast none, and tells afterwards what was stored since. */
async function openPaper(page: Page, student: number) {
  const { students, debates: { scoring } } = await theWorld();
  await signIn(page.context(), students[student]!);
  const before = new Set((await papersIn(scoring.slug)).map(({ id }) => id));
  await page.goto(`/debates/${scoring.slug}/ballots/options`);
  return {
    address: `/debates/${scoring.slug}/ballots/options`,
    cast: async () => (await papersIn(scoring.slug)).filter(({ id }) => !before.has(id)).map(({ ranking, line, scores }) => ({ ranking, line, scores })),
  };
}

const ranked = (page: Page) => page.locator(".tap-ranked > [data-option]");
const picks = (page: Page) => page.locator(".tap-pick");
const keysOf = (rows: Locator) => rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.option!));
const castButton = (page: Page) => page.getByRole("button", { name: "Cast paper 2" });
const line = (page: Page) => page.locator(".tap-line");
const said = (page: Page) => page.locator(".tap-script [role=status]");
const scoreOf = (page: Page, key: string, points: number) => page.locator(`input[name="score-${key}"][value="${points}"]`);
/** Casting leads on to the third paper. */
const kept = (page: Page) => expect(page.getByRole("heading", { name: "Credit what was hard to answer" }).first()).toBeVisible();

test.describe("by thumb, on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("options are tapped in order, tied, one taken back, a line drawn and scores given", async ({ page }) => {
    const paper = await openPaper(page, 1);
    const [a, b, c, d] = await keysOf(picks(page)) as [string, string, string, string, string, string];
    for (const key of [a, b, c, d]) await page.locator(`.tap-pick[data-option="${key}"]`).tap();
    await ranked(page).nth(2).getByRole("button", { name: "same place as the one above" }).tap();
    await ranked(page).nth(3).getByRole("button", { name: /take back/ }).tap();
    await page.getByRole("button", { name: /Draw a line here/ }).tap();
    await page.getByRole("button", { name: "Move the line up" }).tap();
    for (const [key, points] of [[a, 5], [b, 0]] as const) await page.locator("label", { has: scoreOf(page, key, points) }).tap();
    expect(await tooSmall(page)).toEqual([]);
    await castButton(page).tap();
    await kept(page);
    expect(await paper.cast()).toEqual([{ ranking: [[a], [b, c].toSorted()], line: 1, scores: { [a]: 5, [b]: 0 } }]);
  });

  /** What one presses on the paper and is smaller than a thumb, 44 by 44. */
  const tooSmall = (page: Page) => page.locator("form#paper button, form#paper .scale label, form#paper [type=submit]").evaluateAll((all) =>
    all.map((one) => ({ text: one.textContent || one.getAttribute("aria-label"), ...(({ width, height }) => ({ width, height }))(one.getBoundingClientRect()) }))
      .filter(({ width, height }) => width < 43.5 || height < 43.5));
});

test.describe("by mouse", () => {
  /** Drags the middle of a row to a height beside another row: above it (-), or below it (+), so many pixels from its edge. */
  async function drag(page: Page, row: Locator, to: Locator, edge: "above" | "below"): Promise<void> {
    await to.scrollIntoViewIfNeeded();
    await row.hover({ position: { x: 200, y: 20 } });
    await page.mouse.down();
    const box = (await to.boundingBox())!;
    await page.mouse.move(box.x + 210, box.y + box.height / 2, { steps: 4 });
    await page.mouse.move(box.x + 210, edge === "above" ? box.y + 4 : box.y + box.height - 4, { steps: 4 });
    await page.mouse.up();
  }

  test.use({ viewport: { width: 1280, height: 1400 } });

  test("options and the line are dragged to their places, into a tie, and out again", async ({ page }) => {
    const paper = await openPaper(page, 2);
    const [a, b, c, d, e] = await keysOf(picks(page)) as [string, string, string, string, string, string];
    const row = (key: string) => page.locator(`[data-option="${key}"]`);
    await drag(page, row(a), page.locator(".tap-how").last(), "above"); // nothing is ranked yet: above the list is the first place
    await expect(ranked(page)).toHaveCount(1);
    await drag(page, row(b), row(a), "below");
    await drag(page, row(c), row(a), "above");
    expect(await keysOf(ranked(page))).toEqual([c, a, b]);
    await expect(said(page)).toHaveText(/is now in place 1\.$/);
    await row(b).getByRole("button", { name: "same place as the one above" }).click(); // c, a = b
    await drag(page, row(d), row(b), "above"); // between the two that share a place
    await expect(said(page)).toHaveText(/now shares place 2\.$/);
    await page.getByRole("button", { name: /Draw a line here/ }).click();
    await drag(page, line(page), row(c), "below");
    await expect(said(page)).toHaveText("The line is below place 1: you could live with everything above it.");
    await drag(page, row(e), line(page), "above"); // from those that are left to right above the line
    await expect(said(page)).toHaveText(/is now in place 2\. It stands above the line\.$/);
    await drag(page, row(d), picks(page).last(), "below"); // back to those that are left
    await expect(said(page)).toHaveText(/is taken back\.$/);
    await castButton(page).click();
    await kept(page);
    expect(await paper.cast()).toEqual([{ ranking: [[c], [e], [a, b].toSorted()], line: 2, scores: null }]);
  });

  test("Escape calls a drag off, and a click is no drag", async ({ page }) => {
    await openPaper(page, 5);
    const keys = await keysOf(picks(page));
    for (let count = 0; count < 3; count++) await picks(page).first().click();
    const before = await keysOf(ranked(page));
    expect(before).toEqual(keys.slice(0, 3));
    await ranked(page).nth(2).hover({ position: { x: 200, y: 20 } });
    await page.mouse.down();
    const box = (await ranked(page).first().boundingBox())!;
    await page.mouse.move(box.x + 210, box.y + 4, { steps: 5 });
    await expect(page.locator(".drop-before")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(await keysOf(ranked(page))).toEqual(before);
    await expect(page.locator(".is-dragged, .drop-before")).toHaveCount(0);
  });
});

test.describe("by keyboard alone", () => {
  async function tabTo(page: Page, goal: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    for (let stops = 0; stops < 90; stops++) {
      if (await goal.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${String(goal)} cannot be reached by ${key}`);
  }

  test("places, a tie, the line and scores; and every move is announced", async ({ page }) => {
    const paper = await openPaper(page, 3);
    const [a, b, c, d] = await keysOf(picks(page)) as [string, string, string, string, string, string];
    const titles = await picks(page).locator("b").allInnerTexts();
    const [titleA, titleB, titleC] = titles as [string, string, string];
    const press = async (key: string, sentence: string) => {
      await page.keyboard.press(key);
      await expect(said(page)).toHaveText(sentence);
    };
    await tabTo(page, picks(page).first());
    await press("Enter", `${titleA} is now in place 1.`); // the focus goes on to the next by itself
    await press("Enter", `${titleB} is now in place 2.`);
    await press("Enter", `${titleC} is now in place 3.`);
    await tabTo(page, page.getByRole("button", { name: /Draw a line here/ }), "Shift+Tab");
    await press("Enter", "The line is below place 3: you could live with everything above it.");
    await press("ArrowUp", "The line is below place 2: you could live with everything above it.");
    await press("ArrowUp", "The line is below place 1: you could live with everything above it.");
    await press("ArrowUp", "The line is above all places: you could live with none of them.");
    await press("ArrowDown", "The line is below place 1: you could live with everything above it.");
    await press("Delete", "The line is taken back.");
    await press("Enter", "The line is below place 3: you could live with everything above it.");
    await press("ArrowUp", "The line is below place 2: you could live with everything above it.");
    const rowOf = (key: string) => page.locator(`.is-ranked[data-option="${key}"]`);
    await tabTo(page, rowOf(c).locator(".tool").first());
    await press("ArrowUp", `${titleC} is now in place 3. It stands above the line.`); // past the line
    await press("ArrowUp", `${titleC} is now in place 2. It stands above the line.`); // past a place
    await press("=", `${titleC} now shares place 1. It stands above the line.`);
    await press("ArrowDown", `${titleC} is now in place 2. It stands above the line.`);
    await press("=", `${titleC} now shares place 1. It stands above the line.`);
    await tabTo(page, rowOf(b).locator(".tool:enabled").first());
    await press("ArrowDown", `${titleB} is now in place 2. It stands below the line.`);
    await press("Delete", `${titleB} is taken back.`);
    await tabTo(page, page.locator(`.tap-pick[data-option="${d}"]`));
    await press("Enter", `${titles[3]} is now in place 2. It stands below the line.`);
    await tabTo(page, page.locator(`input[name="score-${a}"]:checked`)); // no score
    for (let points = 0; points <= 4; points++) await page.keyboard.press("ArrowRight");
    await expect(scoreOf(page, a, 4)).toBeChecked();
    await tabTo(page, castButton(page));
    await page.keyboard.press("Enter");
    await kept(page);
    expect(await paper.cast()).toEqual([{ ranking: [[a, c].toSorted(), [d]], line: 1, scores: { [a]: 4 } }]);
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test("menus and radio buttons; what is wrong is said and kept; a fresh paper replaces the whole one and is never filled in", async ({ page }) => {
    const paper = await openPaper(page, 4);
    const menus = page.locator("select[name^=place-]");
    const keys = (await menus.evaluateAll((all) => all.map((menu) => menu.getAttribute("name")!.slice("place-".length)))) as [string, string, string];
    const lineMenu = page.getByLabel("The line: I could live with everything down to place");
    await lineMenu.selectOption("3");
    await scoreOf(page, keys[0], 2).check({ force: true });
    await castButton(page).click();
    await expect(page.getByText("The line has nothing above it.")).toBeVisible();
    await expect(lineMenu).toHaveValue("3");
    await expect(scoreOf(page, keys[0], 2)).toBeChecked();
    for (const [index, place] of [["0", "2"], ["1", "5"], ["2", "2"]] as const) await menus.nth(Number(index)).selectOption(place); // with gaps
    await castButton(page).click();
    await kept(page);
    const tied = [keys[0], keys[2]].toSorted();
    expect(await paper.cast()).toEqual([{ ranking: [tied, [keys[1]]], line: 1, scores: { [keys[0]]: 2 } }]);
    await page.goto(paper.address);
    await page.getByRole("link", { name: "fresh paper for Options" }).first().click();
    await expect(page.getByText("What stands on it is never shown again.")).toBeVisible();
    for (const menu of [menus.nth(0), menus.nth(1), lineMenu]) await expect(menu).toHaveValue("");
    await expect(page.locator(".scale input:checked:not([value=''])")).toHaveCount(0);
    await menus.nth(1).selectOption("1");
    await castButton(page).click();
    await kept(page);
    expect(await paper.cast()).toEqual([{ ranking: [[keys[1]]], line: null, scores: null }]);
  });
});

test("the paper says which count decides, hints where scores go the other way, and lies in the same order when it is opened again", async ({ page }) => {
  const { address } = await openPaper(page, 5);
  await expect(page.getByText("Your teacher has named STAR as the count that decides; the others are shown beside it. It counts the papers that give scores, and no others.")).toBeVisible();
  await expect(page.getByText("All papers are shown, without names: rankings, lines and scores.")).toBeVisible();
  const order = await keysOf(picks(page));
  const [first, second] = await picks(page).locator("b").allInnerTexts();
  for (let count = 0; count < 2; count++) await picks(page).first().click();
  const hint = page.locator(".other-way");
  await scoreOf(page, order[0]!, 1).check({ force: true });
  await expect(hint).toBeEmpty();
  await scoreOf(page, order[1]!, 4).check({ force: true });
  await expect(hint).toHaveText(`Your ranking and your scores differ: ${first} stands above ${second} with fewer points, 1 against 4. You may leave it so.`);
  await page.locator(`[name="score-${order[1]}"][value=""]`).check({ force: true }); // taken back
  await expect(hint).toBeEmpty();
  await page.goto(address);
  expect(await keysOf(picks(page))).toEqual(order);
});

test("a teacher names the count while preparing, and it asks for scores by itself", async ({ page }) => {
  const { classId, teacher, debates: { preparing, closing } } = await theWorld();
  await signIn(page.context(), teacher);
  await page.goto(`/classes/${classId}?debate=${preparing.slug}`);
  await page.getByText("The option paper", { exact: true }).click();
  await page.getByLabel("The count that decides").selectOption("STAR");
  await page.getByRole("button", { name: "Keep these" }).click();
  await expect(page.getByText("What the option paper is like is kept.")).toBeVisible();
  await page.goto(`/classes/${classId}?debate=${preparing.slug}`);
  await page.getByText("The option paper", { exact: true }).click();
  await expect(page.getByLabel("The count that decides")).toHaveValue("star");
  await expect(page.getByRole("checkbox", { name: /asks for scores/ })).toBeChecked();
  await page.goto(`/classes/${classId}?debate=${closing.slug}`); // begun: to be read, not to be changed
  await page.getByText("The option paper", { exact: true }).click();
  await expect(page.getByText("No count of the option papers was named as the one that decides. This is settled since the opening ballot began.")).toBeVisible();
  await expect(page.getByLabel("The count that decides")).toHaveCount(0);
});

test("in the making of a debate another plan does not take back the count that was named, and the debate has it", async ({ page }) => {
  const { emptyClassId, teacher } = await theWorld();
  await signIn(page.context(), teacher);
  await page.goto(`/classes/${emptyClassId}/debates/new`);
  await page.getByLabel("The count that decides").selectOption("approval");
  await page.getByRole("radio", { name: /^Two lessons/ }).check();
  await page.getByRole("button", { name: "Make the debate" }).click();
  await page.waitForURL(/\/classes\/[^/]+$/);
  const made = await withDatabase((client) => client.query("DELETE FROM debate WHERE class_id = $1 RETURNING deciding_count, asks_scores, uses_options", [emptyClassId])); // the class is empty again
  expect(made.rows).toEqual([{ deciding_count: "approval", asks_scores: false, uses_options: true }]);
});
