import { readFile } from "node:fs/promises";
import { storeBrief } from "@/lib/brief/commands/publish-brief";
import { parseBrief } from "@/lib/brief/markdown";
import { db } from "@/lib/platform/db";
import { inHouse } from "@/scripts/house";

/** The brief that ships, stored once a database for everybody to read. @returns its id */
export async function theBrief(): Promise<string> {
  const parsed = parseBrief(await readFile(inHouse("prisma", "briefs", "minusma.md"), "utf8"));
  if (!parsed.ok) throw new Error("the brief that ships has a fault");
  const { brief } = parsed;
  const there = await db().brief.findUnique({ where: { slug: brief.slug }, select: { id: true } });
  return there?.id ?? (await db().$transaction((tx) => storeBrief(tx, brief, { ownerId: null, listed: true }))).briefId;
}
