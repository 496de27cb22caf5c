import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise } from "@/lib/platform/refusal";
import { ballotEnded, phaseMoved } from "../events";
import { overDebate } from "../in-debate";
import { enterPhase, leavePhase } from "../phase-change";
import { whyNotEndBallot } from "../policy";
import type { EndBallotInput } from "../schema";

/**
 * Ends the ballot that is named. The opening ballot gives way to arguing; the closing ballot has ended and stays, without a total
 * for anybody, until the outcome is opened.
 *
 * @throws Refused `conflict` when that ballot is no longer open; otherwise as overDebate and whyNotEndBallot say
 */
export function endBallot(actor: Actor, input: EndBallotInput): Promise<void> {
  return overDebate(actor, input.debateId, async ({ tx, debate, standing, record }) => {
    authorise(whyNotEndBallot(standing, debate, input.leaving));
    await leavePhase(tx, debate.id, input.leaving);
    record(ballotEnded, {});
    if (input.leaving === "closing") return;
    await enterPhase(tx, debate.id, "arguing");
    record(phaseMoved, { to: "arguing" });
  });
}
