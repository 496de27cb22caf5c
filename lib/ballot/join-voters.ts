import "server-only";
import { randomBytes } from "node:crypto";
import type { DebateNow } from "@/lib/debate/schema";
import type { Tx } from "@/lib/platform/db";
import { paperStages, type PaperStage } from "./schema";
import { shufflePapers } from "./shuffle";
import { voterKey } from "./voter-key";

type Stage = PaperStage;
type Tick = { id: string; stage: Stage; participantId: string; castAt: Date; late: boolean; skipped: boolean };
type Two = { keep: string; other: string };

/**
 * Makes the papers of two places of one person those of the first, when both are in one debate. Where only the other one has cast, the
 * paper becomes the kept one's. Where both have: in an open ballot the paper cast last stands; in one that has ended both stay counted,
 * the other one under a random key and ticked for nobody. No total of a ballot that has ended changes. For use under the debate's
 * exclusive lock.
 *
 * @param places the ids of the two participants; the other one has no tick left afterwards
 */
export async function joinVoters(tx: Tx, debate: DebateNow, places: Two): Promise<void> {
  const ticks = (await tx.turnout.findMany({
    where: { debateId: debate.id, participantId: { in: [places.keep, places.other] } }, select: { id: true, stage: true, participantId: true, castAt: true, late: true, skipped: true },
  })) as Tick[];
  const hasKey = (await tx.ballotKey.count({ where: { debateId: debate.id } })) > 0; // archived: no paper can be joined to anybody any more
  const random = { stance: new Uint8Array(randomBytes(32)), options: new Uint8Array(randomBytes(32)), credit: new Uint8Array(randomBytes(32)) }; // one a purpose: a pair of papers stays one
  const touched = new Set<Stage>();
  for (const stage of paperStages) {
    const kept = ticks.find((tick) => tick.stage === stage && tick.participantId === places.keep);
    const other = ticks.find((tick) => tick.stage === stage && tick.participantId === places.other);
    if (!other) continue;
    const purpose = stage === "options" || stage === "credit" ? stage : "stance";
    const keys = hasKey ? { keep: await voterKey(tx, debate.id, purpose, places.keep), other: await voterKey(tx, debate.id, purpose, places.other) } : null;
    const move = (key: Uint8Array<ArrayBuffer>) => keys && rekey(tx, debate.id, stage, keys.other, key);
    touched.add(stage);
    if (!kept) {
      await move(keys?.keep ?? random[purpose]);
      await tx.turnout.update({ where: { id: other.id }, data: { participantId: places.keep } });
    } else if (isOpen(debate, stage)) {
      const last = other.castAt > kept.castAt ? other : kept;
      await drop(tx, debate.id, stage, last === other ? keys?.keep : keys?.other);
      if (last === other) await move(keys?.keep ?? random[purpose]);
      await tx.turnout.delete({ where: { id: other.id } });
      await tx.turnout.update({ where: { id: kept.id }, data: { castAt: last.castAt, late: last.late, skipped: last.skipped } });
    } else if (kept.skipped || other.skipped) {
      // Whoever has left the paper out at one seat has cast at most one: it is theirs, whichever seat cast it.
      if (!other.skipped) await move(keys?.keep ?? random[purpose]);
      await tx.turnout.delete({ where: { id: other.id } });
      await tx.turnout.update({ where: { id: kept.id }, data: other.skipped ? {} : { castAt: other.castAt, skipped: false } });
    } else {
      await move(random[purpose]);
      await tx.turnout.update({ where: { id: other.id }, data: { participantId: null, joined: true } });
    }
  }
  if (hasKey && isOpen(debate, "credit")) await dropOwnCredits(tx, debate.id, places, await voterKey(tx, debate.id, "credit", places.keep));
  // What was written last would stand last: the papers of a ballot that has ended are put back in random order, as its end did.
  if (touched.has("opening") && !isOpen(debate, "opening")) await shufflePapers(tx, debate.id, "opening");
  if ((["closing", "options", "credit"] as const).some((stage) => touched.has(stage)) && !isOpen(debate, "closing")) await shufflePapers(tx, debate.id, "closing");
}

const isOpen = ({ phase, hasEnded }: DebateNow, stage: Stage) => (stage === "opening" ? phase === "opening" : phase === "closing" && !hasEnded);

/** In an open ballot: what one of the two seats has credited to the other is one's own now. A paper with nothing left on it is none. */
async function dropOwnCredits(tx: Tx, debateId: string, { keep, other }: Two, key: Uint8Array<ArrayBuffer>): Promise<void> {
  const dropped = await tx.$executeRaw`
    DELETE FROM credit c USING argument a, participant p
    WHERE c.debate_id = ${debateId}::uuid AND c.voter_key = ${key} AND a.id = c.argument_id AND p.user_id = a.author_id AND p.id IN (${keep}::uuid, ${other}::uuid)`;
  if (dropped > 0 && (await tx.credit.count({ where: { debateId, voterKey: key } })) === 0) {
    await tx.turnout.updateMany({ where: { debateId, stage: "credit", participantId: keep }, data: { skipped: true } });
  }
}

async function rekey(tx: Tx, debateId: string, stage: Stage, from: Uint8Array<ArrayBuffer>, to: Uint8Array<ArrayBuffer>): Promise<void> {
  if (stage === "options") await tx.optionBallot.updateMany({ where: { debateId, voterKey: from }, data: { voterKey: to } });
  else if (stage === "credit") await tx.credit.updateMany({ where: { debateId, voterKey: from }, data: { voterKey: to } });
  else await tx.ballot.updateMany({ where: { debateId, stage, voterKey: from }, data: { voterKey: to } });
}

async function drop(tx: Tx, debateId: string, stage: Stage, key: Uint8Array<ArrayBuffer> | undefined): Promise<void> {
  if (!key) return;
  if (stage === "options") await tx.optionBallot.deleteMany({ where: { debateId, voterKey: key } });
  else if (stage === "credit") await tx.credit.deleteMany({ where: { debateId, voterKey: key } });
  else await tx.ballot.deleteMany({ where: { debateId, stage, voterKey: key } });
}
