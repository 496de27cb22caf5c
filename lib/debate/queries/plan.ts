import "server-only";
import { db } from "@/lib/platform/db";
import { type PlannedSpan, timedPhases } from "../schema";

/** What is planned of a debate's phases that take time, in their order; for a query that has asked whether its reader may know. */
export async function plannedSpans(debateId: string): Promise<PlannedSpan[]> {
  const spans = await db().phaseSpan.findMany({ where: { debateId, phase: { in: [...timedPhases] } }, select: { phase: true, minutes: true, endsBy: true } });
  return timedPhases.map((phase) => {
    const span = spans.find((planned) => planned.phase === phase);
    return { phase, minutes: span?.minutes ?? null, endsBy: span?.endsBy ?? "hand" };
  });
}
