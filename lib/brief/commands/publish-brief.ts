import "server-only";
import { whyNotPublishBrief } from "@/lib/account/policy";
import type { Actor } from "@/lib/account/schema";
import { db, type Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { authorise, conflict, Refused } from "@/lib/platform/refusal";
import { canonicalSha256, canonicalText } from "../canonical-text";
import { type BriefFault, parseBrief, type ParsedBrief } from "../markdown";
import type { PublishBriefInput } from "../schema";

export type Published = { slug: string; briefId: string } | { faults: BriefFault[] };

/**
 * Publishes a brief out of its Markdown, or a new version of one's own brief of the same slug. A published version never changes.
 *
 * @returns where it is, or every fault of the text with its line; nothing is stored then
 * @throws Refused when the actor is no teacher, when another's brief has this slug, or when this very text is published already
 */
export async function publishBrief(actor: Actor, input: PublishBriefInput): Promise<Published> {
  authorise(whyNotPublishBrief(await db().user.findUnique({ where: { id: actor.personId }, select: { siteRole: true } })));
  const parsed = parseBrief(input.source);
  if (!parsed.ok) return { faults: parsed.faults };
  return db().$transaction((tx) => storeBrief(tx, parsed.brief, { ownerId: actor.personId, listed: false }));
}

/** Stores a parsed brief as the next version of its slug; for publishing and for the seed. */
export async function storeBrief(tx: Tx, brief: ParsedBrief, { ownerId, listed }: { ownerId: string | null; listed: boolean }): Promise<{ slug: string; briefId: string }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${brief.slug}, 3))`; // two versions at once would take one number
  const known = await tx.brief.findUnique({ where: { slug: brief.slug }, select: { id: true, ownerId: true, versions: { orderBy: { number: "desc" }, select: { number: true, sha256: true } } } });
  if (known && known.ownerId !== ownerId) throw new Refused(conflict("brief-slug-taken"));
  const text = canonicalText(brief);
  const sha256 = canonicalSha256(text);
  if (known?.versions.some((version) => version.sha256 === sha256)) throw new Refused(conflict("brief-text-known"));
  const briefId = known?.id ?? newId();
  if (!known) await tx.brief.create({ data: { id: briefId, slug: brief.slug, ownerId, listed } });
  await tx.briefVersion.create({
    data: {
      id: newId(), briefId, number: (known?.versions[0]?.number ?? 0) + 1, language: brief.language, title: brief.title, subtitle: brief.subtitle,
      motion: brief.motion, notice: brief.notice, asOf: brief.asOf, readingMinutes: brief.readingMinutes, blocks: brief.blocks, canonicalText: text, sha256,
      laterIntro: brief.laterIntro, sourceNotes: brief.sourceNotes,
      references: { create: brief.references.map((reference, position) => ({ ...reference, position })) },
      options: { create: brief.options.map((option, position) => ({ ...option, id: newId(), position })) },
      laterEvents: { create: brief.laterEvents.map((event, position) => ({ ...event, date: new Date(`${event.date}T00:00:00Z`), position })) },
    },
  });
  return { slug: brief.slug, briefId };
}
