import "server-only";
import type { Actor } from "@/lib/account/schema";
import { inDebate, type InDebate } from "@/lib/debate/in-debate";
import { placeOf } from "@/lib/debate/place";
import type { DebateNow } from "@/lib/debate/schema";
import { newId, newPaperId } from "@/lib/platform/ids";
import { authorise, closed, invalid, notFound, Refused } from "@/lib/platform/refusal";
import { whyNotGiveCredit } from "../policy";
import { type GiveCreditInput, mostCredits } from "../schema";
import { voterKey } from "../voter-key";
import { beforeTheEnd } from "./cast-stance";

/**
 * Casts the credit paper: up to three arguments by others, each with a reason or without; or leaves it out, which is a tick and no paper.
 * A fresh paper, or leaving it out, replaces what was cast until the ballot has ended.
 *
 * @returns the debate as it was then
 * @throws Refused `not-found` for an argument that the debate does not have, `invalid` for more than three or one named twice;
 *   otherwise as inDebate and whyNotGiveCredit say
 */
export function giveCredit(actor: Actor, input: GiveCreditInput): Promise<DebateNow> {
  return inDebate(actor, input.debateId, async (room) => {
    authorise(whyNotGiveCredit(room.standing, room.debate, null));
    await mayBeCredited(room, input.credits.map(({ argumentId }) => argumentId));
    const skipped = input.skip || input.credits.length === 0;
    const participantId = await placeOf(room);
    const key = await voterKey(room.tx, room.debate.id, "credit", participantId);
    await takeBack(room, await holdTick(room, participantId), key);
    if (!skipped) await put(room, key, input.credits);
    await tick(room, participantId, skipped);
    return room.debate;
  });
}

async function mayBeCredited({ tx, debate, standing }: InDebate, ids: readonly string[]): Promise<void> {
  if (ids.length > mostCredits) throw new Refused(invalid("too-many-credits"));
  if (new Set(ids).size < ids.length) throw new Refused(invalid("credited-twice"));
  const found = await tx.argument.findMany({ where: { id: { in: [...ids] }, debateId: debate.id }, select: { authorId: true, byStaff: true, status: true } });
  if (found.length < ids.length) throw new Refused(notFound("argument"));
  for (const { authorId, byStaff, status } of found) authorise(whyNotGiveCredit(standing, debate, { mine: authorId === standing.personId, byStaff, status }));
}

/** Locks this person's tick, making it where there is none: papers of one person come one after another. @returns whether a paper is cast */
async function holdTick({ tx, debate }: InDebate, participantId: string): Promise<{ hasCast: boolean }> {
  await tx.$executeRaw`
    INSERT INTO turnout (id, debate_id, stage, participant_id, skipped) VALUES (${newId()}::uuid, ${debate.id}::uuid, 'credit', ${participantId}::uuid, true)
    ON CONFLICT (debate_id, stage, participant_id) DO NOTHING`;
  const [held] = await tx.$queryRaw<{ hasCast: boolean }[]>`
    SELECT NOT skipped AS "hasCast" FROM turnout WHERE debate_id = ${debate.id}::uuid AND stage = 'credit' AND participant_id = ${participantId}::uuid FOR UPDATE`;
  return held!;
}

/** Takes the cast paper back. Where none is under today's key the server's secret was lost, and another paper would count twice. */
async function takeBack({ tx, debate }: InDebate, { hasCast }: { hasCast: boolean }, key: Uint8Array<ArrayBuffer>): Promise<void> {
  const { count } = await tx.credit.deleteMany({ where: { debateId: debate.id, voterKey: key } });
  if (hasCast && count === 0) throw new Refused(closed("paper-under-another-key"));
  // The trigger watches what comes in. What is taken back asks for itself: the hour may have struck since the door.
  const [ballot] = await tx.$queryRaw<{ isOpen: boolean }[]>`SELECT ballot_open(${debate.id}::uuid, 'credit') AS "isOpen"`;
  if (!ballot!.isOpen) throw new Refused(closed("ballot-has-closed"));
}

/** In the order of the arguments' ids: which place a credit has says nothing. */
async function put({ tx, debate }: InDebate, key: Uint8Array<ArrayBuffer>, credits: GiveCreditInput["credits"]): Promise<void> {
  for (const [index, { argumentId, reason }] of credits.toSorted((a, b) => (a.argumentId < b.argumentId ? -1 : 1)).entries()) {
    await beforeTheEnd(tx.$executeRaw`
      INSERT INTO credit (id, debate_id, voter_key, argument_id, place, reason)
      VALUES (${newPaperId()}::uuid, ${debate.id}::uuid, ${key}, ${argumentId}::uuid, ${index + 1}, ${reason})`);
  }
}

/** Ticks off. The time of the first paper stays; leaving out and casting are told apart, each with when it began. */
async function tick({ tx, debate }: InDebate, participantId: string, skipped: boolean): Promise<void> {
  await tx.$executeRaw`
    UPDATE turnout SET skipped = ${skipped}, cast_at = CASE WHEN skipped = ${skipped} THEN cast_at ELSE parley_now() END
    WHERE debate_id = ${debate.id}::uuid AND stage = 'credit' AND participant_id = ${participantId}::uuid`;
}
