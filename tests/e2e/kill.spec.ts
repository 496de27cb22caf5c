import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startSite } from "../support/site";
import { expect, test } from "./support/test";

test.setTimeout(180_000);

test("a server that is killed between the answer and the reload has lost nothing", async ({ browser }) => {
  const data = mkdtempSync(path.join(tmpdir(), "parley-killed-"));
  let site = await startSite({ env: { PARLEY_DATA_DIR: data } });
  try {
    const port = new URL(site.url).port;
    const page = await (await browser.newContext({ baseURL: site.url })).newPage();
    await page.goto(site.ownerLink!.replace(/^https?:\/\/[^/]+/, site.url));
    await page.getByLabel("Your name").fill("Ms Okafor");
    await page.getByLabel("E-mail address").fill("okafor@school.example");
    await page.getByLabel("Password").fill("a sentence of my own");
    await page.getByRole("button", { name: "Make the account" }).click();
    await page.waitForURL("**/classes/new");
    await page.getByLabel("Name of the class").fill("A class that stays");
    await page.getByRole("button", { name: "Make the class" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "A class that stays" })).toBeVisible(); // acknowledged
    await site.stop("SIGKILL");
    site = await startSite({ env: { PARLEY_DATA_DIR: data, PORT: port } });
    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: "A class that stays" })).toBeVisible();
  } finally {
    await site.stop();
    rmSync(data, { recursive: true, force: true });
  }
});
