import "server-only";
import type { Actor } from "@/lib/account/schema";
import { inDebate } from "@/lib/debate/in-debate";
import { placeOf } from "@/lib/debate/place";
import { newId } from "@/lib/platform/ids";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { commentPosted } from "../events";
import { askedForFirstPaper } from "../first-paper";
import { formHash } from "../form-hash";
import { whyNotComment } from "../policy";
import type { PostCommentInput } from "../schema";

/**
 * Says something about an argument that is not itself an argument. The same form sent twice comments once.
 *
 * @throws Refused `not-found` when the debate has no such argument; otherwise as inDebate and whyNotComment say
 */
export function postComment(actor: Actor, input: PostCommentInput): Promise<{ id: string }> {
  return inDebate(actor, input.debateId, async (room) => {
    const { tx, debate, standing, record } = room;
    const argument = await tx.argument.findFirst({ where: { id: input.argumentId, debateId: debate.id }, select: { status: true } });
    if (!argument) throw new Refused(notFound("argument"));
    const hash = formHash(input.formKey, input.text);
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${actor.personId + hash}, 2))`;
    const before = await tx.comment.findUnique({ where: { argumentId_authorId_formHash: { argumentId: input.argumentId, authorId: actor.personId, formHash: hash } }, select: { id: true } });
    if (before) return before;
    const asked = await askedForFirstPaper(tx, debate, standing);
    authorise(whyNotComment({ ...standing, askedForFirstPaper: asked }, debate, argument));
    await placeOf(room);
    const id = newId();
    const isStaff = standing.role === "teacher" || standing.role === "assistant";
    await tx.comment.create({ data: { id, argumentId: input.argumentId, authorId: actor.personId, byStaff: isStaff, text: input.text, formHash: hash } });
    await tx.argumentCounts.update({ where: { argumentId: input.argumentId }, data: { comments: { increment: 1 } } });
    record(commentPosted, { argumentId: input.argumentId, commentId: id }, id);
    return { id };
  });
}
