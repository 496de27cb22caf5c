import "server-only";
import type { Actor } from "@/lib/account/schema";
import { inDebate } from "@/lib/debate/in-debate";
import { placeOf } from "@/lib/debate/place";
import type { DebateNow } from "@/lib/debate/schema";
import { authorise } from "@/lib/platform/refusal";
import { whyNotGoOnWithoutPaper } from "../policy";

/**
 * A deliberate no to the opening paper: the debate's arguments open, and there is no late paper any more. In a public debate it is
 * what lets a person rate without a first stance.
 *
 * @returns the debate as it was then
 */
export function goOnWithoutPaper(actor: Actor, input: { debateId: string }): Promise<DebateNow> {
  return inDebate(actor, input.debateId, async (room) => {
    authorise(whyNotGoOnWithoutPaper(room.standing, room.debate));
    const participantId = await placeOf(room);
    await room.tx.$executeRaw`
      UPDATE participant SET declined_first_stance_at = coalesce(declined_first_stance_at, parley_now()),
        first_saw_arguments_at = CASE WHEN ${room.debate.classId !== null} THEN coalesce(first_saw_arguments_at, parley_now()) ELSE first_saw_arguments_at END
      WHERE id = ${participantId}::uuid`;
    return room.debate;
  });
}
