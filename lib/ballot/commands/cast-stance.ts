import "server-only";
import type { Actor } from "@/lib/account/schema";
import { inDebate, type InDebate } from "@/lib/debate/in-debate";
import { placeOf } from "@/lib/debate/place";
import type { DebateNow } from "@/lib/debate/schema";
import { newId, newPaperId } from "@/lib/platform/ids";
import { authorise, closed, conflict, Refused } from "@/lib/platform/refusal";
import { isLate, whyNotCastClosing, whyNotCastOpening } from "../policy";
import type { CastStanceInput } from "../schema";
import { voterKey } from "../voter-key";

/**
 * Casts the secret opening paper. While the ballot is open a fresh paper replaces one's own; a late paper, and a first stance in a
 * public debate that argues already, is final. What the open ballot's form sends too late is no late paper: that one is another form,
 * which says so (domain rule 2).
 *
 * @returns the debate as it was then: where one goes on from here depends on it
 * @throws Refused as inDebate and whyNotCastOpening say
 */
export function castOpeningBallot(actor: Actor, input: CastStanceInput): Promise<DebateNow> {
  return inDebate(actor, input.debateId, async (room) => {
    const participantId = await placeOf(room);
    const hasCast = await hasTurnout(room, "opening", participantId);
    authorise(whyNotCastOpening({ ...room.standing, hasCast }, room.debate));
    if (isLate(room.debate) && !input.late) throw new Refused(closed("ballot-has-closed"));
    const isFinal = room.debate.phase !== "opening";
    const cast = await putPaper(room, "opening", participantId, input, { isFinal, replaces: hasCast && !isFinal });
    if (!cast) throw new Refused(conflict("paper-is-final"));
    await tick(room, "opening", participantId, isLate(room.debate));
    return room.debate;
  });
}

/** Casts the secret closing paper, until the ballot has ended; a fresh paper replaces it. @returns as above. @throws Refused as the policy says */
export function castClosingBallot(actor: Actor, input: CastStanceInput): Promise<DebateNow> {
  return inDebate(actor, input.debateId, async (room) => {
    authorise(whyNotCastClosing(room.standing, room.debate));
    const participantId = await placeOf(room);
    await putPaper(room, "closing", participantId, input, { isFinal: false, replaces: await hasTurnout(room, "closing", participantId) });
    await tick(room, "closing", participantId, false);
    return room.debate;
  });
}

export async function hasTurnout({ tx, debate }: InDebate, stage: "opening" | "closing" | "options", participantId: string): Promise<boolean> {
  return (await tx.turnout.count({ where: { debateId: debate.id, stage, participantId } })) > 0;
}

/** Ticks off who has cast; the first time stays. */
export async function tick({ tx, debate }: InDebate, stage: "opening" | "closing" | "options", participantId: string, late: boolean): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO turnout (id, debate_id, stage, participant_id, late) VALUES (${newId()}::uuid, ${debate.id}::uuid, ${stage}::turnout_stage, ${participantId}::uuid, ${late})
    ON CONFLICT (debate_id, stage, participant_id) DO NOTHING`;
}

/** A paper's statement. The hour may strike between the door and the paper: the trigger refuses it then. @throws Refused `closed` */
export async function beforeTheEnd(paper: PromiseLike<number>): Promise<number> {
  try {
    return await paper;
  } catch (error) {
    throw error instanceof Error && error.message.includes("this ballot takes no paper") ? new Refused(closed("ballot-has-closed")) : error;
  }
}

/**
 * One statement a paper. Two submits of one person at once meet at the unique key: one row is left, whatever the order.
 *
 * @param isFinal a paper that stays as it is: a late one, or a first stance in a debate that argues already
 * @param replaces whether this person has cast before. Then a paper under today's key must be there: where it is not, the server's secret
 *   was lost, and another paper would count twice
 * @returns false when a final paper was there already
 */
async function putPaper({ tx, debate }: InDebate, stage: "opening" | "closing", participantId: string, input: CastStanceInput, { isFinal, replaces }: { isFinal: boolean; replaces: boolean }): Promise<boolean> {
  const key = await voterKey(tx, debate.id, "stance", participantId);
  if (replaces && (await tx.ballot.count({ where: { debateId: debate.id, stage, voterKey: key } })) === 0) throw new Refused(closed("paper-under-another-key"));
  const written = await beforeTheEnd(isFinal
    ? tx.$executeRaw`
        INSERT INTO ballot (id, debate_id, stage, voter_key, stance, confidence)
        VALUES (${newPaperId()}::uuid, ${debate.id}::uuid, ${stage}::ballot_stage, ${key}, ${input.stance}::stance, ${input.confidence}) ON CONFLICT DO NOTHING`
    : tx.$executeRaw`
        INSERT INTO ballot (id, debate_id, stage, voter_key, stance, confidence)
        VALUES (${newPaperId()}::uuid, ${debate.id}::uuid, ${stage}::ballot_stage, ${key}, ${input.stance}::stance, ${input.confidence})
        ON CONFLICT (debate_id, stage, voter_key) DO UPDATE SET stance = excluded.stance, confidence = excluded.confidence`);
  return written > 0;
}
