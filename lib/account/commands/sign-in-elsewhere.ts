import "server-only";
import { db, isTaken, type Tx } from "@/lib/platform/db";
import { conflict, notAllowed, Refused } from "@/lib/platform/refusal";
import type { Identity } from "../schema";
import { makeAccount } from "./make-account";

/**
 * Whose account an identity at the school's provider is (decision 015). One that was here before is who it was, whatever it calls itself
 * today. A new one must bring an e-mail address that the provider has confirmed: the account of that address becomes theirs, and its
 * password and sessions end, for nobody had proven the address when they were made; without one, an account without the teacher mark is made.
 *
 * @throws Refused `not-allowed` without a confirmed address, or when the account was erased
 */
export async function personOfIdentity(identity: Identity): Promise<{ userId: string }> {
  for (let tries = 0; tries < 3; tries++) {
    try {
      return await db().$transaction((tx) => knownOrNew(tx, identity));
    } catch (error) {
      // The same person, twice at once: the other made it.
      if (!isTaken(error) && !(error instanceof Refused && error.refusal.reason === "email-taken")) throw error;
    }
  }
  throw new Refused(conflict("try-again"));
}

async function knownOrNew(tx: Tx, { issuer, subject, email, isEmailVerified, name }: Identity): Promise<{ userId: string }> {
  const known = await tx.account.findUnique({ where: { provider_subject: { provider: issuer, subject } }, select: { userId: true, user: { select: { deletedAt: true } } } });
  if (known?.user.deletedAt) throw new Refused(notAllowed("school-account-is-gone"));
  if (known) return { userId: known.userId };
  if (email === null || !isEmailVerified) throw new Refused(notAllowed("school-email-not-confirmed"));
  const there = await tx.user.findUnique({ where: { email }, select: { id: true, deletedAt: true } });
  if (there?.deletedAt) throw new Refused(notAllowed("school-account-is-gone"));
  const { userId } = there ? await taken(tx, there.id) : await makeAccount(tx, { name, email, passwordHash: null, siteRole: "none" });
  await tx.account.create({ data: { provider: issuer, subject, userId } });
  return { userId };
}

/** Leaves an account to whoever has proven its address: nobody else gets in by what they knew or had before. */
async function taken(tx: Tx, userId: string): Promise<{ userId: string }> {
  await tx.user.update({ where: { id: userId }, data: { passwordHash: null } });
  await tx.session.deleteMany({ where: { userId } });
  await tx.oneTimeLink.deleteMany({ where: { kind: "reset", userId, usedAt: null } });
  return { userId };
}
