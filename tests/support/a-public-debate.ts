import { newBallotKey } from "@/lib/ballot/voter-key";
import { enterPhase, leavePhase } from "@/lib/debate/phase-change";
import { debateId, type DebateId, nextPhase, type Phase } from "@/lib/debate/schema";
import { db } from "@/lib/platform/db";
import { newId, newShortId } from "@/lib/platform/ids";
import { type Person, someGuests, theOwner } from "./people";
import { theBrief } from "./the-brief";

export type APublicDebate = { id: DebateId; slug: string; teacher: Person; participants: Person[]; ends: Record<TimedPhase, Date> };
type TimedPhase = (typeof timed)[number];
const timed = ["opening", "arguing", "rebuttal", "closing"] as const;

/**
 * A public debate that ends its phases by the clock, an hour each from now on by the database's clock. Straight into the tables and by
 * the steps of the doors, as the seed makes one: no command opens one yet. Who opened it is the owner, its teacher.
 */
export async function aPublicDebate({ phase = "opening", participants = 3 }: { phase?: Phase; participants?: number } = {}): Promise<APublicDebate> {
  const teacher = await theOwner();
  const version = await db().briefVersion.findFirstOrThrow({ where: { briefId: await theBrief() }, select: { id: true, motion: true } });
  const id = debateId.parse(newId());
  const slug = `public-${newShortId()}`;
  const ends = await endsFromNow();
  await db().$transaction([
    db().debate.create({
      data: {
        id, slug, briefVersionId: version.id, motion: version.motion, endsBy: "clock", openedById: teacher.personId,
        spans: { create: timed.map((name) => ({ phase: name, plannedEnd: ends[name] })) },
      },
    }),
    db().ballotKey.create({ data: { debateId: id, key: newBallotKey() } }),
    db().eventCounter.create({ data: { streamId: id } }),
  ]);
  for (let at: Phase = "preparing"; at !== phase; at = nextPhase(at, true)) {
    await db().$transaction(async (tx) => {
      await leavePhase(tx, id, at);
      await enterPhase(tx, id, nextPhase(at, true));
    });
  }
  return { id, slug, teacher, ends, participants: await someGuests(participants, "Participant") };
}

async function endsFromNow(): Promise<Record<TimedPhase, Date>> {
  const [now] = await db().$queryRaw<{ now: Date }[]>`SELECT date_trunc('second', parley_now()) AS now`;
  const hours = (count: number) => new Date(now!.now.getTime() + count * 3_600_000);
  return { opening: hours(1), arguing: hours(2), rebuttal: hours(3), closing: hours(4) };
}
