import "server-only";
import type { Actor } from "@/lib/account/schema";
import { inDebate } from "@/lib/debate/in-debate";
import { placeOf } from "@/lib/debate/place";
import type { Tx } from "@/lib/platform/db";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { askedForFirstPaper } from "../first-paper";
import { whyNotRate } from "../policy";
import type { RateArgumentInput } from "../schema";

/**
 * Records how far the actor finds that an argument helps or hurts its parent, 0 to 4. Rating again replaces the rating.
 *
 * @returns whether anything changed: a form posted twice changes nothing twice (domain rule 1)
 * @throws Refused `not-found` when the debate has no such argument; otherwise as inDebate and whyNotRate say
 */
export function rateArgument(actor: Actor, input: RateArgumentInput): Promise<boolean> {
  return inDebate(actor, input.debateId, async (room) => {
    const { tx, debate, standing } = room;
    const argument = await tx.argument.findFirst({
      where: { id: input.argumentId, debateId: debate.id }, // the id alone could name an argument of another class
      select: { authorId: true, byStaff: true, status: true, parentId: true, revision: true },
    });
    if (!argument) throw new Refused(notFound("argument"));
    const asked = await askedForFirstPaper(tx, debate, standing);
    authorise(whyNotRate({ ...standing, askedForFirstPaper: asked }, debate, { ...argument, mine: argument.authorId === actor.personId }));
    await placeOf(room);
    // The row of counts is the lock: two ratings of one argument are summed one after the other.
    await tx.$executeRaw`SELECT 1 FROM argument_counts WHERE argument_id = ${input.argumentId}::uuid FOR UPDATE`;
    const key = { argumentId: input.argumentId, userId: actor.personId };
    const given = { value: input.value, givenUnderId: argument.parentId, givenToRevision: argument.revision };
    const before = await tx.rating.findUnique({ where: { argumentId_userId: key } });
    if (before && before.value === given.value && before.givenUnderId === given.givenUnderId && before.givenToRevision === given.givenToRevision) return false;
    await tx.$executeRaw`
      INSERT INTO rating (argument_id, user_id, value, given_under_id, given_to_revision)
      VALUES (${input.argumentId}::uuid, ${actor.personId}::uuid, ${given.value}, ${given.givenUnderId}::uuid, ${given.givenToRevision})
      ON CONFLICT (argument_id, user_id) DO UPDATE SET value = excluded.value, given_under_id = excluded.given_under_id,
        given_to_revision = excluded.given_to_revision, shown = false, updated_at = parley_now()`;
    await sumRatings(tx, input.argumentId);
    return true; // no event: a rating is nobody else's business until the page that sums them says so
  });
}

/**
 * Sums the ratings of an argument anew; and, once 3 raters or more are not yet part of what students read, lets them in together
 * (domain rule 3): a summary that moved by one would tell what that one person gave.
 */
export async function sumRatings(tx: Tx, argumentId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE argument_counts c SET rated0 = s.r0, rated1 = s.r1, rated2 = s.r2, rated3 = s.r3, rated4 = s.r4,
      shown0 = CASE WHEN s.unshown >= 3 THEN s.r0 ELSE shown0 END, shown1 = CASE WHEN s.unshown >= 3 THEN s.r1 ELSE shown1 END,
      shown2 = CASE WHEN s.unshown >= 3 THEN s.r2 ELSE shown2 END, shown3 = CASE WHEN s.unshown >= 3 THEN s.r3 ELSE shown3 END,
      shown4 = CASE WHEN s.unshown >= 3 THEN s.r4 ELSE shown4 END
    FROM (SELECT count(*) FILTER (WHERE value = 0) AS r0, count(*) FILTER (WHERE value = 1) AS r1, count(*) FILTER (WHERE value = 2) AS r2,
        count(*) FILTER (WHERE value = 3) AS r3, count(*) FILTER (WHERE value = 4) AS r4, count(*) FILTER (WHERE NOT shown) AS unshown
      FROM rating WHERE argument_id = ${argumentId}::uuid) s
    WHERE c.argument_id = ${argumentId}::uuid`;
  await tx.$executeRaw`
    UPDATE rating SET shown = true WHERE argument_id = ${argumentId}::uuid AND NOT shown
      AND (SELECT count(*) FROM rating WHERE argument_id = ${argumentId}::uuid AND NOT shown) >= 3`;
}
