import "server-only";
import { db } from "@/lib/platform/db";

/** The debates in which the clock, or a final call, has ended a phase that nobody has recorded yet; at most 50. */
export function debatesBehind(): Promise<{ id: string }[]> {
  return db().$queryRaw<{ id: string }[]>`
    SELECT id FROM debate WHERE phase IN ('preparing', 'opening', 'arguing', 'rebuttal', 'closing')
      AND NOT EXISTS (SELECT 1 FROM phase_span s WHERE s.debate_id = debate.id AND debate.phase = 'closing' AND s.phase = 'closing' AND s.ended_at IS NOT NULL)
      AND (ends_by = 'clock' AND paused_at IS NULL AND phase_ends_at <= parley_now() OR final_call_ends_at <= parley_now()) LIMIT 50`;
}
