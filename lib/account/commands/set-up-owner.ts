import "server-only";
import { db } from "@/lib/platform/db";
import { conflict, invalid, notFound, Refused } from "@/lib/platform/refusal";
import { makeLink, spendLink } from "../one-time-link";
import { hashPassword, isCommonPassword } from "../password";
import type { SetUpOwnerInput } from "../schema";
import { makeAccount } from "./make-account";

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
    await spendLink(tx, "setup", input.token, notFound("setup-link-is-used-or-old"));
    if (await tx.user.findFirst({ where: { siteRole: "owner", deletedAt: null } })) throw new Refused(conflict("there-is-an-owner"));
    return makeAccount(tx, { name: input.name, email: input.email, passwordHash, siteRole: "owner" });
  });
}

/** How long the owner's link works: a week. Minutes. */
const setUpMinutes = 7 * 1440;

/** Makes a new link for the owner, or none when there is an owner. Older links stop working: the newest line printed is the one. */
export async function newSetUpToken(): Promise<string | null> {
  return db().$transaction(async (tx) => {
    if (await tx.user.findFirst({ where: { siteRole: "owner", deletedAt: null } })) return null;
    await tx.oneTimeLink.deleteMany({ where: { kind: "setup", usedAt: null } });
    return makeLink(tx, { kind: "setup", minutes: setUpMinutes });
  });
}
