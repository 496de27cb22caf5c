import "server-only";
import type { Actor } from "@/lib/account/schema";
import { inDebate } from "@/lib/debate/in-debate";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { whyNotAgreeToBeNamed } from "../policy";
import type { AgreeToBeNamedInput } from "../schema";

/**
 * Lets the author's name stand beside the credits of their argument, or takes it away again. Until then it stands there without.
 *
 * @throws Refused `not-found` when the debate has no such argument; otherwise as inDebate and the policy say
 */
export function agreeToBeNamed(actor: Actor, input: AgreeToBeNamedInput): Promise<void> {
  return inDebate(actor, input.debateId, async ({ tx, debate, standing }) => {
    const argument = await tx.argument.findFirst({ where: { id: input.argumentId, debateId: debate.id }, select: { authorId: true } });
    if (!argument) throw new Refused(notFound("argument"));
    const isCredited = (await tx.credit.count({ where: { debateId: debate.id, argumentId: input.argumentId } })) > 0;
    authorise(whyNotAgreeToBeNamed(standing, debate, { mine: argument.authorId === standing.personId, isCredited }));
    await tx.$executeRaw`
      UPDATE argument SET author_named_at = CASE WHEN ${input.named === "yes"} THEN coalesce(author_named_at, parley_now()) END WHERE id = ${input.argumentId}::uuid`;
  });
}
