import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise } from "@/lib/platform/refusal";
import { newRecoveryWords, recoveryHash } from "../codes";
import { wordsGiven } from "../events";
import { inClass } from "../in-class";
import { whyNotGiveNewRecoveryWords } from "../policy";
import type { RemoveMemberInput } from "../schema";
import { holdSeat, shutOtherDevices, tellSeat } from "../seat";

/**
 * Gives a guest's seat new recovery words: the old ones open nothing any more, the seat's devices are signed out, it is logged, and told
 * to the student (domain rule 7).
 *
 * @returns the words, which stand nowhere else, and whose they are
 * @throws Refused `not-found` when there is no such member; otherwise as inClass and the policy say
 */
export function giveNewRecoveryWords(actor: Actor, input: RemoveMemberInput): Promise<{ words: string; name: string }> {
  return inClass(actor, input.classId, async ({ tx, classId, standing, record }) => {
    const seat = await holdSeat(tx, classId, input.memberId);
    authorise(whyNotGiveNewRecoveryWords(standing, seat));
    const words = newRecoveryWords();
    await tx.member.update({ where: { id: seat.id }, data: { recoveryHash: recoveryHash(classId, words) } });
    await shutOtherDevices(tx, seat);
    await tellSeat(tx, seat.id, "new_words", actor.personId);
    record(wordsGiven, { memberId: seat.id }, seat.userId);
    return { words, name: seat.name };
  });
}
