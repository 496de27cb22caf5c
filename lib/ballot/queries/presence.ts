import "server-only";
import { z } from "zod";
import type { DebateNow } from "@/lib/debate/schema";
import { db } from "@/lib/platform/db";
import { paperStages, type PaperStage } from "../schema";

/** How many students of a class are here or away, and how many of either have cast each paper. */
export type Presence = Record<"here" | "away", { people: number; cast: Record<PaperStage, number> }>;

const number = z.coerce.number();
const row = z.object({ here: z.boolean(), people: number, opening: number, closing: number, options: number, credit: number });

/**
 * Who is here (seen within two minutes) and who is away, of those who take part: whoever is marked as not taking part today is neither,
 * unless they have cast; whoever was removed is not here. For a query that has asked whether its reader may know.
 */
export async function presence(debate: Pick<DebateNow, "id" | "classId">): Promise<Presence> {
  const rows = z.array(row).parse(await db().$queryRaw`
    WITH student AS (
      SELECT EXISTS (SELECT 1 FROM session s WHERE s.user_id = m.user_id AND s.last_seen_at > parley_now() - interval '2 minutes') AS here,
        coalesce(p.not_taking_part, false) AS left_out, array(SELECT t.stage::text FROM turnout t WHERE t.participant_id = p.id AND NOT t.joined) AS cast
      FROM member m LEFT JOIN participant p ON p.debate_id = ${debate.id}::uuid AND p.user_id = m.user_id
      WHERE m.class_id = ${debate.classId}::uuid AND m.role = 'student' AND m.removed_at IS NULL)
    SELECT here, count(*) AS people, count(*) FILTER (WHERE 'opening' = ANY (student.cast)) AS opening,
      count(*) FILTER (WHERE 'closing' = ANY (student.cast)) AS closing, count(*) FILTER (WHERE 'options' = ANY (student.cast)) AS options,
      count(*) FILTER (WHERE 'credit' = ANY (student.cast)) AS credit
    FROM student WHERE NOT left_out OR cardinality(student.cast) > 0 GROUP BY here`);
  const of = (here: boolean) => {
    const found = rows.find((entry) => entry.here === here);
    return { people: found?.people ?? 0, cast: Object.fromEntries(paperStages.map((stage) => [stage, found?.[stage] ?? 0])) as Record<PaperStage, number> };
  };
  return { here: of(true), away: of(false) };
}
