import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * What archiving does to a debate's papers and ratings: one fresh random value for each voter key and for each rater, and the debate's key
 * is destroyed. Pairs of papers and rows of ratings stay together, so that every count comes out as before; nothing joins them to a name.
 * For use under the debate's exclusive lock.
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
    WITH drawn AS MATERIALIZED (
      SELECT user_id, gen_random_uuid() AS fresh
      FROM (SELECT DISTINCT r.user_id FROM rating r JOIN argument a ON a.id = r.argument_id WHERE a.debate_id = ${debateId}::uuid) k)
    UPDATE rating r SET user_id = drawn.fresh FROM drawn, argument a
    WHERE a.id = r.argument_id AND a.debate_id = ${debateId}::uuid AND r.user_id = drawn.user_id`;
  await tx.ballotKey.deleteMany({ where: { debateId } });
}
