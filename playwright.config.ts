import { defineConfig, devices } from "@playwright/test";
import { browserPath } from "./scripts/browser";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  globalSetup: "./tests/support/e2e-setup.ts",
  workers: 2,
  retries: 0, // a test that passes now and then is broken
  timeout: 60_000,
  expect: { timeout: 15_000 }, // machines are shared: what is slow is not wrong
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    // Set by the global setup, before a worker reads this file.
    baseURL: process.env.E2E_BASE_URL,
    launchOptions: { executablePath: browserPath(), chromiumSandbox: false },
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
