import "server-only";
import type { Viewer } from "@/lib/account/schema";
import { db } from "@/lib/platform/db";

export type SeatNoticeShown = { kind: "let_back_in" | "new_words" | "seats_joined" | "renamed"; at: Date };

/** What staff did to the viewer's seat in a class and the viewer has not yet said to have understood, oldest first; one query. */
export async function unreadNotices(viewer: Viewer, classId: string): Promise<SeatNoticeShown[]> {
  if (viewer.personId === null) return [];
  return db().seatNotice.findMany({
    where: { readAt: null, member: { userId: viewer.personId, classId, removedAt: null } }, orderBy: { at: "asc" }, select: { kind: true, at: true }, take: 10,
  });
}
