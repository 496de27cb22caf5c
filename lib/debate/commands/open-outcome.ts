import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise } from "@/lib/platform/refusal";
import { phaseMoved } from "../events";
import { overDebate } from "../in-debate";
import { enterPhase } from "../phase-change";
import { whyNotOpenOutcome } from "../policy";

/**
 * Opens the outcome of a debate whose closing ballot has ended: from now on every total may be read.
 *
 * @throws Refused as overDebate and whyNotOpenOutcome say
 */
export function openOutcome(actor: Actor, input: { debateId: string }): Promise<void> {
  return overDebate(actor, input.debateId, async ({ tx, debate, standing, record }) => {
    authorise(whyNotOpenOutcome(standing, debate));
    await enterPhase(tx, debate.id, "outcome");
    record(phaseMoved, { to: "outcome" });
  });
}
