import "server-only";
import type { Actor } from "@/lib/account/schema";
import { whyNotReadBriefOf } from "@/lib/brief/policy";
import { debateCreated } from "@/lib/class/events";
import { inClass } from "@/lib/class/in-class";
import { whyNotCreateDebate } from "@/lib/class/policy";
import { newBallotKey } from "@/lib/ballot/voter-key";
import { idOfForm, newShortId } from "@/lib/platform/ids";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import type { CreateDebateInput } from "../schema";

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
    const slug = `${brief.slug.slice(0, 40)}-${newShortId(6)}`;
    await tx.debate.create({
      data: {
        id, slug, classId, briefVersionId: version.id, motion: version.motion, usesRebuttal: input.usesRebuttal, usesOptions: input.usesOptions,
        spans: { create: plannedSpans(input) },
        topOrdinals: { create: [{ side: "for" }, { side: "against" }] },
      },
    });
    await tx.ballotKey.create({ data: { debateId: id, key: newBallotKey() } });
    await tx.eventCounter.create({ data: { streamId: id } });
    record(debateCreated, { debateId: id });
    return { id, slug };
  });
}

const plannedSpans = (input: CreateDebateInput) => [
  { phase: "opening" as const, minutes: input.minutesOpening ?? null },
  { phase: "arguing" as const, minutes: input.minutesArguing ?? null },
  { phase: "rebuttal" as const, minutes: input.minutesRebuttal ?? null },
  { phase: "closing" as const, minutes: input.minutesClosing ?? null },
];
