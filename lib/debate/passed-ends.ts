import "server-only";
import { db } from "@/lib/platform/db";
import { append, eventsBy } from "@/lib/platform/events";
import { ballotEnded, phaseMoved } from "./events";
import { debateNow } from "./now";
import { enterPhase, leavePhase } from "./phase-change";
import { nextPhase, type Phase } from "./schema";

/**
 * Records the ends of phases that the clock (or a final call) has brought and nobody has recorded yet, stamped with the planned
 * times, before anything else is written. Whoever notices does it: the next writer, or the job. Safe to run twice.
 */
export async function recordPassedEnds(debateId: string): Promise<boolean> {
  if (!(await isBehind(debateId))) return false;
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${debateId}, 0))`;
    const recorder = eventsBy(null);
    for (;;) {
      const now = await debateNow(tx, { id: debateId });
      const stored = await tx.debate.findUnique({ where: { id: debateId }, select: { phase: true, phaseEndsAt: true, finalCallEndsAt: true, endsBy: true } });
      if (!now || !stored) break;
      const end = endOf(stored);
      if (stored.phase === now.phase) {
        const closingJustEnded = now.phase === "closing" && now.hasEnded && (await endClosing(tx, debateId, end));
        if (closingJustEnded) recorder.add(ballotEnded, {});
        break;
      }
      await leavePhase(tx, debateId, stored.phase, end);
      const to = nextPhase(stored.phase as Phase, now.usesRebuttal);
      await enterPhase(tx, debateId, to, end);
      recorder.add(phaseMoved, { to });
    }
    await append(tx, debateId, recorder);
    return recorder.rows.length > 0;
  });
}

/** Whether the stored phase is behind the one in force, or the closing ballot has ended unrecorded. */
async function isBehind(debateId: string): Promise<boolean> {
  const [row] = await db().$queryRaw<{ behind: boolean }[]>`
    SELECT (n.phase <> d.phase OR n.phase = 'closing' AND n.has_ended AND s.ended_at IS NULL) AS behind
    FROM debate d CROSS JOIN LATERAL phase_now(d.id) n
    LEFT JOIN phase_span s ON s.debate_id = d.id AND s.phase = d.phase WHERE d.id = ${debateId}::uuid`;
  return row?.behind ?? false;
}

const endOf = (stored: { phaseEndsAt: Date | null; finalCallEndsAt: Date | null; endsBy: string }): Date | null => {
  const byClock = stored.endsBy === "clock" ? stored.phaseEndsAt : null;
  if (!byClock || !stored.finalCallEndsAt) return byClock ?? stored.finalCallEndsAt;
  return byClock < stored.finalCallEndsAt ? byClock : stored.finalCallEndsAt;
};

async function endClosing(tx: Parameters<typeof leavePhase>[0], debateId: string, at: Date | null): Promise<boolean> {
  const span = await tx.phaseSpan.findUnique({ where: { debateId_phase: { debateId, phase: "closing" } }, select: { endedAt: true } });
  if (span?.endedAt) return false;
  await leavePhase(tx, debateId, "closing", at);
  return true;
}
