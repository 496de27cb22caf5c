import { afterEach, expect, test } from "vitest";
import { joinByAddress, signInByAccount, signInByAddress } from "@/lib/account/limits";
import { countTry, forgetTries } from "@/lib/platform/rate-limit";
import { answerOf } from "@/tests/support/answer-of";
import { count, rows, testPool } from "@/tests/support/ask";
import { advanceClock, setClock } from "@/tests/support/clock";

afterEach(() => setClock(testPool(), "0"));

const limited = "too-many: too-many-tries";
const tryOften = async (times: number, who: string, limit = signInByAccount) => {
  const answers: string[] = [];
  for (let nth = 0; nth < times; nth++) answers.push(await answerOf(countTry(limit, who)));
  return answers;
};

test("ten tries at an account within ten minutes, then no more; another account is not concerned", async () => {
  expect(await tryOften(12, "ada@school.example")).toEqual([...Array.from({ length: 10 }, () => "done"), limited, limited]);
  expect(await answerOf(countTry(signInByAccount, "ben@school.example"))).toBe("done");
  expect(await answerOf(countTry(signInByAddress, "ada@school.example"))).toBe("done"); // another limit counts for itself
});

test("after the ten minutes one may try again, and what is older is forgotten", async () => {
  await tryOften(11, "cem@school.example");
  await advanceClock(testPool(), "9 minutes 59 seconds");
  expect(await answerOf(countTry(signInByAccount, "cem@school.example"))).toBe(limited);
  await advanceClock(testPool(), "10 minutes 2 seconds");
  expect(await answerOf(countTry(signInByAccount, "cem@school.example"))).toBe("done");
  expect(await count("SELECT count(*) FROM attempt WHERE at < parley_now() - interval '10 minutes' AND who = (SELECT who FROM attempt ORDER BY id DESC LIMIT 1)")).toBe(0);
});

test("whoever gets in starts anew", async () => {
  await tryOften(10, "dia@school.example");
  await forgetTries(signInByAccount.what, "dia@school.example");
  expect(await tryOften(2, "dia@school.example")).toEqual(["done", "done"]);
});

test("a class behind one address is not locked out by those who mistype", async () => {
  expect(new Set(await Promise.all(Array.from({ length: 120 }, () => answerOf(countTry(signInByAddress, "203.0.113.7")))))).toEqual(new Set(["done"]));
  expect(joinByAddress.tries).toBeGreaterThanOrEqual(120 * 3);
});

test("neither an address nor an account is stored", async () => {
  const told = ["eve@school.example", "203.0.113.99"]; // whole, for a short piece of one can stand in a hash by chance
  await countTry(signInByAccount, told[0]!);
  await countTry(signInByAddress, told[1]!);
  const stored = await rows<{ whole: string }>("SELECT to_jsonb(a)::text AS whole FROM attempt a");
  expect(stored.length).toBeGreaterThan(1);
  for (const { whole } of stored) for (const said of told) expect(whole).not.toContain(said);
});
