import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise } from "@/lib/platform/refusal";
import { clockChanged } from "../events";
import { overDebate } from "../in-debate";
import { whyNotPausePhase, whyNotResumePhase } from "../policy";
import type { PhaseClockInput } from "../schema";

/**
 * Stops the clock of the phase that is named: its end does not come, by hand or by the clock. Papers and arguments are taken all the same.
 *
 * @throws Refused `conflict` when it stands already or none runs; otherwise as overDebate and whyNotPausePhase say
 */
export function pausePhase(actor: Actor, input: PhaseClockInput): Promise<void> {
  return overDebate(actor, input.debateId, async ({ tx, debate, standing, record }) => {
    authorise(whyNotPausePhase(standing, debate, input.phase));
    await tx.$executeRaw`UPDATE debate SET paused_at = parley_now() WHERE id = ${debate.id}::uuid`;
    record(clockChanged, {});
  });
}

/** Lets a stopped clock go on: the end is as far away as when it was stopped. @throws Refused `conflict` when it runs already */
export function resumePhase(actor: Actor, input: PhaseClockInput): Promise<void> {
  return overDebate(actor, input.debateId, async ({ tx, debate, standing, record }) => {
    authorise(whyNotResumePhase(standing, debate, input.phase));
    await tx.$executeRaw`UPDATE debate SET phase_ends_at = phase_ends_at + (parley_now() - paused_at), paused_at = NULL WHERE id = ${debate.id}::uuid`;
    record(clockChanged, {});
  });
}
