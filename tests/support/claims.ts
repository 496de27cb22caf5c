import { randomUUID } from "node:crypto";
import { postArgument } from "@/lib/argument/commands/post-argument";
import { argumentId, type ArgumentId, type Relation } from "@/lib/argument/schema";
import type { DebateId } from "@/lib/debate/schema";
import type { Actor } from "@/lib/account/schema";

export type Posted = { id: ArgumentId; shortId: string };

/** Posts an argument by the command, each from a form of its own unless `formKey` names one. */
export async function post(person: Actor, debate: { id: DebateId }, text: string, more: { below?: ArgumentId | null; relation?: Relation; formKey?: string } = {}): Promise<Posted> {
  const { below = null, relation = "pro", formKey = randomUUID() } = more;
  const posted = await postArgument(person, { debateId: debate.id, parentId: below, relation, text, formKey });
  return { ...posted, id: argumentId.parse(posted.id) };
}
