import "server-only";
import type { Viewer } from "@/lib/account/schema";
import { joinedPapers, type Stage, type Turnout, turnoutCounts } from "@/lib/ballot/queries/turnout";
import { openDebate, type OpenDebate } from "@/lib/debate/queries/debate";
import type { DebateNow } from "@/lib/debate/schema";
import { db } from "@/lib/platform/db";
import { authorise } from "@/lib/platform/refusal";
import { tellStances, type ToldStances, whyNotReadOutcome } from "../policy";
import { type Credits, credits as creditsOf } from "./credits";
import { type OptionCounts, optionCounts } from "./option-counts";
import { stancePapers } from "./papers";
import { type RatedArgument, ratedHighest } from "./rated-highest";

export type Outcome = OpenDebate & ToldStances & {
  turnout: Omit<Turnout, "here"> & { inTime: number };
  /** Papers of each stage that are a second one of one person, whose seats were joined after that ballot. */
  joined: Record<Stage, number>;
  options: OptionCounts | { withheld: "too-few" } | null;
  rated: RatedArgument[];
  credits: Credits;
  source: Source;
};

/**
 * Everything that the outcome's page says: of the papers what the policy lets be told.
 *
 * @throws Refused `not-found` as openDebate says, `closed` before the outcome is open: to staff too
 */
export async function outcome(viewer: Viewer, slug: string): Promise<Outcome> {
  const { debate, standing } = await openDebate(viewer, slug);
  authorise(whyNotReadOutcome(standing, debate));
  const [papers, options, { here: _here, ...turnout }, joined, rated, credits, source] = await Promise.all([
    stancePapers(debate.id), optionCounts(debate), turnoutCounts(debate), joinedPapers(debate.id), ratedHighest(debate.id), creditsOf(debate, standing), sourceOf(debate),
  ]);
  return { debate, standing, turnout: { ...turnout, inTime: turnout.opening - turnout.late }, joined, options, rated, credits, source, ...tellStances(papers) };
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
