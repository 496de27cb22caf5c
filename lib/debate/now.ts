import "server-only";
import { z } from "zod";
import type { Db } from "@/lib/platform/db";
import { debateId, decidingCounts, phases, type DebateNow } from "./schema";

const row = z.object({
  isRecorded: z.boolean(),
  id: debateId, slug: z.string(), classId: z.string().nullable(), motion: z.string(), briefVersionId: z.string(),
  phase: z.enum(phases), beganAt: z.date().nullable(), endsAt: z.date().nullable(), endsBy: z.enum(["hand", "clock"]),
  hasEnded: z.boolean(), finalCallEndsAt: z.date().nullable(), pausedAt: z.date().nullable(), usesRebuttal: z.boolean(), usesOptions: z.boolean(),
  decidingCount: z.enum(decidingCounts).nullable(), asksScores: z.boolean(),
  briefShut: z.boolean(), example: z.boolean(), practice: z.boolean(), openedById: z.string().nullable(),
});

/**
 * A debate with its phase in force, by the database's clock; by its id or by its slug. Null when there is none.
 * Where it ends by hand `endsAt` is the planned end, a guide; during a final call it is the end of that. A final call that has passed and a
 * pause of a phase that is over are no longer told, although nobody may have recorded it yet.
 */
export async function debateNow(on: Db, key: { id: string } | { slug: string }): Promise<DebateNow | null> {
  return (await debateAndRecord(on, key))?.debate ?? null;
}

/**
 * The same, and whether all that the clock has brought to an end is recorded: told by one statement, so that both are of one moment.
 */
export async function debateAndRecord(on: Db, key: { id: string } | { slug: string }): Promise<{ debate: DebateNow; isRecorded: boolean } | null> {
  const id = "id" in key ? key.id : null;
  const slug = "slug" in key ? key.slug : null;
  const [found] = await on.$queryRaw<unknown[]>`
    SELECT d.id, d.slug, d.class_id AS "classId", d.motion, d.brief_version_id AS "briefVersionId", n.phase::text AS phase,
      n.began_at AS "beganAt", coalesce(n.ends_at, CASE WHEN n.phase = d.phase THEN d.phase_ends_at END) AS "endsAt",
      d.ends_by::text AS "endsBy", n.has_ended AS "hasEnded",
      CASE WHEN n.phase = d.phase AND NOT n.has_ended THEN d.final_call_ends_at END AS "finalCallEndsAt",
      CASE WHEN n.phase = d.phase AND NOT n.has_ended AND d.final_call_ends_at IS NULL THEN d.paused_at END AS "pausedAt",
      d.uses_rebuttal AS "usesRebuttal", d.uses_options AS "usesOptions", d.deciding_count::text AS "decidingCount", d.asks_scores AS "asksScores",
      d.brief_shut AS "briefShut", d.example, d.practice, d.opened_by_id AS "openedById",
      n.phase = d.phase AND NOT (n.phase = 'closing' AND n.has_ended AND s.ended_at IS NULL) AS "isRecorded"
    FROM debate d CROSS JOIN LATERAL phase_now(d.id) n LEFT JOIN phase_span s ON s.debate_id = d.id AND s.phase = d.phase
    WHERE d.id = ${id}::uuid OR d.slug = ${slug}`;
  if (!found) return null;
  const { isRecorded, ...debate } = row.parse(found);
  return { debate, isRecorded };
}
