import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise, invalid, Refused } from "@/lib/platform/refusal";
import { clockChanged } from "../events";
import { overDebate } from "../in-debate";
import { whyNotPlanPhases } from "../policy";
import type { PlanPhasesInput } from "../schema";

/**
 * Plans the phases that have not begun: their minutes and whether a hand or the clock ends them; while preparing also which are used. A phase
 * that is not named stays as it was. In a public debate every phase ends by the clock and needs its minutes, which take a date's place.
 *
 * @throws Refused `conflict` when a phase that is named has begun meanwhile; otherwise as overDebate and whyNotPlanPhases say
 */
export function planPhases(actor: Actor, input: PlanPhasesInput): Promise<void> {
  return overDebate(actor, input.debateId, async ({ tx, debate, standing, record }) => {
    authorise(whyNotPlanPhases(standing, debate, { spans: input.spans.map(({ phase }) => phase), saysInUse: input.inUse !== null }));
    const isPublic = debate.classId === null;
    if (input.spans.some(({ minutes, endsBy }) => minutes === null && (isPublic || endsBy === "clock"))) throw new Refused(invalid("clock-needs-minutes"));
    for (const { phase, minutes, endsBy } of input.spans) {
      const span = { minutes, endsBy: isPublic ? ("clock" as const) : endsBy, plannedEnd: null };
      await tx.phaseSpan.upsert({ where: { debateId_phase: { debateId: debate.id, phase } }, create: { debateId: debate.id, phase, ...span }, update: span });
    }
    if (input.inUse) await tx.debate.update({ where: { id: debate.id }, data: input.inUse });
    record(clockChanged, {});
  });
}
