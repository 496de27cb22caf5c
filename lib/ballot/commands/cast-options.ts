import "server-only";
import type { Actor } from "@/lib/account/schema";
import { inDebate } from "@/lib/debate/in-debate";
import { placeOf } from "@/lib/debate/place";
import type { DebateNow } from "@/lib/debate/schema";
import { newPaperId } from "@/lib/platform/ids";
import { authorise, closed, invalid, Refused } from "@/lib/platform/refusal";
import { whyNotCastOptions } from "../policy";
import type { CastOptionsInput } from "../schema";
import { voterKey } from "../voter-key";
import { beforeTheEnd, hasTurnout, tick } from "./cast-stance";

/**
 * Casts a ranking of the policy options, ties and leaving out allowed, until the ballot has ended; a fresh paper replaces it.
 *
 * @returns the debate as it was then
 * @throws Refused `invalid` for an option that the brief does not have; otherwise as inDebate and whyNotCastOptions say
 */
export function castOptionBallot(actor: Actor, input: CastOptionsInput): Promise<DebateNow> {
  return inDebate(actor, input.debateId, async (room) => {
    const { tx, debate, standing } = room;
    authorise(whyNotCastOptions(standing, debate));
    const options = await tx.policyOption.findMany({ where: { briefVersionId: debate.briefVersionId }, select: { key: true } });
    const known = new Set(options.map(({ key }) => key));
    if (input.ranking.flat().some((key) => !known.has(key))) throw new Refused(invalid("ranking-not-right"));
    const participantId = await placeOf(room);
    const key = await voterKey(tx, debate.id, "options", participantId);
    if ((await hasTurnout(room, "options", participantId)) && (await tx.optionBallot.count({ where: { debateId: debate.id, voterKey: key } })) === 0) {
      throw new Refused(closed("paper-under-another-key"));
    }
    await beforeTheEnd(tx.$executeRaw`
      INSERT INTO option_ballot (id, debate_id, voter_key, ranking) VALUES (${newPaperId()}::uuid, ${debate.id}::uuid, ${key}, ${JSON.stringify(input.ranking)}::jsonb)
      ON CONFLICT (debate_id, voter_key) DO UPDATE SET ranking = excluded.ranking`);
    await tick(room, "options", participantId, false);
    return debate;
  });
}
