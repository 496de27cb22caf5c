import type { DebateId } from "@/lib/debate/schema";
import { rows } from "./ask";

/**
 * Fills a debate with arguments by SQL, as so many posts would: on each side `top` claims, each with `answers` replies, each of these
 * with `below` of its own (as many as `answers` unless said), all of them visible.
 *
 * @returns how many arguments the debate has now
 */
export async function fillWithArguments(id: DebateId, authorId: string, { top, answers, below = answers }: { top: number; answers: number; below?: number }): Promise<number> {
  await level(id, authorId, "SELECT NULL::uuid AS parent, side, NULL::text AS label, '{}'::uuid[] AS path, n FROM unnest(ARRAY['for', 'against']::side[]) side, generate_series(1, $3::int) n", [top]);
  for (const [depth, each] of [answers, below].entries()) {
    await level(id, authorId, "SELECT id AS parent, side, label, path, n FROM argument, generate_series(1, $3::int) n WHERE debate_id = $1 AND depth = $4", [each, depth]);
  }
  await rows(`INSERT INTO argument_counts (argument_id, last_ordinal, replies, below)
    SELECT a.id, count(b.*) FILTER (WHERE b.parent_id = a.id), count(b.*) FILTER (WHERE b.parent_id = a.id), count(b.*)
    FROM argument a LEFT JOIN argument b ON b.debate_id = a.debate_id AND b.path @> ARRAY[a.id] AND b.id <> a.id WHERE a.debate_id = $1 GROUP BY a.id`, [id]);
  await rows("UPDATE top_ordinal SET last = $2 WHERE debate_id = $1", [id, top]);
  const [row] = await rows<{ count: number }>("SELECT count(*)::int FROM argument WHERE debate_id = $1", [id]);
  return row?.count ?? 0;
}

async function level(id: DebateId, authorId: string, places: string, values: unknown[]): Promise<void> {
  await rows(`WITH place AS (${places}), made AS (SELECT gen_random_uuid() AS id, p.* FROM place p)
    INSERT INTO argument (id, short_id, debate_id, parent_id, relation, side, ordinal, label, depth, path, text, author_id, form_hash)
    SELECT id, left(replace(id::text, '-', ''), 12), $1, parent, (CASE WHEN parent IS NOT NULL OR side = 'for' THEN 'pro' ELSE 'con' END)::relation, side, n,
      coalesce(label || '.', CASE WHEN side = 'for' THEN 'F' ELSE 'A' END) || n, cardinality(path), path || id, 'Claim ' || n, $2, 'made ' || id FROM made`, [id, authorId, ...values]);
}
