import "server-only";
import type { Actor } from "@/lib/account/schema";
import { debateOpened } from "@/lib/class/events";
import type { Tx } from "@/lib/platform/db";
import { append, eventsBy } from "@/lib/platform/events";
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
    if (to === "opening" && debate.classId !== null) await tellClass(tx, actor, debate.classId, debate.id);
    return to;
  });
}

/** To the class too: its members may sit in a debate that waits, or in one that is over. */
async function tellClass(tx: Tx, actor: Actor, classId: string, debateId: string): Promise<void> {
  const recorder = eventsBy(actor.personId);
  recorder.add(debateOpened, { debateId });
  await append(tx, classId, recorder);
}
