import { whyNotReadArguments } from "@/lib/argument/policy";
import type { Person } from "@/lib/debate/policy";
import { type DebateNow, phases } from "@/lib/debate/schema";
import { during, whoMay } from "@/lib/debate/who-may";
import { closed, notAllowed, type Refusal } from "@/lib/platform/refusal";

const mayReport = whoMay(during(["arguing", "rebuttal", "closing", "outcome"], "OSAT"), during(["arguing", "rebuttal", "closing", "outcome"], "XT"));

/** Reporting an argument or a comment to staff: whoever reads it, so not before the first paper that one is asked for. */
export function whyNotReport(person: Person & { askedForFirstPaper: boolean }, debate: Pick<DebateNow, "classId" | "phase">): Refusal | null {
  const may = mayReport(person, debate);
  if (may === "never") return notAllowed("sign-in-first");
  if (may === "not-now") return closed("reporting-is-closed");
  return whyNotReadArguments(person, debate);
}

const mayHide = whoMay(during(phases, "AT"), during(phases, "TW"));

/** Hiding what was written, and putting it back. Nothing is deleted by it, and everything is logged. */
export function whyNotHideOrRestore(person: Person, debate: Pick<DebateNow, "classId" | "phase">): Refusal | null {
  return mayHide(person, debate) === "yes" ? null : notAllowed("only-staff-hide");
}
