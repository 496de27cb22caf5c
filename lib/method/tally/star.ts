import type { Counted, OptionId, ScoreBallot, Tally } from "./ballots";
import { duelTable, type DuelRow } from "./duels";
import { orderBy, orderByBest, type Place, placesIn } from "./order";
import type { ScoreConventions } from "./score";
import { readScores, scoreCounts, scoreDuels, type ScorePapers, scoreTotals } from "./score-papers";
import { type FinalistStep, finalistWays, type Standings } from "./star-finalists";
import { inPapers } from "./units";

/**
 * The two finalists head to head, in papers. `decidedBy`: the papers that score one above the other; where these are level, points;
 * then papers with the highest score; `nothing`: a tie, and both are winners.
 */
export type StarRunoff = {
  readonly finalists: readonly [OptionId, OptionId];
  readonly votes: readonly [number, number];
  readonly equal: number;
  readonly decidedBy: "votes" | "points" | "highest-scores" | "nothing";
  readonly winner: OptionId | null;
};

export type StarStep = Counted | FinalistStep | ({ readonly step: "runoff" } & StarRunoff) | { readonly step: "compared"; readonly winners: readonly OptionId[] };

/** `winners`: everybody who can win, over every way in which lots for a finalist's place may fall; both finalists where their runoff is a tie. */
export type Star = Tally<StarStep> & {
  /** Whether a lot for a finalist's place decides who can win. */
  readonly dependsOnLot: boolean;
  /** Points and papers with the highest score, in the order of the options. */
  readonly counts: readonly { readonly option: OptionId; readonly points: number; readonly highest: number }[];
  /** The finalists and their runoff in the branch that the steps tell; null where there are not two options. */
  readonly runoff: StarRunoff | null;
  readonly places: readonly Place[];
  readonly table: readonly DuelRow[];
};

/**
 * Score, then automatic runoff: the two options with most points go on, and of them wins who more papers score above the other.
 *
 * Conventions: scores as in `score`; a tie for a finalist's place goes by duels among the tied, then by most papers with the highest
 * score, then every way of a lot is followed (`finalistWays`); a level runoff goes to more points, then to more papers with the
 * highest score, then it is a tie. `order`: the winner, the other finalist, then the others by points.
 * O(papers × options²).
 *
 * @throws MethodError as `readScores` says
 * @see Equal Vote Coalition, STAR voting, starvoting.org, and its official tiebreaker protocol, starvoting.org/ties
 */
export function star(options: readonly OptionId[], ballots: readonly ScoreBallot[], { highest }: Partial<ScoreConventions> = {}): Star {
  return starOf(readScores(options, ballots, highest));
}

/** The same of papers that are ready. */
export function starOf(papers: ScorePapers): Star {
  const { options, weights, empty } = papers;
  const rows = scoreCounts(papers);
  const exact = (units: bigint) => inPapers(units, weights);
  const standings: Standings = { duels: scoreDuels(papers), totals: scoreTotals(rows), highest: rows.map((row) => row.at(-1)!), inPapers: exact };
  const ways = finalistWays(standings).map(({ finalists, steps }) => ({ finalists, steps, ...runoffOf(standings, finalists) }));
  const anything = weights.total > empty;
  const placed = ways.map(({ finalists, first }) => placesIn(options, orderOf(standings, finalists, first)));
  const places = anything ? options.map((option, index) => ({
    option, best: Math.min(...placed.map((some) => some[index]!.best)), worst: Math.max(...placed.map((some) => some[index]!.worst)),
  })) : placesIn(options, [options]);
  const order = orderByBest(places);
  const winners = anything ? order[0]! : [];
  const said = { papers: exact(weights.total), empty: exact(empty) };
  const { steps, runoff } = ways[0]!;
  return {
    ...said, winners, order, places, runoff,
    dependsOnLot: anything && new Set(ways.map(({ first }) => first.join())).size > 1,
    counts: options.map((option, index) => ({ option, points: exact(standings.totals[index]!), highest: exact(standings.highest[index]!) })),
    table: duelTable(standings.duels),
    steps: [{ step: "counted", ...said }, ...steps, ...(runoff ? [{ step: "runoff" as const, ...runoff }] : []), { step: "compared", winners }],
  };
}

/** `first`: who wins between the finalists, both where nothing tells them apart. */
function runoffOf({ duels, totals, highest, inPapers: exact }: Standings, finalists: readonly number[]): { runoff: StarRunoff | null; first: readonly number[] } {
  const [a, b] = finalists;
  if (a === undefined || b === undefined) return { runoff: null, first: finalists };
  const votes = [duels.over[a]![b]!, duels.over[b]![a]!] as const;
  const tests = [["votes", ...votes], ["points", totals[a]!, totals[b]!], ["highest-scores", highest[a]!, highest[b]!]] as const;
  const told = tests.find(([, one, other]) => one !== other);
  const first = told === undefined ? finalists : [told[1] > told[2] ? a : b];
  return {
    first,
    runoff: {
      finalists: [duels.options[a]!, duels.options[b]!], votes: [exact(votes[0]), exact(votes[1])], equal: exact(duels.total - votes[0] - votes[1]),
      decidedBy: told?.[0] ?? "nothing", winner: told === undefined ? null : duels.options[first[0]!]!,
    },
  };
}

function orderOf({ duels, totals }: Standings, finalists: readonly number[], first: readonly number[]): OptionId[][] {
  const names = (some: readonly number[]) => some.map((option) => duels.options[option]!);
  const second = finalists.filter((option) => !first.includes(option));
  const rest = orderBy(duels.options, totals).map((equals) => equals.filter((option) => !names(finalists).includes(option)));
  return [names(first), names(second), ...rest].filter((equals) => equals.length > 0);
}
