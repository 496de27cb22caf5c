import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { briefOf, shippedSource } from "./a-brief";

const participantRef = z.string().regex(/^s([1-9]|1\d|2[0-8])$/);
const text = (most: number) => z.string().min(1).max(most).refine((some) => some === some.trim().normalize("NFC"));
const paper = z.discriminatedUnion("stance", [
  z.strictObject({ stance: z.enum(["for", "against"]), confidence: z.union([z.literal(0), z.literal(25), z.literal(50), z.literal(75), z.literal(100)]) }),
  z.strictObject({ stance: z.literal("undecided"), confidence: z.null() }),
]);
const example = z.strictObject({
  participants: z.array(z.strictObject({
    ref: participantRef, name: z.string(), opening: paper, closing: paper, ranking: z.array(z.array(z.string()).min(1)),
    acceptedUpTo: z.int().min(0).nullable(), scores: z.partialRecord(z.enum(briefOf(shippedSource).options.map(({ key }) => key)), z.int().min(0).max(5)).nullable(),
    credit: z.array(z.strictObject({ argument: z.string(), reason: text(300).optional() })).max(3),
  })),
  arguments: z.array(z.strictObject({ ref: z.string().regex(/^a\d+$/), parent: z.string().nullable(), relation: z.enum(["pro", "con"]), by: participantRef, text: text(500) })),
  ratings: z.array(z.strictObject({ argument: z.string(), by: participantRef, value: z.number().int().min(0).max(4) })),
  comments: z.array(z.strictObject({ argument: z.string(), by: participantRef, text: text(2_000) })),
}).parse(read("debate.json"));
const starters = z.strictObject({
  arguments: z.array(z.strictObject({ ref: z.string(), parent: z.null(), relation: z.enum(["pro", "con"]), text: text(500) })),
}).parse(read("starters.json")).arguments;
const optionKeys = briefOf(shippedSource).options.map(({ key }) => key);

function read(name: string): unknown {
  return JSON.parse(readFileSync(resolve("prisma/example", name), "utf8"));
}
const count = <T>(some: readonly T[], such: (one: T) => boolean) => some.filter(such).length;

describe("the arguments of the example", () => {
  const byRef = new Map(example.arguments.map((argument, index) => [argument.ref, { ...argument, index }]));
  const depthOf = (ref: string): number => {
    const parent = byRef.get(ref)?.parent;
    return parent ? 1 + depthOf(parent) : 1;
  };
  /** The side that an argument helps: a pro that of its parent, a con the other one. */
  const sideOf = (ref: string): "for" | "against" => {
    const argument = byRef.get(ref);
    const parent = argument?.parent ? sideOf(argument.parent) : "for";
    return argument?.relation === "pro" ? parent : parent === "for" ? "against" : "for";
  };
  const refs = example.arguments.map(({ ref }) => ref);

  test("are 45 to 55, as many for the motion as against it, four deep", () => {
    expect(byRef.size).toBe(example.arguments.length);
    expect(byRef.size).toBeGreaterThanOrEqual(45);
    expect(byRef.size).toBeLessThanOrEqual(55);
    expect(Math.abs(count(refs, (ref) => sideOf(ref) === "for") - count(refs, (ref) => sideOf(ref) === "against"))).toBeLessThanOrEqual(2);
    expect(Math.max(...refs.map(depthOf))).toBe(4);
    expect(new Set(example.arguments.map((argument) => argument.text)).size).toBe(byRef.size);
  });

  test("stand below a parent that was read before them", () => {
    for (const { ref, parent } of example.arguments) {
      if (parent !== null) expect(byRef.get(parent)?.index, ref).toBeLessThan(byRef.get(ref)?.index ?? -1);
    }
  });

  test("know nothing that came after April 2022", () => {
    const written = [...[...example.arguments, ...example.comments, ...starters].map((one) => one.text), ...example.participants.flatMap(({ credit }) => credit.map(({ reason }) => reason))].join("\n");
    expect(written.match(/\b20(2[3-9]|[3-9]\d)\b/g)?.filter((year) => year !== "2025") ?? []).toEqual([]);
    expect(written).not.toMatch(/2640|2690|\b30[34]\b|\b311\b|withdrew|(May|June|July|August|September|October|November) 2022|December 2022/);
  });

  test("are each somebody's, and everybody wrote one", () => {
    expect(new Set(example.arguments.map(({ by }) => by)).size).toBe(28);
  });

  test("are rated by others than their author, once each, nearly all by three or more, and differently", () => {
    const averages = refs.map((ref) => {
      const ratings = example.ratings.filter(({ argument }) => argument === ref);
      expect(new Set(ratings.map(({ by }) => by)).size, ref).toBe(ratings.length);
      expect(ratings.some(({ by }) => by === byRef.get(ref)?.by), ref).toBe(false);
      return { raters: ratings.length, average: ratings.reduce((sum, { value }) => sum + value, 0) / ratings.length };
    });
    expect(count(averages, ({ raters }) => raters >= 3)).toBeGreaterThan(refs.length * 0.9);
    const values = averages.map(({ average }) => average);
    expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(2);
    expect(new Set(example.ratings.map(({ value }) => value)).size).toBe(5);
  });

  test("and what is rated or commented on is there", () => {
    for (const { argument } of [...example.ratings, ...example.comments]) expect(byRef.has(argument), argument).toBe(true);
    expect(example.comments.length).toBeGreaterThanOrEqual(12);
  });
});

describe("the papers of the example", () => {
  test("are those of 28 made-up students", () => {
    expect(example.participants.map(({ ref, name }) => `${ref} ${name}`)).toEqual(Array.from({ length: 28 }, (_, index) => `s${index + 1} Student ${index + 1}`));
  });

  test("flow as the mock-ups say: 10, 7 and 11 become 15, 3 and 10", () => {
    const stances = ["for", "undecided", "against"] as const;
    const flow = stances.map((from) => stances.map((to) => count(example.participants, ({ opening, closing }) => opening.stance === from && closing.stance === to)));
    expect(flow).toEqual([[7, 0, 3], [4, 3, 0], [4, 0, 7]]);
  });

  test("rank options that there are, none twice, some tied and some left out", () => {
    for (const { ref, ranking } of example.participants) {
      expect(new Set(ranking.flat()).size, ref).toBe(ranking.flat().length);
      expect(ranking.flat().every((key) => optionKeys.includes(key)), ref).toBe(true);
    }
    expect(count(example.participants, ({ ranking, acceptedUpTo }) => (acceptedUpTo ?? 0) > ranking.length)).toBe(0);
    expect(count(example.participants, ({ ranking }) => ranking.some((place) => place.length > 1))).toBeGreaterThanOrEqual(3);
    expect(count(example.participants, ({ ranking }) => ranking.flat().length < 6)).toBeGreaterThanOrEqual(3);
  });

  test("credit arguments by others, none twice: 44 credits of 25 people, most of them with a reason", () => {
    const authors = new Map(example.arguments.map(({ ref, by }) => [ref, by]));
    for (const { ref, credit } of example.participants) {
      expect(new Set(credit.map(({ argument }) => argument)).size, ref).toBe(credit.length);
      for (const { argument } of credit) expect([undefined, ref], `${ref} on ${argument}`).not.toContain(authors.get(argument));
    }
    const all = example.participants.flatMap(({ credit }) => credit);
    expect([all.length, count(example.participants, ({ credit }) => credit.length > 0)]).toEqual([44, 25]);
    expect(count(all, ({ reason }) => reason !== undefined)).toBeGreaterThan(all.length / 2);
    expect([...authors.keys()].map((ref) => count(all, ({ argument }) => argument === ref)).filter((credits) => credits > 2).toSorted((a, b) => b - a)).toEqual([9, 8, 6, 5, 4, 3]);
  });

  test("most draw a line and more than half give scores, some neither: each of the nine counts has papers, and not all of them", () => {
    const { participants } = example;
    expect(count(participants, ({ acceptedUpTo }) => acceptedUpTo !== null)).toBeGreaterThan(participants.length / 2);
    expect(count(participants, ({ scores }) => scores !== null)).toBeGreaterThan(participants.length / 2);
    expect(count(participants, ({ acceptedUpTo }) => acceptedUpTo === null)).toBeGreaterThanOrEqual(3);
    expect(count(participants, ({ scores }) => scores === null)).toBeGreaterThanOrEqual(3);
    expect(new Set(participants.map(({ acceptedUpTo }) => acceptedUpTo)).size).toBeGreaterThanOrEqual(4);
  });

  test("let plurality and instant runoff disagree, in five rounds without a tie at the bottom", () => {
    const rankings = example.participants.map(({ ranking }) => ranking);
    const rounds: Record<string, number>[] = [];
    for (let live = optionKeys; live.length > 1; ) {
      // No paper ties two options that are still in when it counts for them, so splitting and setting aside agree.
      const firsts = rankings.map((ranking) => ranking.map((place) => place.filter((key) => live.includes(key))).find((place) => place.length > 0) ?? []);
      expect(firsts.every((place) => place.length <= 1)).toBe(true);
      const votes = Object.fromEntries(live.map((key) => [key, count(firsts, ([first]) => first === key)]));
      rounds.push(votes);
      const least = Math.min(...Object.values(votes));
      const last = live.filter((key) => votes[key] === least);
      if (live.length > 2) expect(last).toHaveLength(1);
      live = live.filter((key) => !last.includes(key));
    }
    expect(rounds).toHaveLength(5);
    expect(rounds[0]).toEqual({ compromise: 9, pressure: 6, withdraw: 5, reconfigure: 4, reinforce: 3, continue: 1 });
    expect(rounds[4]).toEqual({ pressure: 15, compromise: 12 });
  });
});

test("the editors' starters are three for the motion and three against it", () => {
  expect(starters.map(({ relation }) => relation)).toEqual(["pro", "pro", "pro", "con", "con", "con"]);
  expect(new Set(starters.map(({ ref }) => ref)).size).toBe(6);
});
