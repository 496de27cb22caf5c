import "server-only";
import { forgetVoters } from "@/lib/ballot/forget-voters";
import { shufflePapers } from "@/lib/ballot/shuffle";
import type { Tx } from "@/lib/platform/db";
import type { Phase } from "./schema";

/**
 * Ends a phase: its span gets its end, and a ballot's papers are put back in random order with new ids, so that neither row order
 * nor transaction ids pair them with the turnout. For use under the debate's exclusive lock.
 *
 * @param at when it ended; null: now
 */
export async function leavePhase(tx: Tx, debateId: string, leaving: Phase, at: Date | null = null): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO phase_span (debate_id, phase, started_at, ended_at) VALUES (${debateId}::uuid, ${leaving}::phase, coalesce(${at}, parley_now()), coalesce(${at}, parley_now()))
    ON CONFLICT (debate_id, phase) DO UPDATE SET ended_at = greatest(coalesce(${at}, parley_now()), coalesce(phase_span.started_at, '-infinity')),
      started_at = coalesce(phase_span.started_at, coalesce(${at}, parley_now()))`;
  if (leaving === "opening" || leaving === "closing") await shufflePapers(tx, debateId, leaving);
  if (leaving === "arguing") await shufflePapers(tx, debateId, "opening"); // the first stances of a public debate end with arguing
}

/**
 * Begins a phase: the debate stands in it, its span gets its start, and the planned end follows from the plan. When the closing ballot
 * begins the opening papers are shuffled once more: late ones have joined them. Archiving forgets the voters.
 */
export async function enterPhase(tx: Tx, debateId: string, to: Phase, at: Date | null = null): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO phase_span (debate_id, phase, started_at) VALUES (${debateId}::uuid, ${to}::phase, coalesce(${at}, parley_now()))
    ON CONFLICT (debate_id, phase) DO UPDATE SET started_at = coalesce(${at}, parley_now()), ended_at = NULL`;
  await tx.$executeRaw`
    UPDATE debate d SET phase = ${to}::phase, final_call_ends_at = NULL, paused_at = NULL,
      phase_ends_at = coalesce(s.planned_end, s.started_at + make_interval(mins => s.minutes))
    FROM phase_span s WHERE d.id = ${debateId}::uuid AND s.debate_id = d.id AND s.phase = ${to}::phase`;
  if (to === "closing") await shufflePapers(tx, debateId, "opening");
  if (to === "archived") await forgetVoters(tx, debateId);
}
