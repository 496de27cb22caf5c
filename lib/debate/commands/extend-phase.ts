import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise, conflict, Refused } from "@/lib/platform/refusal";
import { clockChanged } from "../events";
import { overDebate } from "../in-debate";
import { whyNotExtendPhase } from "../policy";
import { type ExtendPhaseInput, extensionMinutes } from "../schema";

/**
 * Gives the phase that is named two more minutes: after its planned end, or from now on where that has passed or none was planned. The form
 * says which end it was shown with, so that two teachers who extend at once, and a form sent twice, give two minutes.
 *
 * @throws Refused `conflict` when the end is another one by now, or a final call is under way; otherwise as overDebate says
 */
export function extendPhase(actor: Actor, input: ExtendPhaseInput): Promise<void> {
  return overDebate(actor, input.debateId, async ({ tx, debate, standing, record }) => {
    authorise(whyNotExtendPhase(standing, debate, input.phase));
    if (input.endsAt?.getTime() !== debate.endsAt?.getTime()) throw new Refused(conflict("clock-was-changed"));
    await tx.$executeRaw`
      UPDATE debate SET phase_ends_at = greatest(phase_ends_at, coalesce(paused_at, parley_now())) + make_interval(mins => ${extensionMinutes}) WHERE id = ${debate.id}::uuid`;
    record(clockChanged, {});
  });
}
