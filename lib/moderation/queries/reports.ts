import "server-only";
import { z } from "zod";
import type { Standing } from "@/lib/class/standing";
import type { DebateNow } from "@/lib/debate/schema";
import { db } from "@/lib/platform/db";
import { whyNotHideOrRestore } from "../policy";

/** One thing that was reported and about which nothing was decided yet: what it says, how many said so and why. Never who. */
export type Reported = { argumentId: string | null; commentId: string | null; shortId: string; label: string; text: string; times: number; reasons: string[] };

const row = z.object({
  argumentId: z.string().nullable(), commentId: z.string().nullable(), shortId: z.string(), label: z.string(), text: z.string(), times: z.coerce.number(), reasons: z.array(z.string()),
});

/** What waits for staff in a debate, the oldest first; nothing for whoever may not decide about it. */
export async function openReports(debate: DebateNow, standing: Standing): Promise<Reported[]> {
  if (whyNotHideOrRestore(standing, debate)) return [];
  return z.array(row).parse(await db().$queryRaw`
    SELECT r.argument_id AS "argumentId", r.comment_id AS "commentId", a.short_id AS "shortId", a.label, coalesce(c.text, a.text) AS text,
      count(*) AS times, coalesce(array_agg(r.reason ORDER BY r.at) FILTER (WHERE r.reason <> ''), '{}') AS reasons
    FROM report r LEFT JOIN comment c ON c.id = r.comment_id JOIN argument a ON a.id = coalesce(r.argument_id, c.argument_id)
    WHERE r.debate_id = ${debate.id}::uuid AND r.settled_at IS NULL AND coalesce(c.status, a.status) = 'visible'
    GROUP BY r.argument_id, r.comment_id, a.short_id, a.label, c.text, a.text ORDER BY min(r.at) LIMIT 100`);
}
