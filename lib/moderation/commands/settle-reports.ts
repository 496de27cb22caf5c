import "server-only";
import type { Actor } from "@/lib/account/schema";
import { inDebate, type InDebate } from "@/lib/debate/in-debate";
import { authorise } from "@/lib/platform/refusal";
import { reportsSettled } from "../events";
import { whyNotHideOrRestore } from "../policy";
import type { ReportInput } from "../schema";

/** Leaves what was reported as it is: its open reports are settled. Of two of staff at once, one settles them. @throws Refused as inDebate and the policy say */
export function leaveAsItIs(actor: Actor, input: ReportInput): Promise<void> {
  return inDebate(actor, input.debateId, async (room) => {
    authorise(whyNotHideOrRestore(room.standing, room.debate));
    await settleReports(room, input);
  });
}

/** Settles the open reports of one thing, as a step of whatever was decided about it. */
export async function settleReports({ tx, debate, standing, record }: InDebate, { argumentId, commentId }: Pick<ReportInput, "argumentId" | "commentId">): Promise<void> {
  const settled = await tx.$executeRaw`
    UPDATE report SET settled_at = parley_now(), settled_by_id = ${standing.personId}::uuid
    WHERE debate_id = ${debate.id}::uuid AND settled_at IS NULL
      AND CASE WHEN ${commentId ?? null}::uuid IS NULL THEN argument_id = ${argumentId ?? null}::uuid ELSE comment_id = ${commentId ?? null}::uuid END`;
  if (settled > 0) record(reportsSettled, {});
}
