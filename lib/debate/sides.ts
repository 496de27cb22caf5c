import "server-only";
import { randomInt } from "node:crypto";
import type { Tx } from "@/lib/platform/db";
import type { Side } from "./schema";

export type SideSizes = Record<Side, number>;

/**
 * Sides for `count` people beside those that are taken, as even as they can be made: where nobody has one yet the sizes differ by at most
 * one, and a coin says which side is the larger. Whoever draws shuffles the people.
 *
 * @param coin 0 or 1: which side an odd one goes to
 */
export function balancedSides(taken: SideSizes, count: number, coin: number): Side[] {
  const even = taken.for + taken.against + count;
  const wanted = Math.floor(even / 2) + (even % 2 === 1 ? coin : 0) - taken.for;
  const toFor = Math.min(Math.max(wanted, 0), count);
  return Array.from({ length: count }, (_, index) => (index < toFor ? "for" : "against"));
}

/** How many of those who take part hold each side: students of the class who were not removed. */
export async function sideSizes(tx: Tx, debateId: string): Promise<SideSizes> {
  const rows = await tx.$queryRaw<{ side: Side; people: bigint }[]>`
    SELECT p.assigned_side::text AS side, count(*) AS people FROM participant p JOIN debate d ON d.id = p.debate_id
    JOIN member m ON m.class_id = d.class_id AND m.user_id = p.user_id
    WHERE p.debate_id = ${debateId}::uuid AND p.assigned_side IS NOT NULL AND NOT p.not_taking_part AND m.role = 'student' AND m.removed_at IS NULL GROUP BY 1`;
  const of = (side: Side) => Number(rows.find((row) => row.side === side)?.people ?? 0);
  return { for: of("for"), against: of("against") };
}

/**
 * Gives whoever comes after the draw the smaller side, a coin's where both are as large. Does nothing where no sides were drawn, or where
 * this place has one. Two who come at once come one after the other: a lock of its own, held until the commit.
 */
export async function giveLatecomerASide(tx: Tx, debateId: string, participantId: string): Promise<void> {
  const [drawn] = await tx.$queryRaw<{ sides: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM participant WHERE debate_id = ${debateId}::uuid AND assigned_side IS NOT NULL)
      AND EXISTS (SELECT 1 FROM event WHERE stream_id = ${debateId}::uuid AND kind = 'sides.drawn') AS sides`;
  if (!drawn?.sides) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${debateId}, 3))`;
  const [side] = balancedSides(await sideSizes(tx, debateId), 1, randomInt(2));
  await tx.participant.updateMany({ where: { id: participantId, assignedSide: null }, data: { assignedSide: side! } });
}
