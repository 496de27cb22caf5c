import "server-only";
import { db } from "@/lib/platform/db";
import { givenMinutes, makeResetLink } from "./give-reset-link";
import { newSetUpToken } from "./set-up-owner";

/** A path of the site that opens once, and whose it is; `owner` is null while the site has none. */
export type OwnerLink = { path: string; owner: { name: string; email: string } | null };

/**
 * For whoever runs the machine, and therefore asks nobody: a link for the owner who lost their password, or the first one when there is no
 * owner yet. Older links for the same stop working.
 */
export async function newOwnerLink(): Promise<OwnerLink> {
  const owner = await db().user.findFirst({ where: { siteRole: "owner", deletedAt: null }, select: { id: true, name: true, email: true } });
  if (owner) {
    const token = await db().$transaction((tx) => makeResetLink(tx, owner.id, givenMinutes));
    return { path: `/reset/${token}`, owner: { name: owner.name, email: owner.email ?? "" } };
  }
  return { path: `/setup/${(await newSetUpToken()) ?? ""}`, owner: null };
}
