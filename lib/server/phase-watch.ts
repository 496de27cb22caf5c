import { recordPassedEnds } from "@/lib/debate/passed-ends";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";

const everyMs = 1_000;

/** Records ends of phases that the clock has brought, so that screens move on although nobody writes. Safe in many processes at once. */
export function startPhaseWatch(): { stop(): void } {
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    try {
      const passed = await db().$queryRaw<{ id: string }[]>`
        SELECT id FROM debate WHERE phase IN ('preparing', 'opening', 'arguing', 'rebuttal', 'closing')
          AND NOT EXISTS (SELECT 1 FROM phase_span s WHERE s.debate_id = debate.id AND debate.phase = 'closing' AND s.phase = 'closing' AND s.ended_at IS NOT NULL)
          AND (ends_by = 'clock' AND phase_ends_at <= parley_now() OR final_call_ends_at <= parley_now()) LIMIT 50`;
      for (const { id } of passed) await recordPassedEnds(id);
    } catch {
      log.warn("phase watch: the database is not reachable, trying again");
    } finally {
      busy = false;
    }
  }, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
