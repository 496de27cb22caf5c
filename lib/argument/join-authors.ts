import "server-only";
import type { Tx } from "@/lib/platform/db";
import { sumRatings } from "./commands/rate-argument";

/**
 * Makes what one person wrote and rated in a debate another's: two seats of one person have been joined. Where both rated an argument
 * the newer rating stands; a rating of what has become one's own argument is dropped, and the sums follow. For use under the debate's
 * exclusive lock.
 *
 * @returns the ids of the arguments that have another author now
 */
export async function joinAuthors(tx: Tx, debateId: string, from: string, to: string): Promise<string[]> {
  // A form's own hash could be both authors': what was written is there, and no form is sent again for a seat that is gone.
  const moved = await tx.$queryRaw<{ id: string }[]>`
    UPDATE argument SET author_id = ${to}::uuid, form_hash = 'joined ' || id WHERE debate_id = ${debateId}::uuid AND author_id = ${from}::uuid RETURNING id`;
  await tx.$executeRaw`
    UPDATE comment c SET author_id = ${to}::uuid, form_hash = 'joined ' || c.id FROM argument a
    WHERE a.id = c.argument_id AND a.debate_id = ${debateId}::uuid AND c.author_id = ${from}::uuid`;
  await tx.$executeRaw`
    UPDATE argument_revision r SET editor_id = ${to}::uuid FROM argument a
    WHERE a.id = r.argument_id AND a.debate_id = ${debateId}::uuid AND r.editor_id = ${from}::uuid`;
  await joinRatings(tx, debateId, from, to);
  return moved.map(({ id }) => id);
}

async function joinRatings(tx: Tx, debateId: string, from: string, to: string): Promise<void> {
  const dropped = await tx.$queryRaw<{ argumentId: string }[]>`
    DELETE FROM rating r USING argument a
    WHERE a.id = r.argument_id AND a.debate_id = ${debateId}::uuid AND r.user_id IN (${from}::uuid, ${to}::uuid)
      AND (a.author_id = ${to}::uuid OR EXISTS (
        SELECT 1 FROM rating o WHERE o.argument_id = r.argument_id AND o.user_id IN (${from}::uuid, ${to}::uuid) AND o.user_id <> r.user_id
          AND (o.updated_at, o.user_id) > (r.updated_at, r.user_id)))
    RETURNING r.argument_id AS "argumentId"`;
  await tx.$executeRaw`
    UPDATE rating r SET user_id = ${to}::uuid FROM argument a WHERE a.id = r.argument_id AND a.debate_id = ${debateId}::uuid AND r.user_id = ${from}::uuid`;
  for (const argumentId of [...new Set(dropped.map(({ argumentId: id }) => id))].toSorted()) await sumRatings(tx, argumentId);
}
