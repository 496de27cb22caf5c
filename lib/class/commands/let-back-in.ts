import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise, closed, conflict, notFound, Refused } from "@/lib/platform/refusal";
import { returnAnswered } from "../events";
import { inClass, type InClass } from "../in-class";
import { whyNotLetBackIn } from "../policy";
import { returnMinutes, type AnswerReturnInput } from "../schema";
import { holdSeat, shutOtherDevices, tellSeat } from "../seat";

/**
 * Answers a request to be let back in. Letting in signs the seat's older devices out and is told to whoever holds it; the session is
 * opened on the asking device alone, by `claimSeat`.
 *
 * @throws Refused `conflict` when it was answered already (two staff at once make one answer), `closed` when it has lapsed, `not-found`
 *   when it is none of this class
 */
export function letBackIn(actor: Actor, input: AnswerReturnInput): Promise<void> {
  return inClass(actor, input.classId, async (room) => {
    const { tx, classId, standing, record } = room;
    authorise(whyNotLetBackIn(standing));
    const request = await tx.returnRequest.findFirst({ where: { id: input.requestId, member: { classId } }, select: { memberId: true } });
    if (!request) throw new Refused(notFound("return-request"));
    const seat = await holdSeat(tx, classId, request.memberId);
    await answerIt(room, input);
    if (input.answer === "let-in") {
      await shutOtherDevices(tx, seat, input.requestId);
      await tellSeat(tx, seat.id, "let_back_in", actor.personId);
    }
    record(returnAnswered, { memberId: seat.id }, seat.userId);
  });
}

async function answerIt({ tx, standing }: InClass, { requestId, answer }: AnswerReturnInput): Promise<void> {
  const answered = await tx.$executeRaw`
    UPDATE return_request SET answer = ${answer === "let-in" ? "let_in" : "refused"}::return_answer, answered_at = parley_now(), answered_by_id = ${standing.personId}::uuid
    WHERE id = ${requestId}::uuid AND answer IS NULL AND asked_at > parley_now() - make_interval(mins => ${returnMinutes})`;
  if (answered > 0) return;
  const row = await tx.returnRequest.findUnique({ where: { id: requestId }, select: { answer: true } });
  throw new Refused(row?.answer ? conflict("return-is-answered") : closed("return-has-lapsed"));
}
