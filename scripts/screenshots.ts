import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright";
import { browserPath } from "./browser";
import { build } from "./build";
import { runCommand } from "./command";
import { inHouse } from "./house";
import { startSite } from "./site-for-scripts";

const pictures = { debate: "/debates/example-minusma", outcome: "/debates/example-minusma/outcome" };

/** `npm run screenshots`: the README's pictures, from the example that ships. */
await runCommand(async (running) => {
  const data = mkdtempSync(path.join(tmpdir(), "parley-screenshots-"));
  running.whenStopping(() => rmSync(data, { recursive: true, force: true }));
  await build();
  const site = await startSite(data);
  running.whenStopping(() => site.stop());
  const browser = await chromium.launch({ executablePath: browserPath(), chromiumSandbox: false });
  running.whenStopping(() => browser.close());
  mkdirSync(inHouse("docs", "images"), { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1440, height: 960 }, colorScheme: "light" });
  for (const [name, address] of Object.entries(pictures)) {
    await page.goto(site.url + address);
    await page.screenshot({ path: inHouse("docs", "images", `${name}.png`) });
  }
  await running.stop(0);
});
