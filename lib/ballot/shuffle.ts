import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * Deletes the papers of a ballot that has ended and puts them back in random order with new random ids: neither row order nor
 * transaction ids pair them with the turnout from then on. `closing` shuffles the option papers and the credits too;
 * what staff have decided about a credit's reason follows it to its new id.
 */
export async function shufflePapers(tx: Tx, debateId: string, stage: "opening" | "closing"): Promise<void> {
  // The trigger that refuses papers outside their ballot stands aside for this debate in this transaction, and for nothing else.
  await tx.$executeRaw`SELECT set_config('parley.papers_put_back', ${debateId}, true)`;
  await tx.$executeRaw`
    WITH taken AS (DELETE FROM ballot WHERE debate_id = ${debateId}::uuid AND stage = ${stage}::ballot_stage RETURNING voter_key, stance, confidence)
    INSERT INTO ballot (id, debate_id, stage, voter_key, stance, confidence)
    SELECT gen_random_uuid(), ${debateId}::uuid, ${stage}::ballot_stage, voter_key, stance, confidence FROM taken ORDER BY random()`;
  if (stage === "closing") {
    await tx.$executeRaw`
      WITH taken AS (DELETE FROM option_ballot WHERE debate_id = ${debateId}::uuid RETURNING voter_key, ranking, accepted_up_to, scores)
      INSERT INTO option_ballot (id, debate_id, voter_key, ranking, accepted_up_to, scores)
      SELECT gen_random_uuid(), ${debateId}::uuid, voter_key, ranking, accepted_up_to, scores FROM taken ORDER BY random()`;
    await tx.$executeRaw`
      WITH taken AS (DELETE FROM credit WHERE debate_id = ${debateId}::uuid RETURNING id AS was, voter_key, argument_id, place, reason, reason_hidden_at),
      fresh AS MATERIALIZED (SELECT gen_random_uuid() AS id, taken.* FROM taken ORDER BY random()),
      put_back AS (
        INSERT INTO credit (id, debate_id, voter_key, argument_id, place, reason, reason_hidden_at)
        SELECT id, ${debateId}::uuid, voter_key, argument_id, place, reason, reason_hidden_at FROM fresh)
      UPDATE decision d SET credit_id = fresh.id FROM fresh WHERE d.debate_id = ${debateId}::uuid AND d.credit_id = fresh.was`;
  }
  await tx.$executeRaw`SELECT set_config('parley.papers_put_back', '', true)`;
}
