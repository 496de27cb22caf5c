import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { castPapers } from "../support/leak/papers";
import { paperOf, plantedRows, plantInto, plants } from "../support/leak/plants";
import { type Side, startTwins, type Twins } from "../support/leak/sites";
import { turn, type Vote, votes } from "../support/leak/votes";
import { differences, type Found, walk } from "../support/leak/walk";
import { roles, type World } from "../support/leak/world";

// Two sites on two databases that differ in one vote: whatever anybody can ask for must be the same to the byte, and must take the same
// statements with the same number of rows. Secrets, ids, sessions and the clock are the same in both; what is drawn anew for each answer
// is masked by name (tests/support/leak/masks.ts).
const patient = 400_000; // a machine may be shared: alone each of these takes some seconds

let twins: Twins;
beforeAll(async () => { twins = await startTwins(); }, patient);
afterAll(() => twins?.stop());

/** With a vote turned round in the second database; afterwards it is as it was. In the first it is turned there and back, so that rows lie alike. */
async function withTurned<Result>(vote: Vote, act: () => Promise<Result>): Promise<Result> {
  const { one, other, world, marks } = twins;
  const of = (side: Side, way: "turn" | "turnBack") => turn(side.database, vote, world.places[vote.stage], marks.get(vote)!, way);
  await of(one, "turn");
  await of(one, "turnBack");
  await of(other, "turn");
  try {
    return await act();
  } finally {
    await of(other, "turnBack");
  }
}

/** Does the same on both sites at once. */
async function onBoth(act: (side: Side, world: World) => Promise<Found>): Promise<string[]> {
  const [one, other] = await Promise.all([act(twins.one, twins.world), act(twins.other, twins.world)]);
  expect([...one.keys()]).toEqual([...other.keys()]);
  return differences(one, other);
}

describe("nobody can tell two databases apart that differ in", () => {
  test.each(Object.entries(votes))("%s", async (_name, vote) => {
    const place = twins.world.places[vote.stage];
    const found = await withTurned(vote, async () => [
      ...await onBoth((side, world) => walk(side, world, place)),
      ...await onBoth((side, world) => vote.by === "person" ? Promise.resolve(new Map()) : castPapers(side, world, place, vote.by)),
    ]);
    const mayKnow = roles.filter((role) => vote.mayKnow?.[role]);
    const isLeak = (difference: string) => !mayKnow.some((role) => difference.startsWith(`${role} `));
    expect(found.filter(isLeak)).toEqual([]);
    // Who may know does: the search looks where the vote is told.
    for (const role of mayKnow) expect(found.some((difference) => difference.startsWith(`${role} `)), role).toBe(true);
  }, patient);
});

test("nor on any page outside the debates, with all of these votes turned round at once", async () => {
  const all = Object.values(votes);
  const nested = (left: Vote[]): Promise<string[]> => left.length === 0 ? onBoth((side, world) => walk(side, world, world.places.opening, { of: "rest", streams: false })) : withTurned(left[0]!, () => nested(left.slice(1)));
  expect(await nested(all)).toEqual([]);
}, patient);

describe("the search finds a leak that is planted:", () => {
  test.each(Object.entries(plants))("in an answer, as %s", async (_channel, plant) => {
    const vote = votes["an opening paper while its ballot is open"]!;
    const place = twins.world.places[vote.stage];
    const says = async ({ database }: Side) => (await database.query(`SELECT 1 FROM (${paperOf}) p WHERE stance = 'against'`, [place.id, twins.marks.get(vote)])).rowCount === 1;
    const found = await withTurned(vote, () => onBoth(async (side, world) => {
      const planted = await plantInto(side.port, plant, () => says(side));
      try {
        return await walk({ ...side, port: planted.port }, world, place, { only: /ballots\/opening$/, streams: false });
      } finally {
        await planted.close();
      }
    }));
    expect(found.length).toBeGreaterThan(0);
  }, patient);

  // `$1` is the debate, `$2` the key of the voter's paper: what a page reads is made of what the paper says.
  test.each(Object.entries(plantedRows))("in the database, as %s", async (_where, { plant, remove, only, part }) => {
    const vote = votes["an opening paper while the class argues"]!;
    const place = twins.world.places[vote.stage];
    const inBoth = (sql: string) => Promise.all([twins.one, twins.other].map(({ database }) => database.query(sql, [place.id, twins.marks.get(vote)])));
    const found = await withTurned(vote, async () => {
      await inBoth(plant);
      try {
        return await onBoth((side, world) => walk(side, world, place, { only, streams: false }));
      } finally {
        await inBoth(remove);
      }
    });
    expect(found.filter((difference) => difference.includes(`: ${part} `)).length).toBeGreaterThan(0);
  }, patient);
});
