import type { DebateNow } from "@/lib/debate/schema";
import { t } from "@/lib/words";

export type ClosingPaper = "closing" | "options" | "credit";

/** The papers of the closing ballot in their order: two, or three where the policy options are ranked too. */
export const closingPapers = ({ usesOptions }: Pick<DebateNow, "usesOptions">): ClosingPaper[] => (usesOptions ? ["closing", "options", "credit"] : ["closing", "credit"]);

/** Which number a paper has, and of how many. */
export const paperNumber = (debate: Pick<DebateNow, "usesOptions">, paper: ClosingPaper) => ({ number: closingPapers(debate).indexOf(paper) + 1, of: closingPapers(debate).length });

const names = { closing: "ballot.stance", options: "ballot.options", credit: "credits.name" } as const;
/** What a paper is called in a list of them. */
export const paperName = (paper: ClosingPaper): string => t(names[paper]);
