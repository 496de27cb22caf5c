import "server-only";
import { z } from "zod";
import { type LevelCounts, meanRating, ratedHighestScore } from "@/lib/method/argument-order";
import { db } from "@/lib/platform/db";
import { fewestRaters, firstFew, upperHalf } from "../policy";

export type RatedArgument = { shortId: string; label: string; side: "for" | "against"; text: string; mean: number; ratings: number; levels: LevelCounts };

const row = z.object({ shortId: z.string(), label: z.string(), side: z.enum(["for", "against"]), text: z.string(), levels: z.array(z.coerce.number()).length(5) });

/**
 * The arguments rated highest, by the lower 80 % bound of the mean rating; only from the upper half of the averages (domain rule 3),
 * so that nobody is shown how far down an argument of theirs stands. For the outcome alone; who may read it is asked before.
 */
export async function ratedHighest(debateId: string): Promise<RatedArgument[]> {
  const rows = z.array(row).parse(await db().$queryRaw`
    SELECT a.short_id AS "shortId", a.label, a.side::text AS side, a.text, ARRAY[c.rated0, c.rated1, c.rated2, c.rated3, c.rated4] AS levels
    FROM argument a JOIN argument_counts c ON c.argument_id = a.id
    WHERE a.debate_id = ${debateId}::uuid AND a.status = 'visible' AND NOT a.by_staff AND rated0 + rated1 + rated2 + rated3 + rated4 >= ${fewestRaters}`);
  const rated = rows.map(({ levels, ...rest }) => {
    const counts = levels as unknown as LevelCounts;
    return { ...rest, levels: counts, mean: meanRating(counts)!, ratings: levels.reduce((sum, count) => sum + count, 0), score: ratedHighestScore(counts) };
  });
  return firstFew(upperHalf(rated).toSorted((a, b) => b.score - a.score || b.ratings - a.ratings || (a.label < b.label ? -1 : 1)))
    .map(({ score: _score, ...argument }) => argument);
}
