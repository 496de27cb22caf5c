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
  await tx.$executeRaw`UPDATE debate SET final_call_ends_at = NULL, paused_at = NULL WHERE id = ${debateId}::uuid`;
  if (leaving === "opening" || leaving === "closing") await shufflePapers(tx, debateId, leaving);
  if (leaving === "arguing") await shufflePapers(tx, debateId, "opening"); // the first stances of a public debate end with arguing
}

/**
 * Begins a phase: the debate stands in it, its span gets its start, and the planned end follows from the plan, with who ends it: the
 * clock where a time is planned and, in a class, the plan says so, else the hand. When the closing ballot begins the opening papers
 * are shuffled once more: late ones have joined them. Archiving forgets the voters.
 */
export async function enterPhase(tx: Tx, debateId: string, to: Phase, at: Date | null = null): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO phase_span (debate_id, phase, started_at) VALUES (${debateId}::uuid, ${to}::phase, coalesce(${at}, parley_now()))
    ON CONFLICT (debate_id, phase) DO UPDATE SET started_at = coalesce(${at}, parley_now()), ended_at = NULL`;
  await tx.$executeRaw`
    UPDATE debate d SET phase = ${to}::phase, final_call_ends_at = NULL, paused_at = NULL,
      phase_ends_at = coalesce(s.planned_end, s.started_at + make_interval(mins => s.minutes)),
      ends_by = CASE WHEN (d.class_id IS NULL OR s.ends_by = 'clock') AND (s.planned_end IS NOT NULL OR s.minutes IS NOT NULL) THEN 'clock' ELSE 'hand' END::ends_by
    FROM phase_span s WHERE d.id = ${debateId}::uuid AND s.debate_id = d.id AND s.phase = ${to}::phase`;
  if (to === "closing") await shufflePapers(tx, debateId, "opening");
  if (to === "archived") await forgetVoters(tx, debateId);
}

/**
 * Goes back one step, into the phase before the one that is left, as though that had not begun: its span is open again, the other one has
 * none, and it ends by hand, for its planned end may have passed. For use under the debate's exclusive lock, where nothing was done yet.
 */
export async function returnTo(tx: Tx, debateId: string, leaving: Phase, to: Phase): Promise<void> {
  await tx.$executeRaw`UPDATE phase_span SET started_at = NULL, ended_at = NULL WHERE debate_id = ${debateId}::uuid AND phase = ${leaving}::phase`;
  await tx.$executeRaw`UPDATE phase_span SET ended_at = NULL WHERE debate_id = ${debateId}::uuid AND phase = ${to}::phase`;
  await tx.$executeRaw`
    UPDATE debate d SET phase = ${to}::phase, final_call_ends_at = NULL, paused_at = NULL, ends_by = 'hand',
      phase_ends_at = coalesce(s.planned_end, s.started_at + make_interval(mins => s.minutes))
    FROM phase_span s WHERE d.id = ${debateId}::uuid AND s.debate_id = d.id AND s.phase = ${to}::phase`;
}
