import "server-only";
import type { Actor } from "@/lib/account/schema";
import { argumentChanged, commentChanged } from "@/lib/argument/events";
import { inDebate, type InDebate } from "@/lib/debate/in-debate";
import { newId } from "@/lib/platform/ids";
import { authorise, conflict, notFound, Refused } from "@/lib/platform/refusal";
import { whyNotHideOrRestore } from "../policy";
import type { HideInput } from "../schema";
import { settleReports } from "./settle-reports";

/**
 * Hides an argument or a comment; a tombstone stays where it stood, with what hangs on it. Who, what and why are logged, and its open reports are settled.
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
    const changed = input.commentId ? await changeComment(room, input.commentId, from, to) : await changeArgument(room, input.argumentId!, from, to);
    if (!changed) throw new Refused(conflict(kind === "hide" ? "nothing-to-hide" : "nothing-to-restore"));
    if (kind === "hide") await settleReports(room, input);
    await room.tx.decision.create({
      data: { id: newId(), debateId: room.debate.id, argumentId: input.commentId ? null : input.argumentId, commentId: input.commentId, kind, reason: input.reason, actorId: actor.personId },
    });
  });
}

type Status = "visible" | "hidden";

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
