import "server-only";
import { db } from "@/lib/platform/db";
import { invalid, notFound, Refused } from "@/lib/platform/refusal";
import { spendLink } from "../one-time-link";
import { hashPassword, isCommonPassword } from "../password";
import type { ResetPasswordInput } from "../schema";

/**
 * Sets a new password by a link, which this uses up with every other one for the account, and ends all of the account's sessions: whoever
 * had the old password, or a device, is out.
 *
 * @returns whose password it is
 * @throws Refused `not-found` for a link that was used or is too old; `invalid` for a password that is tried first: then the link works on
 */
export async function resetPassword({ token, password }: ResetPasswordInput): Promise<{ userId: string }> {
  if (isCommonPassword(password)) throw new Refused(invalid("password-too-common"));
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    const { userId } = await spendLink(tx, "reset", token);
    const user = userId === null ? null : await tx.user.findUnique({ where: { id: userId }, select: { id: true, kind: true, deletedAt: true } });
    if (!user || user.kind !== "account" || user.deletedAt) throw new Refused(notFound("link-is-used-or-old"));
    await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
    await tx.session.deleteMany({ where: { userId: user.id } });
    await tx.oneTimeLink.deleteMany({ where: { kind: "reset", userId: user.id, usedAt: null } });
    return { userId: user.id };
  });
}
