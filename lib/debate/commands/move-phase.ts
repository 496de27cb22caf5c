import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise } from "@/lib/platform/refusal";
import { phaseMoved } from "../events";
import { overDebate } from "../in-debate";
import { enterPhase, leavePhase } from "../phase-change";
import { whyNotMovePhase } from "../policy";
import { type MovePhaseInput, nextPhase, type Phase } from "../schema";

/**
 * Moves a debate on from the phase that is named, to the next one in use: two teachers make one step (domain rule 11).
 *
 * @returns the phase that is in force now
 * @throws Refused `conflict` when the named phase is no longer in force; otherwise as overDebate and whyNotMovePhase say
 */
export function movePhase(actor: Actor, input: MovePhaseInput): Promise<Phase> {
  return overDebate(actor, input.debateId, async ({ tx, debate, standing, record }) => {
    authorise(whyNotMovePhase(standing, debate, input.leaving));
    const to = nextPhase(debate.phase, debate.usesRebuttal);
    await leavePhase(tx, debate.id, debate.phase);
    await enterPhase(tx, debate.id, to);
    record(phaseMoved, { to });
    return to;
  });
}
