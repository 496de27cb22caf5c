import "server-only";
import { z } from "zod";
import type { Standing } from "@/lib/class/standing";
import { type DebateNow, type Side, sides } from "@/lib/debate/schema";
import { db } from "@/lib/platform/db";

/** An argument that may be credited, with the rating that this person gave it. */
export type Creditable = { id: string; label: string; side: Side; text: string; ownRating: number | null };
/** Those that a page lists, the ones that this person rated first, highest first; `all`: how many there are. */
export type CreditableList = { listed: Creditable[]; all: number; search: string };

const row = z.object({ id: z.string(), label: z.string(), side: z.enum(sides), text: z.string(), ownRating: z.number().nullable(), all: z.coerce.number() });
/** How many a page lists at most: the rest is found by a search. */
const mostListed = 300;

/**
 * The arguments of others that a person may credit: what a search asks for, then those that they rated, highest first, then the rest; each
 * in an order drawn for this person, so that no place in the list speaks for an argument. For a page that has asked whether they may.
 */
export async function creditable(debate: Pick<DebateNow, "id">, { personId }: Pick<Standing, "personId">, search: string): Promise<CreditableList> {
  const rows = z.array(row).parse(await db().$queryRaw`
    SELECT a.id, a.label, a.side::text AS side, a.text, r.value AS "ownRating", count(*) OVER () AS "all"
    FROM argument a LEFT JOIN rating r ON r.argument_id = a.id AND r.user_id = ${personId}::uuid
    WHERE a.debate_id = ${debate.id}::uuid AND a.status = 'visible' AND NOT a.by_staff AND a.author_id IS DISTINCT FROM ${personId}::uuid
    ORDER BY ${search} <> '' AND (upper(a.label) = upper(${search}) OR position(lower(${search}) IN lower(a.text)) > 0) DESC,
      r.value DESC NULLS LAST, sha256(convert_to(a.id || ${personId ?? ""}, 'UTF8'))
    LIMIT ${mostListed}`);
  return { listed: rows.map(({ all: _all, ...argument }) => argument), all: rows[0]?.all ?? 0, search };
}
