import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/platform/db";
import { phases, type Phase } from "../schema";

/** A debate as a list shows it: nothing in it that a phase hides. */
export type DebateListed = {
  id: string; slug: string; motion: string; briefTitle: string; briefSlug: string; phase: Phase; hasEnded: boolean; endsAt: Date | null; endsByClock: boolean; example: boolean;
  people: number; arguments: number;
};

const row = z.object({
  id: z.string(), slug: z.string(), motion: z.string(), briefTitle: z.string(), briefSlug: z.string(), phase: z.enum(phases), hasEnded: z.boolean(),
  endsAt: z.date().nullable(), endsByClock: z.boolean(), example: z.boolean(), people: z.coerce.number(), arguments: z.coerce.number(),
});

/** The debates that a condition picks, over `debate d` and its phase in force `n`. */
async function listed(which: Prisma.Sql): Promise<DebateListed[]> {
  return z.array(row).parse(await db().$queryRaw`
    SELECT d.id, d.slug, d.motion, v.title AS "briefTitle", b.slug AS "briefSlug", n.phase::text AS phase, n.has_ended AS "hasEnded", n.ends_at AS "endsAt",
      d.ends_by = 'clock' AS "endsByClock", d.example,
      (SELECT count(*) FROM participant p WHERE p.debate_id = d.id) AS people,
      (SELECT count(*) FROM argument a WHERE a.debate_id = d.id AND a.status = 'visible') AS arguments
    FROM debate d JOIN brief_version v ON v.id = d.brief_version_id JOIN brief b ON b.id = v.brief_id, LATERAL phase_now(d.id) n
    WHERE ${which}`);
}

/** The public debates, those that are open first, then the newest. */
export async function publicDebates(): Promise<DebateListed[]> {
  const debates = await listed(Prisma.sql`d.class_id IS NULL AND NOT d.practice AND n.phase > 'preparing' ORDER BY n.phase >= 'outcome', d.created_at DESC LIMIT 50`);
  // One becomes a participant by casting: while ballots are open the number is a turnout, and is rounded down as turnouts are.
  return debates.map((debate) => (debate.phase === "outcome" || debate.phase === "archived" ? debate : { ...debate, people: Math.floor(debate.people / 5) * 5 }));
}

/** The debates of a class, newest first, without its practice; for a page that has asked whether its reader is a member. */
export function debatesOfClass(classId: string): Promise<DebateListed[]> {
  return listed(Prisma.sql`d.class_id = ${classId}::uuid AND NOT d.practice ORDER BY d.created_at DESC LIMIT 100`);
}

/** The practice of a class, which stands in no list; null before there is one. For a page that has asked as above. */
export async function practiceOfClass(classId: string): Promise<DebateListed | null> {
  return (await listed(Prisma.sql`d.class_id = ${classId}::uuid AND d.practice LIMIT 1`))[0] ?? null;
}

/** How many visible arguments help each side: what the presenter's page and the front page count. */
export async function argumentsPerSide(debateId: string): Promise<{ for: number; against: number }> {
  const rows = await db().argument.groupBy({ by: ["side"], where: { debateId, status: "visible" }, _count: true });
  const of = (side: "for" | "against") => rows.find((entry) => entry.side === side)?._count ?? 0;
  return { for: of("for"), against: of("against") };
}
