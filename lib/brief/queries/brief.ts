import "server-only";
import type { Viewer } from "@/lib/account/schema";
import { db } from "@/lib/platform/db";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { type Block, briefBlocks } from "../markdown";
import { whyNotReadBriefOf } from "../policy";

/** What may be read of a version: the later events and the notes on the sources are sealed and not in it. */
export type BriefView = {
  versionId: string; number: number; language: string; title: string; subtitle: string; motion: string; notice: string | null; asOf: string; readingMinutes: number;
  blocks: Block[];
  options: { key: string; title: string; description: string }[];
  references: { key: string; text: string }[];
};

const open = {
  id: true, number: true, language: true, title: true, subtitle: true, motion: true, notice: true, asOf: true, readingMinutes: true, blocks: true,
  options: { orderBy: { position: "asc" }, select: { key: true, title: true, description: true } },
  references: { orderBy: { position: "asc" }, select: { key: true, text: true } },
} as const;

/** A version of a brief, for a page that has asked whether it may be read. @throws Refused `not-found` */
export async function briefVersion(id: string): Promise<BriefView> {
  const version = await db().briefVersion.findUnique({ where: { id }, select: open });
  if (!version) throw new Refused(notFound("brief"));
  const { id: versionId, blocks, ...rest } = version;
  return { ...rest, versionId, blocks: briefBlocks.parse(blocks) };
}

/** The newest version of a brief by its address. @throws Refused `not-found` when there is none for this viewer */
export async function briefBySlug(viewer: Viewer, slug: string): Promise<BriefView & { briefId: string; slug: string; mine: boolean }> {
  const brief = await db().brief.findUnique({ where: { slug }, select: { id: true, ownerId: true, listed: true, versions: { orderBy: { number: "desc" }, take: 1, select: open } } });
  const version = brief?.versions[0];
  if (!brief || !version) throw new Refused(notFound("brief"));
  authorise(whyNotReadBriefOf(viewer, brief));
  const { id: versionId, blocks, ...rest } = version;
  return { ...rest, versionId, blocks: briefBlocks.parse(blocks), briefId: brief.id, slug, mine: brief.ownerId !== null && brief.ownerId === viewer.personId };
}

export type BriefListed = { id: string; slug: string; title: string; motion: string; readingMinutes: number; mine: boolean };

/** The briefs that a person may make a debate of: those that are listed, and their own. Newest version of each. */
export async function briefsFor(viewer: Viewer): Promise<BriefListed[]> {
  const briefs = await db().brief.findMany({
    where: { OR: [{ listed: true }, ...(viewer.personId ? [{ ownerId: viewer.personId }] : [])] },
    orderBy: { createdAt: "asc" },
    select: { id: true, slug: true, ownerId: true, versions: { orderBy: { number: "desc" }, take: 1, select: { title: true, motion: true, readingMinutes: true } } },
  });
  return briefs.flatMap(({ id, slug, ownerId, versions: [version] }) =>
    version ? [{ id, slug, title: version.title, motion: version.motion, readingMinutes: version.readingMinutes, mine: ownerId !== null && ownerId === viewer.personId }] : []);
}
