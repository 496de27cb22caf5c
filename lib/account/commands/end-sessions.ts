import "server-only";
import { db } from "@/lib/platform/db";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { whyNotListAndEndOwnDevices } from "../policy";
import type { EndSessionInput, Viewer } from "../schema";

/** Signs one of the viewer's own devices out, on its next request. @throws Refused `not-found` for a session that is over, or another's */
export async function endSession(viewer: Viewer, { sessionId }: EndSessionInput): Promise<void> {
  authorise(whyNotListAndEndOwnDevices(viewer.personId === null ? null : viewer));
  const { count } = await db().session.deleteMany({ where: { id: sessionId, userId: viewer.personId ?? undefined } });
  if (count === 0) throw new Refused(notFound("device-is-out-already"));
}

/** Signs every device of the viewer out but the one that asks. @returns how many */
export async function endOtherSessions(viewer: Viewer): Promise<number> {
  authorise(whyNotListAndEndOwnDevices(viewer.personId === null ? null : viewer));
  if (viewer.personId === null) return 0;
  return (await db().session.deleteMany({ where: { userId: viewer.personId, NOT: { id: viewer.sessionId } } })).count;
}
