import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/generated/prisma/client";

/** What the database gives of one argument: shared by the debate's page and the page of one argument. */
export const argumentRow = z.object({
  id: z.string(), shortId: z.string(), parentId: z.string().nullable(), relation: z.enum(["pro", "con"]), side: z.enum(["for", "against"]),
  label: z.string(), parentLabel: z.string().nullable(), parentShortId: z.string().nullable(), depth: z.number(), ordinal: z.number(),
  text: z.string(), authorId: z.string().nullable(), byStaff: z.boolean(), status: z.enum(["visible", "hidden", "withdrawn"]), revision: z.number(), createdAt: z.date(),
  authorName: z.string().nullable(), authorPseudonym: z.string().nullable(), assignedSide: z.enum(["for", "against"]).nullable(),
  rated: z.array(z.number()).length(5), shown: z.array(z.number()).length(5), replies: z.number(), below: z.number(), comments: z.number(),
});
export type ArgumentRow = z.infer<typeof argumentRow>;

/** The columns of `argumentRow`, over `argument a` and `argument_counts c`; names by the class of debate `d`, else of the person. */
export const argumentColumns = Prisma.sql`
  a.id, a.short_id AS "shortId", a.parent_id AS "parentId", a.relation::text AS relation, a.side::text AS side, a.label,
  up.label AS "parentLabel", up.short_id AS "parentShortId", a.depth, a.ordinal,
  a.text, a.author_id AS "authorId", a.by_staff AS "byStaff", a.status::text AS status, a.revision, a.created_at AS "createdAt",
  coalesce(m.display_name, u.name) AS "authorName", m.pseudonym AS "authorPseudonym", pl.assigned_side::text AS "assignedSide",
  ARRAY[c.rated0, c.rated1, c.rated2, c.rated3, c.rated4] AS rated, ARRAY[c.shown0, c.shown1, c.shown2, c.shown3, c.shown4] AS shown,
  c.replies, c.below, c.comments`;

/** What `argumentColumns` stands on, for the arguments in `a`. */
export const argumentJoins = Prisma.sql`
  JOIN debate d ON d.id = a.debate_id
  JOIN argument_counts c ON c.argument_id = a.id
  LEFT JOIN argument up ON up.id = a.parent_id
  LEFT JOIN "user" u ON u.id = a.author_id
  LEFT JOIN member m ON m.user_id = a.author_id AND m.class_id = d.class_id
  LEFT JOIN participant pl ON pl.debate_id = a.debate_id AND pl.user_id = a.author_id`;
