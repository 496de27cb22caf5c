import { describe, expect, test } from "vitest";
import { type Stance, stances } from "@/lib/ballot/schema";
import { mayTellOptions, type StancePapers, tellStances, type ToldStances } from "@/lib/outcome/policy";
import { draws } from "@/lib/method/test/support";

// Staff know by name who cast which papers: both, the opening alone, the closing alone. Within such a group nobody differs from anybody but
// by their papers, so an assignment of stances to people is known by its counts: a class is a table of nine and two rows of three. For each
// shape of a class every such class is made, put with all others of which the same is told, and looked at for what these have in common.
type Class = { both: number[]; openingAlone: number[]; closingAlone: number[] };
type Shape = { both: number; openingAlone: number; closingAlone: number };

/** Every way to put so many people into so many places. */
function* ways(people: number, places: number): Generator<number[]> {
  if (places === 1) return yield [people];
  for (let here = 0; here <= people; here++) for (const rest of ways(people - here, places - 1)) yield [here, ...rest];
}

function* classes({ both, openingAlone, closingAlone }: Shape): Generator<Class> {
  const [before, after] = [[...ways(openingAlone, 3)], [...ways(closingAlone, 3)]];
  for (const table of ways(both, 9)) for (const one of before) for (const other of after) yield { both: table, openingAlone: one, closingAlone: other };
}

const rowsOf = (table: number[]) => [0, 1, 2].map((row) => table[3 * row]! + table[3 * row + 1]! + table[3 * row + 2]!);
const columnsOf = (table: number[]) => [0, 1, 2].map((column) => table[column]! + table[column + 3]! + table[column + 6]!);
const plus = (one: number[], other: number[]) => one.map((count, index) => count + other[index]!);
const counts = ([pro, undecided, con]: number[]): Record<Stance, number> => ({ for: pro!, undecided: undecided!, against: con! });

const papersOf = ({ both, openingAlone, closingAlone }: Class): StancePapers => ({
  opening: counts(plus(rowsOf(both), openingAlone)), closing: counts(plus(columnsOf(both), closingAlone)),
  pairs: both.flatMap((people, cell) => Array.from({ length: people }, () => ({ opening: stances[Math.floor(cell / 3)]!, closing: stances[cell % 3]! }))), sure: [],
});

/** Which stances a group holds, a bit each. */
const mask = (group: number[]) => group.reduce((bits, people, stance) => (people > 0 ? bits | (1 << stance) : bits), 0);
const isOne = (bits: number) => bits !== 0 && (bits & (bits - 1)) === 0;

/** What all classes have in common of which the same is told: what staff can know. */
type Known = { groups: number[]; alike: [boolean, boolean]; example: Class };
const names = ["who cast both, in the opening ballot", "who cast the opening paper alone", "who cast both, in the closing ballot", "who cast the closing paper alone"];

function known(shape: Shape, tell: (papers: StancePapers) => unknown): Known[] {
  const byTold = new Map<string, Known>();
  for (const one of classes(shape)) {
    const told = JSON.stringify(tell(papersOf(one)));
    const groups = [mask(rowsOf(one.both)), mask(one.openingAlone), mask(columnsOf(one.both)), mask(one.closingAlone)];
    const alike: [boolean, boolean] = [isOne(groups[0]! | groups[1]!), isOne(groups[2]! | groups[3]!)];
    const there = byTold.get(told);
    if (!there) byTold.set(told, { groups, alike, example: one });
    else {
      there.groups = there.groups.map((bits, group) => bits | groups[group]!);
      there.alike = [there.alike[0] && alike[0], there.alike[1] && alike[1]];
    }
  }
  return [...byTold.values()];
}

/** Groups whose stance follows from what is told, in a ballot in which not all vote alike. */
const solved = (shape: Shape, tell: (papers: StancePapers) => unknown) => known(shape, tell).flatMap(({ groups, alike, example }) =>
  groups.flatMap((bits, group) => (isOne(bits) && !alike[group < 2 ? 0 : 1] ? [`${names[group]}: ${JSON.stringify(example)}`] : [])));

const small = [1, 2, 3, 4, 5].flatMap((both) => [0, 1, 2, 3].flatMap((openingAlone) => [0, 1, 2, 3].map((closingAlone) => ({ both, openingAlone, closingAlone }))));
const draw = draws(11);
const drawn = Array.from({ length: 10 }, () => small[draw(small.length)]!);
const edges: Shape[] = [
  { both: 0, openingAlone: 3, closingAlone: 4 }, { both: 4, openingAlone: 3, closingAlone: 3 }, { both: 5, openingAlone: 1, closingAlone: 3 }, { both: 8, openingAlone: 3, closingAlone: 0 }, { both: 7, openingAlone: 0, closingAlone: 4 },
  { both: 10, openingAlone: 0, closingAlone: 0 }, { both: 10, openingAlone: 1, closingAlone: 0 }, // from ten matched voters on the whole table can be told
];
const shapes = [...new Set([...drawn, ...edges].map((shape) => JSON.stringify(shape)))];

describe("from what an outcome tells staff cannot work out how anybody voted, unless all vote alike", () => {
  test.each(shapes)("in every class of %s", (shape) => {
    expect(solved(JSON.parse(shape) as Shape, tellStances).slice(0, 3)).toEqual([]);
  }, 60_000);
  test.each([{ both: 10, openingAlone: 3, closingAlone: 0 }, { both: 10, openingAlone: 0, closingAlone: 3 }, { both: 11, openingAlone: 2, closingAlone: 1 }, { both: 12, openingAlone: 4, closingAlone: 3 }])("in drawn classes with a table: %o", (shape) => {
    expect(solvedFromTables(shape)).toEqual([]);
  });
});

/** With a table told, the two rows are the totals less its margins, so that one class is enough to see what follows. */
function solvedFromTables({ both, openingAlone, closingAlone }: Shape): string[] {
  const pick = draws(both + 100 * openingAlone + 10_000 * closingAlone);
  const people = (total: number, places: number) => {
    const group = Array.from({ length: places }, () => 0);
    const favourite = pick(places);
    for (let person = 0; person < total; person++) group[pick(3) ? favourite : pick(places)]! += 1;
    return group;
  };
  let tables = 0;
  const found: string[] = [];
  for (let run = 0; run < 20_000; run++) {
    const one: Class = { both: people(both, 9), openingAlone: people(openingAlone, 3), closingAlone: people(closingAlone, 3) };
    const { flow, opening, closing, openingIsMatched } = tellStances(papersOf(one));
    if (flow.kind !== "table" || opening.kind !== "totals" || closing.kind !== "totals") continue;
    tables += 1;
    const left = (all: Record<Stance, number>, part: Readonly<Record<Stance, number>>) => stances.map((stance) => all[stance] - part[stance]);
    const groups = [mask(rowsOf(one.both)), openingIsMatched ? 0 : mask(left(opening.counts, flow.flow.opening)), mask(columnsOf(one.both)), mask(left(closing.counts, flow.flow.closing))];
    const all = [mask(plus(rowsOf(one.both), one.openingAlone)), mask(plus(columnsOf(one.both), one.closingAlone))];
    for (const [group, bits] of groups.entries()) if (isOne(bits) && !isOne(all[group < 2 ? 0 : 1]!)) found.push(`${names[group]}: ${JSON.stringify(one)}`);
  }
  if (tables === 0 && closingAlone !== 1) throw new Error("no table was told");
  return found.slice(0, 3);
}

test("the search finds what two papers, or a table beside the totals, would tell", () => {
  const all = (papers: StancePapers) => ({ opening: papers.opening, closing: papers.closing });
  const withPairs = (papers: StancePapers) => ({ ...all(papers), pairs: papers.pairs });
  expect(solved({ both: 3, openingAlone: 1, closingAlone: 0 }, all)).toEqual([]); // totals alone tell of nobody
  expect(solved({ both: 3, openingAlone: 1, closingAlone: 0 }, withPairs).length).toBeGreaterThan(0);
  expect(solved({ both: 4, openingAlone: 0, closingAlone: 3 }, withPairs).length).toBeGreaterThan(0);
});

describe("a group that attendance names", () => {
  const told = (both: number[], openingAlone: number[], closingAlone: number[]): ToldStances => tellStances(papersOf({ both, openingAlone, closingAlone }));
  const mixed = [3, 0, 1, 1, 2, 1, 0, 1, 3];
  test("three of one mind who cast the opening paper alone: the opening totals are those of the others", () => {
    expect(told(mixed, [0, 3, 0], [0, 0, 0])).toMatchObject({ openingIsMatched: true, flow: { kind: "table" }, opening: { total: 12 } });
    expect(told(mixed, [1, 2, 0], [0, 0, 0])).toMatchObject({ openingIsMatched: false, flow: { kind: "table" }, opening: { total: 15 } });
  });
  test("three of one mind who cast the closing paper alone: the flow is kept back", () => {
    expect(told(mixed, [0, 0, 0], [0, 0, 3])).toMatchObject({ flow: { kind: "totals-only" }, closing: { total: 15 } });
    expect(told(mixed, [0, 0, 0], [0, 1, 2])).toMatchObject({ flow: { kind: "table" } });
  });
  test("all who cast both began alike and somebody else did not: the flow is kept back", () => {
    expect(told([4, 3, 3, 0, 0, 0, 0, 0, 0], [0, 1, 2], [0, 0, 0])).toMatchObject({ flow: { kind: "totals-only" }, opening: { total: 13 } });
    expect(told([4, 3, 3, 0, 0, 0, 0, 0, 0], [0, 0, 0], [0, 0, 0])).toMatchObject({ flow: { kind: "table" } }); // all alike: said beforehand
  });
});

test("option papers are told whole, so that one is known only where all are alike", () => {
  const papers = ["ab", "ba", "a"];
  for (const votes of ways(5, 3)) {
    const multiset = votes.flatMap((weight, index) => (weight > 0 ? [{ ranking: papers[index], weight }] : []));
    expect(mayTellOptions(multiset)).toBe(true);
    // Anybody may have cast any of them: what all assignments have in common is a paper only if there is one kind.
    expect(multiset.length === 1).toBe(votes.includes(5));
  }
  expect(mayTellOptions([{ weight: 3 }, { weight: 1 }])).toBe(false);
});
