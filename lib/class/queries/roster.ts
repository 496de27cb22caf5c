import "server-only";
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { authorise } from "@/lib/platform/refusal";
import { whyNotReadRoster } from "../policy";
import type { Standing } from "../standing";

/** A member as the desk shows one: when they were last seen and how much they wrote; whether they have cast, never how. */
export type Seat = {
  memberId: string; name: string; role: string; lastSeenAt: Date | null; arguments: number;
  cast: { opening: boolean; closing: boolean; options: boolean; credit: boolean };
  /** The side that they argue in this debate, where sides were given out. */
  side: "for" | "against" | null;
  notTakingPart: boolean;
};

const row = z.object({
  memberId: z.string(), name: z.string(), role: z.string(), lastSeenAt: z.date().nullable(), arguments: z.coerce.number(),
  opening: z.boolean(), closing: z.boolean(), options: z.boolean(), credit: z.boolean(), side: z.enum(["for", "against"]).nullable(), notTakingPart: z.boolean(),
});

/** Who is in a class, by name, with their part in one debate where one is named. @throws Refused for everybody but staff */
export async function roster(standing: Standing, classId: string, debateId: string | null): Promise<Seat[]> {
  authorise(whyNotReadRoster(standing));
  const rows = z.array(row).parse(await db().$queryRaw`
    SELECT m.id AS "memberId", m.display_name AS name, m.role::text AS role,
      (SELECT max(s.last_seen_at) FROM session s WHERE s.user_id = m.user_id) AS "lastSeenAt",
      (SELECT count(*) FROM argument a WHERE a.debate_id = ${debateId}::uuid AND a.author_id = m.user_id AND a.status = 'visible') AS arguments,
      coalesce(bool_or(t.stage = 'opening'), false) AS opening, coalesce(bool_or(t.stage = 'closing'), false) AS closing, coalesce(bool_or(t.stage = 'options'), false) AS options,
      coalesce(bool_or(t.stage = 'credit'), false) AS credit,
      p.assigned_side::text AS side, coalesce(p.not_taking_part, false) AS "notTakingPart"
    FROM member m
    LEFT JOIN participant p ON p.user_id = m.user_id AND p.debate_id = ${debateId}::uuid
    LEFT JOIN turnout t ON t.participant_id = p.id
    WHERE m.class_id = ${classId}::uuid AND m.removed_at IS NULL
    GROUP BY m.id, p.id ORDER BY m.role <> 'student', lower(m.display_name)`);
  return rows.map(({ opening, closing, options, credit, ...seat }) => ({ ...seat, cast: { opening, closing, options, credit } }));
}
