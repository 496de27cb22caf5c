import { readFile } from "node:fs/promises";
import path from "node:path";
import { newSetUpToken } from "@/lib/account/commands/set-up-owner";
import { exampleRemoved } from "@/lib/debate/commands/remove-example";
import { closeDb, db } from "@/lib/platform/db";
import { seedBrief, seedExample, seedPractice, seedPublicDebate } from "./seed/parts";

export type SeedOptions = { databaseUrl: string; secret: string; publicUrl: string };

const text = (...parts: string[]) => readFile(path.join(process.cwd(), "prisma", ...parts), "utf8");

/** Does a part once in the life of a database. Each part begins by clearing what a killed earlier try of it has left. */
async function once(name: string, part: () => Promise<void>): Promise<void> {
  if (await db().milestone.findUnique({ where: { name } })) return;
  await part();
  await db().milestone.create({ data: { name } });
}

/**
 * Puts into a new database what Parley ships with: the brief, a public debate on its motion, and an example debate with made-up people
 * that has reached its outcome. Safe to run at every start.
 *
 * @returns a one-time link for the owner, or null when there is one
 */
export async function seed({ databaseUrl, secret, publicUrl }: SeedOptions): Promise<{ ownerLink: string | null }> {
  process.env.DATABASE_URL = databaseUrl;
  process.env.PARLEY_SECRET = secret;
  try {
    await once("the brief that ships", async () => seedBrief(await text("briefs", "minusma.md")));
    await once("the practice motion", async () => seedPractice(await text("briefs", "practice.md")));
    await once("the public debate", async () => seedPublicDebate(await text("example", "starters.json")));
    if (!(await db().milestone.findUnique({ where: { name: exampleRemoved } }))) await once("the example debate", async () => seedExample(await text("example", "debate.json")));
    const token = await newSetUpToken();
    return { ownerLink: token && `${publicUrl}/setup/${token}` };
  } finally {
    await closeDb();
  }
}
