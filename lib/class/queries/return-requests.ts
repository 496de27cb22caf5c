import "server-only";
import { db } from "@/lib/platform/db";
import { authorise } from "@/lib/platform/refusal";
import { digest } from "@/lib/platform/secrets";
import { whyNotLetBackIn } from "../policy";
import { type DeviceKind, returnMinutes } from "../schema";
import type { Standing } from "../standing";

/** Somebody who asks to be let back in, as the desk shows it. */
export type ReturnAsked = { id: string; name: string; device: DeviceKind; askedAt: Date; lastSeenAt: Date | null };

/** The open requests of a class, oldest first; those that have lapsed are gone. @throws Refused for everybody but staff */
export async function openReturns(standing: Standing, classId: string): Promise<ReturnAsked[]> {
  authorise(whyNotLetBackIn(standing));
  return db().$queryRaw<ReturnAsked[]>`
    SELECT r.id, m.display_name AS name, r.device, r.asked_at AS "askedAt", (SELECT max(s.last_seen_at) FROM session s WHERE s.user_id = m.user_id) AS "lastSeenAt"
    FROM return_request r JOIN member m ON m.id = r.member_id
    WHERE m.class_id = ${classId}::uuid AND m.removed_at IS NULL AND r.answer IS NULL AND r.asked_at > parley_now() - make_interval(mins => ${returnMinutes})
    ORDER BY r.asked_at`;
}

/** How this device's own request stands. `replaced`: the seat has been asked for by another device since, or was given new words. */
export type ReturnState = "waiting" | "let_in" | "refused" | "replaced" | "lapsed" | "used";
export type OwnReturn = { state: ReturnState; name: string; className: string; code: string };

/** The request whose token this device holds; null: none. It tells no more than who asked knows. */
export async function ownReturn(token: string | undefined): Promise<OwnReturn | null> {
  if (!token || token.length > 100) return null;
  const [row] = await db().$queryRaw<OwnReturn[]>`
    SELECT m.display_name AS name, c.name AS "className", c.join_code AS code, CASE
      WHEN m.removed_at IS NOT NULL THEN 'replaced' WHEN r.claimed_at IS NOT NULL THEN 'used'
      WHEN r.answer = 'refused' AND r.answered_by_id IS NULL THEN 'replaced' WHEN r.answer = 'refused' THEN 'refused'
      WHEN coalesce(r.answered_at, r.asked_at) <= parley_now() - make_interval(mins => ${returnMinutes}) THEN 'lapsed'
      WHEN r.answer = 'let_in' THEN 'let_in' ELSE 'waiting' END AS state
    FROM return_request r JOIN member m ON m.id = r.member_id JOIN class c ON c.id = m.class_id WHERE r.device_digest = ${digest(token)}`;
  return row ?? null;
}
