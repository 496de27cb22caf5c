import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/account/schema";
import { openDebate, type OpenDebate } from "@/lib/debate/queries/debate";
import { type Side, sides } from "@/lib/debate/schema";
import { db } from "@/lib/platform/db";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { askedForFirstPaper } from "../first-paper";
import { whyNotReadArguments } from "../policy";
import { argumentColumns, argumentJoins, argumentRow } from "./argument-rows";
import { type ArgumentView, argumentView } from "./argument-view";
import { type Branch, branchesBelow } from "./debate-arguments";
import { ownOver } from "./own";

/** How many replies one page of a branch holds, and how many comments. */
export const repliesPerPage = 30;
const repliesPerReply = 3;
const mostComments = 200;

export type CommentView = { id: string; text: string | null; status: "visible" | "hidden" | "withdrawn"; author: string | null; byStaff: boolean; assignedSide: Side | null; mine: boolean; postedAt: string };
export type ArgumentPage = OpenDebate & {
  argument: ArgumentView;
  /** From the top of the tree down to the parent. */
  path: ArgumentView[];
  replies: Branch[];
  from: number;
  more: boolean;
  comments: CommentView[];
  /** Earlier wordings, oldest first. */
  revisions: { text: string; replacedAt: string }[];
};

/**
 * One argument with its way down from the motion, a page of its replies (three of each one's own below them), its comments and its
 * earlier wordings. A fixed number of queries.
 *
 * @param from from which reply on (0: the first)
 * @throws Refused `not-found` when the debate has no such argument, or as openDebate says; `closed` while arguments may not be read
 */
export async function argumentPage(viewer: Viewer, slug: string, shortId: string, from: number): Promise<ArgumentPage> {
  const { debate, standing } = await openDebate(viewer, slug);
  const found = await db().argument.findUnique({ where: { debateId_shortId: { debateId: debate.id, shortId } }, select: { id: true, path: true } });
  if (!found) throw new Refused(notFound("argument"));
  const asked = await askedForFirstPaper(db(), debate, standing);
  authorise(whyNotReadArguments({ ...standing, askedForFirstPaper: asked }, debate));
  const [rows, comments, revisions] = await Promise.all([branchRows(found, from), commentRows(found.id), db().argumentRevision.findMany({ where: { argumentId: found.id }, orderBy: { number: "asc" } })]);
  const own = { ...(await ownOver(debate, standing, rows.map(({ id }) => id))), askedForFirstPaper: asked };
  const views = rows.map((row) => argumentView(row, debate, standing, own));
  const byId = new Map(views.map((view) => [view.id, view]));
  const argument = byId.get(found.id)!;
  const isStaff = standing.role === "teacher" || standing.role === "assistant";
  return {
    debate, standing, argument, from,
    path: found.path.slice(0, -1).flatMap((id) => byId.get(id) ?? []),
    replies: branchesBelow(found.id, views.filter((view) => view.depth > argument.depth)),
    more: argument.replies > from + repliesPerPage,
    comments: comments.map((comment): CommentView => ({
      id: comment.id, status: comment.status, byStaff: comment.byStaff, assignedSide: comment.byStaff ? null : comment.assignedSide, mine: comment.authorId !== null && comment.authorId === standing.personId, postedAt: comment.createdAt.toISOString(),
      text: comment.status === "visible" || (comment.status === "hidden" && isStaff) ? comment.text : null,
      author: own.pseudonyms && !isStaff ? (comment.authorPseudonym ?? comment.authorName) : comment.authorName,
    })),
    revisions: argument.text === null ? [] : revisions.map(({ text, replacedAt }) => ({ text, replacedAt: replacedAt.toISOString() })),
  };
}

async function branchRows({ id, path }: { id: string; path: string[] }, from: number) {
  return z.array(argumentRow).parse(await db().$queryRaw`
    WITH replies AS (SELECT id FROM argument WHERE parent_id = ${id}::uuid ORDER BY ordinal OFFSET ${from} LIMIT ${repliesPerPage}),
    below AS (SELECT t.id FROM replies r, LATERAL (SELECT id FROM argument WHERE parent_id = r.id ORDER BY ordinal LIMIT ${repliesPerReply}) t),
    shown AS (SELECT unnest(${path}::uuid[]) AS id UNION ALL SELECT id FROM replies UNION ALL SELECT id FROM below)
    SELECT ${argumentColumns} FROM shown JOIN argument a ON a.id = shown.id ${argumentJoins} ORDER BY a.depth, a.ordinal`);
}

const commentRow = z.object({
  id: z.string(), text: z.string(), status: z.enum(["visible", "hidden", "withdrawn"]), byStaff: z.boolean(), authorId: z.string().nullable(), authorName: z.string().nullable(),
  authorPseudonym: z.string().nullable(), assignedSide: z.enum(sides).nullable(), createdAt: z.date(),
});

async function commentRows(argumentId: string) {
  return z.array(commentRow).parse(await db().$queryRaw`
    SELECT k.id, k.text, k.status::text AS status, k.by_staff AS "byStaff", k.author_id AS "authorId", coalesce(m.display_name, u.name) AS "authorName", m.pseudonym AS "authorPseudonym",
      pl.assigned_side::text AS "assignedSide", k.created_at AS "createdAt"
    FROM comment k JOIN argument a ON a.id = k.argument_id JOIN debate d ON d.id = a.debate_id
    LEFT JOIN "user" u ON u.id = k.author_id LEFT JOIN member m ON m.user_id = k.author_id AND m.class_id = d.class_id
    LEFT JOIN participant pl ON pl.debate_id = d.id AND pl.user_id = k.author_id
    WHERE k.argument_id = ${argumentId}::uuid ORDER BY k.created_at, k.id LIMIT ${mostComments}`);
}
