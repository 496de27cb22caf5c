import "server-only";
import type { Actor } from "@/lib/account/schema";
import { debateCreated } from "@/lib/class/events";
import { inClass } from "@/lib/class/in-class";
import { whyNotCopyDebate } from "@/lib/class/policy";
import { standingInClass } from "@/lib/class/standing";
import { idOfForm } from "@/lib/platform/ids";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import type { CopyDebateInput, PlannedSpan, TimedPhase } from "../schema";
import { putToClass } from "./create-debate";

/**
 * Puts a debate of a class that one teaches once more, to this class or another of one's own: the version of the brief, the motion, the
 * plan, the phases in use and the settings. Nobody's part in it comes along: no people, arguments, papers or sides. The same form sent
 * twice makes one.
 *
 * @returns where the copy is
 * @throws Refused `not-found` when either class, or the debate, is not the actor's to see
 */
export function copyDebate(actor: Actor, input: CopyDebateInput): Promise<{ id: string; slug: string }> {
  return inClass(actor, input.classId, async ({ tx, classId, standing, record }) => {
    authorise(whyNotCopyDebate(standing));
    const source = await tx.debate.findUnique({
      where: { id: input.debateId, practice: false },
      select: {
        classId: true, briefVersionId: true, motion: true, usesRebuttal: true, usesOptions: true, decidingCount: true, asksScores: true, briefShut: true, briefVersion: { select: { brief: { select: { slug: true } } } },
        spans: { select: { phase: true, minutes: true, endsBy: true } },
      },
    });
    const there = source?.classId ? await standingInClass(tx, actor.personId, source.classId) : null;
    if (!source || !there) throw new Refused(notFound("debate"));
    authorise(whyNotCopyDebate(there));
    const id = idOfForm(actor.personId, `${input.formKey} ${input.debateId} ${classId}`); // gone back to, a page copies to another class too
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 2))`; // the same form, twice at once
    const before = await tx.debate.findUnique({ where: { id }, select: { id: true, slug: true } });
    if (before) return before;
    const { briefVersionId, motion, usesRebuttal, usesOptions, decidingCount, asksScores, briefShut } = source;
    const spans = source.spans.map((span): PlannedSpan => ({ ...span, phase: span.phase as TimedPhase }));
    const settings = { usesRebuttal, usesOptions, decidingCount, asksScores, briefShut };
    const made = await putToClass(tx, classId, source.briefVersion.brief.slug, { id, briefVersionId, motion, ...settings, spans });
    record(debateCreated, { debateId: id });
    return made;
  });
}
