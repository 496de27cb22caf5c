import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise, conflict, Refused } from "@/lib/platform/refusal";
import { finalCallCalledOff } from "../events";
import { overDebate } from "../in-debate";
import { whyNotCallOffFinalCall } from "../policy";
import type { EndBallotInput } from "../schema";

/**
 * Calls off the final call of the ballot that is named: it stays open as though nobody had ended it.
 *
 * @throws Refused `conflict` when there is no final call, or it has passed; otherwise as overDebate and whyNotCallOffFinalCall say
 */
export function callOffFinalCall(actor: Actor, input: EndBallotInput): Promise<void> {
  return overDebate(actor, input.debateId, async ({ tx, debate, standing, record }) => {
    authorise(whyNotCallOffFinalCall(standing, debate, input.leaving));
    // The end may come between this statement and the commit, and readers, who take no lock, would have seen it: hence a moment earlier.
    const calledOff = await tx.$executeRaw`
      UPDATE debate SET final_call_ends_at = NULL WHERE id = ${debate.id}::uuid AND final_call_ends_at > parley_now() + interval '250 milliseconds'`;
    if (calledOff === 0) throw new Refused(conflict("final-call-has-passed"));
    record(finalCallCalledOff, {});
  });
}
