import type { Actor } from "@/lib/account/schema";
import { endBallot } from "@/lib/debate/commands/end-ballot";
import { recordPassedEnds } from "@/lib/debate/passed-ends";
import type { EndBallotInput } from "@/lib/debate/schema";
import { rows, testPool } from "./ask";
import { advanceClock } from "./clock";

/** Lets the fifteen seconds of a debate's final call pass on the test clock, and records the end as the watch would within a second. */
export async function letFinalCallPass(debateId: string): Promise<void> {
  await advanceClock(testPool(), "15 seconds");
  await recordPassedEnds(debateId);
}

/**
 * Ends a ballot as its teacher does, and makes as though the final call had begun fifteen seconds ago: for tests that are about what comes
 * after it, on whatever clock they stand.
 */
export async function endBallotAtOnce(teacher: Actor, input: EndBallotInput): Promise<void> {
  await endBallot(teacher, input);
  await rows("UPDATE debate SET final_call_ends_at = date_trunc('milliseconds', parley_now()) WHERE id = $1", [input.debateId]);
  await recordPassedEnds(input.debateId);
}
