import "server-only";
import type { Viewer } from "@/lib/account/schema";
import { db } from "@/lib/platform/db";
import { authorise, notAllowed, notFound, Refused } from "@/lib/platform/refusal";
import { whyNotHandThisDeviceOn } from "../policy";
import { standingInClass } from "../standing";

/**
 * Hands this device on to somebody else: its session ends, and no other one.
 *
 * @throws Refused when nobody is signed in here, or there is no such class for them
 */
export async function handThisDeviceOn(viewer: Viewer, input: { classId: string }): Promise<void> {
  if (viewer.personId === null) throw new Refused(notAllowed("sign-in-first"));
  const standing = await standingInClass(db(), viewer.personId, input.classId);
  if (!standing) throw new Refused(notFound("class"));
  authorise(whyNotHandThisDeviceOn(standing));
  await db().session.deleteMany({ where: { id: viewer.sessionId, userId: viewer.personId } });
}
