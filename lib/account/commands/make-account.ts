import "server-only";
import { isTaken, type Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { conflict, type Refusal, Refused } from "@/lib/platform/refusal";
import type { SiteRole } from "../schema";

/** `passwordHash` is null for whoever only signs in elsewhere; `emailTaken` is what is told when the address has an account. */
export type NewAccount = { name: string; email: string; passwordHash: string | null; siteRole: SiteRole; emailTaken?: Refusal };

/**
 * Makes an account, as a step of whatever lets somebody have one. Of two that come at once with one address the second is refused.
 *
 * @throws Refused `conflict` when the address has an account
 */
export async function makeAccount(tx: Tx, { name, email, passwordHash, siteRole, emailTaken = conflict("email-taken") }: NewAccount): Promise<{ userId: string }> {
  if (await tx.user.findUnique({ where: { email }, select: { id: true } })) throw new Refused(emailTaken);
  try {
    const { id } = await tx.user.create({ data: { id: newId(), kind: "account", email, passwordHash, name, siteRole }, select: { id: true } });
    return { userId: id };
  } catch (error) {
    throw isTaken(error) ? new Refused(emailTaken) : error;
  }
}
