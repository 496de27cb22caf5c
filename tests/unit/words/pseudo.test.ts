import { createIntl } from "@formatjs/intl";
import { expect, test } from "vitest";
import { pseudo } from "@/lib/words/pseudo";

const say = (text: string, values?: Record<string, string | number>) =>
  createIntl({ locale: "en", messages: pseudo({ id: text }) }).formatMessage({ id: "id" }, values);

test("no letter of a sentence stays as it was, and it is 40 % longer", () => {
  const text = "Whoever opens this link first is the owner.";
  const said = say(text);
  expect(said).not.toMatch(/[A-Za-z]/);
  expect([...said].length).toBeGreaterThanOrEqual(Math.floor(text.length * 1.4));
});

test("values, plurals and choices are filled in as before", () => {
  expect(say("{name} has {count, plural, one {# paper} other {# papers}}", { name: "Ada", count: 2 })).toMatch(/^Ada [^A-Za-z]*2 [^A-Za-z]*$/);
  expect(say("{side, select, for {for it} other {against it}}", { side: "for" })).toMatch(/^ƒöŕ îţ/);
});

test("a place that a page fills in by itself stays, and a mark of one letter is not made longer", () => {
  expect(say("'{left}' characters left")).toMatch(/^\{left\} [^A-Za-z]+$/);
  expect(say("·")).toBe("·");
});
