import { expect, test } from "vitest";
import { rateArgument } from "@/lib/argument/commands/rate-argument";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { castClosingBallot } from "@/lib/ballot/commands/cast-stance";
import { voterKey } from "@/lib/ballot/voter-key";
import { stances } from "@/lib/ballot/schema";
import { optionPapers, stancePapers } from "@/lib/outcome/queries/papers";
import { db } from "@/lib/platform/db";
import { aDebate, aPaper, moveTo } from "@/tests/support/a-debate";
import { count, rows } from "@/tests/support/ask";
import { post } from "@/tests/support/claims";
import { creditTo } from "@/tests/support/credits";

/** The ratings as rows of a matrix, one a rater, without saying whose. */
async function ratingMatrix(debateId: string): Promise<string[]> {
  const found = await rows<{ row: string }>(`SELECT string_agg(r.argument_id || '=' || r.value, ' ' ORDER BY r.argument_id) AS row
    FROM rating r JOIN argument a ON a.id = r.argument_id WHERE a.debate_id = $1 GROUP BY r.user_id`, [debateId]);
  return found.map(({ row }) => row).toSorted();
}

/** The credit papers whole, without saying whose: what stood on one paper together stays so. */
async function creditPapers(debateId: string): Promise<string[]> {
  const found = await rows<{ paper: string }>("SELECT string_agg(argument_id::text, ' ' ORDER BY argument_id) AS paper FROM credit WHERE debate_id = $1 GROUP BY voter_key", [debateId]);
  return found.map(({ paper }) => paper).toSorted();
}

test("archiving forgets who cast and who rated, and every count comes out as before", async () => {
  const debate = await aDebate({ phase: "arguing", students: 12 });
  const claims = [await post(debate.students[0]!, debate, "Talks keep the airfield open"), await post(debate.students[1]!, debate, "Patrols alone have not held a road")];
  for (const [index, person] of debate.students.slice(2).entries()) {
    for (const { id } of claims) await rateArgument(person, { debateId: debate.id, argumentId: id, value: index % 5 });
  }
  await moveTo(debate, "closing");
  for (const [index, person] of debate.students.entries()) {
    await castClosingBallot(person, aPaper(debate.id, stances[(index + 1) % 3]));
    await castOptionBallot(person, { debateId: debate.id, ranking: [["withdraw"]] });
    if (index > 1) await creditTo(person, debate, claims[0]!, ...(index % 2 ? [claims[1]!] : []));
  }
  await moveTo(debate, "outcome");
  const counted = async () => ({ stances: await stancePapers(debate.id), options: await optionPapers(debate.id), ratings: await ratingMatrix(debate.id), credits: await creditPapers(debate.id) });
  const places = await db().participant.findMany({ where: { debateId: debate.id } });
  const keys = await Promise.all(places.flatMap(({ id }) => (["stance", "options", "credit"] as const).map((purpose) => voterKey(db(), debate.id, purpose, id))));
  const before = await counted();
  expect(before.stances.pairs).toHaveLength(12);

  await moveTo(debate, "archived");
  expect(await counted()).toEqual(before);
  expect(await count("SELECT count(*) FROM ballot_key WHERE debate_id = $1", [debate.id])).toBe(0);
  const left = await rows<{ key: Buffer }>("SELECT voter_key AS key FROM ballot WHERE debate_id = $1 UNION ALL SELECT voter_key FROM option_ballot WHERE debate_id = $1 UNION ALL SELECT voter_key FROM credit WHERE debate_id = $1", [debate.id]);
  expect(left).toHaveLength(36 + 15);
  expect(left.filter(({ key }) => keys.some((old) => key.equals(old)))).toEqual([]);
  expect(await count(`SELECT count(*) FROM rating r JOIN argument a ON a.id = r.argument_id JOIN "user" u ON u.id = r.user_id WHERE a.debate_id = $1`, [debate.id])).toBe(0);
});

test("archiving one debate leaves the voters of another as they are", async () => {
  const [one, other] = [await aDebate({ phase: "outcome", students: 3 }), await aDebate({ phase: "closing", students: 3 })];
  const keys = () => rows("SELECT encode(voter_key, 'hex') AS key FROM ballot WHERE debate_id = $1 ORDER BY 1", [other.id]);
  const before = await keys();
  await moveTo(one, "archived");
  expect(await keys()).toEqual(before);
  await castClosingBallot(other.students[0]!, aPaper(other.id));
});
