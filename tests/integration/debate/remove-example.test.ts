import { expect, test } from "vitest";
import { removeExample } from "@/lib/debate/commands/remove-example";
import { publicDebates } from "@/lib/debate/queries/debate-list";
import { db } from "@/lib/platform/db";
import { seed } from "@/prisma/seed";
import { answerOf, answersOf } from "@/tests/support/answer-of";
import { count, rows } from "@/tests/support/ask";
import { someTeachers, theOwner } from "@/tests/support/people";

const again = () => seed({ databaseUrl: process.env.DATABASE_URL!, secret: process.env.PARLEY_SECRET!, publicUrl: "http://localhost:3000" });

/** How many rows each table has, but for what a start and this command note down. */
async function sizes(): Promise<Record<string, number>> {
  const tables = await rows<{ name: string }>("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT IN ('milestone', 'one_time_link') ORDER BY 1");
  return Object.fromEntries(await Promise.all(tables.map(async ({ name }) => [name, await count(`SELECT count(*) FROM "${name}"`)] as const)));
}

test("the owner removes the example whole, nothing else goes with it, and no start brings it back", { timeout: 120_000 }, async () => {
  const owner = await theOwner();
  const [teacher] = await someTeachers(1);
  await again();
  const examples = async () => (await publicDebates()).filter(({ example }) => example).length;
  const others = await db().debate.findMany({ where: { example: false }, select: { id: true } });
  const argumentsOfOthers = await db().argument.count({ where: { debate: { example: false } } });
  expect(await examples()).toBe(1);

  expect(await answerOf(removeExample(teacher!))).toBe("not-allowed: only-the-owner-removes-the-example");
  expect(await examples()).toBe(1);

  expect(await answersOf([removeExample(owner), removeExample(owner)])).toEqual(["done"]);
  expect(await examples()).toBe(0);
  expect(await db().debate.findMany({ select: { id: true } })).toEqual(others);
  expect(await db().argument.count()).toBe(argumentsOfOthers);
  const left = await sizes();
  for (const table of ["ballot", "option_ballot", "credit", "participant", "rating"]) expect(left[table], table).toBe(0);
  expect(await count("SELECT count(*) FROM ballot_key k WHERE NOT EXISTS (SELECT 1 FROM debate d WHERE d.id = k.debate_id)")).toBe(0);
  expect(await count("SELECT count(*) FROM event_counter c WHERE NOT EXISTS (SELECT 1 FROM debate d WHERE d.id = c.stream_id)")).toBe(0);
  expect(await db().user.count({ where: { kind: "guest" } })).toBe(0);

  await again();
  expect(await sizes()).toEqual(left);
  expect(await removeExample(owner)).toBe(0);
});
