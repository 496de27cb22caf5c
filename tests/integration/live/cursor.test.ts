import { afterEach, expect, test } from "vitest";
import { openCursor, sealCursor } from "@/lib/live/cursor";
import { newId } from "@/lib/platform/ids";
import { seal } from "@/lib/platform/secrets";

const secret = process.env.PARLEY_SECRET;
afterEach(() => { process.env.PARLEY_SECRET = secret; });

const stream = newId();

test("a sealed place is opened again in its own stream", () => {
  for (const number of [0n, 1n, 4_096n, 9_007_199_254_740_993n]) expect(openCursor(stream, sealCursor(stream, number))).toBe(number);
});

test("in another stream it is none", () => {
  expect(openCursor(newId(), sealCursor(stream, 7n))).toBeNull();
  expect(openCursor("", sealCursor(stream, 7n))).toBeNull();
});

test("it tells nothing of the number: the same place is sealed differently each time, at one length", () => {
  const sealed = Array.from({ length: 50 }, () => sealCursor(stream, 7n));
  expect(new Set(sealed).size).toBe(50);
  expect(new Set([...sealed, sealCursor(stream, 8n)].map(({ length }) => length)).size).toBe(1);
  for (const text of sealed) expect(Buffer.from(text, "base64url").toString("latin1")).not.toContain(stream);
});

test("with any one byte changed, cut short, made longer or made up it is none", () => {
  const sealed = sealCursor(stream, 7n);
  const bytes = Buffer.from(sealed, "base64url");
  for (const at of bytes.keys()) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(openCursor(stream, changed.toString("base64url")), `byte ${at}`).toBeNull();
  }
  for (const forged of [sealed.slice(0, -4), `${sealed}AAAA`, "", "7", `${stream} 7`, Buffer.from(`${stream} 7`).toString("base64url"), "☃", "A".repeat(10_000)]) expect(openCursor(stream, forged)).toBeNull();
});

test("what was sealed for another purpose, for no number, or under another secret is none", () => {
  for (const text of [`${stream} -1`, `${stream} `, `${stream} 7 8x`, `${stream} 1e3`, stream]) {
    const opened = openCursor(stream, seal("live cursor", text));
    expect(opened === null || opened === 7n, text).toBe(true);
  }
  expect(openCursor(stream, seal("parley-words", `${stream} 7`))).toBeNull();
  const sealed = sealCursor(stream, 7n);
  process.env.PARLEY_SECRET = "made anew after the old one was lost";
  expect(openCursor(stream, sealed)).toBeNull();
});
