import "server-only";
import type { Actor } from "@/lib/account/schema";
import { inDebate, type InDebate } from "@/lib/debate/in-debate";
import { placeOf } from "@/lib/debate/place";
import { newId, newShortId } from "@/lib/platform/ids";
import { authorise, closed, conflict, notFound, Refused } from "@/lib/platform/refusal";
import { argumentPosted } from "../events";
import { askedForFirstPaper } from "../first-paper";
import { formHash } from "../form-hash";
import { whyNotPostArgument } from "../policy";
import { deepest, type PostArgumentInput, sideOf } from "../schema";

export type Posted = { id: string; shortId: string };

/**
 * Posts a claim for or against the motion, or below another argument. The same form sent twice posts once.
 *
 * @throws Refused `not-found` when the debate has no such parent; otherwise as inDebate and whyNotPostArgument say
 */
export function postArgument(actor: Actor, input: PostArgumentInput): Promise<Posted> {
  return inDebate(actor, input.debateId, async (room) => {
    const { tx, debate, standing, record } = room;
    const parent = input.parentId === null ? null : await tx.argument.findFirst({
      where: { id: input.parentId, debateId: debate.id }, // the id alone could name an argument of another class
      select: { id: true, side: true, depth: true, path: true, label: true, status: true },
    });
    if (input.parentId !== null && !parent) throw new Refused(notFound("argument"));
    const hash = formHash(input.formKey, input.parentId, input.relation, input.text);
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${actor.personId + hash}, 2))`; // the same form, twice at once
    const before = await tx.argument.findUnique({ where: { debateId_authorId_formHash: { debateId: debate.id, authorId: actor.personId, formHash: hash } }, select: { id: true, shortId: true } });
    if (before) return before;

    authorise(whyNotPostArgument(standing, debate, parent));
    if (debate.classId !== null && (await askedForFirstPaper(tx, debate, standing))) throw new Refused(closed("first-paper"));
    if (parent && parent.depth + 1 >= deepest) throw new Refused(conflict("too-deep"));
    await placeOf(room);
    const side = sideOf(input.relation, parent?.side ?? null);
    if (parent) await countBelow(room, parent.path); // before the ordinal, which locks the parent alone
    const ordinal = await nextOrdinal(room, parent?.id ?? null, side);
    const id = newId();
    const posted = { id, shortId: newShortId() };
    const isStaff = standing.role === "teacher" || standing.role === "assistant";
    await tx.argument.create({
      data: {
        ...posted, debateId: debate.id, parentId: parent?.id ?? null, relation: input.relation, side, ordinal,
        label: parent ? `${parent.label}.${ordinal}` : `${side === "for" ? "F" : "A"}${ordinal}`,
        depth: parent ? parent.depth + 1 : 0, path: [...(parent?.path ?? []), id], text: input.text, authorId: actor.personId, byStaff: isStaff, formHash: hash,
      },
    });
    await tx.argumentCounts.create({ data: { argumentId: id } });
    record(argumentPosted, { argumentId: id, parentId: parent?.id ?? null, side }, id);
    return posted;
  });
}

/** The next ordinal under a parent, or at the top of a side; the row is locked until the commit, and no ordinal is reused. */
async function nextOrdinal({ tx, debate }: InDebate, parentId: string | null, side: "for" | "against"): Promise<number> {
  const [row] = parentId
    ? await tx.$queryRaw<{ last: number }[]>`
        UPDATE argument_counts SET last_ordinal = last_ordinal + 1, replies = replies + 1 WHERE argument_id = ${parentId}::uuid RETURNING last_ordinal AS last`
    : await tx.$queryRaw<{ last: number }[]>`
        INSERT INTO top_ordinal (debate_id, side, last) VALUES (${debate.id}::uuid, ${side}::side, 1)
        ON CONFLICT (debate_id, side) DO UPDATE SET last = top_ordinal.last + 1 RETURNING last`;
  return row!.last;
}

/** Counts one more below every ancestor, locked from the root down so that two writers never wait for each other. */
async function countBelow({ tx }: InDebate, ancestors: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE argument_counts c SET below = c.below + 1
    FROM (SELECT argument_id FROM argument_counts WHERE argument_id = ANY(${ancestors}::uuid[]) ORDER BY argument_id FOR UPDATE) locked
    WHERE c.argument_id = locked.argument_id`;
}
