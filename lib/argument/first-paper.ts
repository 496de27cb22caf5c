import "server-only";
import type { Standing } from "@/lib/class/standing";
import type { DebateNow } from "@/lib/debate/schema";
import type { Db } from "@/lib/platform/db";

/**
 * Whether this person is to be asked for an opening paper before they are shown an argument (a class), or before they rate (a public
 * debate): they have cast none, and have not said deliberately that they go on without.
 */
export async function askedForFirstPaper(on: Db, debate: Pick<DebateNow, "id" | "classId">, standing: Standing): Promise<boolean> {
  if (standing.role !== "student" && standing.role !== "participant") return false;
  if (standing.firstSawArgumentsAt || !standing.personId) return false;
  if (!standing.participantId) return true;
  const place = await on.participant.findUnique({
    where: { id: standing.participantId },
    select: { declinedFirstStanceAt: true, turnout: { where: { stage: "opening" }, select: { id: true } } },
  });
  return place !== null && place.declinedFirstStanceAt === null && place.turnout.length === 0;
}
