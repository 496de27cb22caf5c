import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/account/schema";
import { askedForFirstPaper } from "@/lib/argument/first-paper";
import { whyNotReadArguments, whyNotReadComments } from "@/lib/argument/policy";
import { standingInClass, standingInDebate, type Role, type Standing } from "@/lib/class/standing";
import { debateNow } from "@/lib/debate/now";
import { whyNotFollowLive } from "@/lib/debate/policy";
import type { DebateNow } from "@/lib/debate/schema";
import type { Audience } from "@/lib/generated/prisma/client";
import { db } from "@/lib/platform/db";

export type Stream = { kind: "debate"; id: string } | { kind: "class"; id: string };

/** Who a reader is towards a stream at this moment, or null when it is not theirs to follow. */
export type Reader = { role: Role; debate: DebateNow | null; askedForFirstPaper: boolean };

/** A reader's standing, from the database: asked when a stream opens and again whenever there is something to tell. */
export async function readerOf(viewer: Viewer, stream: Stream): Promise<Reader | null> {
  if (stream.kind === "class") {
    const standing = viewer.personId === null ? null : await standingInClass(db(), viewer.personId, stream.id);
    return standing && { role: standing.role, debate: null, askedForFirstPaper: false };
  }
  const debate = await debateNow(db(), { id: stream.id });
  const standing: Standing | null = debate && (await standingInDebate(db(), viewer.personId, debate));
  if (!debate || !standing || whyNotFollowLive(standing, debate)) return null;
  return { role: standing.role, debate, askedForFirstPaper: await askedForFirstPaper(db(), debate, standing) };
}

/** Whether a reader may learn of an event of this audience now: what they may read, and no more. */
export function mayLearn(reader: Reader, audience: Audience): boolean {
  const isStaff = reader.role === "teacher" || reader.role === "assistant";
  switch (audience) {
    case "readers_of_debate": return true;
    case "members_of_class": return true;
    case "readers_of_arguments": return reader.debate !== null && whyNotReadArguments(reader, reader.debate) === null;
    case "readers_of_comments": return reader.debate !== null && whyNotReadComments(reader, reader.debate) === null;
    case "staff":
    case "staff_of_class": return isStaff;
  }
}

const row = z.object({ number: z.bigint(), kind: z.string(), payload: z.unknown(), audience: z.custom<Audience>() });
export type StoredEvent = z.infer<typeof row>;
/** The most that one look at the table takes; the next look goes on from there. */
const atOnce = 500;

/** What a stream holds after a number, in order. */
export async function eventsAfter(streamId: string, after: bigint): Promise<StoredEvent[]> {
  return z.array(row).parse(await db().event.findMany({ where: { streamId, number: { gt: after } }, orderBy: { number: "asc" }, take: atOnce, select: { number: true, kind: true, payload: true, audience: true } }));
}

/** The last number of a stream: where a reader that has just loaded its page begins. */
export async function lastNumber(streamId: string): Promise<bigint> {
  return (await db().eventCounter.findUnique({ where: { streamId } }))?.last ?? 0n;
}
