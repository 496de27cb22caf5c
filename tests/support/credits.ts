import { randomBytes, randomUUID } from "node:crypto";
import type { Actor } from "@/lib/account/schema";
import { giveCredit } from "@/lib/ballot/commands/give-credit";
import type { DebateId } from "@/lib/debate/schema";
import { testPool } from "./ask";

type On = { id: string };

/** Gives credit by the command: an argument each, or an argument with its reason. */
export const creditTo = (who: Actor, debate: { id: DebateId }, ...some: (On | [On, string])[]) => giveCredit(who, {
  debateId: debate.id, skip: false, credits: some.map((one) => (Array.isArray(one) ? { argumentId: one[0].id, reason: one[1] } : { argumentId: one.id, reason: "" })),
});
export const skipCredit = (who: Actor, debate: { id: DebateId }) => giveCredit(who, { debateId: debate.id, skip: true, credits: [] });

/** A credit of somebody's straight into the tables, where the ballot takes none any more. @returns its id */
export async function aCredit(debateId: string, argumentId: string, reason = ""): Promise<string> {
  const client = await testPool().connect();
  try {
    const id = randomUUID();
    await client.query("BEGIN");
    await client.query("SELECT set_config('parley.papers_put_back', $1, true)", [debateId]);
    await client.query("INSERT INTO credit (id, debate_id, voter_key, argument_id, place, reason) VALUES ($1, $2, $3, $4, 1, $5)", [id, debateId, randomBytes(32), argumentId, reason]);
    await client.query("COMMIT");
    return id;
  } finally {
    client.release();
  }
}
