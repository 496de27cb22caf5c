import "server-only";
import { db } from "@/lib/platform/db";
import { authorise, invalid, Refused } from "@/lib/platform/refusal";
import { spendLink } from "../one-time-link";
import { hashPassword, isCommonPassword } from "../password";
import { whyNotAcceptInvitation } from "../policy";
import { sitePersonOf } from "../queries/site-person";
import type { Actor, InvitationInput, InvitedAccountInput } from "../schema";
import { makeAccount } from "./make-account";

/**
 * Gives the actor's account the teacher mark, and uses the invitation up.
 *
 * @throws Refused `not-found` for a link that was used, withdrawn or is too old; `not-allowed` for a guest; `conflict` for whoever is a
 *   teacher already, whose invitation works on for somebody else
 */
export function acceptInvitation(actor: Actor, { token }: InvitationInput): Promise<void> {
  return db().$transaction(async (tx) => {
    await spendLink(tx, "invite", token);
    await tx.$executeRaw`SELECT 1 FROM "user" WHERE id = ${actor.personId}::uuid FOR UPDATE`;
    authorise(whyNotAcceptInvitation(await sitePersonOf(tx, actor)));
    await tx.user.update({ where: { id: actor.personId }, data: { siteRole: "teacher" } });
  });
}

/**
 * The same for somebody without an account: makes one with the teacher mark.
 *
 * @throws Refused as above; `conflict` for an address that has an account, `invalid` for a password that is tried first: then the link works on
 */
export async function acceptInvitationWithAccount(input: InvitedAccountInput): Promise<{ userId: string }> {
  if (isCommonPassword(input.password)) throw new Refused(invalid("password-too-common"));
  const passwordHash = await hashPassword(input.password);
  return db().$transaction(async (tx) => {
    await spendLink(tx, "invite", input.token);
    return makeAccount(tx, { name: input.name, email: input.email, passwordHash, siteRole: "teacher" });
  });
}
