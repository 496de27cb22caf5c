import "server-only";
import type { Db } from "@/lib/platform/db";
import type { StepDone } from "../policy";

/**
 * Whether a paper was cast, or anything posted, changed or rated, since the phase in force began: what keeps a debate from going back a
 * step. For a reader who may move phases: it is one word for each, never a count.
 */
export async function doneInStep(on: Db, debate: { id: string; beganAt: Date | null }): Promise<StepDone> {
  const since = debate.beganAt ?? new Date(0);
  const [row] = await on.$queryRaw<StepDone[]>`
    SELECT EXISTS (SELECT 1 FROM turnout WHERE debate_id = ${debate.id}::uuid AND cast_at >= ${since}) AS cast,
      EXISTS (SELECT 1 FROM argument WHERE debate_id = ${debate.id}::uuid AND created_at >= ${since})
      OR EXISTS (SELECT 1 FROM argument a JOIN argument_revision r ON r.argument_id = a.id WHERE a.debate_id = ${debate.id}::uuid AND r.replaced_at >= ${since})
      OR EXISTS (SELECT 1 FROM argument a JOIN comment c ON c.argument_id = a.id WHERE a.debate_id = ${debate.id}::uuid AND c.created_at >= ${since})
      OR EXISTS (SELECT 1 FROM argument a JOIN rating r ON r.argument_id = a.id WHERE a.debate_id = ${debate.id}::uuid AND r.updated_at >= ${since}) AS posted`;
  return row!;
}
