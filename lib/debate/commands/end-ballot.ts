import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise } from "@/lib/platform/refusal";
import { finalCallBegan } from "../events";
import { overDebate } from "../in-debate";
import { whyNotEndBallot } from "../policy";
import { type EndBallotInput, finalCallSeconds } from "../schema";

/**
 * Begins the final call of the ballot that is named (domain rule 11): it ends by itself 15 seconds later, a paper cast until then counts, and
 * until then it can be called off. The opening ballot then gives way to arguing; the closing ballot has ended and stays, without a total for
 * anybody, until the outcome is opened. Whoever ends a ballot whose final call is under way is told so, and its end does not move.
 *
 * @throws Refused `conflict` when that ballot is no longer open, or is closing already; otherwise as overDebate and whyNotEndBallot say
 */
export function endBallot(actor: Actor, input: EndBallotInput): Promise<void> {
  return overDebate(actor, input.debateId, async ({ tx, debate, standing, record }) => {
    authorise(whyNotEndBallot(standing, debate, input.leaving));
    await tx.$executeRaw`UPDATE debate SET final_call_ends_at = parley_now() + make_interval(secs => ${finalCallSeconds}) WHERE id = ${debate.id}::uuid`;
    record(finalCallBegan, {});
  });
}
