import "server-only";
import type { Actor } from "@/lib/account/schema";
import { whyNotReadBriefOf } from "@/lib/brief/policy";
import { debateCreated } from "@/lib/class/events";
import { inClass } from "@/lib/class/in-class";
import { whyNotCreateDebate } from "@/lib/class/policy";
import { newBallotKey } from "@/lib/ballot/voter-key";
import type { Tx } from "@/lib/platform/db";
import { idOfForm, newShortId } from "@/lib/platform/ids";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { type CreateDebateInput, type OptionPaperSettings, type PlannedSpan, type TimedPhase, timedPhases } from "../schema";

/**
 * Puts the motion of a brief's newest version to a class, in preparing, with a plan in minutes that is a guide. The same
 * form sent twice makes one.
 *
 * @returns where the debate is
 * @throws Refused `not-found` when there is no such class or brief for the actor
 */
export function createDebate(actor: Actor, input: CreateDebateInput): Promise<{ id: string; slug: string }> {
  return inClass(actor, input.classId, async ({ tx, classId, standing, record }) => {
    authorise(whyNotCreateDebate(standing));
    const brief = await tx.brief.findUnique({
      where: { id: input.briefId },
      select: { slug: true, listed: true, ownerId: true, versions: { orderBy: { number: "desc" }, take: 1, select: { id: true, motion: true } } },
    });
    const version = brief?.versions[0];
    if (!brief || !version) throw new Refused(notFound("brief"));
    authorise(whyNotReadBriefOf(actor, brief));
    const id = idOfForm(actor.personId, input.formKey);
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 2))`; // the same form, twice at once
    const before = await tx.debate.findUnique({ where: { id }, select: { id: true, slug: true } });
    if (before) return before;
    const { usesRebuttal, usesOptions, decidingCount, asksScores, spans = [] } = input;
    const made = await putToClass(tx, classId, brief.slug, { id, briefVersionId: version.id, motion: version.motion, usesRebuttal, usesOptions, decidingCount, asksScores, spans });
    record(debateCreated, { debateId: id });
    return made;
  });
}

/** A debate as it begins: what it is about, its plan, its settings. */
export type NewDebate = Partial<OptionPaperSettings> & {
  id: string; briefVersionId: string; motion: string; usesRebuttal: boolean; usesOptions: boolean; briefShut?: boolean; practice?: boolean;
  spans: readonly PlannedSpan[];
};

/** Stores a new debate of a class with all that it needs from the first day on: its plan, its key, its stream. For use inside inClass. */
export async function putToClass(tx: Tx, classId: string, briefSlug: string, { spans, ...debate }: NewDebate): Promise<{ id: string; slug: string }> {
  const slug = `${briefSlug.slice(0, 40)}-${newShortId(6)}`;
  const planOf = (phase: TimedPhase) => spans.find((span) => span.phase === phase) ?? { minutes: null, endsBy: "hand" as const };
  await tx.debate.create({
    data: {
      ...debate, slug, classId,
      spans: { create: timedPhases.map((phase) => ({ phase, minutes: planOf(phase).minutes, endsBy: planOf(phase).endsBy })) },
      topOrdinals: { create: [{ side: "for" }, { side: "against" }] },
    },
  });
  await tx.ballotKey.create({ data: { debateId: debate.id, key: newBallotKey() } });
  await tx.eventCounter.create({ data: { streamId: debate.id } });
  return { id: debate.id, slug };
}
