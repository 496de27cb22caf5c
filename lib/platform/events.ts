import "server-only";
import type { Audience, Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "./db";
import type { EventDefinition } from "./event-definition";

type Row = { kind: string; audience: Audience; actorId: string | null; subjectId: string | null; payload: Prisma.InputJsonValue };
export type Recorder = {
  add: <P>(event: EventDefinition<P>, payload: P, subjectId?: string) => void;
  rows: Row[];
};

/** Collects what a command has to record; nothing is numbered before the command's last statement. */
export function eventsBy(actorId: string | null): Recorder {
  const rows: Row[] = [];
  return {
    rows,
    add: (event, payload, subjectId) => {
      rows.push({
        kind: event.kind, audience: event.audience, actorId, subjectId: subjectId ?? null,
        payload: event.payload.parse(payload) as Prisma.InputJsonValue,
      });
    },
  };
}

/** The channel that wakes readers after a commit; the payload is the stream's id and no more. */
export const wakeChannel = "parley_events";

/**
 * Numbers and stores what was recorded, as the transaction's last statements: the row of the counter is locked until the commit,
 * so numbers follow the order of commits without gaps. NOTIFY is delivered by the commit itself.
 */
export async function append(tx: Tx, streamId: string, recorder: Recorder): Promise<void> {
  const { rows } = recorder;
  if (rows.length === 0) return;
  const [counter] = await tx.$queryRaw<{ last: bigint }[]>`
    INSERT INTO event_counter (stream_id, last) VALUES (${streamId}::uuid, ${rows.length})
    ON CONFLICT (stream_id) DO UPDATE SET last = event_counter.last + ${rows.length} RETURNING last`;
  const first = counter!.last - BigInt(rows.length) + 1n;
  await tx.event.createMany({ data: rows.map((row, index) => ({ ...row, streamId, number: first + BigInt(index) })) });
  await tx.$executeRaw`SELECT pg_notify(${wakeChannel}, ${streamId})`;
}
