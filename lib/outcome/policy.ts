import type { Person } from "@/lib/debate/policy";
import { type DebateNow, phases } from "@/lib/debate/schema";
import { during, whoMay } from "@/lib/debate/who-may";
import { closed, type Refusal } from "@/lib/platform/refusal";

const open = phases.slice(5);
const mayRead = whoMay(during(open, "OSAT"), during(open, "VXOSATW"));
const mayRecount = whoMay(during(open, "OSAT"), during(open, "VXOSATW"));

/** Reading the outcome: once it is open, whoever reads the debate. Before that nobody sees a total, staff included. */
export function whyNotReadOutcome(person: Person, debate: Pick<DebateNow, "classId" | "phase">): Refusal | null {
  return mayRead(person, debate) === "yes" ? null : closed("outcome-not-open");
}

/** Recounting the ballots: whoever reads the outcome reads the papers without names too. How much of them, rules 5 and 9 say. */
export function whyNotRecount(person: Person, debate: Pick<DebateNow, "classId" | "phase">): Refusal | null {
  return mayRecount(person, debate) === "yes" ? null : closed("outcome-not-open");
}
