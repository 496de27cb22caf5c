import "server-only";
import type { Viewer } from "@/lib/account/schema";
import { openDebate, type OpenDebate } from "@/lib/debate/queries/debate";
import { type DisclosedFlow, type DisclosedTotals, discloseFlow, discloseTotals, fewestTogether } from "@/lib/method/disclosure";
import { flowTable, moved, type Moves, type SignTest, signTest, swingRule, type SwingReading, verdict } from "@/lib/method/swing";
import { db } from "@/lib/platform/db";
import { authorise } from "@/lib/platform/refusal";
import { whyNotReadOutcome } from "../policy";
import { type OptionCounts, optionCounts } from "./option-counts";
import { type StancePapers, stancePapers } from "./papers";
import { type RatedArgument, ratedHighest } from "./rated-highest";

export type Outcome = OpenDebate & {
  turnout: { of: number; inTime: number; late: number; opening: number; closing: number; options: number };
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
  options: OptionCounts | { withheld: "too-few" } | null;
  rated: RatedArgument[];
};

/**
 * Everything that the outcome's page says, worked out from the papers as rule 5 lets it be told.
 *
 * @throws Refused `not-found` as openDebate says, `closed` before the outcome is open: to staff too
 */
export async function outcome(viewer: Viewer, slug: string): Promise<Outcome> {
  const { debate, standing } = await openDebate(viewer, slug);
  authorise(whyNotReadOutcome(standing, debate));
  const [papers, options, turnout, rated] = await Promise.all([stancePapers(debate.id), optionCounts(debate), turnoutOf(debate), ratedHighest(debate.id)]);
  const { opening, closing, flow, openingIsMatched } = disclosed(papers);
  const bothShown = opening.kind === "totals" && closing.kind === "totals";
  return {
    debate, standing, turnout, opening, closing, flow, openingIsMatched, options, rated,
    verdict: closing.kind === "totals" ? verdict(closing.counts) : null,
    swing: bothShown ? swingRule(opening.counts, closing.counts) : null,
    moves: movesOf(flow),
  };
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

async function turnoutOf(debate: OpenDebate["debate"]): Promise<Outcome["turnout"]> {
  const [row] = await db().$queryRaw<Record<keyof Outcome["turnout"], bigint>[]>`
    SELECT count(*) FILTER (WHERE stage = 'opening' AND NOT late) AS "inTime", count(*) FILTER (WHERE stage = 'opening' AND late) AS late,
      count(*) FILTER (WHERE stage = 'opening') AS opening, count(*) FILTER (WHERE stage = 'closing') AS closing, count(*) FILTER (WHERE stage = 'options') AS options,
      CASE WHEN ${debate.classId}::uuid IS NULL THEN (SELECT count(*) FROM participant p WHERE p.debate_id = ${debate.id}::uuid)
        ELSE (SELECT count(*) FROM member m LEFT JOIN participant p ON p.debate_id = ${debate.id}::uuid AND p.user_id = m.user_id
          WHERE m.class_id = ${debate.classId}::uuid AND m.role = 'student' AND (m.removed_at IS NULL OR EXISTS (SELECT 1 FROM turnout x WHERE x.participant_id = p.id))
            AND NOT coalesce(p.not_taking_part, false)) END AS "of"
    FROM turnout WHERE debate_id = ${debate.id}::uuid`;
  return Object.fromEntries(Object.entries(row!).map(([key, value]) => [key, Number(value)])) as Outcome["turnout"];
}
