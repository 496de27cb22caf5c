import "server-only";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { InDebate } from "./in-debate";
import { giveLatecomerASide } from "./sides";

/** The id of the actor's place in this debate; taken at their first act, with a side where sides were drawn. */
export async function placeOf({ tx, debate, standing }: Pick<InDebate, "tx" | "debate" | "standing">): Promise<string> {
  const id = standing.participantId ?? (await takePlace(tx, debate.id, standing.personId));
  if (standing.participantId && !standing.notTakingPart) return id;
  // Whoever acts takes part, whatever was said this morning; and whoever comes after sides were drawn gets the smaller one.
  if (standing.notTakingPart) await tx.participant.update({ where: { id }, data: { notTakingPart: false } });
  if (standing.role === "student" && (debate.phase === "opening" || debate.phase === "arguing")) await giveLatecomerASide(tx, debate.id, id);
  return id;
}

async function takePlace(tx: Tx, debateId: string, personId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO participant (id, debate_id, user_id) VALUES (${newId()}::uuid, ${debateId}::uuid, ${personId}::uuid)
    ON CONFLICT (debate_id, user_id) DO UPDATE SET user_id = excluded.user_id RETURNING id`;
  return row!.id;
}

/**
 * Makes two people's places in a debate the kept one's: what one of them saw first counts, and they take part if either seat does. For use
 * under the debate's exclusive lock.
 *
 * @param ofBoth what is done with the two places, where both have one, before the other is given up
 * @returns whether both had one
 */
export async function joinPlaces(tx: Tx, debateId: string, people: { keep: string; other: string }, ofBoth: (places: { keep: string; other: string }) => Promise<void>): Promise<boolean> {
  const places = await tx.participant.findMany({ where: { debateId, userId: { in: [people.keep, people.other] } } });
  const keep = places.find(({ userId }) => userId === people.keep);
  const other = places.find(({ userId }) => userId === people.other);
  if (!other) return false;
  if (!keep) {
    await tx.participant.update({ where: { id: other.id }, data: { userId: people.keep } });
    return false;
  }
  await ofBoth({ keep: keep.id, other: other.id });
  await tx.participant.update({
    where: { id: keep.id },
    data: {
      assignedSide: keep.assignedSide ?? other.assignedSide, notTakingPart: keep.notTakingPart && other.notTakingPart,
      firstSawArgumentsAt: earliest(keep.firstSawArgumentsAt, other.firstSawArgumentsAt),
      declinedFirstStanceAt: earliest(keep.declinedFirstStanceAt, other.declinedFirstStanceAt),
    },
  });
  await tx.participant.delete({ where: { id: other.id } });
  return true;
}

const earliest = (one: Date | null, two: Date | null): Date | null => (one && two ? (one < two ? one : two) : (one ?? two));
