import type { Counted, OptionId, RankedBallot, Tally } from "./ballots";
import { type Closure, emptyClosure, isAbove, lock } from "./closure";
import { type Duel, duelRecord, type DuelRow, duels, type Duels, duelTable, type PairwiseConventions, papersRead, type Strength } from "./duels";
import { layers, orderByBest, type Place, placesIn } from "./order";
import { type Arc, lockInOrder, sortLevel } from "./ranked-pairs-level";
import { possiblePlaces, possibleWinners, surelyAbove } from "./ranked-pairs-ties";
import { inPapers } from "./units";
import { waysFrom, wayTo, type WidestPaths, widestPaths } from "./widest-paths";

export type RankedPairsConventions = PairwiseConventions & { readonly strength: Strength };

/** `strength`: of the duel, in papers. */
export type RankedPairsStep =
  | Counted
  | { readonly step: "locked"; readonly duel: Duel; readonly strength: number }
  /** It would close a circle: `way` leads along locked duels from its loser up to its winner, both included. */
  | { readonly step: "left-out"; readonly duel: Duel; readonly strength: number; readonly way: readonly OptionId[] }
  /** These duels are equally strong and not all of them can be locked. The steps go on with them in the order of the options. */
  | { readonly step: "equals"; readonly duels: readonly Duel[]; readonly strength: number }
  | { readonly step: "compared"; readonly winners: readonly OptionId[] };

/** `winners`: everybody who can win, over every order in which equally strong duels are locked. */
export type RankedPairs = Tally<RankedPairsStep> & {
  /**
   * Of whom it is not known whether they can win, because there were too many orders to follow; they stand beside the winners in
   * `order`. Nobody, unless many options meet few papers.
   */
  readonly undecided: readonly OptionId[];
  /** Whether more than one can win because equally strong duels exclude one another; a tie of options that are level is no lot. */
  readonly dependsOnLot: boolean;
  /** How many rivals stand below each option in the branch that the steps tell. */
  readonly counts: readonly { readonly option: OptionId; readonly below: number }[];
  /** Where each option can stand, over every such order; `order` goes by the best place. */
  readonly places: readonly Place[];
  /** False where there were too many orders to follow below the winners: places may then be narrower than said. */
  readonly placesAreExact: boolean;
  readonly table: readonly DuelRow[];
  readonly strength: Strength;
};

/**
 * Locks won duels from the strongest down, each unless it would close a circle with those locked before it; whoever stands above
 * everybody then wins.
 *
 * Conventions, unless others are given: a duel is as strong as the papers for its winner are many (winning votes; else by how many
 * more they are: margins); a duel that ends level locks nothing; options left out of a paper are tied last. Where equally strong
 * duels exclude one another every order of them is followed, and the result says who can win; the steps tell the branch that takes
 * them in the order of the options.
 * O(distinct papers × options² + options⁴ / 32) without such ties.
 *
 * @throws MethodError as `readPapers` says
 * @see T. N. Tideman (1987), Independence of clones as a criterion for voting rules, Social Choice and Welfare 4, 185-206
 */
export function rankedPairs(options: readonly OptionId[], ballots: readonly RankedBallot[], conventions: Partial<RankedPairsConventions> = {}): RankedPairs {
  return rankedPairsOf(duels(options, ballots, conventions), conventions.strength);
}

/** The same of duels that are counted. */
export function rankedPairsOf(counted: Duels, strength: Strength = "winning-votes"): RankedPairs {
  const { options } = counted;
  const widest = widestPaths(counted, strength);
  const levels = levelsOf(widest);
  const branch = writeOut(counted, widest, levels);
  const { winners, undecided, places, exact } = branch.hasTies ? overEveryOrder(options, widest, levels) : decided(options, branch.closure);
  const named = counted.total > counted.empty ? winners : [];
  const said = papersRead(counted);
  return {
    ...said, strength, places, undecided, placesAreExact: exact,
    winners: named,
    order: orderByBest(places),
    dependsOnLot: branch.hasTies && named.length + undecided.length > 1,
    counts: options.map((option, a) => ({ option, below: options.filter((_, b) => isAbove(branch.closure, a, b)).length })),
    table: duelTable(counted),
    steps: [{ step: "counted", ...said }, ...branch.steps, { step: "compared", winners: named }],
  };
}

/** Won duels by strength, the strongest first; within a strength in the order of the options. */
function levelsOf({ many, link, strengths }: WidestPaths): Arc[][] {
  const levels = strengths.map((): Arc[] => []);
  link.forEach((rank, cell) => levels[rank]!.push([Math.floor(cell / many), cell % many]));
  return levels.slice(1).toReversed();
}

type Found = { winners: OptionId[]; undecided: OptionId[]; places: Place[]; exact: boolean };

function decided(options: readonly OptionId[], closure: Closure): Found {
  const order = layers(options, (a, b) => isAbove(closure, a, b));
  return { winners: [...(order[0] ?? [])], undecided: [], places: placesIn(options, order), exact: true };
}

function overEveryOrder(options: readonly OptionId[], widest: WidestPaths, levels: readonly (readonly Arc[])[]): Found {
  const surely = surelyAbove(widest);
  const found = possibleWinners(options.length, levels, surely);
  const named = (some: readonly number[]) => some.map((option) => options[option]!);
  const { places, exact } = possiblePlaces(options, levels, surely);
  const first = new Set(named([...found.winners, ...found.undecided]));
  return {
    winners: named(found.winners), undecided: named(found.undecided), exact,
    places: places.map((place) => ({ ...place, best: first.has(place.option) ? 1 : Math.max(place.best, 2) })),
  };
}

/** The branch in which equals are taken in the order of the options. */
function writeOut(counted: Duels, widest: WidestPaths, levels: readonly (readonly Arc[])[]): { steps: RankedPairsStep[]; closure: Closure; hasTies: boolean } {
  const { options, one } = counted;
  const closure = emptyClosure(options.length);
  const taken = new Int32Array(options.length * options.length);
  const steps: RankedPairsStep[] = [];
  let hasTies = false;
  for (const level of levels) {
    const [[winner, loser] = [0, 0]] = level;
    const strength = inPapers(widest.strengths[widest.link[winner * widest.many + loser]!]!, { one });
    const { locks, skips, contested } = sortLevel(closure, level);
    const keep = (arc: Arc) => {
      taken[arc[0] * options.length + arc[1]] = 1;
      steps.push({ step: "locked", duel: duelRecord(counted, arc[0], arc[1]), strength });
    };
    const leaveOut = (arc: Arc) => {
      const way = wayTo(waysFrom({ many: options.length, link: taken }, arc[1], 1), arc[0]);
      steps.push({ step: "left-out", duel: duelRecord(counted, arc[0], arc[1]), strength, way: way.map((option) => options[option]!) });
    };
    for (const arc of locks) {
      lock(closure, arc[0], arc[1]);
      keep(arc);
    }
    for (const arc of skips) leaveOut(arc);
    if (contested.length === 0) continue;
    hasTies = true;
    steps.push({ step: "equals", duels: contested.map(([a, b]) => duelRecord(counted, a, b)), strength });
    const out = lockInOrder(closure, contested);
    for (const arc of contested) if (!out.includes(arc)) keep(arc);
    for (const arc of out) leaveOut(arc);
  }
  return { steps, closure, hasTies };
}
