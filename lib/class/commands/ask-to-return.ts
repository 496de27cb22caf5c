import "server-only";
import { askToReturnBySeat } from "@/lib/account/limits";
import type { Viewer } from "@/lib/account/schema";
import { db } from "@/lib/platform/db";
import { append, eventsBy } from "@/lib/platform/events";
import { newId } from "@/lib/platform/ids";
import { countTry } from "@/lib/platform/rate-limit";
import { authorise, conflict, notFound, Refused } from "@/lib/platform/refusal";
import { digest, randomToken } from "@/lib/platform/secrets";
import { returnAsked } from "../events";
import { bearerOf } from "../names";
import { whyNotAskToBeLetBackIn } from "../policy";
import type { AskToReturnInput, DeviceKind } from "../schema";

/**
 * Asks staff to give the seat of this name back to whoever is at this device. The seat's newest request is the one that stands. Also
 * while joining is closed: whoever asks has been in.
 *
 * @returns the token that this device alone holds: 32 random bytes, of which the database keeps the digest
 * @throws Refused `not-found` for a code of no class or a name that nobody bears there, `not-allowed` for a seat that signs in,
 *   `conflict` for whoever is signed in here, `too-many` when one seat is asked for again and again
 */
export async function askToBeLetBackIn(viewer: Viewer, input: AskToReturnInput, device: DeviceKind): Promise<string> {
  if (viewer.personId !== null) throw new Refused(conflict("already-signed-in"));
  const found = await db().class.findUnique({ where: { joinCode: input.code }, select: { id: true } });
  if (!found) throw new Refused(notFound("no-class-of-this-code"));
  const seat = await db().$transaction((tx) => bearerOf(tx, found.id, input.name));
  if (!seat) throw new Refused(notFound("nobody-of-this-name"));
  await countTry(askToReturnBySeat, seat.id);
  const token = randomToken();
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM member WHERE id = ${seat.id}::uuid FOR UPDATE`; // two devices at once ask one after the other
    const member = await tx.member.findUniqueOrThrow({ where: { id: seat.id }, select: { role: true, removedAt: true, userId: true, user: { select: { kind: true } } } });
    if (member.removedAt) throw new Refused(notFound("nobody-of-this-name"));
    authorise(whyNotAskToBeLetBackIn({ role: "visitor" }, { role: member.role, isGuest: member.user.kind === "guest" }));
    await tx.$executeRaw`UPDATE return_request SET answer = 'refused', answered_at = parley_now() WHERE member_id = ${seat.id}::uuid AND answer IS NULL`;
    await tx.returnRequest.create({ data: { id: newId(), memberId: seat.id, deviceDigest: digest(token), device } });
    const recorder = eventsBy(null);
    recorder.add(returnAsked, { memberId: seat.id }, member.userId);
    await append(tx, found.id, recorder);
  });
  return token;
}
