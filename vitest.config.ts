import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const house = path.dirname(fileURLToPath(import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      // Empty outside of React's server condition, as in Next's own build.
      { find: /^server-only$/, replacement: path.join(house, "node_modules/server-only/empty.js") },
      { find: /^@\//, replacement: `${house}/` },
    ],
  },
  test: {
    maxWorkers: 2, // each integration file has a database of its own
    projects: [
      { extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], testTimeout: 20_000 } },
      { extends: true, test: { name: "method", include: ["lib/method/test/**/*.test.ts"], testTimeout: 20_000 } },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          // One server and one migrated database for all; each file works on a copy of its own.
          globalSetup: ["tests/support/vitest-setup.ts"],
          setupFiles: ["tests/support/vitest-setup-file.ts"],
          testTimeout: 30_000, hookTimeout: 60_000,
        },
      },
      // One after another: each starts the whole site.
      { extends: true, test: { name: "start", include: ["tests/start/**/*.test.ts"], testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false } },
    ],
  },
});
