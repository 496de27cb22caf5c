import "server-only";
import type { Db } from "@/lib/platform/db";
import type { SitePerson } from "../policy";
import type { Actor } from "../schema";

/** Who an actor is on the site as it is now, for its policies; null when the account is gone. */
export async function sitePersonOf(on: Db, actor: Actor): Promise<SitePerson> {
  const user = await on.user.findUnique({ where: { id: actor.personId }, select: { siteRole: true, kind: true, deletedAt: true } });
  return user && !user.deletedAt ? { siteRole: user.siteRole, isGuest: user.kind === "guest" } : null;
}
