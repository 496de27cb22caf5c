import { describe, expect, test } from "vitest";
import { deviceKind, furtherNames, nameKey } from "@/lib/class/schema";

describe("two names are the same", () => {
  test.each([["Elif T.", "ELIF T."], ["Elif  T.", " Elif T. "], ["Ame\u0301lie", "AM\u00c9LIE"], ["Straße", "STRASSE"], ["Σοφία", "ΣΟΦΊΑ"]])("%s and %s", (one, other) => expect(nameKey(one)).toBe(nameKey(other)));
  test.each([["Elif", "Elis"], ["Amélie", "Amelie"], ["Elif T.", "Elif T. (2)"], ["Ada", "A%"]])("not %s and %s", (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));
});

test("further names are numbered from 2 on, and never longer than 40 characters", () => {
  const [second, third] = furtherNames("Elif T.");
  expect([second, third]).toEqual(["Elif T. (2)", "Elif T. (3)"]);
  const more = furtherNames("🎓".repeat(40));
  const names = Array.from({ length: 12 }, () => more.next().value as string);
  expect(names.every((name) => [...name].length <= 40)).toBe(true);
  expect(names.at(-1)).toBe(`${"🎓".repeat(35)} (13)`);
});

test.each([
  ["Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0 Mobile Safari/537.36", "phone"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1", "phone"],
  ["Mozilla/5.0 (iPad; CPU OS 12_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1", "tablet"],
  ["Mozilla/5.0 (Linux; Android 9; SM-T510) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0 Safari/537.36", "tablet"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:124.0) Gecko/20100101 Firefox/124.0", "computer"],
  ["", "computer"],
] as const)("%s is a %s, and that is all that is kept of it", (userAgent, kind) => expect(deviceKind(userAgent)).toBe(kind));
