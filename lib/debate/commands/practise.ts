import "server-only";
import type { Actor } from "@/lib/account/schema";
import { practiceBriefSlug } from "@/lib/brief/schema";
import { debateCreated } from "@/lib/class/events";
import { inClass } from "@/lib/class/in-class";
import { whyNotCreateDebate } from "@/lib/class/policy";
import { newId } from "@/lib/platform/ids";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { practicePlan } from "../plans";
import { timedPhases } from "../schema";
import { putToClass } from "./create-debate";

/**
 * Puts the practice motion to a class: three minutes in which nothing counts, in no list. A class practises once: asked again, it is the
 * same one.
 *
 * @returns where it is
 * @throws Refused as inClass and whyNotCreateDebate say
 */
export function practise(actor: Actor, input: { classId: string }): Promise<{ id: string; slug: string }> {
  return inClass(actor, input.classId, async ({ tx, classId, standing, record }) => {
    authorise(whyNotCreateDebate(standing));
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${classId}, 4))`; // two teachers, or two taps, at once
    const before = await tx.debate.findFirst({ where: { classId, practice: true }, select: { id: true, slug: true } });
    if (before) return before;
    const version = await tx.briefVersion.findFirst({ where: { brief: { slug: practiceBriefSlug, ownerId: null } }, orderBy: { number: "desc" }, select: { id: true, motion: true } });
    if (!version) throw new Refused(notFound("no-practice-motion"));
    const { usesRebuttal, usesOptions, spans } = practicePlan;
    const id = newId();
    const made = await putToClass(tx, classId, practiceBriefSlug, {
      id, briefVersionId: version.id, motion: version.motion, practice: true, usesRebuttal, usesOptions, spans: timedPhases.map((phase) => ({ phase, ...spans[phase] })),
    });
    record(debateCreated, { debateId: id });
    return made;
  });
}
