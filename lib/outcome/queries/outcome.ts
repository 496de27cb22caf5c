import "server-only";
import type { Viewer } from "@/lib/account/schema";
import { joinedPapers, type Stage, type Turnout, turnoutCounts } from "@/lib/ballot/queries/turnout";
import { openDebate, type OpenDebate } from "@/lib/debate/queries/debate";
import type { DebateNow } from "@/lib/debate/schema";
import { keptConfidence } from "@/lib/method/confidence";
import { discloseConfidence, type DisclosedConfidence, type DisclosedFlow, type DisclosedTotals, discloseFlow, discloseTotals, fewestTogether } from "@/lib/method/disclosure";
import { mcNemar, type McNemarTable } from "@/lib/method/mcnemar";
import { flowTable, moved, type Moves, type SignTest, signTest, swingRule, type SwingReading, verdict } from "@/lib/method/swing";
import { db } from "@/lib/platform/db";
import { authorise } from "@/lib/platform/refusal";
import { whyNotReadOutcome } from "../policy";
import { type Credits, credits as creditsOf } from "./credits";
import { type OptionCounts, optionCounts } from "./option-counts";
import { type StancePapers, stancePapers } from "./papers";
import { type RatedArgument, ratedHighest } from "./rated-highest";

export type Outcome = OpenDebate & {
  turnout: Omit<Turnout, "here"> & { inTime: number };
  /** Papers of each stage that are a second one of one person, whose seats were joined after that ballot. */
  joined: Record<Stage, number>;
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
  /** Only where the whole table of the flow is shown: its margins can be read off them. */
  mcNemar: Record<"for" | "against", McNemarTable> | null;
  /** How sure those who kept their side were, before and after. */
  sure: DisclosedConfidence;
  options: OptionCounts | { withheld: "too-few" } | null;
  rated: RatedArgument[];
  credits: Credits;
  source: Source;
};

/**
 * Everything that the outcome's page says, worked out from the papers as rule 5 lets it be told.
 *
 * @throws Refused `not-found` as openDebate says, `closed` before the outcome is open: to staff too
 */
export async function outcome(viewer: Viewer, slug: string): Promise<Outcome> {
  const { debate, standing } = await openDebate(viewer, slug);
  authorise(whyNotReadOutcome(standing, debate));
  const [papers, options, { here: _here, ...turnout }, joined, rated, credits, source] = await Promise.all([
    stancePapers(debate.id), optionCounts(debate), turnoutCounts(debate), joinedPapers(debate.id), ratedHighest(debate.id), creditsOf(debate, standing), sourceOf(debate),
  ]);
  const { opening, closing, flow, openingIsMatched } = disclosed(papers);
  const bothShown = opening.kind === "totals" && closing.kind === "totals";
  return {
    debate, standing, turnout: { ...turnout, inTime: turnout.opening - turnout.late }, joined, opening, closing, flow, openingIsMatched, options, rated, credits, source,
    verdict: closing.kind === "totals" ? verdict(closing.counts) : null,
    swing: bothShown ? swingRule(opening.counts, closing.counts) : null,
    moves: movesOf(flow),
    mcNemar: flow.kind === "table" ? mcNemar(flow.flow) : null,
    sure: discloseConfidence(keptConfidence(papers.sure), flow),
  };
}

/** What was debated, and when its outcome was opened: what a printed outcome is known by. */
export type Source = { title: string; number: number; asOf: string; sha256: string; openedAt: Date | null };

async function sourceOf({ id, briefVersionId }: DebateNow): Promise<Source> {
  const [version, span] = await Promise.all([
    db().briefVersion.findUniqueOrThrow({ where: { id: briefVersionId }, select: { title: true, number: true, asOf: true, sha256: true } }),
    db().phaseSpan.findUnique({ where: { debateId_phase: { debateId: id, phase: "outcome" } }, select: { startedAt: true } }),
  ]);
  return { ...version, openedAt: span?.startedAt ?? null };
}

/**
 * What may be told of the stance papers together. One or two who cast only one of the two papers could be found by subtracting the
 * flow's margins from the totals, and staff know who they are. So where they lack the closing paper, the opening totals are those of
 * the matched voters; where they lack the opening paper, the verdict keeps all closing papers and the flow is kept back.
 */
function disclosed(papers: StancePapers): Pick<Outcome, "opening" | "closing" | "flow" | "openingIsMatched"> {
  const opening = discloseTotals(papers.opening);
  const closing = discloseTotals(papers.closing);
  if (opening.kind === "withheld" || closing.kind === "withheld") return { opening, closing, flow: { kind: "totals-only" }, openingIsMatched: false };
  const whole = flowTable(papers.pairs);
  const flow = discloseFlow(whole, { opening: whole.total, closing: closing.total });
  const withoutClosing = opening.total - whole.total;
  const openingIsMatched = flow.kind !== "totals-only" && withoutClosing > 0 && withoutClosing < fewestTogether;
  return { opening: openingIsMatched ? discloseTotals(whole.opening) : opening, closing, flow, openingIsMatched };
}

function movesOf(flow: DisclosedFlow): Outcome["moves"] {
  if (flow.kind === "totals-only") return null;
  const moves = flow.kind === "table" ? moved(flow.flow) : flow;
  const { stayed, towardsFor, towardsAgainst } = moves;
  return { stayed, towardsFor, towardsAgainst, sign: signTest(towardsFor, towardsAgainst) };
}
