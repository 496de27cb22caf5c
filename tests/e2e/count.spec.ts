import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { canonicalPapers } from "@/lib/interchange/ballot-files/papers-json";
import { readBallots } from "@/lib/interchange/ballot-files/read";
import { burlington } from "../support/burlington";
import { expect, test } from "./support/test";
import { as } from "./support/visits";

const count = (page: Page) => page.getByRole("button", { name: "Count", exact: true }).click();
const result = (page: Page) => page.getByRole("heading", { name: "What the counts say" });
const elects = (page: Page, name: string) => page.locator(".nine tbody tr", { has: page.getByRole("rowheader", { name: new RegExp(`^${name}`) }) }).locator(".w b");

test("Burlington 2009 is pasted and comes out as published, without a connection, and nothing is sent", async ({ page, context }) => {
  await page.goto("/count", { waitUntil: "networkidle" });
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await context.setOffline(true);
  await page.getByLabel("The ballots").fill(burlington);
  await count(page);
  await expect(result(page)).toBeVisible();
  await expect(page.locator(".count-told [role=status]")).toContainText("8,980 papers over 3 options");
  await expect(elects(page, "Plurality")).toHaveText("Wright");
  await expect(elects(page, "Instant runoff")).toHaveText("Kiss");
  for (const name of ["Borda", "Condorcet", "Schulze", "Ranked pairs", "Minimax"]) await expect(elects(page, name)).toHaveText("Montroll");
  for (const walk of await page.locator("details.walk").all()) await walk.locator("> summary").click();
  await context.setOffline(false);
  expect(requests).toEqual([]);
});

test("a file is chosen or dropped, and what a fault is about is told with its line; nothing is lost", async ({ page }) => {
  await page.goto("/count");
  await page.getByLabel("Or a file").setInputFiles({ name: "ballots.csv", mimeType: "text/csv", buffer: Buffer.from("Stay,Go\n1,2\nx,1\n") });
  await expect(page.getByRole("alert").first()).toContainText("Line 3: ‘x’ is no place.");
  await expect(page.getByLabel("The ballots")).toHaveValue("Stay,Go\n1,2\nx,1\n");
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["# FILE NAME: a.soi\n# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 5\n# ALTERNATIVE NAME 1: Stay\n# ALTERNATIVE NAME 2: Go\n4: 1,2\n"], "a.soi"));
    return data;
  });
  await page.locator(".count-any").dispatchEvent("drop", { dataTransfer: transfer });
  await expect(result(page)).toBeVisible();
  await expect(page.locator(".count-told")).toContainText("The header says 5 voters; the lines hold 4 papers.");
  await expect(elects(page, "Borda")).toHaveText("Stay");
});

test("100,000 lines in a file are counted, and named rather than shown", async ({ page }) => {
  await page.goto("/count");
  const lines = Array.from({ length: 100_000 }, (_, at) => `1, Option ${at % 5} > Option ${(at + 1) % 5}`).join("\n");
  await page.getByLabel("Or a file").setInputFiles({ name: "many.csv", mimeType: "text/csv", buffer: Buffer.from(lines) });
  await expect(page.locator(".count-told [role=status]")).toContainText("100,000 papers over 5 options", { timeout: 30_000 });
  await expect(page.getByText("The file many.csv is loaded")).toBeVisible();
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(page.getByLabel("The ballots")).toBeVisible();
});

test("the papers of an outcome are taken along, have the sum that the outcome shows, and count the same on the page for any ballots", async ({ page }) => {
  await page.goto("/debates/example-minusma/outcome");
  const sum = (await page.locator("#recount .sha code").textContent())!;
  await page.getByRole("link", { name: /^Recount it yourself/ }).click();
  await expect(page.locator("#sum .sha")).toHaveText(sum);
  const taken: Record<string, string> = {};
  for (const name of ["Table (CSV)", "PrefLib", "JSON with its sum"]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#papers").getByRole("link", { name, exact: true }).click()]);
    taken[download.suggestedFilename()] = await readFile(await download.path(), "utf8");
  }
  expect(Object.keys(taken)).toEqual(["option-papers-example-minusma.csv", expect.stringMatching(/^option-papers-example-minusma\.[st]o[ci]$/), "option-papers.json"]);
  const read = readBallots(taken["option-papers.json"]!);
  expect(read.ok && createHash("sha256").update(canonicalPapers(read.file)).digest("hex")).toBe(sum);
  const winners: Record<string, string>[] = [];
  for (const text of Object.values(taken)) {
    await page.goto("/count");
    await page.getByLabel("The ballots").fill(text);
    await count(page);
    await expect(result(page)).toBeVisible();
    winners.push(Object.fromEntries(await page.locator(".nine tbody tr").evaluateAll((rows) => rows.map((row) => [row.querySelector("th a")!.textContent, row.querySelector(".w b")!.textContent]))));
  }
  const [table, preflib, json] = winners;
  expect(Object.keys(json!)).toHaveLength(11);
  expect(table).toEqual(json);
  const { Approval: _accepted, Score: _points, STAR: _star, ...ranked } = json!; // PrefLib has no place for a line or for scores
  expect(preflib).toEqual(ranked);
});

const sheetsOf = async (page: Page) => (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)!.length;

test("slips fit on A4, two columns, each whole, in another order each time", async ({ page }) => {
  await page.goto("/debates/example-minusma/recount/slips");
  const texts = () => page.locator(".slip").allTextContents();
  const first = await texts();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".slips-how")).toBeHidden();
  expect(await sheetsOf(page)).toBeLessThanOrEqual(4);
  // Slips of 95 mm go two and two under each other on a sheet; a third row would be cut in two, and then there were fewer sheets.
  await page.locator(".slip").evaluateAll((slips: HTMLElement[]) => slips.forEach((slip) => { slip.style.height = "95mm"; }));
  expect(await sheetsOf(page)).toBe(Math.ceil(first.length / 4));
  await page.goto("/debates/example-minusma/recount/slips");
  const second = await texts();
  expect(second).not.toEqual(first);
  expect(second.toSorted()).toEqual(first.toSorted());
});

test("of fewer than five papers none is given out, and the page says why", async ({ page, context }) => {
  const { debates } = await as(context, 1);
  const recount = `/debates/${debates.outcome.slug}/recount`;
  await page.goto(`/debates/${debates.outcome.slug}/outcome`);
  await expect(page.getByRole("button", { name: "Try what if" })).toHaveCount(0);
  for (const path of [recount, `${recount}/slips`, `${recount}/by-hand`]) {
    await page.goto(path);
    await expect(page.locator("main")).toContainText("five");
    await expect(page.locator(".slip, .hand")).toHaveCount(0);
  }
  const answer = await page.request.get(`${recount}/files/option-papers.csv`);
  expect([answer.status(), answer.headers()["cache-control"]]).toEqual([404, "private, no-store"]);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a class counts by hand: a wrong pile is named, a right round leads to the next, to the end", async ({ page, request }) => {
    await page.goto("/debates/example-minusma/recount/by-hand");
    const read = readBallots(await (await request.get("/debates/example-minusma/recount/files/option-papers.json")).text());
    if (!read.ok) throw new Error("the papers cannot be read");
    const papers = read.file.papers.length;
    await page.locator(".hand-piles input").first().fill(String(papers + 1));
    await page.getByRole("button", { name: "Check this round" }).click();
    await expect(page.locator(".hand-piles .field").first()).toContainText("Count this pile again: the papers say fewer.");
    await expect(page.locator(".hand-piles .field").nth(1)).toContainText("A number is missing here.");
    for (let round = 1; round < 12 && await page.getByRole("button", { name: "Check this round" }).count() > 0; round += 1) {
      if (await page.locator("#now details").count() === 0) await page.getByRole("button", { name: "Check this round" }).click(); // what the papers say is told once somebody has tried
      await page.locator("#now details summary").click();
      const right = await page.locator("#now tbody td").allTextContents();
      for (const [at, number] of right.entries()) await page.locator(".hand-piles input").nth(at).fill(number);
      await page.getByRole("button", { name: "Check this round" }).click();
      await expect(page.getByText(`Every pile of round ${round} is right.`)).toBeVisible();
    }
    await expect(page.locator(".hand")).toContainText("The count is done.");
    await expect(page.locator(".hand")).toContainText("(plurality)");
  });

  test("the page for any ballots says that it takes a script", async ({ page }) => {
    await page.goto("/count");
    await expect(page.locator("noscript p", { hasText: "Without one nothing can be counted here." })).toBeVisible(); // a search by text passes noscript over
  });
});

test("what if is tried by keyboard alone, says what changes under each count, and sends nothing; its script comes only when it is opened", async ({ page }) => {
  await page.goto("/debates/example-minusma/outcome", { waitUntil: "load" });
  const table = await page.locator("#options .nine .w b").allTextContents();
  const scripts: string[] = [];
  const others: string[] = [];
  page.on("request", (request) => (request.resourceType() === "script" ? scripts : others).push(request.url()));
  await page.getByRole("button", { name: "Try what if" }).focus();
  await page.keyboard.press("Enter");
  const out = page.getByLabel("Leave out");
  await expect(out).toBeFocused();
  expect(scripts.length).toBeGreaterThan(0);
  await page.keyboard.press("ArrowDown");
  const told = page.locator(".what-if-told");
  await expect(told.getByRole("listitem")).toHaveCount(table.length);
  await expect(told.getByRole("status")).toContainText(/Nothing changes|elects? somebody else/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "Back to the papers as they were cast" }).focus();
  await page.keyboard.press("Enter");
  await expect(told.getByRole("status")).toContainText("This is how the papers were cast.");
  expect(await page.locator("#options .nine .w b").allTextContents()).toEqual(table);
  expect(others.filter((url) => !url.includes("/_next/") && !url.includes("/live"))).toEqual([]);
});
