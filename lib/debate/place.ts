import "server-only";
import { newId } from "@/lib/platform/ids";
import type { InDebate } from "./in-debate";

/** The id of the actor's place in this debate; taken at their first act. */
export async function placeOf({ tx, debate, standing }: Pick<InDebate, "tx" | "debate" | "standing">): Promise<string> {
  if (standing.participantId) return standing.participantId;
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO participant (id, debate_id, user_id) VALUES (${newId()}::uuid, ${debate.id}::uuid, ${standing.personId}::uuid)
    ON CONFLICT (debate_id, user_id) DO UPDATE SET user_id = excluded.user_id RETURNING id`;
  return row!.id;
}
