import "server-only";
import type { Standing } from "@/lib/class/standing";
import type { DebateNow } from "@/lib/debate/schema";
import { db } from "@/lib/platform/db";
import type { Own } from "./argument-view";

/** What is a viewer's own over the arguments of a page: a fixed number of queries, whatever the number of arguments. */
export async function ownOver(debate: DebateNow, standing: Standing, argumentIds: string[]): Promise<Omit<Own, "askedForFirstPaper">> {
  const [ratings, upperHalfFrom, pseudonyms] = await Promise.all([
    standing.personId === null ? [] : db().rating.findMany({ where: { userId: standing.personId, argumentId: { in: argumentIds } }, select: { argumentId: true, value: true } }),
    upperHalf(debate),
    debate.classId === null ? null : db().class.findUnique({ where: { id: debate.classId }, select: { anonymity: true } }),
  ]);
  return {
    upperHalfFrom, pseudonyms: pseudonyms?.anonymity === "pseudonyms",
    ratings: new Map(ratings.map(({ argumentId, value }) => [argumentId, value])),
  };
}

/** Where the upper half of the averages begins, over arguments with 3 ratings or more; asked only once the outcome is open. */
async function upperHalf(debate: DebateNow): Promise<number | null> {
  if (debate.phase !== "outcome" && debate.phase !== "archived") return null;
  const [row] = await db().$queryRaw<{ median: number | null }[]>`
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY (rated1 + 2 * rated2 + 3 * rated3 + 4 * rated4)::float8 / (rated0 + rated1 + rated2 + rated3 + rated4)) AS median
    FROM argument_counts c JOIN argument a ON a.id = c.argument_id
    WHERE a.debate_id = ${debate.id}::uuid AND a.status = 'visible' AND NOT a.by_staff AND rated0 + rated1 + rated2 + rated3 + rated4 >= 3`;
  return row?.median ?? null;
}
