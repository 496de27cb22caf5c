import "server-only";
import { db } from "@/lib/platform/db";
import { authorise } from "@/lib/platform/refusal";
import { type Device, deviceFrom } from "../device";
import { whyNotListAndEndOwnDevices } from "../policy";
import type { Viewer } from "../schema";

/** One signed-in device of the viewer's. `id` names the session and opens nothing. */
export type DeviceListed = Device & { id: string; isThis: boolean; signedInAt: Date; lastSeenAt: Date };

/** The devices on which the viewer is signed in, this one first, then whichever was seen last. @throws Refused for a visitor */
export async function devicesOf(viewer: Viewer): Promise<DeviceListed[]> {
  authorise(whyNotListAndEndOwnDevices(viewer.personId === null ? null : viewer));
  const sessions = await db().$queryRaw<{ id: string; device: string; createdAt: Date; lastSeenAt: Date }[]>`
    SELECT id, device, created_at AS "createdAt", last_seen_at AS "lastSeenAt" FROM session
    WHERE user_id = ${viewer.personId}::uuid AND expires_at > parley_now() ORDER BY last_seen_at DESC LIMIT 200`;
  const sessionId = viewer.personId === null ? "" : viewer.sessionId;
  return sessions
    .map(({ id, device, createdAt, lastSeenAt }) => ({ ...deviceFrom(device), id, isThis: id === sessionId, signedInAt: createdAt, lastSeenAt }))
    .sort((one, other) => Number(other.isThis) - Number(one.isThis));
}
