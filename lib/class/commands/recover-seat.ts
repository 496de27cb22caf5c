import "server-only";
import type { Viewer } from "@/lib/account/schema";
import { db } from "@/lib/platform/db";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { recoveryHash } from "../codes";
import { whyNotRecoverWithWords } from "../policy";
import type { RecoverInput } from "../schema";

/**
 * Finds the seat that four words open in the class of this code. Everything of its person is there again once they are signed in.
 *
 * @throws Refused `conflict` for whoever is signed in here; `not-found`, the same for a wrong code, wrong words and a removed member
 */
export async function recoverSeat(viewer: Viewer, input: RecoverInput): Promise<{ userId: string; classId: string }> {
  authorise(whyNotRecoverWithWords({ role: viewer.personId === null ? "visitor" : "participant" }));
  const found = await db().class.findUnique({ where: { joinCode: input.code }, select: { id: true } });
  const hash = recoveryHash(found?.id ?? "", input.recovery);
  const member = found && hash ? await db().member.findUnique({ where: { recoveryHash: hash }, select: seat }) : null;
  const kept = member && (await keptSeat(member));
  if (!kept || kept.removedAt || kept.classId !== found?.id) throw new Refused(notFound("words-open-no-seat"));
  return { userId: kept.userId, classId: kept.classId };
}

const seat = { userId: true, classId: true, removedAt: true, joinedIntoId: true } as const;
type Found = { userId: string; classId: string; removedAt: Date | null; joinedIntoId: string | null };

/** The words of a seat that was joined with another one of the same person open that one. */
async function keptSeat(member: Found): Promise<Found | null> {
  let at: Found | null = member;
  while (at?.joinedIntoId) at = await db().member.findUnique({ where: { id: at.joinedIntoId }, select: seat });
  return at;
}
