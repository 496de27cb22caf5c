import "server-only";
import { db, type Tx } from "@/lib/platform/db";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { makeLink } from "../one-time-link";
import { whyNotGiveResetLink } from "../policy";
import { sitePersonOf } from "../queries/site-person";
import type { Actor, EmailInput } from "../schema";

/** How long a link from the owner works: a day. Minutes. */
export const givenMinutes = 1440;

/** Makes a link with which an account gets a new password, in the place of older ones. Ends nothing until it is used. @returns its token */
export async function makeResetLink(tx: Tx, userId: string, minutes: number, madeById?: string): Promise<string> {
  await tx.oneTimeLink.deleteMany({ where: { kind: "reset", userId, usedAt: null } });
  return makeLink(tx, { kind: "reset", minutes, userId, madeById });
}

/**
 * Makes such a link for the account of an address, to be handed to its person.
 *
 * @returns its token, which is nowhere else, and the account's name
 * @throws Refused for everybody but the owner; `not-found` when no account has the address
 */
export function giveResetLink(actor: Actor, { email }: EmailInput): Promise<{ token: string; name: string }> {
  return db().$transaction(async (tx) => {
    authorise(whyNotGiveResetLink(await sitePersonOf(tx, actor)));
    const user = await tx.user.findUnique({ where: { email }, select: { id: true, name: true, deletedAt: true } });
    if (!user || user.deletedAt) throw new Refused(notFound("no-account-of-this-email"));
    return { token: await makeResetLink(tx, user.id, givenMinutes, actor.personId), name: user.name };
  });
}
