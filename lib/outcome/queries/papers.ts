import "server-only";
import { z } from "zod";
import { stances, type Stance, storedOptionPaper } from "@/lib/ballot/schema";
import type { OptionPaper } from "@/lib/method/tally/all-counts";
import { db } from "@/lib/platform/db";
import type { StancePapers } from "../policy";

const row = z.object({
  opening: z.enum(stances).nullable(), closing: z.enum(stances).nullable(), openingSure: z.number().nullable(), closingSure: z.number().nullable(), papers: z.coerce.number(),
});

/**
 * The stance papers of a debate, opening and closing joined by the key that both carry: a join of papers with papers, never with
 * people. For the outcome alone; who may read it is asked before.
 */
export async function stancePapers(debateId: string): Promise<StancePapers> {
  const rows = z.array(row).parse(await db().$queryRaw`
    SELECT o.stance::text AS opening, c.stance::text AS closing, o.confidence AS "openingSure", c.confidence AS "closingSure", count(*) AS papers
    FROM (SELECT voter_key, stance, confidence FROM ballot WHERE debate_id = ${debateId}::uuid AND stage = 'opening') o
    FULL JOIN (SELECT voter_key, stance, confidence FROM ballot WHERE debate_id = ${debateId}::uuid AND stage = 'closing') c ON c.voter_key = o.voter_key
    GROUP BY 1, 2, 3, 4`);
  const total = (stage: "opening" | "closing", stance: Stance) => rows.reduce((sum, entry) => (entry[stage] === stance ? sum + entry.papers : sum), 0);
  const counts = (stage: "opening" | "closing") => ({ for: total(stage, "for"), undecided: total(stage, "undecided"), against: total(stage, "against") });
  const pairs = rows.flatMap(({ opening, closing, papers }) => (opening && closing ? Array.from({ length: papers }, () => ({ opening, closing })) : []));
  const sure = rows.flatMap(({ opening, closing, openingSure, closingSure, papers }) => (opening && closing && openingSure !== null && closingSure !== null
    ? Array.from({ length: papers }, () => ({ opening: { stance: opening, confidence: openingSure }, closing: { stance: closing, confidence: closingSure } })) : []));
  return { opening: counts("opening"), closing: counts("closing"), pairs, sure };
}

const optionRow = storedOptionPaper.extend({ weight: z.coerce.number() });

/**
 * The option papers of a debate, equal ones together with their number as weight, the commonest first. What a paper accepts is what stands
 * above its line; without a line or scores it says nothing of either.
 */
export async function optionPapers(debateId: string): Promise<OptionPaper[]> {
  const rows = z.array(optionRow).parse(await db().$queryRaw`
    SELECT ranking, accepted_up_to AS "acceptedUpTo", scores, count(*) AS weight FROM option_ballot WHERE debate_id = ${debateId}::uuid
    GROUP BY ranking, accepted_up_to, scores ORDER BY count(*) DESC, ranking::text COLLATE "C", accepted_up_to, scores::text COLLATE "C"`);
  return rows.map(({ ranking, acceptedUpTo, scores, weight }) => ({ ranking, weight, ...(acceptedUpTo !== null && { approves: ranking.slice(0, acceptedUpTo).flat() }), ...(scores && { scores }) }));
}
