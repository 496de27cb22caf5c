import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { Fault } from "./fault";

// First the one without windows, which Playwright brings too: the tests take half as long in it.
const system = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
  "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/**
 * The browser of the end-to-end tests: the one that CHROMIUM_PATH names, Playwright's own when it is there, the
 * system's, else Debian's, installed now when that may be done.
 *
 * @returns its program; undefined for Playwright's own
 * @throws Fault when there is none to be had
 */
export function browserPath(): string | undefined {
  const { CHROMIUM_PATH: named } = process.env;
  if (named && !existsSync(named)) throw new Fault(`CHROMIUM_PATH names ${named}, which is not there.`);
  if (named) return named;
  if (existsSync(chromium.executablePath())) return undefined;
  const found = system.find(existsSync) ?? installed();
  if (!found) throw new Fault("The end-to-end tests need a Chromium: run npx playwright install --with-deps chromium, or set CHROMIUM_PATH to one.");
  return found;
}

/** Debian's Chromium without windows by apt, which only root may do; where there is no such package, the whole one. */
function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  process.stderr.write("Installing a Chromium for the end-to-end tests …\n");
  const apt = (...args: string[]) => spawnSync("apt-get", ["-qq", ...args], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  apt("update");
  for (const browser of ["chromium-headless-shell", "chromium"]) {
    apt("install", "-y", "--no-install-recommends", browser, "fonts-liberation");
    const found = system.find(existsSync);
    if (found) return found;
  }
  return undefined;
}
