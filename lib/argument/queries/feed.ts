import "server-only";
import { z } from "zod";
import { openDebate } from "@/lib/debate/queries/debate";
import type { Phase } from "@/lib/debate/schema";
import { phases } from "@/lib/debate/schema";
import { db } from "@/lib/platform/db";
import { whyNotReadArguments } from "../policy";

/** One line of a public debate's feed: an argument that was posted, or a phase that began. Times ISO 8601 in UTC. */
export type FeedEntry = { at: string } & (
  | { kind: "argument"; shortId: string; label: string; side: "for" | "against"; text: string; author: string | null; byStaff: boolean }
  | { kind: "phase"; phase: Phase }
);
export type DebateFeed = { slug: string; motion: string; entries: FeedEntry[] };

const row = z.object({
  at: z.date(), kind: z.enum(["argument.posted", "phase.moved"]), to: z.enum(phases).nullable(), shortId: z.string().nullable(), label: z.string().nullable(),
  side: z.enum(["for", "against"]).nullable(), text: z.string().nullable(), author: z.string().nullable(), byStaff: z.boolean().nullable(),
});
const atMost = 50;

/**
 * A public debate's feed, newest first: a reading of its events as a visitor may learn of them. What is hidden or withdrawn by now is left
 * out, whatever the log says.
 *
 * @throws Refused `not-found` for a class's debate as for none
 */
export async function debateFeed(slug: string): Promise<DebateFeed> {
  const { debate, standing } = await openDebate({ personId: null }, slug);
  const mayRead = !whyNotReadArguments({ ...standing, askedForFirstPaper: false }, debate);
  const rows = z.array(row).parse(await db().$queryRaw`
    SELECT e.at, e.kind, e.payload->>'to' AS to, a.short_id AS "shortId", a.label, a.side::text AS side, a.text, u.name AS author, a.by_staff AS "byStaff"
    FROM event e LEFT JOIN argument a ON e.kind = 'argument.posted' AND a.id = (e.payload->>'argumentId')::uuid LEFT JOIN "user" u ON u.id = a.author_id
    WHERE e.stream_id = ${debate.id}::uuid AND (e.kind = 'phase.moved' OR e.kind = 'argument.posted' AND a.status = 'visible' AND ${mayRead})
    ORDER BY e.number DESC LIMIT ${atMost}`);
  return { slug, motion: debate.motion, entries: rows.flatMap(entryOf) };
}

function entryOf({ at, kind, to, shortId, label, side, text, author, byStaff }: z.infer<typeof row>): FeedEntry[] {
  if (kind === "phase.moved") return to ? [{ at: at.toISOString(), kind: "phase", phase: to }] : [];
  return shortId && label && side && text ? [{ at: at.toISOString(), kind: "argument", shortId, label, side, text, author, byStaff: byStaff ?? false }] : [];
}
