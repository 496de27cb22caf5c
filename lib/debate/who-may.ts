import type { Role } from "@/lib/class/standing";
import type { Phase } from "./schema";

/** The letters of permissions.csv. */
export const letterOf: Record<Role, string> = { visitor: "V", participant: "X", observer: "O", student: "S", assistant: "A", teacher: "T", owner: "W" };

/** One row of the table: the letters of those who may, by phase; a phase that is left out is nobody's. */
export type Row = Partial<Record<Phase, string>>;

type Where = { classId: string | null; phase: Phase };
type Answer = "yes" | "not-now" | "never";

/**
 * Whether a role may do a thing now, by one row for a class's debate and one for a public one, as in permissions.csv.
 *
 * @returns `not-now` when the role may do it in another phase, `never` when in none
 */
export function whoMay(inClass: Row, inPublic: Row): (person: { role: Role }, where: Where) => Answer {
  return ({ role }, { classId, phase }) => {
    const row = classId === null ? inPublic : inClass;
    if (row[phase]?.includes(letterOf[role])) return "yes";
    return Object.values(row).some((letters) => letters.includes(letterOf[role])) ? "not-now" : "never";
  };
}

/** The same letters in several phases. */
export function during(phases: readonly Phase[], letters: string): Row {
  return Object.fromEntries(phases.map((phase) => [phase, letters]));
}
