import { expect, test } from "vitest";
import { faultSaid } from "@/components/count/fault-list";
import type { SayCount } from "@/components/count/word-ids";
import { browserWords } from "@/components/tally/browser-language";
import { faultCodes } from "@/lib/interchange/ballot-files/ballot-file";
import { formatList, formatNumber, handedWords, t } from "@/lib/words";

const words = browserWords(handedWords(["count."]));
const say: SayCount = words.say;

test.each(faultCodes)("a fault of the kind %s has its sentence, alone, with a line and with a paper", (code) => {
  const alone = faultSaid({ code, line: null, found: "A" }, say);
  expect(alone).toBe(t(`count.fault-${code}`, { found: "A" }));
  expect(faultSaid({ code, line: 1_234, found: "A" }, say)).toBe(`Line 1,234: ${alone}`);
  expect(faultSaid({ code, line: null, paper: 7, found: "A" }, say)).toBe(`Paper 7: ${alone}`);
});

test("what is said in the browser is said as on the server, and only what was handed over", () => {
  expect([words.number(1234.5, 1), words.list(["a", "b", "c"])]).toEqual([formatNumber(1234.5, 1), formatList(["a", "b", "c"])]);
  expect(Object.keys(handedWords(["count."]).messages).every((id) => id.startsWith("count."))).toBe(true);
  expect(() => words.say("outcome.skip")).toThrow(/outcome\.skip/);
});
