import type { Person } from "@/lib/debate/policy";
import { type DebateNow, phases } from "@/lib/debate/schema";
import { during, whoMay } from "@/lib/debate/who-may";
import { notAllowed, type Refusal } from "@/lib/platform/refusal";

const mayHide = whoMay(during(phases, "AT"), during(phases, "TW"));

/** Hiding what was written, and putting it back. Nothing is deleted by it, and everything is logged. */
export function whyNotHideOrRestore(person: Person, debate: Pick<DebateNow, "classId" | "phase">): Refusal | null {
  return mayHide(person, debate) === "yes" ? null : notAllowed("only-staff-hide");
}
