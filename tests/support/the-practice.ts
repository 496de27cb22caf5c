import { readFile } from "node:fs/promises";
import { storeBrief } from "@/lib/brief/commands/publish-brief";
import { parseBrief } from "@/lib/brief/markdown";
import { practiceBriefSlug } from "@/lib/brief/schema";
import { db } from "@/lib/platform/db";
import { inHouse } from "@/scripts/house";

/** Stores the brief of the practice motion as the seed does, once a database. */
export async function thePractice(): Promise<void> {
  if (await db().brief.findUnique({ where: { slug: practiceBriefSlug } })) return;
  const parsed = parseBrief(await readFile(inHouse("prisma", "briefs", "practice.md"), "utf8"));
  if (!parsed.ok) throw new Error("the brief of the practice motion has a fault");
  await db().$transaction((tx) => storeBrief(tx, parsed.brief, { ownerId: null, listed: false }));
}
