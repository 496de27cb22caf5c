import "server-only";
import type { Actor } from "@/lib/account/schema";
import { askedForFirstPaper } from "@/lib/argument/first-paper";
import { inDebate, type InDebate } from "@/lib/debate/in-debate";
import { newId } from "@/lib/platform/ids";
import { authorise, conflict, notFound, Refused } from "@/lib/platform/refusal";
import { reportMade } from "../events";
import { whyNotReport } from "../policy";
import type { ReportInput } from "../schema";

/**
 * Says to staff that they should look at an argument or a comment. It hides nothing, and tells nobody who said so. Once a person and thing:
 * sent again it changes nothing, and opens nothing that staff have settled.
 *
 * @throws Refused `conflict` when it is not shown any more; otherwise as inDebate and the policy say
 */
export function reportContent(actor: Actor, input: ReportInput): Promise<void> {
  return inDebate(actor, input.debateId, async (room) => {
    const { tx, debate, standing, record } = room;
    authorise(whyNotReport({ ...standing, askedForFirstPaper: await askedForFirstPaper(tx, debate, standing) }, debate));
    await shown(room, input);
    const made = await tx.$executeRaw`
      INSERT INTO report (id, debate_id, argument_id, comment_id, reporter_id, reason)
      VALUES (${newId()}::uuid, ${debate.id}::uuid, ${input.commentId ? null : input.argumentId}::uuid, ${input.commentId ?? null}::uuid, ${standing.personId}::uuid, ${input.reason})
      ON CONFLICT DO NOTHING`;
    if (made > 0) record(reportMade, {});
  });
}

/** @throws Refused when the debate has no such thing, or it is not shown */
async function shown({ tx, debate }: InDebate, { argumentId, commentId }: ReportInput): Promise<void> {
  const found = commentId
    ? await tx.comment.findFirst({ where: { id: commentId, argument: { debateId: debate.id } }, select: { status: true } })
    : await tx.argument.findFirst({ where: { id: argumentId!, debateId: debate.id }, select: { status: true } });
  if (!found) throw new Refused(notFound(commentId ? "comment" : "argument"));
  if (found.status !== "visible") throw new Refused(conflict("nothing-to-report"));
}
