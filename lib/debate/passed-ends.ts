import "server-only";
import { db } from "@/lib/platform/db";
import { append, eventsBy } from "@/lib/platform/events";
import { ballotEnded, phaseMoved } from "./events";
import { debateAndRecord } from "./now";
import { enterPhase, leavePhase } from "./phase-change";
import { nextPhase, type Phase } from "./schema";

// Thirty phones notice the same end in the same second: one of them records it, the others wait for that one.
const underWay = new Map<string, Promise<boolean>>();

/**
 * Records the ends of phases that the clock (or a final call) has brought and nobody has recorded yet, stamped with the planned
 * times, before anything else is written. Whoever notices does it: the next writer, or the job. Safe to run twice.
 */
export function recordPassedEnds(debateId: string): Promise<boolean> {
  const record = underWay.get(debateId) ?? recordOnce(debateId).finally(() => underWay.delete(debateId));
  underWay.set(debateId, record);
  return record;
}

async function recordOnce(debateId: string): Promise<boolean> {
  if ((await debateAndRecord(db(), { id: debateId }))?.isRecorded ?? true) return false; // without the lock, which would keep writers waiting
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${debateId}, 0))`;
    const recorder = eventsBy(null);
    for (;;) {
      const now = await debateAndRecord(tx, { id: debateId });
      if (!now || now.isRecorded) break;
      const { debate } = now;
      const stored = await tx.debate.findUnique({ where: { id: debateId }, select: { phase: true, phaseEndsAt: true, finalCallEndsAt: true, endsBy: true, pausedAt: true } });
      if (!stored) break;
      const end = endOf(stored);
      if (stored.phase === "closing") {
        await leavePhase(tx, debateId, "closing", end);
        recorder.add(ballotEnded, {});
        break;
      }
      await leavePhase(tx, debateId, stored.phase, end);
      if (stored.phase === "opening" && debate.classId !== null) recorder.add(ballotEnded, {});
      const to = nextPhase(stored.phase as Phase, debate.usesRebuttal);
      await enterPhase(tx, debateId, to, end);
      recorder.add(phaseMoved, { to });
    }
    await append(tx, debateId, recorder);
    return recorder.rows.length > 0;
  });
}

/** The end that has passed: of the clock, which a pause stops, or of a final call, which runs on; the earlier of the two. */
const endOf = (stored: { phaseEndsAt: Date | null; finalCallEndsAt: Date | null; endsBy: string; pausedAt: Date | null }): Date | null => {
  const byClock = stored.endsBy === "clock" && !stored.pausedAt ? stored.phaseEndsAt : null;
  if (!byClock || !stored.finalCallEndsAt) return byClock ?? stored.finalCallEndsAt;
  return byClock < stored.finalCallEndsAt ? byClock : stored.finalCallEndsAt;
};
