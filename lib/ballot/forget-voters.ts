import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * What archiving does to a debate's papers and ratings: one fresh random value for each voter key and for each rater, and the debate's key
 * is destroyed. Pairs of papers and rows of ratings stay together, so that every count comes out as before; nothing joins them to a name.
 * Ratings lose their times too and are put back in random order, as papers were when their ballot ended. For use under the debate's
 * exclusive lock.
 */
export async function forgetVoters(tx: Tx, debateId: string): Promise<void> {
  // MATERIALIZED: drawn once a key, not once a paper. gen_random_uuid is drawn by the system's strong generator; two of them are 244 bits.
  for (const papers of ["ballot", "option_ballot", "credit"] as const) {
    await tx.$executeRawUnsafe(`
      WITH drawn AS MATERIALIZED (
        SELECT voter_key, sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea) AS fresh
        FROM (SELECT DISTINCT voter_key FROM ${papers} WHERE debate_id = $1::uuid) k)
      UPDATE ${papers} p SET voter_key = drawn.fresh FROM drawn WHERE p.debate_id = $1::uuid AND p.voter_key = drawn.voter_key`, debateId);
  }
  await tx.$executeRaw`
    WITH taken AS (
      DELETE FROM rating r USING argument a WHERE a.id = r.argument_id AND a.debate_id = ${debateId}::uuid
      RETURNING r.argument_id, r.user_id, r.value, r.given_under_id, r.given_to_revision, r.shown),
    drawn AS MATERIALIZED (SELECT user_id, gen_random_uuid() AS fresh FROM (SELECT DISTINCT user_id FROM taken) k)
    INSERT INTO rating (argument_id, user_id, value, given_under_id, given_to_revision, shown, updated_at)
    SELECT t.argument_id, drawn.fresh, t.value, t.given_under_id, t.given_to_revision, t.shown, date_trunc('day', parley_now())
    FROM taken t JOIN drawn ON drawn.user_id = t.user_id ORDER BY random()`;
  await tx.ballotKey.deleteMany({ where: { debateId } });
}
