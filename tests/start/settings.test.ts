import { expect, test } from "vitest";
import { ConfigError, readConfig } from "@/lib/platform/config";

const faultsOf = (env: Record<string, string>) => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.message.split("\n") : [`not a ConfigError: ${String(error)}`];
  }
};

test("without settings the site is on port 3000, and keeps its data in data/", () => {
  expect(readConfig({ PATH: "/bin" })).toEqual({ port: 3000, host: undefined, dataDir: "data", databaseUrl: undefined, publicUrl: undefined, secret: undefined });
});

test("an empty setting counts as absent", () => {
  expect(readConfig({ PORT: "", PARLEY_URL: "", DATABASE_URL: "" }).port).toBe(3000);
});

test("settings are read, and cannot be changed afterwards", () => {
  const config = readConfig({ PORT: "8080", HOST: "::1", PARLEY_DATA_DIR: "/srv/parley", DATABASE_URL: "postgres://a:b@db/parley", PARLEY_URL: "https://parley.example.org/", PARLEY_SECRET: "s".repeat(32) });
  expect(config).toEqual({ port: 8080, host: "::1", dataDir: "/srv/parley", databaseUrl: "postgres://a:b@db/parley", publicUrl: "https://parley.example.org", secret: "s".repeat(32) });
  expect(Object.isFrozen(config)).toBe(true);
});

test.each([
  [{ PARLEY_DATADIR: "x" }, "PARLEY_DATADIR is not a setting; did you mean PARLEY_DATA_DIR?"],
  [{ PARLEY_COLOUR: "x" }, "PARLEY_COLOUR is not a setting; those that begin so are PARLEY_DATA_DIR, PARLEY_URL, PARLEY_SECRET."],
  [{ PORT: "http" }, "PORT must be a whole number from 1 to 65535, such as 3000."],
  [{ PORT: "0" }, "PORT must be a whole number from 1 to 65535, such as 3000."],
  [{ PORT: "65536" }, "PORT must be a whole number from 1 to 65535, such as 3000."],
  [{ HOST: "http://here" }, "HOST must be an address to listen on, such as 0.0.0.0 or 127.0.0.1."],
  [{ DATABASE_URL: "mysql://a@b/c" }, "DATABASE_URL must look like postgresql://user:password@host:5432/database."],
  [{ DATABASE_URL: "postgresql://a:b@host" }, "DATABASE_URL must look like postgresql://user:password@host:5432/database."],
  [{ PARLEY_URL: "parley.example.org" }, "PARLEY_URL must be the address people use, without a path, such as https://parley.example.org."],
  [{ PARLEY_URL: "https://example.org/parley" }, "PARLEY_URL must be the address people use, without a path, such as https://parley.example.org."],
  [{ PARLEY_SECRET: "short" }, "PARLEY_SECRET must have 32 characters or more; leave it out to have one made in the data folder."],
])("%o is told in a sentence that says what to do", (env, sentence) => {
  expect(faultsOf(env)).toEqual([sentence]);
});

test("every fault is told at once, and no secret with it", () => {
  const faults = faultsOf({ PORT: "x", PARLEY_SECRET: "not-long-enough", DATABASE_URL: "postgresql://a:hidden@host" });
  expect(faults).toHaveLength(3);
  expect(faults.join(" ")).not.toMatch(/hidden|not-long-enough/);
});
