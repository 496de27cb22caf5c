import { recordPassedEnds } from "@/lib/debate/passed-ends";
import { debatesBehind } from "@/lib/debate/queries/passed";
import { log } from "@/lib/platform/log";

const everyMs = 1_000;

/** Records ends of phases that the clock has brought, so that screens move on although nobody writes. Safe in many processes at once. */
export function startPhaseWatch(): { stop(): void } {
  let busy = false;
  const look = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      for (const { id } of await debatesBehind()) await recordPassedEnds(id);
    } catch {
      log.warn("phase watch: the database is not reachable, trying again");
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
