import type { DecidingCount } from "@/lib/debate/schema";
import type { CountName } from "@/lib/method/tally/all-counts";
import { t, type WordId } from "@/lib/words";

const ids: Record<DecidingCount, WordId> = {
  plurality: "outcome.count-plurality", approval: "outcome.count-approval", borda: "outcome.count-borda", instant_runoff: "outcome.count-instant-runoff", schulze: "outcome.count-schulze",
  ranked_pairs: "outcome.count-ranked-pairs", minimax: "outcome.count-minimax", score: "outcome.count-score", star: "outcome.count-star",
};

/** What a count of the option papers is called within a sentence. */
export const countName = (count: DecidingCount): string => t(ids[count]);

const counts: Record<DecidingCount, CountName> = {
  plurality: "plurality", approval: "approval", borda: "borda", instant_runoff: "instant-runoff", schulze: "schulze", ranked_pairs: "ranked-pairs", minimax: "minimax", score: "score", star: "star",
};

/** The count that a debate has named to decide, as the table of counts calls it; null where it has named none. */
export const namedCount = (count: DecidingCount | null): CountName | null => (count === null ? null : counts[count]);
