import "server-only";
import type { Actor } from "@/lib/account/schema";
import { inDebate, type InDebate } from "@/lib/debate/in-debate";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { argumentChanged } from "../events";
import { whyNotEditOwnArgument, whyNotWithdrawOwnArgument } from "../policy";
import type { EditArgumentInput, WithdrawArgumentInput } from "../schema";

/**
 * Gives one's own argument another wording; the earlier one is kept, with who replaced it and when.
 *
 * @returns whether anything changed
 * @throws Refused as inDebate and whyNotEditOwnArgument say
 */
export function editArgument(actor: Actor, input: EditArgumentInput): Promise<boolean> {
  return inDebate(actor, input.debateId, async (room) => {
    const argument = await lockedArgument(room, input.argumentId);
    authorise(whyNotEditOwnArgument(room.standing, room.debate, { mine: argument.authorId === actor.personId, status: argument.status }));
    if (argument.text === input.text) return false;
    await room.tx.argumentRevision.create({ data: { argumentId: input.argumentId, number: argument.revision, text: argument.text, editorId: actor.personId } });
    await room.tx.argument.update({ where: { id: input.argumentId }, data: { text: input.text, revision: argument.revision + 1 } });
    room.record(argumentChanged, { argumentId: input.argumentId }, input.argumentId);
    return true;
  });
}

/** Withdraws one's own argument: a tombstone stays, and whatever hangs on it. @throws Refused as inDebate and the policy say */
export function withdrawArgument(actor: Actor, input: WithdrawArgumentInput): Promise<void> {
  return inDebate(actor, input.debateId, async (room) => {
    const argument = await lockedArgument(room, input.argumentId);
    authorise(whyNotWithdrawOwnArgument(room.standing, room.debate, { mine: argument.authorId === actor.personId, status: argument.status }));
    await room.tx.argument.update({ where: { id: input.argumentId }, data: { status: "withdrawn" } });
    room.record(argumentChanged, { argumentId: input.argumentId }, input.argumentId);
  });
}

/** The argument, locked until the commit: two edits at once would write the same revision. */
async function lockedArgument({ tx, debate }: InDebate, id: string) {
  await tx.$executeRaw`SELECT 1 FROM argument WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const argument = await tx.argument.findFirst({ where: { id, debateId: debate.id }, select: { authorId: true, status: true, text: true, revision: true } });
  if (!argument) throw new Refused(notFound("argument"));
  return argument;
}
