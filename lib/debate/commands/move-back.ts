import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise } from "@/lib/platform/refusal";
import { phaseMoved } from "../events";
import { overDebate } from "../in-debate";
import { returnTo } from "../phase-change";
import { whyNotMoveBack } from "../policy";
import { doneInStep } from "../queries/step";
import { type MovePhaseInput, type Phase, previousPhase } from "../schema";

/**
 * Goes back one step from the phase that is named: only while nothing was cast or posted in it, and never into a ballot that has ended.
 * Whoever casts or posts at the same moment is in and the step is refused, or is refused themselves: the lock is held alone.
 *
 * @returns the phase that is in force now
 * @throws Refused `closed` when something was cast or posted, or there is no way back; otherwise as overDebate and whyNotMoveBack say
 */
export function moveBack(actor: Actor, input: MovePhaseInput): Promise<Phase> {
  return overDebate(actor, input.debateId, async ({ tx, debate, standing, record }) => {
    authorise(whyNotMoveBack(standing, debate, input.leaving, await doneInStep(tx, debate)));
    const to = previousPhase(debate.phase, debate.usesRebuttal) ?? "preparing"; // the policy has refused the first
    await returnTo(tx, debate.id, debate.phase, to);
    record(phaseMoved, { to });
    return to;
  });
}
