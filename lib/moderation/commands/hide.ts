import "server-only";
import type { Actor } from "@/lib/account/schema";
import { argumentChanged, commentChanged } from "@/lib/argument/events";
import { inDebate, type InDebate } from "@/lib/debate/in-debate";
import { whyNotReadOutcome } from "@/lib/outcome/policy";
import { newId } from "@/lib/platform/ids";
import { authorise, conflict, notFound, Refused } from "@/lib/platform/refusal";
import { whyNotHideOrRestore } from "../policy";
import type { HideInput } from "../schema";
import { settleReports } from "./settle-reports";

/**
 * Hides an argument or a comment; a tombstone stays where it stood, with what hangs on it. Or the reason of a credit, once the outcome is
 * open: the credit stays counted. Who, what and why are logged, and its open reports are settled.
 *
 * @throws Refused `conflict` when it is not shown any more; otherwise as inDebate and the policy say
 */
export function hideContent(actor: Actor, input: HideInput): Promise<void> {
  return change(actor, input, "hide");
}

/** Puts back what was hidden. @throws Refused `conflict` when it is not hidden; otherwise as inDebate and the policy say */
export function restoreContent(actor: Actor, input: HideInput): Promise<void> {
  return change(actor, input, "restore");
}

function change(actor: Actor, input: HideInput, kind: "hide" | "restore"): Promise<void> {
  return inDebate(actor, input.debateId, async (room) => {
    authorise(whyNotHideOrRestore(room.standing, room.debate));
    const from = kind === "hide" ? "visible" : "hidden";
    const to = kind === "hide" ? "hidden" : "visible";
    const changed = await changeThing(room, input, from, to);
    if (!changed) throw new Refused(conflict(kind === "hide" ? "nothing-to-hide" : "nothing-to-restore"));
    if (kind === "hide") await settleReports(room, input);
    await room.tx.decision.create({
      data: { id: newId(), debateId: room.debate.id, argumentId: input.argumentId, commentId: input.commentId, creditId: input.creditId, kind, reason: input.reason, actorId: actor.personId },
    });
  });
}

type Status = "visible" | "hidden";

function changeThing(room: InDebate, { argumentId, commentId, creditId }: HideInput, from: Status, to: Status): Promise<boolean> {
  if (creditId) return changeReason(room, creditId, to);
  return commentId ? changeComment(room, commentId, from, to) : changeArgument(room, argumentId!, from, to);
}

async function changeArgument({ tx, debate, record }: InDebate, id: string, from: Status, to: Status): Promise<boolean> {
  if ((await tx.argument.count({ where: { id, debateId: debate.id } })) === 0) throw new Refused(notFound("argument"));
  const { count } = await tx.argument.updateMany({ where: { id, debateId: debate.id, status: from }, data: { status: to } });
  if (count > 0) record(argumentChanged, { argumentId: id }, id);
  return count > 0;
}

async function changeComment({ tx, debate, record }: InDebate, id: string, from: Status, to: Status): Promise<boolean> {
  const comment = await tx.comment.findFirst({ where: { id, argument: { debateId: debate.id } }, select: { argumentId: true } });
  if (!comment) throw new Refused(notFound("comment"));
  const { count } = await tx.comment.updateMany({ where: { id, status: from }, data: { status: to } });
  if (count > 0) record(commentChanged, { argumentId: comment.argumentId, commentId: id }, id);
  return count > 0;
}

/** Without an event: who reads the outcome reads it again. Before it is open staff read no reason either. */
async function changeReason({ tx, debate, standing }: InDebate, id: string, to: Status): Promise<boolean> {
  authorise(whyNotReadOutcome(standing, debate));
  const credit = await tx.credit.findFirst({ where: { id, debateId: debate.id, reason: { not: "" } }, select: { id: true } });
  if (!credit) throw new Refused(notFound("credit"));
  const changed = to === "hidden"
    ? await tx.$executeRaw`UPDATE credit SET reason_hidden_at = parley_now() WHERE id = ${id}::uuid AND reason_hidden_at IS NULL`
    : await tx.$executeRaw`UPDATE credit SET reason_hidden_at = NULL WHERE id = ${id}::uuid AND reason_hidden_at IS NOT NULL`;
  return changed > 0;
}
