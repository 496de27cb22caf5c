import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise, invalid, Refused } from "@/lib/platform/refusal";
import { clockChanged } from "../events";
import { overDebate } from "../in-debate";
import { whyNotExtendPhase } from "../policy";
import type { OpenUntilInput, PhaseClockInput } from "../schema";

/**
 * Leaves the phase that is named open until a moment, by the clock: a ballot that the bell has caught, or an evening of arguing. A stopped
 * clock goes on.
 *
 * @throws Refused `invalid` when the moment has passed or is more than a year away; otherwise as overDebate and whyNotExtendPhase say
 */
export function openUntil(actor: Actor, input: OpenUntilInput): Promise<void> {
  return overDebate(actor, input.debateId, async ({ tx, debate, standing, record }) => {
    authorise(whyNotExtendPhase(standing, debate, input.phase));
    const opened = await tx.$executeRaw`
      UPDATE debate SET ends_by = 'clock', phase_ends_at = ${input.until}, paused_at = NULL
      WHERE id = ${debate.id}::uuid AND ${input.until} > parley_now() AND ${input.until} <= parley_now() + interval '1 year'`;
    if (opened === 0) throw new Refused(invalid("not-within-a-year"));
    record(clockChanged, {});
  });
}

/** Gives the end of the phase that is named back to the hand; its planned end stays as a guide. Nothing changes where it is there already. */
export function endByHand(actor: Actor, input: PhaseClockInput): Promise<void> {
  return overDebate(actor, input.debateId, async ({ tx, debate, standing, record }) => {
    authorise(whyNotExtendPhase(standing, debate, input.phase));
    if (debate.endsBy === "hand") return;
    await tx.$executeRaw`UPDATE debate SET ends_by = 'hand' WHERE id = ${debate.id}::uuid`;
    record(clockChanged, {});
  });
}
