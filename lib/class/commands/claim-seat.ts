import "server-only";
import type { Viewer } from "@/lib/account/schema";
import { db } from "@/lib/platform/db";
import { conflict, notFound, Refused } from "@/lib/platform/refusal";
import { digest } from "@/lib/platform/secrets";
import { returnMinutes } from "../schema";

/**
 * Takes the seat that was given back to this device: once, and while the answer is fresh.
 *
 * @param token what `askToBeLetBackIn` gave to this device
 * @returns whose session the device opens
 * @throws Refused `not-found` when nothing was given back to this device, or it was taken already; `conflict` for whoever is signed in
 */
export async function claimSeat(viewer: Viewer, token: string): Promise<{ userId: string; classId: string }> {
  if (viewer.personId !== null) throw new Refused(conflict("already-signed-in"));
  const [seat] = await db().$queryRaw<{ userId: string; classId: string }[]>`
    UPDATE return_request r SET claimed_at = parley_now() FROM member m
    WHERE r.device_digest = ${digest(token)} AND r.answer = 'let_in' AND r.claimed_at IS NULL
      AND r.answered_at > parley_now() - make_interval(mins => ${returnMinutes}) AND m.id = r.member_id AND m.removed_at IS NULL
    RETURNING m.user_id AS "userId", m.class_id AS "classId"`;
  if (!seat) throw new Refused(notFound("no-seat-given-back"));
  return seat;
}
