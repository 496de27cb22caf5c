import { expect, test } from "vitest";
import { makeLog } from "@/lib/platform/log";

function written(write: (log: ReturnType<typeof makeLog>) => void): Record<string, unknown> {
  const lines: string[] = [];
  write(makeLog((line) => lines.push(line)));
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? "") as Record<string, unknown>;
}

test("a line is an object with the time, what happened and its measures", () => {
  const line = written((log) => log.info("a request took long", { ms: 812, route: "/debates/[slug]", status: 200 }));
  expect(line).toMatchObject({ level: "info", what: "a request took long", ms: 812, route: "/debates/[slug]", status: 200 });
  expect(line.at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
});

test("a field with room for a sentence is left out", () => {
  expect(written((log) => log.warn("a name", { host: "Ada Lovelace said so" })).host).toBe("(left out)");
});

test("of an error only class, code, constraint and place are written, never what it quotes", () => {
  const error = Object.assign(new TypeError('duplicate key: (email)=(ada@example.org)\nsecond line'), { code: "23505", constraint: "one_account_per_address", detail: "ada@example.org" });
  const line = written((log) => log.fault("a command failed", error));
  expect(line).toMatchObject({ level: "fault", error: "TypeError", code: "23505", constraint: "one_account_per_address" });
  expect(line.thrownAt).toEqual(expect.arrayContaining([expect.stringContaining("log.test.ts")]));
  expect(JSON.stringify(line)).not.toMatch(/ada@|second line/);
});

test("what was thrown and is no error is told by its type", () => {
  expect(written((log) => log.fault("something was thrown", "Ada's paper")).error).toBe("string");
});
