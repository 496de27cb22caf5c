import "server-only";
import type { Actor } from "@/lib/account/schema";
import { inDebate } from "@/lib/debate/in-debate";
import { placeOf } from "@/lib/debate/place";
import type { DebateNow } from "@/lib/debate/schema";
import { newPaperId } from "@/lib/platform/ids";
import { authorise, closed, invalid, type Refusal, Refused } from "@/lib/platform/refusal";
import { whyNotCastOptions } from "../policy";
import { type CastOptionsInput, mostPoints } from "../schema";
import { voterKey } from "../voter-key";
import { beforeTheEnd, hasTurnout, tick } from "./cast-stance";

/**
 * Casts an option paper: a ranking of the policy options, ties and leaving out allowed, with a line of acceptance where one is drawn and
 * scores where they are asked for. Until the ballot has ended a fresh paper replaces it whole.
 *
 * @returns the debate as it was then
 * @throws Refused `invalid` for what cannot stand on the paper: an option that the brief does not have or that stands there twice, a line
 *   beyond the places, points beyond 0 to 5 or not asked for; otherwise as inDebate and whyNotCastOptions say
 */
export function castOptionBallot(actor: Actor, input: CastOptionsInput): Promise<DebateNow> {
  return inDebate(actor, input.debateId, async (room) => {
    const { tx, debate, standing } = room;
    authorise(whyNotCastOptions(standing, debate));
    const options = await tx.policyOption.findMany({ where: { briefVersionId: debate.briefVersionId }, select: { key: true } });
    authorise(faultOf(input, new Set(options.map(({ key }) => key)), debate.asksScores));
    const participantId = await placeOf(room);
    const key = await voterKey(tx, debate.id, "options", participantId);
    if ((await hasTurnout(room, "options", participantId)) && (await tx.optionBallot.count({ where: { debateId: debate.id, voterKey: key } })) === 0) {
      throw new Refused(closed("paper-under-another-key"));
    }
    const { ranking, acceptedUpTo = null, scores = null } = input;
    await beforeTheEnd(tx.$executeRaw`
      INSERT INTO option_ballot (id, debate_id, voter_key, ranking, accepted_up_to, scores)
      VALUES (${newPaperId()}::uuid, ${debate.id}::uuid, ${key}, ${JSON.stringify(ranking)}::jsonb, ${acceptedUpTo}::smallint, ${scores && JSON.stringify(scores)}::jsonb)
      ON CONFLICT (debate_id, voter_key) DO UPDATE SET ranking = excluded.ranking, accepted_up_to = excluded.accepted_up_to, scores = excluded.scores`);
    await tick(room, "options", participantId, false);
    return debate;
  });
}

/** What of a paper cannot stand on it, or null: what is counted later is refused here, where it can still be mended. */
function faultOf({ ranking, acceptedUpTo = null, scores = null }: CastOptionsInput, known: ReadonlySet<string>, asksScores: boolean): Refusal | null {
  const ranked = ranking.flat();
  if (ranked.some((key) => !known.has(key)) || new Set(ranked).size < ranked.length || ranking.some((place) => place.length === 0)) return invalid("ranking-not-right");
  if (acceptedUpTo !== null && !(Number.isInteger(acceptedUpTo) && acceptedUpTo >= 0 && acceptedUpTo <= ranking.length)) return invalid("line-not-right");
  if (scores === null) return null;
  if (!asksScores) return invalid("scores-not-asked");
  const given = Object.entries(scores);
  const areRight = given.length > 0 && given.every(([key, points]) => known.has(key) && Number.isInteger(points) && points >= 0 && points <= mostPoints);
  return areRight ? null : invalid("scores-not-right");
}
