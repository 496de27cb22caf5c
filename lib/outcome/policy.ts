import type { Stance } from "@/lib/ballot/schema";
import type { Person } from "@/lib/debate/policy";
import { type DebateNow, phases } from "@/lib/debate/schema";
import { during, whoMay } from "@/lib/debate/who-may";
import { type ConfidencePair, keptConfidence } from "@/lib/method/confidence";
import {
  discloseConfidence, type DisclosedConfidence, type DisclosedFlow, type DisclosedTotals, discloseFlow, discloseTotals, fewestTogether, optionPapersShown,
} from "@/lib/method/disclosure";
import { mcNemar, type McNemarTable } from "@/lib/method/mcnemar";
import { type FlowTable, flowTable, moved, type Moves, papersOf, type SignTest, signTest, type StanceCounts, stances, swingRule, type SwingReading, verdict } from "@/lib/method/swing";
import { closed, type Refusal } from "@/lib/platform/refusal";

const open = phases.slice(5);
const mayRead = whoMay(during(open, "OSAT"), during(open, "VXOSATW"));
const mayRecount = whoMay(during(open, "OSAT"), during(open, "VXOSATW"));

/** Reading the outcome: once it is open, whoever reads the debate. Before that nobody sees a total, staff included. */
export function whyNotReadOutcome(person: Person, debate: Pick<DebateNow, "classId" | "phase">): Refusal | null {
  return mayRead(person, debate) === "yes" ? null : closed("outcome-not-open");
}

/** Recounting the ballots: whoever reads the outcome reads the papers without names too. How much of them, rules 5 and 9 say. */
export function whyNotRecount(person: Person, debate: Pick<DebateNow, "classId" | "phase">): Refusal | null {
  return mayRecount(person, debate) === "yes" ? null : closed("outcome-not-open");
}

/**
 * The stance papers of a debate, without names: the totals of both ballots, the pairs of those who cast both, and how sure those of them
 * were who said so both times.
 */
export type StancePapers = {
  opening: Record<Stance, number>; closing: Record<Stance, number>; pairs: readonly { opening: Stance; closing: Stance }[]; sure: readonly ConfidencePair[];
};

/** All that an outcome says of the stance papers. Nothing else may be worked out from them. */
export type ToldStances = {
  /** Of all papers; only of the matched voters' where `openingIsMatched`. */
  opening: DisclosedTotals;
  openingIsMatched: boolean;
  closing: DisclosedTotals;
  /** Null where the totals are withheld. */
  verdict: "carried" | "lost" | "tied" | null;
  swing: SwingReading | null;
  flow: DisclosedFlow;
  /** Who moved, and how often coins would; null where the flow does not tell it. */
  moves: (Moves & { sign: SignTest }) | null;
  /** Only where the whole table of the flow is told: its margins can be read off them. */
  mcNemar: Record<"for" | "against", McNemarTable> | null;
  /** How sure those who kept their side were, before and after. */
  sure: DisclosedConfidence;
};

/**
 * What may be told of the stance papers together (domain rule 5), decided here and nowhere else. Each reading is made of what is told,
 * never of the papers.
 *
 * One or two who cast only one of the two papers could be found by subtracting the flow's margins from the totals, and staff know who
 * they are. So where they lack the closing paper, the opening totals are those of the matched voters; where they lack the opening paper,
 * the verdict keeps all closing papers and the flow is kept back. The same where a group that staff know by its attendance (who cast
 * both, who cast one alone) is of one mind in a ballot that is not: subtracting would tell how each of them voted.
 */
export function tellStances(papers: StancePapers): ToldStances {
  const [all, closing] = [discloseTotals(papers.opening), discloseTotals(papers.closing)];
  const { flow, openingIsMatched } = toldTogether(flowTable(papers.pairs), all, closing);
  const opening = openingIsMatched ? discloseTotals(flowTable(papers.pairs).opening) : all;
  const bothTold = opening.kind === "totals" && closing.kind === "totals";
  return {
    opening, openingIsMatched, closing, flow,
    verdict: closing.kind === "totals" ? verdict(closing.counts) : null,
    swing: bothTold ? swingRule(opening.counts, closing.counts) : null,
    moves: movesOf(flow),
    mcNemar: flow.kind === "table" ? mcNemar(flow.flow) : null,
    sure: discloseConfidence(keptConfidence(papers.sure), flow),
  };
}

const totalsOnly = { flow: { kind: "totals-only" }, openingIsMatched: false } as const;

function toldTogether(whole: FlowTable, opening: DisclosedTotals, closing: DisclosedTotals): Pick<ToldStances, "flow" | "openingIsMatched"> {
  if (opening.kind === "withheld" || closing.kind === "withheld") return totalsOnly;
  const areMixed = isMixed(opening.counts) && isMixed(closing.counts);
  const groups = { opening: { all: opening.counts, both: whole.opening, areMixed }, closing: { all: closing.counts, both: whole.closing, areMixed } };
  if (bothFindable(groups.opening) || bothFindable(groups.closing) || aloneFindable(groups.closing)) return totalsOnly;
  const openingIsMatched = whole.total >= fewestTogether && aloneFindable(groups.opening);
  return { flow: discloseFlow(whole, { opening: whole.total, closing: closing.total }), openingIsMatched };
}

/** A ballot's counts, in all and of those who cast both papers; and whether both ballots are so mixed that what is kept back tells nothing. */
type Group = { all: StanceCounts; both: StanceCounts; areMixed: boolean };

/** Fewest papers of each of two stances in a ballot in which a group of one mind has many ways to be. */
const fewestMixed = 5;
const isMixed = (counts: StanceCounts): boolean => stances.filter((stance) => counts[stance] >= fewestMixed).length > 1;
const minds = (counts: StanceCounts): number => stances.filter((stance) => counts[stance] > 0).length;
const areAlike = (group: StanceCounts, ballot: StanceCounts): boolean => minds(group) === 1 && minds(ballot) > 1;

/**
 * Whether those who cast both papers could be found to be of one mind in a ballot that is not. In ballots that are hardly mixed the
 * totals decide, which are told, and not the papers: where only one mind would be possible, keeping something back would tell it.
 */
function bothFindable({ all, both, areMixed }: Group): boolean {
  if (areMixed) return areAlike(both, all);
  return minds(all) > 1 && stances.some((stance) => all[stance] >= papersOf(both));
}

/** Whether those who cast this paper alone could be found by subtracting: one or two, or of one mind. The numbers decide as above. */
function aloneFindable({ all, both, areMixed }: Group): boolean {
  const alone = { for: all.for - both.for, undecided: all.undecided - both.undecided, against: all.against - both.against };
  const people = papersOf(alone);
  if (people === 0 || people < fewestTogether) return people > 0;
  return areAlike(alone, all) || (!areMixed && papersOf(both) <= 2 * people);
}

function movesOf(flow: DisclosedFlow): ToldStances["moves"] {
  if (flow.kind === "totals-only") return null;
  const { stayed, towardsFor, towardsAgainst } = flow.kind === "table" ? moved(flow.flow) : flow;
  return { stayed, towardsFor, towardsAgainst, sign: signTest(towardsFor, towardsAgainst) };
}

/** Whether the option papers, and every count made of them, are told. `papers`: each kind with how many are like it. */
export const mayTellOptions = (papers: readonly { weight?: number }[]): boolean => optionPapersShown(papers.reduce((sum, { weight = 1 }) => sum + weight, 0));

/** Fewest raters of an argument that is shown in the order 'rated highest', and how many are shown. */
export const fewestRaters = 3;
const mostShown = 6;

/** Of rated arguments, those that may be told: the upper half of the averages (domain rule 3), so that nobody reads how far down theirs stands. */
export function upperHalf<Argument extends { mean: number }>(rated: readonly Argument[]): Argument[] {
  const upperHalfFrom = median(rated.map(({ mean }) => mean).toSorted((a, b) => a - b));
  return rated.filter(({ mean }) => mean >= upperHalfFrom);
}

/** The first few of those, in the order in which they are given. */
export const firstFew = <Argument>(ranked: readonly Argument[]): Argument[] => ranked.slice(0, mostShown);

/** The middle of sorted values; of an even number of them the mean of the two in the middle. */
function median(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
