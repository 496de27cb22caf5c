import "server-only";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { conflict, invalid, notFound, Refused } from "@/lib/platform/refusal";
import { digest, randomToken } from "@/lib/platform/secrets";
import { hashPassword, isCommonPassword } from "../password";
import type { SetUpOwnerInput } from "../schema";

/**
 * Makes the owner's account out of the link that the start printed; the link works once.
 *
 * @returns the owner's id
 * @throws Refused `not-found` when the link is not ours, used or too old; `conflict` when there is an owner already; `invalid` for a
 *   password that is tried first
 */
export async function setUpOwner(input: SetUpOwnerInput): Promise<{ userId: string }> {
  if (isCommonPassword(input.password)) throw new Refused(invalid("password-too-common"));
  const passwordHash = await hashPassword(input.password);
  return db().$transaction(async (tx) => {
    const used = await tx.$executeRaw`
      UPDATE one_time_link SET used_at = parley_now()
      WHERE id = ${digest(input.token)} AND kind = 'setup' AND used_at IS NULL AND expires_at > parley_now()`;
    if (used === 0) throw new Refused(notFound("link-is-used-or-old"));
    if (await tx.user.findFirst({ where: { siteRole: "owner", deletedAt: null } })) throw new Refused(conflict("there-is-an-owner"));
    if (await tx.user.findUnique({ where: { email: input.email } })) throw new Refused(conflict("email-taken"));
    const user = await tx.user.create({
      data: { id: newId(), kind: "account", email: input.email, passwordHash, name: input.name, siteRole: "owner" },
    });
    return { userId: user.id };
  });
}

/** How long the owner's link works. Days. */
const setUpLinkDays = 7;

/** Makes a new link for the owner, or none when there is an owner. Older links stop working: the newest line printed is the one. */
export async function newSetUpToken(): Promise<string | null> {
  const token = randomToken();
  return db().$transaction(async (tx) => {
    if (await tx.user.findFirst({ where: { siteRole: "owner", deletedAt: null } })) return null;
    await tx.oneTimeLink.deleteMany({ where: { kind: "setup", usedAt: null } });
    await tx.$executeRaw`INSERT INTO one_time_link (id, kind, expires_at) VALUES (${digest(token)}, 'setup', parley_now() + make_interval(days => ${setUpLinkDays}))`;
    return token;
  });
}
