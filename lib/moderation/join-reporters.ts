import "server-only";
import type { Tx } from "@/lib/platform/db";

/** Makes what one person decided and reported in a debate another's: two seats have been joined. Of two reports of one thing the first stays. */
export async function joinReporters(tx: Tx, debateId: string, from: string, to: string): Promise<void> {
  await tx.decision.updateMany({ where: { debateId, actorId: from }, data: { actorId: to } });
  await tx.$executeRaw`
    DELETE FROM report r WHERE r.debate_id = ${debateId}::uuid AND r.reporter_id IN (${from}::uuid, ${to}::uuid) AND EXISTS (
      SELECT 1 FROM report o WHERE o.debate_id = r.debate_id AND o.reporter_id IN (${from}::uuid, ${to}::uuid) AND o.reporter_id <> r.reporter_id
        AND o.argument_id IS NOT DISTINCT FROM r.argument_id AND o.comment_id IS NOT DISTINCT FROM r.comment_id AND (o.at, o.id) < (r.at, r.id))`;
  await tx.report.updateMany({ where: { debateId, reporterId: from }, data: { reporterId: to } });
}
