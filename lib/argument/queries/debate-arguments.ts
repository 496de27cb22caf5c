import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/account/schema";
import { openDebate, type OpenDebate } from "@/lib/debate/queries/debate";
import { type Side, sides } from "@/lib/debate/schema";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/platform/db";
import type { Refusal } from "@/lib/platform/refusal";
import { askedForFirstPaper } from "../first-paper";
import { whyNotReadArguments } from "../policy";
import { argumentColumns, argumentJoins, argumentRow } from "./argument-rows";
import { type ArgumentView, argumentView } from "./argument-view";
import { ownOver } from "./own";

export const orders = ["posted", "newest"] as const;
export type Order = (typeof orders)[number];

/** The top of the tree: what a page sends at most, whatever the debate's size. */
const topPerSide = 12;
const repliesPerArgument = 3;
const repliesPerReply = 2;

export type Branch = { argument: ArgumentView; replies: Branch[] };
export type SideView = { top: Branch[]; atTop: number; all: number; more: boolean };
export type DebateArguments = OpenDebate & {
  sides: Record<Side, SideView>;
  mine: number;
  /** Replies of others to arguments of the viewer's own. */
  answersToMine: { label: string; shortId: string; count: number } | null;
  obstacle: Refusal | null;
  page: { order: Order; from: number };
};

const countsRow = z.object({ side: z.enum(sides), atTop: z.coerce.number(), all: z.coerce.number(), mine: z.coerce.number() });

/**
 * The top of a debate's tree as one viewer may see it now: of each side at most 12 top arguments with two levels of replies below them; the
 * rest by branch on demand. A fixed number of queries.
 *
 * @param page order, and from which top argument on (0: the first)
 * @throws Refused `not-found` as openDebate says, `closed` while arguments may not be read (`first-paper`: the late paper first)
 */
export async function debateArguments(viewer: Viewer, slug: string, page: { order: Order; from: number }): Promise<DebateArguments> {
  const { debate, standing } = await openDebate(viewer, slug);
  // What may not be read is not read: a class that waits asks for its page again and again.
  const asked = await askedForFirstPaper(db(), debate, standing);
  const obstacle = whyNotReadArguments({ ...standing, askedForFirstPaper: asked }, debate);
  if (obstacle) return { debate, standing, sides: { for: nothing, against: nothing }, mine: 0, answersToMine: null, obstacle, page };
  const [rows, counts, answers] = await Promise.all([topOfTree(debate.id, page), sideCounts(debate.id, standing.personId), answersTo(debate.id, standing.personId)]);
  const own = { ...(await ownOver(debate, standing, rows.map(({ id }) => id))), askedForFirstPaper: asked };
  const views = rows.map((row) => argumentView(row, debate, standing, own));
  const side = (name: Side): SideView => {
    const count = counts.find((entry) => entry.side === name);
    const top = branchesBelow(null, views.filter((view) => view.parentId !== null || view.side === name));
    return { top, atTop: count?.atTop ?? 0, all: count?.all ?? 0, more: (count?.atTop ?? 0) > page.from + top.length };
  };
  return {
    debate, standing, sides: { for: side("for"), against: side("against") }, mine: counts.reduce((sum, { mine }) => sum + mine, 0),
    answersToMine: answers, obstacle: null, page,
  };
}

const nothing: SideView = { top: [], atTop: 0, all: 0, more: false };

/** The arguments directly below a parent, in the order in which they came, each with its own replies. */
export function branchesBelow(parentId: string | null, views: readonly ArgumentView[]): Branch[] {
  return views.filter((view) => view.parentId === parentId).map((argument) => ({ argument, replies: branchesBelow(argument.id, views) }));
}

async function topOfTree(debateId: string, { order, from }: { order: Order; from: number }) {
  const direction = order === "newest" ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return z.array(argumentRow).parse(await db().$queryRaw`
    WITH first AS (
      SELECT t.* FROM unnest(ARRAY['for', 'against']::side[]) s(side), LATERAL (
        SELECT id, ordinal FROM argument WHERE debate_id = ${debateId}::uuid AND parent_id IS NULL AND side = s.side ORDER BY ordinal ${direction} OFFSET ${from} LIMIT ${topPerSide}) t),
    second AS (SELECT t.* FROM first f, LATERAL (SELECT id, ordinal FROM argument WHERE parent_id = f.id ORDER BY ordinal LIMIT ${repliesPerArgument}) t),
    third AS (SELECT t.* FROM second s, LATERAL (SELECT id, ordinal FROM argument WHERE parent_id = s.id ORDER BY ordinal LIMIT ${repliesPerReply}) t),
    shown AS (SELECT id FROM first UNION ALL SELECT id FROM second UNION ALL SELECT id FROM third)
    SELECT ${argumentColumns} FROM shown JOIN argument a ON a.id = shown.id ${argumentJoins}
    ORDER BY a.depth, CASE WHEN a.depth = 0 THEN a.ordinal END ${direction}, a.ordinal`);
}

async function sideCounts(debateId: string, personId: string | null) {
  return z.array(countsRow).parse(await db().$queryRaw`
    SELECT side::text AS side, count(*) FILTER (WHERE parent_id IS NULL) AS "atTop", count(*) AS "all", count(*) FILTER (WHERE author_id = ${personId}::uuid AND status = 'visible') AS mine
    FROM argument WHERE debate_id = ${debateId}::uuid GROUP BY side`);
}

async function answersTo(debateId: string, personId: string | null): Promise<DebateArguments["answersToMine"]> {
  if (personId === null) return null;
  const [row] = await db().$queryRaw<{ label: string; shortId: string; count: bigint }[]>`
    SELECT a.label, a.short_id AS "shortId", count(*) AS count FROM argument a JOIN argument r ON r.parent_id = a.id
    WHERE a.debate_id = ${debateId}::uuid AND a.author_id = ${personId}::uuid AND r.author_id IS DISTINCT FROM a.author_id AND r.status = 'visible'
    GROUP BY a.id ORDER BY count(*) DESC, a.created_at LIMIT 1`;
  return row ? { label: row.label, shortId: row.shortId, count: Number(row.count) } : null;
}
