import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import type { Tx } from "@/lib/platform/db";
import { keyedHash } from "@/lib/platform/secrets";

export type Purpose = "stance" | "options" | "credit";

/** A debate's own random 256-bit key. Archiving deletes it: from then on no paper can be joined to a name. */
export const newBallotKey = (): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(32));

/**
 * HMAC(HMAC(server secret, debate key), purpose, participant): 32 bytes that name a paper without naming its voter. The keys of two
 * purposes do not match one another. Only these may compute it: casting one's own paper, joining two seats, erasing a person, and the
 * count of bridging when the closing ballot has ended.
 *
 * @throws Error when the debate's key is gone (archived)
 */
export async function voterKey(tx: Tx, debateId: string, purpose: Purpose, participantId: string): Promise<Uint8Array<ArrayBuffer>> {
  const row = await tx.ballotKey.findUniqueOrThrow({ where: { debateId } });
  const debateSecret = keyedHash("voter key", Buffer.from(row.key));
  return new Uint8Array(createHmac("sha256", debateSecret).update(`${purpose}\n${participantId}`).digest());
}
