import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/account/schema";
import { db } from "@/lib/platform/db";
import { authorise } from "@/lib/platform/refusal";
import { whyNotReadParticipation } from "../policy";
import { phases } from "../schema";
import { openDebate, type OpenDebate } from "./debate";

/** Whether a paper was cast, never what stands on it; `leftOut`: marked as not taking part; `pending`: its ballot is still to come or open. */
export type PaperPart = "inTime" | "late" | "cast" | "no" | "leftOut" | "pending";
/** What one student took part in. `ratings` null: not told. `options` null: the debate has no option paper. */
export type Part = {
  memberId: string; name: string; isRemoved: boolean; opened: PaperPart; arguments: number; replies: number; comments: number; ratings: number | null;
  closed: PaperPart; options: PaperPart | null;
};
export type Participation = OpenDebate & { parts: Part[] };

const row = z.object({
  memberId: z.string(), name: z.string(), isRemoved: z.boolean(), leftOut: z.boolean(), opening: z.boolean(), late: z.boolean(), closing: z.boolean(), options: z.boolean(),
  arguments: z.coerce.number(), replies: z.coerce.number(), comments: z.coerce.number(), ratings: z.coerce.number(),
});
/** Fewest people who rated for the numbers of ratings to be told: of fewer, an argument's ratings could be read back to them. */
const fewestRaters = 3;

/**
 * Who took part in what, for staff: the students of the class by name, and who was removed but left something. How many ratings each gave
 * is told only while none can be given any more (growing beside the averages, they would tell who gave which), and not once raters are
 * forgotten.
 *
 * @throws Refused `not-found` as openDebate says; otherwise as whyNotReadParticipation says
 */
export async function participation(viewer: Viewer, slug: string): Promise<Participation> {
  const { debate, standing } = await openDebate(viewer, slug);
  authorise(whyNotReadParticipation(standing, debate));
  const rows = z.array(row).parse(await db().$queryRaw`
    WITH posted AS (SELECT author_id, count(*) FILTER (WHERE parent_id IS NULL) AS top, count(*) FILTER (WHERE parent_id IS NOT NULL) AS below
      FROM argument WHERE debate_id = ${debate.id}::uuid AND status <> 'withdrawn' GROUP BY author_id),
    said AS (SELECT c.author_id, count(*) AS comments FROM comment c JOIN argument a ON a.id = c.argument_id
      WHERE a.debate_id = ${debate.id}::uuid AND c.status <> 'withdrawn' GROUP BY c.author_id),
    given AS (SELECT r.user_id, count(*) AS ratings FROM rating r JOIN argument a ON a.id = r.argument_id WHERE a.debate_id = ${debate.id}::uuid GROUP BY r.user_id),
    ticked AS (SELECT participant_id, bool_or(stage = 'opening') AS opening, bool_or(stage = 'opening' AND late) AS late, bool_or(stage = 'closing') AS closing,
      bool_or(stage = 'options') AS options FROM turnout WHERE debate_id = ${debate.id}::uuid AND NOT joined GROUP BY participant_id)
    SELECT m.id AS "memberId", m.display_name AS name, m.removed_at IS NOT NULL AS "isRemoved", coalesce(p.not_taking_part, false) AS "leftOut",
      coalesce(t.opening, false) AS opening, coalesce(t.late, false) AS late, coalesce(t.closing, false) AS closing, coalesce(t.options, false) AS options,
      coalesce(posted.top, 0) AS arguments, coalesce(posted.below, 0) AS replies, coalesce(said.comments, 0) AS comments, coalesce(given.ratings, 0) AS ratings
    FROM member m LEFT JOIN participant p ON p.debate_id = ${debate.id}::uuid AND p.user_id = m.user_id LEFT JOIN ticked t ON t.participant_id = p.id
    LEFT JOIN posted ON posted.author_id = m.user_id LEFT JOIN said ON said.author_id = m.user_id LEFT JOIN given ON given.user_id = m.user_id
    WHERE m.class_id = ${debate.classId}::uuid AND m.role = 'student'
      AND (m.removed_at IS NULL OR t.participant_id IS NOT NULL OR posted.author_id IS NOT NULL OR said.author_id IS NOT NULL)
    ORDER BY lower(m.display_name), m.id`);
  const at = phases.indexOf(debate.phase);
  const isOver = debate.phase === "closing" ? debate.hasEnded : at > phases.indexOf("closing");
  const isRatingOver = debate.phase === "closing" || debate.phase === "outcome";
  const raters = rows.filter(({ ratings }) => ratings > 0).length;
  const paper = (cast: boolean, { leftOut }: { leftOut: boolean }): PaperPart => (cast ? "cast" : leftOut ? "leftOut" : isOver ? "no" : "pending");
  const parts = rows.map((entry): Part => ({
    memberId: entry.memberId, name: entry.name, isRemoved: entry.isRemoved, arguments: entry.arguments, replies: entry.replies, comments: entry.comments,
    opened: entry.opening ? (entry.late ? "late" : "inTime") : entry.leftOut ? "leftOut" : "no",
    closed: paper(entry.closing, entry), options: debate.usesOptions ? paper(entry.options, entry) : null,
    ratings: isRatingOver && raters >= fewestRaters ? entry.ratings : null,
  }));
  return { debate, standing, parts };
}
