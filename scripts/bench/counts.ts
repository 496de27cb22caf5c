import { Borda, Copeland, FirstPastThePost, InstantRunoff, Minimax, RankedPairs, Schulze, Smith, utils } from "votes";
import { allCounts } from "@/lib/method/tally/all-counts";
import { bordaOf } from "@/lib/method/tally/borda";
import { condorcetOf } from "@/lib/method/tally/condorcet";
import { copelandOf } from "@/lib/method/tally/copeland";
import { duels, duelsOf } from "@/lib/method/tally/duels";
import { instantRunoffOf } from "@/lib/method/tally/instant-runoff";
import { minimaxOf } from "@/lib/method/tally/minimax";
import { readPapers } from "@/lib/method/tally/papers";
import { pluralityOf } from "@/lib/method/tally/plurality";
import { rankedPairsOf } from "@/lib/method/tally/ranked-pairs";
import { schulzeOf } from "@/lib/method/tally/schulze";
import { Fault } from "../fault";
import { interleaved, type Measured, type Subject } from "./measure";
import { optionNames, randomPapers, withAcceptanceAndScores } from "./random-papers";

type Ballots = ReturnType<typeof randomPapers>;
type Orders = Record<string, readonly (readonly string[])[]>;

/** Counting option papers, beside the library `votes` for the counts that both have. */
export const counts: Subject = {
  name: "counts",
  measure(runs) {
    const options = optionNames(10);
    const ballots = randomPapers(options, 100_000, 1);
    return [everything(runs, options, ballots), ...ranked(runs, options, ballots), grouped(runs, options), ...fortyOptions(runs)];
  },
};

function everything(runs: number, options: string[], ballots: Ballots): Measured {
  const papers = withAcceptanceAndScores(options, ballots);
  const [own] = interleaved(runs, () => allCounts(options, papers));
  return figure("all eleven counts, 100,000 papers, 10 options", own!, { limit: 1000 });
}

/** Few papers where the other library runs off instantly: that alone takes it seconds. */
function ranked(runs: number, options: string[], ballots: Ballots): Measured[] {
  const some = ballots.slice(0, 5_000);
  sameAnswers(ours(options, some), theirs(options, some));
  sameAnswers(pairwise(options, ballots), theirPairwise(options, ballots));
  const [own, other] = interleaved(runs, () => ours(options, some), () => theirs(options, some));
  const [duelsOwn, duelsOther] = interleaved(runs, () => pairwise(options, ballots), () => theirPairwise(options, ballots));
  return [
    figure("eight ranked counts, 5,000 papers, 10 options", own!, { ratio: other!.median / own!.median, target: 5, beside: "faster than votes", spreads: [other!] }),
    figure("five counts of duels, 100,000 papers, 10 options", duelsOwn!, { ratio: duelsOther!.median / duelsOwn!.median, target: 5, beside: "faster than votes", spreads: [duelsOther!] }),
  ];
}

/** A million papers that are given as the rankings that differ, each with its number: no slower than those rankings once each. */
function grouped(runs: number, options: string[]): Measured {
  const once = randomPapers(options, 10_000, 2);
  const million = once.map((paper) => ({ ...paper, weight: 100 }));
  const [all, distinct] = interleaved(6 * runs, () => allCounts(options, million), () => allCounts(options, once));
  return figure("1,000,000 papers in 10,000 rankings, all ranked counts", all!, { ratio: all!.median / distinct!.median, target: 1.1, beside: "the time of the rankings once each", ratioBetter: "lower", spreads: [distinct!] });
}

/** Of ranked pairs without the other library, whose own runs out of stack on them. */
function fortyOptions(runs: number): Measured[] {
  const options = optionNames(40);
  const ballots = randomPapers(options, 1_001, 3);
  const counted = duels(options, ballots);
  const [both] = interleaved(6 * runs, () => [schulzeOf(counted), rankedPairsOf(counted)]);
  const theirSchulze = () => new Schulze(utils.matrixFromBallots(ballots, options)).ranking();
  sameAnswers({ schulze: [schulzeOf(counted).winners] }, { schulze: theirSchulze().slice(0, 1) });
  const [own, other] = interleaved(3 * runs, () => schulzeOf(duels(options, ballots)), theirSchulze);
  return [
    figure("Schulze and ranked pairs of 40 options, after the duels", both!, { limit: 50 }),
    figure("Schulze of 40 options, 1,001 papers", own!, { ratio: other!.median / own!.median, target: 5, beside: "faster than votes", spreads: [other!] }),
  ];
}

/** Ranked pairs by margins, as the other library takes them; of Schulze the winners, for those whom nothing tells apart it lists in another way. */
function ours(options: string[], ballots: Ballots): Orders {
  const papers = readPapers(options, ballots);
  return { plurality: pluralityOf(papers).order, borda: bordaOf(papers).order, "instant runoff": [instantRunoffOf(papers).winners], ...pairwiseOf(duelsOf(papers)) };
}

const pairwise = (options: string[], ballots: Ballots) => pairwiseOf(duels(options, ballots));

function pairwiseOf(counted: ReturnType<typeof duels>): Orders {
  return {
    copeland: copelandOf(counted).order, smith: [condorcetOf(counted).smith], schulze: [schulzeOf(counted).winners],
    "ranked pairs": [rankedPairsOf(counted, "margins").winners], minimax: minimaxOf(counted).order,
  };
}

function theirs(candidates: string[], ballots: Ballots): Orders {
  return {
    plurality: new FirstPastThePost({ candidates, ballots }).ranking(), borda: new Borda({ candidates, ballots }).ranking(),
    "instant runoff": new InstantRunoff({ candidates, ballots }).ranking().slice(0, 1), ...theirPairwise(candidates, ballots),
  };
}

function theirPairwise(candidates: string[], ballots: Ballots): Orders {
  const matrix = utils.matrixFromBallots(ballots, candidates);
  return {
    copeland: new Copeland(matrix).ranking(), smith: new Smith(matrix).ranking().slice(0, 1), schulze: new Schulze(matrix).ranking().slice(0, 1),
    "ranked pairs": new RankedPairs(utils.makeAntisymetric(matrix)).ranking().slice(0, 1), minimax: new Minimax(matrix).ranking(),
  };
}

/** @throws Fault where the two libraries differ: then a time says nothing */
function sameAnswers(own: Orders, other: Orders): void {
  const written = (order: Orders[string] = []) => JSON.stringify(order.map((equals) => equals.toSorted()));
  const unlike = Object.keys(own).filter((count) => written(own[count]) !== written(other[count]));
  if (unlike.length > 0) throw new Fault(`Not the same answers: ${unlike.map((count) => `${count} ${written(own[count])} here, ${written(other[count])} there`).join("; ")}.`);
}

type More = { limit?: number; ratio?: number; target?: number; beside?: string; ratioBetter?: "higher" | "lower"; spreads?: readonly { spread: number }[] };

function figure(name: string, { median, spread }: { median: number; spread: number }, { limit, ratio, target, beside, ratioBetter = "higher", spreads = [] }: More): Measured {
  return {
    name, value: median, unit: "ms", limit: limit ?? null, ratio: ratio ?? null, target: target ?? null, better: "lower", beside: beside ?? null, ratioBetter,
    spread: Math.max(spread, ...spreads.map((other) => other.spread)),
  };
}
